import { DateTime } from 'luxon';
import { fixtureNow, seed, topics, units } from '../../console/fixture/index.ts';
import { countHours, insertRows, writeLabels, type Store } from '../../../infra/store/index.ts';

/**
 * Fills an empty store with something for every panel: the console's fictional office, its documents counted by hour, the names of its units and topics, and stories arranged by hand.
 * Returns the fixture's clock.
 */
export async function fillStore(store: Store): Promise<Date> {
  const now = fixtureNow();
  await seed(store, now);
  await countHours(store);
  await writeLabels(store, [...units.map(({ id, name }) => ({ kind: 'unit' as const, id, vi: name, en: `${name} (en)` })), ...topics.map(({ id, name }) => ({ kind: 'topic' as const, id, ...name }))]);
  const at = (days: number): string => DateTime.fromJSDate(now).minus({ days }).toUTC().toISO() as string;
  await insertRows(store, 'story_arrangements', ['merge', 'split', 'merge'].map((act, index) => ({ id: `arranged-${index}`, act, story: '20260101-abcdef01', others: [], documents: [], at: at(index) })), 'filled-arrangements');
  await addSpike(store, now);
  return now;
}

/** Eight weeks in which an hour was quiet, and the day before yesterday when it was not; of outlets abroad, so that nothing else is counted over. */
async function addSpike(store: Store, now: Date): Promise<void> {
  const at = DateTime.fromJSDate(now).toUTC().startOf('hour').minus({ days: 2 });
  const row = (unit: string, hour: DateTime, documents: number) => ({ hour: hour.toUnixInteger(), unit, topic: '*', reach: 'foreign', own: false, reprint: false, documents, articles: documents, counted_at: now.toISOString() });
  const past = Array.from({ length: 8 }, (_, week) => [-1, 0, 1].map((beside) => at.minus({ weeks: week + 1, hours: beside }))).flat();
  await insertRows(store, 'trend_hours', ['*', 'so-khcn'].flatMap((unit) => [row(unit, at, 60), ...past.map((hour) => row(unit, hour, 2))]), 'filled-spike');
  const began = at.minus({ weeks: 9 }).toISO();
  await insertRows(store, 'polls', [{ poll: 'first-of-all', run: 'filled', source: 'bao-tan-hai', outlet: 'Báo Tân Hải', started_at: began, finished_at: began, status: 'ok' }], 'filled-first-poll');
}
