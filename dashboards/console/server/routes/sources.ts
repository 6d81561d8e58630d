import { runQuery, sourceDays, sourceHealth, sourceNewest, sourceSchedule, type SourceHealthRow } from '../../../queries/index.ts';
import { sourcesSchema, type SourceHealth, type Sources, type SourceState } from '../../api/index.ts';
import type { ConsoleParts } from '../parts.ts';
import { lastDays } from '../periods.ts';
import { defineRoute, noQuery } from '../route.ts';
import { stateOf } from '../source-state.ts';

export const sourcesRoute = defineRoute({
  path: '/api/sources',
  summary: 'The health of every source: last seen, items a day, errors, next poll',
  query: noQuery,
  answer: sourcesSchema,
  handle: readSources,
});

const shownDays = 14;
const urgency = ['failing', 'late', 'silent', 'never', 'ok'] satisfies SourceState[];

/** Every configured source, those that need a look first; sources no longer configured only while they are polled. */
export async function readSources({ store, sources, office, now }: ConsoleParts): Promise<Sources> {
  const at = now();
  const { days, since } = lastDays(shownDays, at, office.timezone);
  const [health, schedule, perDay, newest] = await Promise.all([
    runQuery(store, sourceHealth, { since: at.getTime() - 86_400_000 }),
    runQuery(store, sourceSchedule, {}),
    runQuery(store, sourceDays, { since, zone: office.timezone }),
    runQuery(store, sourceNewest, {}),
  ]);
  const healthOf = new Map(health.map((row) => [row.source, row]));
  const scheduleOf = new Map(schedule.map((row) => [row.source, row]));
  const newestOf = new Map(newest.map((row) => [row.source, row]));
  const countOf = new Map(perDay.map((row) => [`${row.source}\n${row.day}`, row.documents]));

  const shown = sources.map(({ id, outlet, kind, own }): SourceHealth => {
    const polls = healthOf.get(id);
    const next = scheduleOf.get(id);
    const brought = newestOf.get(id);
    const signs = { lastPollAt: polls?.lastPollAt ?? null, lastStatus: polls?.lastStatus ?? null, nextPollAt: next?.nextPollAt ?? null, broughtAt: brought?.broughtAt ?? null };
    return {
      id, outlet, kind, own,
      configured: true,
      state: stateOf(signs, at.getTime()),
      lastPollAt: signs.lastPollAt,
      lastSuccessAt: polls?.lastSuccessAt ?? null,
      newestAt: brought?.newestAt ?? null,
      nextPollAt: signs.nextPollAt,
      ...failureOf(polls),
      httpStatus: polls?.lastHttpStatus ?? null,
      failures: next?.failures ?? 0,
      recentPolls: polls?.recentPolls ?? 0,
      recentFailures: polls?.recentFailures ?? 0,
      documents: brought?.documents ?? 0,
      days: days.map((day) => countOf.get(`${id}\n${day}`) ?? 0),
    };
  });
  const order = (source: SourceHealth): number => urgency.indexOf(source.state);
  return { days: [...days], sources: shown.sort((left, right) => order(left) - order(right) || left.outlet.localeCompare(right.outlet, office.language)) };
}

/** The crawler writes a failure as `code: message`; what does not read so is shown as it stands. */
function failureOf(polls: SourceHealthRow | undefined): Pick<SourceHealth, 'error' | 'errorCode'> {
  if (polls?.lastStatus !== 'failed' || polls.lastError === '') return { error: null, errorCode: null };
  const [, code, message] = /^([a-z][a-z0-9-]*): (.*)$/s.exec(polls.lastError) ?? [];
  return { error: message ?? polls.lastError, errorCode: code ?? null };
}
