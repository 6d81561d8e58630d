import { MappingType, type DynamicConfigValue, type FieldConfigSource, type ValueMapping } from '@grafana/grafana-foundation-sdk/dashboard';
import { BarGaugeDisplayMode, TableCellDisplayMode } from '@grafana/grafana-foundation-sdk/common';
import { consoleUrl } from './links.ts';
import { lookOf } from './looks.ts';
import type { PanelSpec } from './panel-spec.ts';
import type { Catalogue, ColumnKey } from './words/index.ts';

type Override = FieldConfigSource['overrides'][number];

/** What each column is called, in which colour and unit: one override by name, so that the question stays the same in every language. */
export const overridesFor = (spec: PanelSpec, text: Catalogue, narrowed: boolean): Override[] =>
  spec.columns.map((column) => ({ matcher: { id: 'byName', options: column }, properties: propertiesOf(spec, column, text, narrowed) }));

function propertiesOf(spec: PanelSpec, column: ColumnKey, text: Catalogue, narrowed: boolean): DynamicConfigValue[] {
  const look = lookOf(column);
  const set = (id: string, value: unknown): DynamicConfigValue => ({ id, value });
  const properties = [set('displayName', text.columns[column])];
  if (look.unit !== undefined) properties.push(set('unit', look.unit));
  if (look.decimals !== undefined) properties.push(set('decimals', look.decimals));
  if (look.color !== undefined && spec.kind !== 'table') properties.push(set('color', { mode: 'fixed', fixedColor: look.color }));
  if (look.values !== undefined) properties.push(set('mappings', [mapping(text.values[look.values])]));
  if (spec.kind === 'table') properties.push(...cellsOf(spec, column, text, narrowed, set));
  return properties;
}

function cellsOf(spec: PanelSpec, column: ColumnKey, text: Catalogue, narrowed: boolean, set: (id: string, value: unknown) => DynamicConfigValue): DynamicConfigValue[] {
  const { width, bar, color } = lookOf(column);
  const link = spec.cells?.[column];
  return [
    ...(width === undefined ? [] : [set('custom.width', width)]),
    ...(spec.hidden?.includes(column) ? [set('custom.hidden', true)] : []),
    ...(bar ? [set('custom.cellOptions', { type: TableCellDisplayMode.Gauge, mode: BarGaugeDisplayMode.Basic, valueDisplayMode: 'text' }), set('min', 0), set('max', 1), set('color', { mode: 'fixed', fixedColor: color })] : []),
    ...(link === undefined ? [] : [set('links', [{ title: text.open[link.to], url: consoleUrl(link, narrowed), targetBlank: true }])]),
  ];
}

const mapping = (words: Readonly<Record<string, string>>): ValueMapping => ({ type: MappingType.ValueToText, options: Object.fromEntries(Object.entries(words).map(([value, word], index) => [value, { text: word, index }])) });
