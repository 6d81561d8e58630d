import type { DocumentKind } from '../../infra/contracts/index.ts';
import { labelConditions, type LabelFilter } from './label-conditions.ts';
import type { Period } from './period.ts';
import { publishedWithin } from './period.ts';
import { readSearch } from './search-terms.ts';
import { unitCondition } from './unit-condition.ts';
import { textIsVisible } from './visible.ts';

export const changes = ['revised', 'corrected', 'removed', 'restored'] as const;
export type Change = (typeof changes)[number];

/** What a list of documents is narrowed by. Absent means any. */
export interface DocumentFilter extends LabelFilter {
  /** By publication; together with `change`, by when the change was seen. */
  readonly period?: Period | undefined;
  /** Words and quoted phrases; diacritics and case do not matter. */
  readonly search?: string | undefined;
  readonly topic?: string | undefined;
  readonly outlet?: string | undefined;
  readonly source?: string | undefined;
  readonly language?: string | undefined;
  /** `posts` are posts and comments: what is not the press's. */
  readonly kind?: DocumentKind | 'posts' | undefined;
  /** True: only the office's own sources; false: only those of others. */
  readonly own?: boolean | undefined;
  readonly change?: Change | undefined;
  readonly story?: string | undefined;
  /** Originals or reprints only. */
  readonly reprints?: 'originals' | 'reprints' | undefined;
  /** Reprints of this document. */
  readonly reprintOf?: string | undefined;
}

const changeConditions: Record<Change, string> = {
  revised: 'revision > 1',
  corrected: "state = 'corrected'",
  removed: "state = 'removed'",
  restored: "state != 'removed' AND id IN (SELECT document FROM revisions WHERE change = 'restored')",
};

export const postsOnly = "kind != 'article'";

/** As `today-changes` counts: a document of yesterday that was corrected today belongs to today. */
const changedWithin = (change: Change): string =>
  `id IN (SELECT document FROM revisions WHERE ${change === 'revised' ? "change != 'first'" : `change = '${change}'`} AND seen_at >= fromUnixTimestamp64Milli({from:Int64}) AND seen_at < fromUnixTimestamp64Milli({to:Int64}))`;

/** The filter as conditions over `documents` and their parameters; needs `{now:Int64}` beside them. */
export function filterConditions(filter: DocumentFilter): { readonly where: string; readonly params: Record<string, unknown> } {
  const conditions: string[] = [];
  const params: Record<string, unknown> = {};
  const add = (condition: string, values: Record<string, unknown> = {}): void => {
    conditions.push(condition);
    Object.assign(params, values);
  };
  if (filter.period) add(filter.change === undefined ? publishedWithin : changedWithin(filter.change), { from: filter.period.from, to: filter.period.to });
  const named = unitCondition(filter);
  if (named) add(named.condition, named.values);
  if (filter.topic !== undefined) add('has(topics, {topic:String})', { topic: filter.topic });
  if (filter.outlet !== undefined) add('outlet = {outlet:String}', { outlet: filter.outlet });
  if (filter.source !== undefined) add('source = {source:String}', { source: filter.source });
  if (filter.language !== undefined) add('language = {language:String}', { language: filter.language });
  if (filter.kind === 'posts') add(postsOnly);
  else if (filter.kind !== undefined) add('kind = {kind:String}', { kind: filter.kind });
  if (filter.own !== undefined) add('own = {own:Bool}', { own: filter.own });
  if (filter.change !== undefined) add(changeConditions[filter.change]);
  if (filter.story !== undefined) add('story = {story:String}', { story: filter.story });
  if (filter.reprintOf !== undefined) add('reprint_of = {reprintOf:String}', { reprintOf: filter.reprintOf });
  if (filter.reprints !== undefined) add(`reprint_of ${filter.reprints === 'originals' ? '=' : '!='} ''`);
  for (const { condition, name, value } of labelConditions(filter)) add(condition, { [name]: value });
  if (filter.search !== undefined) addSearch(filter.search, add);
  return { where: conditions.length === 0 ? 'true' : conditions.join(' AND '), params };
}

function addSearch(search: string, add: (condition: string, values?: Record<string, unknown>) => void): void {
  const { tokens, phrases } = readSearch(search);
  if (tokens.length === 0) return;
  add(`hasAllTokens(folded, {tokens:Array(String)}) AND ${textIsVisible}`, { tokens });
  // `folded` holds words with one blank between them, so a phrase is a piece of it that begins and ends at blanks.
  phrases.forEach((phrase, index) => add(`position(concat(' ', folded, ' '), {phrase${index}:String}) > 0`, { [`phrase${index}`]: ` ${phrase} ` }));
}
