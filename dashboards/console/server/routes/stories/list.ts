import { DateTime } from 'luxon';
import type { z } from 'zod';
import { runQuery, storyList, storySpark, type Period, type StoryFilter, type StoryListRow } from '../../../../queries/index.ts';
import { storiesQuerySchema, storiesSchema, type Headline, type Stories, type StoryItem } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { namedPeriod, slotsOf, writtenPeriod } from '../../periods.ts';
import { defineRoute } from '../../route.ts';
import { readHeadlines, toCounts } from './counts.ts';
import { readHeads } from './heads.ts';

export const storiesRoute = defineRoute({
  path: '/api/stories',
  summary: 'Stories with documents in a period: what was written most about, what is new, what grows',
  query: storiesQuerySchema,
  answer: storiesSchema,
  handle: readStories,
});

type Query = z.infer<typeof storiesQuerySchema>;
const dayMs = 86_400_000;
/** Days of a spark line. */
const mostSlots = 31;

async function readStories(parts: ConsoleParts, query: Query): Promise<Stories> {
  const { store } = parts;
  const now = parts.now().getTime();
  const filter = toFilter(query, parts);
  const { period } = filter;
  const end = Math.min(period.to, now);
  const window = Math.min(dayMs, Math.max(0, end - period.from) / 2);
  const params = { filter, sort: query.sort, after: readPosition(query.after), limit: query.limit + 1, recent: Math.floor(end - window), before: Math.floor(end - 2 * window), now };
  const rows = await runQuery(store, storyList, params);
  const page = rows.slice(0, query.limit);
  const ids = page.map(({ id }) => id);
  const slots = sparkSlots(period, end, parts.office.timezone);
  const [sparks, heads] = await Promise.all([ids.length === 0 ? [] : runQuery(store, storySpark, { filter, ids, edges: slots.edges, now }), readHeads(parts, ids)]);
  const headlines = await readHeadlines(parts, [...heads.values()].map(({ headline }) => headline));
  const last = page.at(-1);
  return {
    ...period,
    slot: slots.slot,
    slots: [...slots.edges],
    stories: page.map((row) => {
      const head = heads.get(row.id);
      const spark = slots.edges.map((_, position) => sparks.find((cell) => cell.id === row.id && cell.position === position)?.documents ?? 0);
      return toItem(row, { headline: headlines.get(head?.headline ?? '') ?? null, allDocuments: head?.documents ?? row.documents, spark });
    }),
    total: rows[0]?.found ?? 0,
    documents: rows[0]?.foundDocuments ?? 0,
    next: rows.length > query.limit && last ? `${last.rank}~${last.id}` : null,
  };
}

const toItem = (row: StoryListRow, more: { readonly headline: Headline | null; readonly allDocuments: number; readonly spark: number[] }): StoryItem => ({ id: row.id, ...toCounts(row), growth: row.growth, ...more });

function toFilter({ q, period, from, to, unit, topic, reach, reprints, singles }: Query, { now, office }: ConsoleParts): StoryFilter & { readonly period: Period } {
  const written = from !== undefined || to !== undefined;
  return {
    period: written ? writtenPeriod(from, to, office.timezone) : namedPeriod(period ?? '7d', now(), office.timezone),
    unit, topic, reach,
    search: q === undefined || q.trim() === '' ? undefined : q,
    originals: reprints === 'originals',
    singles: singles === 'yes',
  };
}

/** The days or hours of the period up to now, or the last month of a long one. */
function sparkSlots({ from, to }: Period, end: number, zone: string): ReturnType<typeof slotsOf> {
  const last = Math.min(to, Math.max(end, from) + dayMs);
  const first = Math.max(from, DateTime.fromMillis(last, { zone }).startOf('day').minus({ days: mostSlots }).toMillis());
  const { slot, edges } = slotsOf({ from: first, to: last }, zone);
  return { slot, edges: edges.slice(slot === 'day' ? -mostSlots : 0) };
}

function readPosition(after: string | undefined): { readonly rank: number; readonly id: string } | null {
  if (after === undefined) return null;
  const border = after.indexOf('~');
  return { rank: Number(after.slice(0, border)), id: after.slice(border + 1) };
}
