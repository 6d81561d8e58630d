import { alertNotices, runQuery, sourceDays, sourceHealth, sourceNewest, sourceNotices, sourceSchedule, type SourceHealthRow } from '../../../queries/index.ts';
import { noticeNames, sourcesSchema, type SourceHealth, type Sources, type SourceState } from '../../api/index.ts';
import { neededVariables } from '../key-variables.ts';
import type { ConsoleParts } from '../parts.ts';
import { lastDays } from '../periods.ts';
import { defineRoute, noQuery } from '../route.ts';
import { needsAttention, stateOf } from '../source-state.ts';

export const sourcesRoute = defineRoute({
  path: '/api/sources',
  summary: 'The health of every source: last seen, items a day, its rhythm, errors, next poll; and what was noticed of late',
  query: noQuery,
  answer: sourcesSchema,
  handle: readSources,
});

const shownDays = 14;
const urgency = ['failing', 'late', 'quarantined', 'silent', 'resting', 'never', 'ok'] satisfies SourceState[];

async function readSources(parts: ConsoleParts): Promise<Sources> {
  const [health, notices, alerts] = await Promise.all([readHealth(parts), readNotices(parts), readAlerts(parts)]);
  return { ...health, notices, alerts };
}

async function readAlerts({ store, office, now }: ConsoleParts): Promise<Sources['alerts']> {
  const rows = await runQuery(store, alertNotices, { since: lastDays(shownDays, now(), office.timezone).since });
  return { total: rows[0]?.total ?? 0, newest: rows.map(({ total: _total, ...alert }) => alert) };
}

async function readNotices({ store, office, now }: ConsoleParts): Promise<Sources['notices']> {
  const rows = await runQuery(store, sourceNotices, { since: lastDays(shownDays, now(), office.timezone).since });
  const newest = rows.flatMap(({ total: _total, notice, ...row }) => {
    const known = noticeNames.find((name) => name === notice);
    return known === undefined ? [] : [{ ...row, notice: known }];
  });
  return { total: rows[0]?.total ?? 0, newest };
}

/** Every configured source, those that need a look first; sources no longer configured only while they are polled. */
export async function readHealth({ store, sources, office, now }: ConsoleParts): Promise<Omit<Sources, 'notices' | 'alerts'>> {
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
    const signs = { lastPollAt: polls?.lastPollAt ?? null, lastStatus: polls?.lastStatus ?? null, nextPollAt: next?.nextPollAt ?? null, standing: next?.standing ?? null };
    const state = stateOf(signs, at.getTime());
    const failure = failureOf(polls);
    return {
      id, outlet, kind, own,
      configured: true,
      state,
      attention: needsAttention(state),
      lastPollAt: signs.lastPollAt,
      lastSuccessAt: polls?.lastSuccessAt ?? null,
      newestAt: brought?.newestAt ?? null,
      rhythmMs: next?.rhythmMs ?? null,
      patienceMs: next?.patienceMs ?? null,
      nextPollAt: signs.nextPollAt,
      ...failure,
      needs: neededVariables(kind, failure.errorCode),
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

/** The crawler writes a failure, and what a source rests for, as `code: message`; what does not read so is shown as it stands. */
function failureOf(polls: SourceHealthRow | undefined): Pick<SourceHealth, 'error' | 'errorCode'> {
  if ((polls?.lastStatus !== 'failed' && polls?.lastStatus !== 'resting') || polls.lastError === '') return { error: null, errorCode: null };
  const [, code, message] = /^([a-z][a-z0-9-]*): (.*)$/s.exec(polls.lastError) ?? [];
  return { error: message ?? polls.lastError, errorCode: code ?? null };
}
