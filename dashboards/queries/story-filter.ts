import type { Reach } from '../../infra/contracts/index.ts';
import type { Period } from './period.ts';
import { readSearch } from './search-terms.ts';
import { textIsVisible } from './visible.ts';

export const storySorts = ['documents', 'newest', 'growth'] as const;
export type StorySort = (typeof storySorts)[number];

/** What stories are narrowed by. All but `search` and `singles` narrow the documents that are counted, so that the counts are those of the list they lead to. */
export interface StoryFilter {
  readonly period: Period;
  readonly unit?: string | undefined;
  readonly topic?: string | undefined;
  readonly reach?: Reach | undefined;
  /** Reprints are left out. */
  readonly originals?: boolean | undefined;
  /** Words of the headline, and quoted phrases; diacritics and case do not matter. */
  readonly search?: string | undefined;
  /** Stories of one document too. */
  readonly singles?: boolean | undefined;
}

/** How much longer than a period the search for stories of several documents looks back, in days: a story that people keep writing about seldom lasts as long. */
const lookBackDays = 60;

const fold = (column: string): string => `translateUTF8(lowerUTF8(removeDiacriticsUTF8(${column})), 'đ', 'd')`;

/** The filter as conditions over `coverage` and over its groups by story, with their parameters; needs `{now:Int64}` beside them where a search is in it. */
export function storyConditions(filter: StoryFilter): { readonly where: string; readonly having: string; readonly params: Record<string, unknown> } {
  const { period, unit, topic, reach, originals, search, singles } = filter;
  const params: Record<string, unknown> = { from: period.from, to: period.to };
  const where = [
    "story != '' AND hour >= toStartOfHour(fromUnixTimestamp64Milli({from:Int64}, 'UTC')) AND hour < fromUnixTimestamp64Milli({to:Int64}, 'UTC')",
    "published_at >= fromUnixTimestamp64Milli({from:Int64}, 'UTC') AND published_at < fromUnixTimestamp64Milli({to:Int64}, 'UTC')",
  ];
  const add = (condition: string, name: string, value: unknown): void => {
    where.push(condition);
    params[name] = value;
  };
  if (unit !== undefined) add('has(units, {unit:String})', 'unit', unit);
  if (topic !== undefined) add('has(topics, {topic:String})', 'topic', topic);
  if (reach !== undefined) add('reach = {reach:String}', 'reach', reach);
  if (originals) where.push('NOT reprint');
  const { tokens, phrases } = readSearch(search ?? '');
  if (tokens.length > 0) add(`story IN (SELECT id FROM stories FINAL WHERE headline IN (${headlinesWith(phrases)}))`, 'tokens', tokens);
  phrases.forEach((phrase, index) => void (params[`phrase${index}`] = phrase));
  const several = `story IN (SELECT id FROM stories FINAL WHERE documents > 1 AND day >= toDate(fromUnixTimestamp64Milli({from:Int64}, 'UTC')) - ${lookBackDays})`;
  return { where: where.join(' AND '), having: singles ? 'true' : `(count() > 1 OR ${several})`, params };
}

/** Documents in whose title all words stand; the index over the whole text finds the few in which to look. */
function headlinesWith(phrases: readonly string[]): string {
  const inOrder = phrases.map((_, index) => ` AND position(${fold('title')}, {phrase${index}:String}) > 0`).join('');
  return `SELECT id FROM documents FINAL WHERE hasAllTokens(folded, {tokens:Array(String)}) AND hasAllTokens(${fold('title')}, {tokens:Array(String)})${inOrder} AND ${textIsVisible}`;
}
