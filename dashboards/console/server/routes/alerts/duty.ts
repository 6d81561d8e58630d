import { z } from 'zod';
import { addHandover, deliveryRowSchema, silencesAt } from '../../../../../infra/alerts/index.ts';
import type { Viewer } from '../../../../access/index.ts';
import { doneSchema, dutySchema, handOverTurnSchema, type Duty } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { alertsOf } from './alerts-of.ts';
import { doingOf, keepsDuty, requireKeeper, requireMember, whoOf } from './who.ts';

const shownMs = 8 * 7 * 86_400_000;
const beatSchema = z.object({ sent_at: z.number().nullable(), due_at: z.number(), state: deliveryRowSchema.shape.state });

export const dutyRoute = defineRoute({
  path: '/api/duty',
  summary: 'Who is on duty, the turns of the next eight weeks, silences, the last heartbeat',
  query: noQuery,
  answer: dutySchema,
  handle: async (parts, _query, _path, _body, viewer) => readDuty(parts, viewer),
});

function readDuty(parts: ConsoleParts, viewer: Viewer): Duty {
  const { book, people, onDuty, turns } = alertsOf(parts);
  const now = parts.now().getTime();
  const beat = book.get(beatSchema, "SELECT sent_at, due_at, state FROM alert_deliveries WHERE purpose = 'heartbeat' ORDER BY made_at DESC, id DESC LIMIT 1");
  return {
    rosters: onDuty(now).map(({ roster, name, person, deputy, since, until }) => ({
      id: roster, name, since, until,
      who: whoOf(parts, person),
      deputy: deputy === null ? null : whoOf(parts, deputy),
      turns: turns(roster, now, now + shownMs).map((turn) => ({ who: whoOf(parts, turn.person), since: turn.since, until: turn.until, why: turn.why })),
    })),
    colleagues: people.map(({ id, name }) => ({ id, name })),
    silences: silencesAt(book, now).map(({ id, match, starts_at, ends_at, by, why }) => ({ id, match, startsAt: starts_at, endsAt: ends_at, by: whoOf(parts, by), why })),
    heartbeat: beat ? { at: beat.sent_at ?? beat.due_at, state: beat.state } : null,
    canKeep: keepsDuty(viewer),
  };
}

export const handOverTurnRoute = defineRoute({
  path: '/api/duty/hand-over',
  summary: 'Gives a time of duty to somebody else; for spokespersons and administrators',
  permission: 'judge',
  query: noQuery,
  body: handOverTurnSchema,
  answer: doneSchema,
  handle: async (parts, _query, _path, { roster, from, until, to, why }, viewer) => {
    requireKeeper(viewer);
    const { book, onDuty } = alertsOf(parts);
    const doing = doingOf(parts, viewer);
    if (!onDuty(doing.at).some((each) => each.roster === roster)) throw new ProblemError('alert-roster-unknown');
    requireMember(parts, to);
    book.transaction(() => {
      addHandover(book, { roster, startsAt: from, endsAt: until, recipient: to, why }, doing);
      parts.access.audit.write({ person: viewer.id, act: 'duty-handed-over', object: `roster/${roster}`, detail: { to, from: new Date(from).toISOString(), until: new Date(until).toISOString() } });
    });
    return { done: true } as const;
  },
});
