import type { Block, Report } from '../../../infra/reports/index.ts';
import { widthOf } from '../frame/measure.ts';
import { figureTexts } from '../pieces/figure-texts.ts';
import { plain } from '../pieces/plain.ts';

export type ChartBlock = Extract<Block, { kind: 'chart' }>;

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** The same as the report shows them. */
  readonly texts: readonly string[];
  /** Of the figures; null where there is none. */
  readonly ids: readonly (string | null)[];
}

/** A chart with its figures looked up. */
export interface Chart {
  readonly id: string;
  readonly draw: ChartBlock['draw'];
  /** Bars that lie, with their labels before them: names are long, days are short. */
  readonly lying: boolean;
  /** Pixels for what stands upright: in the body, which is to be short, fewer. */
  readonly upright: number;
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
}

/** With a key of one line 45 and 58 millimetres. */
const uprights = { body: 148, annex: 196 } as const;

/** Labels of standing columns: how many, and how wide in multiples of their size. */
const mostStanding = 12;
const widestStanding = 5;

export function chartOf(report: Report, block: ChartBlock): Chart {
  const text = figureTexts(report);
  const labels = block.labels.map(plain);
  const ids = (figures: readonly (string | null)[]): (string | null)[] => labels.map((_, at) => figures[at] ?? null);
  return {
    id: block.id,
    draw: block.draw,
    lying: block.draw === 'bars' || (block.draw !== 'lines' && (labels.length > mostStanding || labels.some((label) => widthOf(label) > widestStanding))),
    upright: report.sections.some(({ part, blocks }) => part === 'annex' && blocks.includes(block)) ? uprights.annex : uprights.body,
    labels,
    series: block.series.map(({ name, figures }) => ({
      name: plain(name),
      values: ids(figures).map((id) => (id === null ? null : (report.figures[id]?.value ?? null))),
      texts: ids(figures).map(text),
      ids: ids(figures),
    })),
  };
}

/** A chart with nothing to draw. */
export const isEmpty = ({ labels, series }: Chart): boolean => labels.length === 0 || series.every(({ values }) => values.every((value) => value === null));
