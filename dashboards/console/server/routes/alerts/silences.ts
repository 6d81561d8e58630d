import { addSilence, endSilence, listAlerts, matchesAll } from '../../../../../infra/alerts/index.ts';
import { labelNames, parseMatcher } from '../../../../../infra/config/index.ts';
import { doneSchema, nothingSchema, silenceBodySchema, silenceLookSchema, silenceSeenSchema } from '../../../api/index.ts';
import { ProblemError } from '../../problem.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { numberOf } from '../desk/desk-of.ts';
import { alertsOf, seesAlert } from './alerts-of.ts';
import { readStandings } from './standing.ts';
import { doingOf, requireKeeper } from './who.ts';

const mostLookedThrough = 500;
const mostShown = 50;
/** Longer than this and it is forgotten: the office's file is the place for what never matters. */
const longestMs = 31 * 86_400_000;

export const silenceLookRoute = defineRoute({
  path: '/api/silences/look',
  summary: 'Which of the open alerts a silence would hold back',
  permission: 'judge',
  query: noQuery,
  body: silenceLookSchema,
  answer: silenceSeenSchema,
  handle: async (parts, _query, _path, { match }, viewer) => {
    const { book } = alertsOf(parts);
    requireMatchers(match);
    const open = listAlerts(book, { state: 'open', limit: mostLookedThrough });
    return { alerts: await readStandings(parts, open.filter((alert) => matchesAll(match, alert.labels) && seesAlert(parts, viewer, alert)).slice(0, mostShown)) };
  },
});

export const silenceAddRoute = defineRoute({
  path: '/api/silences',
  summary: 'From when until when nobody is told of what fits; for spokespersons and administrators',
  permission: 'judge',
  query: noQuery,
  body: silenceBodySchema,
  answer: doneSchema,
  handle: async (parts, _query, _path, { match, from, until, why }, viewer) => {
    requireKeeper(viewer);
    const { book } = alertsOf(parts);
    const doing = doingOf(parts, viewer);
    const startsAt = from ?? doing.at;
    if (until <= doing.at) throw new ProblemError('silence-empty');
    if (until - startsAt > longestMs) throw new ProblemError('invalid-query', 'a silence lasts 31 days at most');
    requireMatchers(match);
    book.transaction(() => {
      const id = addSilence(book, { match, startsAt, endsAt: until, why }, doing);
      parts.access.audit.write({ person: viewer.id, act: 'silence-added', object: `silence/${id}`, detail: { match: match.join(' '), until: new Date(until).toISOString() } });
    });
    return { done: true } as const;
  },
});

export const silenceEndRoute = defineRoute({
  path: '/api/silences/{id}/end',
  summary: 'Ends a silence now; for spokespersons and administrators',
  permission: 'judge',
  query: noQuery,
  body: nothingSchema,
  answer: doneSchema,
  handle: async (parts, _query, path, _body, viewer) => {
    requireKeeper(viewer);
    const { book } = alertsOf(parts);
    const id = numberOf(path, 'id');
    book.transaction(() => {
      endSilence(book, id, doingOf(parts, viewer));
      parts.access.audit.write({ person: viewer.id, act: 'silence-ended', object: `silence/${id}` });
    });
    return { done: true } as const;
  },
});

/** @throws {ProblemError} `matcher-invalid`: a label that there is not would silence nothing, or everything. */
function requireMatchers(match: readonly string[]): void {
  const unknown = match.map((text) => parseMatcher(text).label).find((label) => !(labelNames as readonly string[]).includes(label));
  if (unknown !== undefined) throw new ProblemError('matcher-invalid', `there is no label ${unknown}; there are ${labelNames.join(', ')}`);
}
