import { totalAt, type ChartModel } from '../models/model.ts';
import type { Look } from './look.ts';

/** Written within the drawing: the page takes no HTML as text. */
export function tooltipOf(model: ChartModel, look: Look): object {
  return {
    trigger: 'axis', renderMode: 'richText', confine: true, axisPointer: { type: model.kind === 'line' ? 'line' : 'shadow', lineStyle: { color: look.quiet }, shadowStyle: { color: look.line, opacity: 0.5 } },
    backgroundColor: look.raised, borderColor: look.line, textStyle: { color: look.ink, fontSize: 12, fontFamily: look.font },
    formatter: (shown: unknown) => linesOf(model, placeOf(shown), look).join('\n'),
  };
}

function placeOf(shown: unknown): number {
  const [first] = Array.isArray(shown) ? (shown as readonly unknown[]) : [shown];
  return typeof first === 'object' && first !== null && 'dataIndex' in first && typeof first.dataIndex === 'number' ? first.dataIndex : -1;
}

/** Braces would be read as marks of style. */
const plain = (text: string): string => text.replaceAll(/[{}|]/g, ' ');

function linesOf(model: ChartModel, place: number, look: Look): string[] {
  const at = model.places[place];
  if (!at) return [];
  const total = totalAt(model, place);
  const ofTotal = (value: number): string => (model.kind === 'line' || total === 0 || model.series.length === 1 ? '' : ` (${look.percent(value / total)})`);
  const usual = model.usual?.expected[place];
  return [
    plain(at.name),
    ...model.series.map(({ name, values }) => `${plain(name)}: ${look.number(values[place] ?? 0)}${ofTotal(values[place] ?? 0)}`),
    ...(usual === null || usual === undefined ? [] : [`${plain(model.usual?.name ?? '')}: ${look.number(Math.round(usual * 10) / 10)}`]),
  ];
}
