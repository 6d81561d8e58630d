import { DateTime } from 'luxon';
import type { z } from 'zod';
import {
  documentCount, documentList, runQuery, showVoices, todayByOutlet, todayByTopic, todayByUnit, todayChanges, todayFigures, todayTimeline, todayVoices, type ChangesRow, type FiguresRow,
} from '../../../queries/index.ts';
import { todayQuerySchema, todaySchema, type Today, type TodayPeriod } from '../../api/index.ts';
import { toListItem } from '../list-item.ts';
import type { ConsoleParts } from '../parts.ts';
import { namedPeriod, periodBefore, slotsOf } from '../periods.ts';
import { defineRoute } from '../route.ts';
import { readHealth } from './sources.ts';

export const todayRoute = defineRoute({
  path: '/api/today',
  summary: 'What came in today (or in the last 24 hours, or 7 days): figures, timeline, by unit, topic and outlet, newest',
  query: todayQuerySchema,
  answer: todaySchema,
  handle: readToday,
});

const newest = 8;
const nothing: FiguresRow = { documents: 0, naming: 0, own: 0, posts: 0, outlets: 0 };
const unchanged: ChangesRow = { revised: 0, changed: 0, corrected: 0, removed: 0, restored: 0 };

async function readToday(parts: ConsoleParts, { period: name, kind }: z.infer<typeof todayQuerySchema>): Promise<Today> {
  const { store, now, office } = parts;
  const at = now();
  const period = { ...namedPeriod(name, at, office.timezone) };
  const slots = slotsOf(period, office.timezone);
  const [figures, before, changes, timeline, byUnit, byTopic, byOutlet, latest, stored, voices, sources] = await Promise.all([
    runQuery(store, todayFigures, period),
    runQuery(store, todayFigures, { ...periodBefore(name, at, office.timezone) }),
    runQuery(store, todayChanges, period),
    runQuery(store, todayTimeline, { ...period, edges: slots.edges }),
    runQuery(store, todayByUnit, period),
    runQuery(store, todayByTopic, period),
    runQuery(store, todayByOutlet, period),
    runQuery(store, documentList, { filter: { period, kind }, after: null, limit: newest, textLength: 600, now: at.getTime() }),
    runQuery(store, documentCount, { filter: {}, now: at.getTime() }),
    readVoices(parts, name),
    readHealth(parts),
  ]);
  const { documents: documentsBefore, naming: namingBefore } = before[0] ?? nothing;
  const counted = new Map(timeline.map((row) => [row.position, row]));
  return {
    period: name,
    ...period,
    figures: {
      ...(figures[0] ?? nothing),
      documentsBefore,
      namingBefore,
      ...(changes[0] ?? unchanged),
    },
    sources: {
      total: sources.sources.length,
      attention: sources.sources.filter((source) => source.attention).length,
      heard: sources.sources.filter((source) => source.lastPollAt !== null).length,
    },
    stored: stored[0]?.documents ?? 0,
    timeline: {
      slot: slots.slot,
      slots: slots.edges.map((from, index) => ({ from, to: slots.edges[index + 1] ?? period.to, documents: counted.get(index)?.documents ?? 0, naming: counted.get(index)?.naming ?? 0 })),
    },
    byUnit,
    byTopic: byTopic.map((row) => ({ ...row, voices: voices.get(row.id) ?? null })),
    byOutlet: byOutlet.map(({ allOwn, ...row }) => ({ ...row, own: allOwn })),
    latest: latest.map((row) => toListItem(row, null)),
  };
}

/** Distinct voices cannot be added over days, so only the running day has them. */
async function readVoices({ store, now, office }: ConsoleParts, name: TodayPeriod): Promise<Map<string, ReturnType<typeof showVoices>>> {
  if (name !== 'today') return new Map();
  const day = DateTime.fromJSDate(now(), { zone: office.timezone }).toISODate() ?? '';
  const rows = await runQuery(store, todayVoices, { day });
  return new Map(rows.map((row) => [row.topic, showVoices(row.voices)]));
}
