import { z } from 'zod';
import { coveredConditions } from './covered.ts';
import { filterConditions, type DocumentFilter } from './document-filter.ts';
import { flag, instant } from './cells.ts';
import { documentCells } from './document-cells.ts';
import { defineQuery } from './query.ts';
import { textIsVisible, visible } from './visible.ts';

/** Where a page of the list ends: the next begins behind it. */
export interface ListPosition {
  readonly at: number;
  readonly id: string;
}

export interface DocumentListParams extends Record<string, unknown> {
  readonly filter: DocumentFilter;
  readonly after: ListPosition | null;
  readonly limit: number;
  /** Characters of text to bring for the snippet; 0 without a search. */
  readonly textLength: number;
  readonly now: number;
}

const afterwards = 'AND (published_at, id) < (fromUnixTimestamp64Milli({afterAt:Int64}), {afterId:String})';

/** Which documents make the page. Coverage tells it where it can, and the documents are then looked up by their ids alone, before any other column is read. */
function pageOf(filter: DocumentFilter, after: ListPosition | null): string {
  const covered = coveredConditions(filter);
  if (covered === null) return `WHERE ${filterConditions(filter).where} ${after ? afterwards : ''}`;
  // Ids are long: they are read for the newest alone. Those of one moment all come along, so that the order of ids can decide.
  const newest = `SELECT hour, key FROM coverage FINAL WHERE ${covered} ${after ? `AND hour <= fromUnixTimestamp64Milli({afterAt:Int64}) ${afterwards}` : ''} ORDER BY published_at DESC LIMIT {limit:UInt32} WITH TIES`;
  return `PREWHERE id IN (SELECT id FROM coverage WHERE (hour, key) IN (${newest}) AND gone = 0)`;
}

/** Documents as they stand, newest first. No address: it is opened through `/go/`. */
export const documentList = defineQuery({
  name: 'document-list',
  sql: ({ filter, after }: DocumentListParams) => `
    SELECT id, kind, source, outlet, own, language, units, topics, revision, state, published_known AS publishedKnown,
      toUnixTimestamp64Milli(published_at) AS publishedAt, toUnixTimestamp64Milli(first_stored_at) AS storedAt,
      ${visible('title')} AS shownTitle, ${visible('lead')} AS shownLead,
      substringUTF8(${visible('text')}, 1, {textLength:UInt32}) AS shownText, NOT (${textIsVisible}) AS expired
    FROM documents FINAL
    ${pageOf(filter, after)}
    ORDER BY published_at DESC, id DESC
    LIMIT {limit:UInt32}`,
  bind: ({ filter, after, limit, textLength, now }: DocumentListParams) => ({
    ...filterConditions(filter).params,
    ...(after ? { afterAt: after.at, afterId: after.id } : {}),
    limit,
    textLength: Math.max(1, textLength),
    now,
  }),
  row: z.object({
    ...documentCells,
    publishedKnown: flag,
    publishedAt: instant,
    storedAt: instant,
    shownTitle: z.string(),
    shownLead: z.string(),
    shownText: z.string(),
    expired: flag,
  }),
});
export type DocumentListRow = z.infer<typeof documentList.row>;
