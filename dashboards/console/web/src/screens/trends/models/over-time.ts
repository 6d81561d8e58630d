import type { SpikeRow } from '../../../../../../figures/spikes.ts';
import type { Trends } from '../../../../../api/index.ts';
import type { Desk } from '../../../lib/context.ts';
import { documentsPath, type Filters } from '../../../lib/filters.ts';
import { countedDocuments, slotWords, type TrendFilters } from '../../../lib/trend-filters.ts';
import type { ChartModel, ChartPlace, ChartSeries, TrendColor } from './model.ts';

const hourMs = 3_600_000;

interface Over {
  readonly desk: Desk;
  readonly filters: TrendFilters;
}

/** Places for the slots of the period, each leading to its documents. */
function placesOf(slots: readonly number[], slot: 'hour' | 'day', span: { readonly from: number; readonly to: number }, { desk: { format }, filters }: Over, more: Filters = {}): (ChartPlace & { readonly at: number })[] {
  const base = countedDocuments(filters, span, format);
  const { period: _period, ...rest } = base;
  return slots.map((at, index) => {
    const end = slots[index + 1] ?? at + (slot === 'day' ? 24 * hourMs : hourMs);
    const newDay = index === 0 || format.clock(at) === '00:00';
    return {
      at, key: String(at),
      name: slot === 'day' ? format.plainDay(at) : format.full(at),
      short: slot === 'day' ? format.shortDay(at) : newDay ? `${format.clock(at)}\n${format.shortDay(at)}` : format.clock(at),
      href: documentsPath({ ...rest, ...slotWords({ start: at, end }, span, format), ...more }),
    };
  });
}

interface Part<Row> {
  readonly key: string;
  readonly name: string;
  readonly color: TrendColor;
  readonly value: (row: Row) => number;
  /** What narrows the list to this part; absent where no list does. */
  readonly words?: Filters;
}

function columns<Row extends { readonly time: number }>({ rows, slots, slot, from, to }: Pick<Trends<'volume-over-time'>, 'slots' | 'slot' | 'from' | 'to'> & { readonly rows: readonly Row[] }, over: Over, parts: readonly Part<Row>[], shares = false): ChartModel {
  const places = placesOf(slots, slot, { from, to }, over);
  const byTime = new Map(rows.map((row) => [row.time, row]));
  const series = parts.map(({ key, name, color, value, words }): ChartSeries => {
    const hrefs = words === undefined ? places.map(() => null) : placesOf(slots, slot, { from, to }, over, words).map(({ href }) => href);
    return { key, name, color, hrefs, values: places.map(({ at }) => { const row = byTime.get(at); return row ? value(row) : 0; }) };
  });
  return { kind: 'columns', places, series: series.filter(({ key, values }) => key !== 'unread' || values.some((value) => value > 0)), shares };
}

/** Where reprints are left out, only originals are there to show. */
export function volumeModel(answer: Trends<'volume-over-time'>, over: Over): ChartModel {
  const words = over.desk.text.trends.series;
  const originals = { key: 'originals', name: words.originals, color: 'ink', value: (row: { readonly originals: number }) => row.originals, words: { reprints: 'originals' } } as const;
  return columns(answer, over, [originals, ...(over.filters.reprints === '' ? ([{ key: 'reprints', name: words.reprints, color: 'light', value: (row: { readonly reprints: number }) => row.reprints, words: { reprints: 'reprints' } }] as const) : [])]);
}

export function toneModel(answer: Trends<'tone-over-time'>, over: Over, shares: boolean): ChartModel {
  const words = over.desk.text.trends.series;
  const part = (tone: 'negative' | 'neutral' | 'positive') => ({ key: tone, name: words[tone], color: tone, value: (row: Readonly<Record<typeof tone, number>>) => row[tone], words: { tone } }) as const;
  // Shares are of what was read.
  const unread = shares ? [] : ([{ key: 'unread', name: words.unread, color: 'faint', value: (row: { readonly unread: number }) => row.unread }] as const);
  return columns(answer, over, [part('negative'), part('neutral'), part('positive'), ...unread], shares);
}

export function stanceModel(answer: Trends<'stance-over-time'>, over: Over, shares: boolean): ChartModel {
  const words = over.desk.text.trends.series;
  return columns(answer, over, [
    { key: 'critical', name: words.critical, color: 'negative', value: ({ critical }) => critical, words: { stance: 'critical' } },
    { key: 'neutral', name: words.even, color: 'neutral', value: ({ neutral }) => neutral, words: { stance: 'neutral' } },
    { key: 'favourable', name: words.favourable, color: 'positive', value: ({ favourable }) => favourable, words: { stance: 'favourable' } },
  ], shares);
}

/** Hour by hour, whatever the slots of the other charts. A spike is what the list of spikes says is one. */
export function usualModel({ rows, from, to }: Trends<'series-hours'>, spikes: readonly SpikeRow[], over: Over): ChartModel {
  const words = over.desk.text.trends.series;
  const places = placesOf(rows.map(({ time }) => time), 'hour', { from, to }, over);
  const marked = new Set(spikes.filter(({ kind }) => kind === 'all').map(({ time }) => time));
  return {
    kind: 'line', places, shares: false,
    series: [{ key: 'documents', name: words.documents, color: 'ink', values: rows.map(({ all }) => all), hrefs: places.map(({ href }) => href) }],
    usual: { name: words.expected, bandName: words.band, expected: rows.map(({ expected }) => expected), low: rows.map(({ low }) => low), high: rows.map(({ high }) => high) },
    marks: { name: words.spike, at: rows.flatMap(({ time }, index) => (marked.has(time) ? [index] : [])) },
  };
}
