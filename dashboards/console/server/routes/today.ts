import { DateTime } from 'luxon';
import type { z } from 'zod';
import { documentList, runQuery, showVoices, todayChanges, todayCounts, todaySources, todayVoices, type ChangesRow, type DocumentListRow, type Period, type TodayCountsRow, type TodaySourceRow } from '../../../queries/index.ts';
import { todayQuerySchema, todaySchema, type Today, type TodayPeriod } from '../../api/index.ts';
import { toListItem } from '../list-item.ts';
import type { ConsoleParts } from '../parts.ts';
import { namedPeriod, periodBefore, slotsOf } from '../periods.ts';
import { defineRoute } from '../route.ts';
import { needsAttention, stateOf } from '../source-state.ts';

export const todayRoute = defineRoute({
  path: '/api/today',
  summary: 'What came in today (or in the last 24 hours, or 7 days): figures, timeline, by unit, topic and outlet, newest',
  query: todayQuerySchema,
  answer: todaySchema,
  handle: readToday,
});

const newest = 8;
const lateHours = 3;
const mostRows = 200;
const unchanged: ChangesRow = { revised: 0, changed: 0, corrected: 0, removed: 0, restored: 0 };

async function readToday(parts: ConsoleParts, { period: name, kind }: z.infer<typeof todayQuerySchema>): Promise<Today> {
  const { store, now, office } = parts;
  const at = now();
  const period = { ...namedPeriod(name, at, office.timezone) };
  const slots = slotsOf(period, office.timezone);
  const [counts, changes, latest, voices, polled] = await Promise.all([
    runQuery(store, todayCounts, { period, before: periodBefore(name, at, office.timezone), edges: slots.edges }),
    runQuery(store, todayChanges, period),
    readLatest(parts, period, kind),
    readVoices(parts, name),
    runQuery(store, todaySources, { now: at.getTime() }),
  ]);
  const of = (part: TodayCountsRow['part']): TodayCountsRow[] => counts.filter((row) => row.part === part);
  const bySlot = new Map(of('slot').map((row) => [Number(row.id), row]));
  const before = bySlot.get(-1);
  const within = [...bySlot].flatMap(([slot, row]) => (slot < 0 ? [] : [row]));
  const sum = (key: 'documents' | 'naming' | 'own' | 'posts'): number => within.reduce((total, row) => total + row[key], 0);
  const outlets = of('outlet');
  return {
    period: name,
    ...period,
    figures: {
      documents: sum('documents'), naming: sum('naming'), own: sum('own'), posts: sum('posts'), outlets: outlets.length,
      documentsBefore: before?.documents ?? 0, namingBefore: before?.naming ?? 0,
      ...(changes[0] ?? unchanged),
    },
    sources: tellSources(parts, polled, at),
    stored: of('stored')[0]?.documents ?? 0,
    timeline: {
      slot: slots.slot,
      slots: slots.edges.map((from, index) => ({ from, to: slots.edges[index + 1] ?? period.to, documents: bySlot.get(index)?.documents ?? 0, naming: bySlot.get(index)?.naming ?? 0 })),
    },
    byUnit: of('unit').slice(0, mostRows).map(({ id, documents }) => ({ id, documents })),
    byTopic: of('topic').slice(0, mostRows).map(({ id, documents }) => ({ id, documents, voices: voices.get(id) ?? null })),
    byOutlet: outlets.slice(0, mostRows).map(({ id, documents, naming, own }) => ({ id, documents, naming, own: own === documents })),
    latest: latest.map((row) => toListItem(row, null)),
  };
}

/** The newest are nearly always of the last hours: only where those had too few is the whole period looked through. */
async function readLatest({ store, now }: ConsoleParts, period: Period, kind: z.infer<typeof todayQuerySchema>['kind']): Promise<DocumentListRow[]> {
  const at = now().getTime();
  const within = (from: number): Promise<DocumentListRow[]> => runQuery(store, documentList, { filter: { period: { from, to: period.to }, kind }, after: null, limit: newest, textLength: 600, now: at });
  const lately = at - lateHours * 3_600_000;
  const latest = lately > period.from ? await within(lately) : [];
  return latest.length < newest ? within(period.from) : latest;
}

/** Of the configured sources: how many there are, need a look, and were ever polled. */
function tellSources({ sources }: ConsoleParts, polled: readonly TodaySourceRow[], at: Date): Today['sources'] {
  const signsOf = new Map(polled.map(({ source, ...signs }) => [source, signs]));
  const heard = sources.flatMap(({ id }) => signsOf.get(id) ?? []);
  return { total: sources.length, attention: heard.filter((signs) => needsAttention(stateOf(signs, at.getTime()))).length, heard: heard.length };
}

/** Distinct voices cannot be added over days, so only the running day has them. */
async function readVoices({ store, now, office }: ConsoleParts, name: TodayPeriod): Promise<Map<string, ReturnType<typeof showVoices>>> {
  if (name !== 'today') return new Map();
  const day = DateTime.fromJSDate(now(), { zone: office.timezone }).toISODate() ?? '';
  const rows = await runQuery(store, todayVoices, { day });
  return new Map(rows.map((row) => [row.topic, showVoices(row.voices)]));
}
