import { z } from 'zod';
import { integer } from './cells.ts';
import { defineQuery } from './query.ts';
import { storyCells, storyCounts } from './story-cells.ts';
import { storyConditions, type StoryFilter, type StorySort } from './story-filter.ts';

export interface StoryListParams extends Record<string, unknown> {
  readonly filter: StoryFilter;
  readonly sort: StorySort;
  /** Where the page before ended. */
  readonly after: { readonly rank: number; readonly id: string } | null;
  readonly limit: number;
  /** Growth compares the time from `recent` on with an equal time before, which begins at `before`. */
  readonly recent: number;
  readonly before: number;
  readonly now: number;
}

const ranks: Readonly<Record<StorySort, string>> = { documents: 'toInt64(documents)', newest: 'lastAt', growth: 'growth' };
const since = (name: string): string => `published_at >= fromUnixTimestamp64Milli({${name}:Int64}, 'UTC')`;

/** Stories with documents in a period, counted over these alone; each row says how many were found, on all pages, and how many documents in them. */
export const storyList = defineQuery({
  name: 'story-list',
  sql: ({ filter, sort, after }: StoryListParams) => {
    const { where, having } = storyConditions(filter);
    return `
    SELECT *
    FROM
    (
    SELECT story AS id, ${storyCounts({ reprint: 'reprint', unit: filter.unit !== undefined })},
      toInt64(countIf(${since('recent')})) - toInt64(countIf(${since('before')} AND NOT (${since('recent')}))) AS growth, ${ranks[sort]} AS rank,
      count() OVER () AS found, sum(documents) OVER () AS foundDocuments
    FROM coverage FINAL
    WHERE ${where}
    GROUP BY story
    HAVING ${having}
    )
    ${after ? 'WHERE (rank, id) < ({afterRank:Int64}, {afterId:String})' : ''}
    ORDER BY rank DESC, id DESC
    LIMIT {limit:UInt32}`;
  },
  bind: ({ filter, after, limit, recent, before, now }: StoryListParams) => ({ ...storyConditions(filter).params, ...(after ? { afterRank: after.rank, afterId: after.id } : {}), limit, recent, before, now }),
  row: z.object({ id: z.string(), ...storyCells, growth: integer, rank: integer, found: integer, foundDocuments: integer }),
});
export type StoryListRow = z.infer<typeof storyList.row>;
