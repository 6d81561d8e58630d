import type { Trends } from '../../../../../api/index.ts';
import type { Desk } from '../../../lib/context.ts';
import { documentsPath, type Filters } from '../../../lib/filters.ts';
import { countedDocuments, type TrendFilters } from '../../../lib/trend-filters.ts';
import { contentGroups, reaches } from '../../../words.ts';
import type { ChartModel, TrendColor } from './model.ts';

interface Over {
  readonly desk: Desk;
  readonly filters: TrendFilters;
}

interface Part<Row> {
  readonly key: string;
  readonly name: string;
  readonly color: TrendColor;
  readonly value: (row: Row) => number;
  readonly words?: Filters;
}

interface Named<Row> {
  readonly nameOf: (id: string) => string;
  /** What narrows the list of documents to one bar. */
  readonly wordsOf: (id: string) => Filters;
  readonly parts: readonly Part<Row>[];
  readonly noteOf?: (row: Row) => string;
}

function bars<Row extends { readonly id: string }>({ rows, from, to }: { readonly rows: readonly Row[]; readonly from: number; readonly to: number }, { desk, filters }: Over, { nameOf, wordsOf, parts, noteOf }: Named<Row>): ChartModel {
  const base = countedDocuments(filters, { from, to }, desk.format);
  const places = rows.map((row) => ({ key: row.id, name: nameOf(row.id), short: nameOf(row.id), href: documentsPath({ ...base, ...wordsOf(row.id) }), ...(noteOf ? { note: noteOf(row) } : {}) }));
  return {
    kind: 'bars', places, shares: false,
    series: parts.map(({ key, name, color, value, words }) => ({ key, name, color, values: rows.map(value), hrefs: rows.map(({ id }) => (words === undefined ? null : documentsPath({ ...base, ...wordsOf(id), ...words }))) })),
  };
}

const one = (desk: Desk): readonly Part<{ readonly all: number }>[] => [{ key: 'all', name: desk.text.trends.series.documents, color: 'ink', value: ({ all }) => all, words: {} }];

function toneParts({ text }: Desk): readonly Part<{ readonly all: number; readonly positive: number; readonly neutral: number; readonly negative: number }>[] {
  const words = text.trends.series;
  return [
    { key: 'negative', name: words.negative, color: 'negative', value: ({ negative }) => negative, words: { tone: 'negative' } },
    { key: 'neutral', name: words.neutral, color: 'neutral', value: ({ neutral }) => neutral, words: { tone: 'neutral' } },
    { key: 'positive', name: words.positive, color: 'positive', value: ({ positive }) => positive, words: { tone: 'positive' } },
    { key: 'unread', name: words.unread, color: 'faint', value: ({ all, positive, neutral, negative }) => all - positive - neutral - negative },
  ];
}

export function voiceModel(answer: Trends<'share-of-voice'>, over: Over): ChartModel {
  const words = over.desk.text.trends.series;
  return bars(answer, over, {
    nameOf: over.desk.unitName, wordsOf: (unit) => ({ unit }),
    noteOf: ({ all, share }) => `${over.desk.format.number(all)}${share === null ? '' : ` · ${over.desk.format.percent(share)}`}`,
    parts: [
      { key: 'critical', name: words.critical, color: 'negative', value: ({ critical }) => critical, words: { stance: 'critical' } },
      { key: 'other', name: words.other, color: 'neutral', value: ({ all, critical, favourable }) => all - critical - favourable },
      { key: 'favourable', name: words.favourable, color: 'positive', value: ({ favourable }) => favourable, words: { stance: 'favourable' } },
    ],
  });
}

export function prominenceModel(answer: Trends<'prominence-by-unit'>, over: Over): ChartModel {
  const { places } = over.desk.text.trends;
  return bars(answer, over, {
    nameOf: over.desk.unitName, wordsOf: (unit) => ({ unit }),
    parts: [
      { key: 'headline', name: places.headline, color: 'ink', value: ({ headline }) => headline, words: { place: 'headline' } },
      { key: 'lead', name: places.lead, color: 'second', value: ({ lead }) => lead, words: { place: 'lead' } },
      { key: 'body', name: places.body, color: 'faint', value: ({ body }) => body, words: { place: 'body' } },
    ],
  });
}

export const topicModel = (answer: Trends<'by-topic'>, over: Over): ChartModel => bars(answer, over, { nameOf: over.desk.topicName, wordsOf: (topic) => ({ topic }), parts: toneParts(over.desk) });

export function outletModel(answer: Trends<'by-outlet'>, over: Over): ChartModel {
  const words = over.desk.text.trends.series;
  return bars(answer, over, {
    nameOf: (outlet) => outlet, wordsOf: (outlet) => ({ outlet }),
    parts: [
      { key: 'originals', name: words.originals, color: 'ink', value: ({ originals }) => originals, words: { reprints: 'originals' } },
      ...(over.filters.reprints === '' ? ([{ key: 'reprints', name: words.reprints, color: 'light', value: (row: { readonly all: number; readonly originals: number }) => row.all - row.originals, words: { reprints: 'reprints' } }] as const) : []),
    ],
  });
}

const nameIn = (names: Readonly<Record<string, string>>) => (id: string): string => names[id] ?? id;

/** The catalogue has words for the middle of a sentence. */
const begun = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const reachModel = (answer: Trends<'by-reach'>, over: Over): ChartModel =>
  bars(answer, over, { nameOf: (reach) => begun(nameIn(over.desk.text.stories.reaches)(reach)), wordsOf: (reach) => (reaches.some((known) => known === reach) ? { reach } : {}), parts: toneParts(over.desk) });

export const groupModel = (answer: Trends<'by-content-group'>, over: Over): ChartModel =>
  bars(answer, over, { nameOf: nameIn(over.desk.text.labels.groups), wordsOf: (group) => (contentGroups.some((known) => known === group) ? { group } : {}), parts: one(over.desk), noteOf: countAndShare(over.desk) });

export const kindModel = (answer: Trends<'by-kind'>, over: Over): ChartModel => bars(answer, over, { nameOf: nameIn(over.desk.text.kinds), wordsOf: (kind) => ({ kind }), parts: one(over.desk), noteOf: countAndShare(over.desk) });

const countAndShare = ({ format }: Desk) => ({ all, share }: { readonly all: number; readonly share: number | null }): string => `${format.number(all)}${share === null ? '' : ` · ${format.percent(share)}`}`;
