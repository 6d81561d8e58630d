import type { Period } from '../../../infra/reports/index.ts';
import { lineages } from '../units.ts';
import type { Asked, OpeningPorts } from './asked.ts';
import { spanWords } from './span.ts';

/** Words of the Documents screen's address (`documentsQuerySchema`): each narrows the list. */
export type Words = Readonly<Partial<Record<'unit' | 'lower' | 'topic' | 'outlet' | 'kind' | 'own' | 'story' | 'reprints' | 'tone' | 'stance', string>>>;

/** The order in which they stand in an address. */
const order = ['unit', 'lower', 'topic', 'outlet', 'kind', 'own', 'reprints', 'tone', 'stance', 'story'] as const;
const storyId = /^\d{8}-[a-z0-9]{8,16}$/;
/** Stands for every unit. */
const anyUnit = '*';

/** Which documents each column counts, of those that its row is about. */
export const measures: Readonly<Record<string, Words>> = {
  documents: {}, originals: { reprints: 'originals' }, reprints: { reprints: 'reprints' }, articles: { kind: 'article' }, posts: { kind: 'posts' }, naming: { unit: anyUnit },
  positive: { tone: 'positive' }, neutral: { tone: 'neutral' }, negative: { tone: 'negative' }, favourable: { stance: 'favourable' }, critical: { stance: 'critical' },
};

/** A unit with those below it, as figures of units count. */
export const unitWords = (unit: string, { units }: OpeningPorts): Words => ({ unit, ...(lineages(units).some(([id, upper]) => upper === unit && id !== unit) && { lower: 'yes' }) });

/** What the whole report is about. */
export const scopeWords = ({ scope: { unit, topic, story }, ports }: Asked): Words => ({ ...(unit !== '' && unitWords(unit, ports)), ...(topic !== '' && { topic }), ...(story !== '' && { story }) });

/**
 * The list of the documents that all of the words let through. Null where it cannot be asked for: by two units or two topics at once.
 * @param period by when they were published
 */
export function documentsAt(period: Period, zone: string, ...narrowing: readonly Words[]): string | null {
  const span = spanWords(period, zone);
  const words = together(narrowing);
  if (span === null || words === null || (words.story !== undefined && !storyId.test(words.story)) || words.outlet === '') return null;
  return `/documents?${new URLSearchParams({ ...span, ...Object.fromEntries(order.flatMap((name) => (words[name] === undefined ? [] : [[name, words[name]]]))) }).toString()}`;
}

function together(narrowing: readonly Words[]): Words | null {
  const all: Partial<Record<(typeof order)[number], string>> = {};
  for (const name of order) {
    // What names a unit names one.
    const asked = new Set(narrowing.flatMap((words) => words[name] ?? []));
    const values = name === 'unit' && asked.size > 1 ? [...asked].filter((value) => value !== anyUnit) : [...asked];
    if (values.length > 1) return null;
    if (values[0] !== undefined) all[name] = values[0];
  }
  return all;
}
