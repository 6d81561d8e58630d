import type { NewLink, Person } from '../../../../access/index.ts';
import { doneSchema, linkMadeSchema, nothingSchema, peopleSchema, personBodySchema, personChangeBodySchema, personEntrySchema, resetBodySchema, type LinkMade, type PersonEntry } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { defineRoute, noQuery } from '../../route.ts';
import type { Visit } from '../../visit.ts';

/** An administrator’s token may not make people: it would outlive the loss of the administrator’s own role. */
const administer = { query: noQuery, permission: 'administer', by: 'session' } as const;

export const peopleRoute = defineRoute({
  query: noQuery,
  permission: 'administer',
  path: '/api/people',
  summary: 'Everybody who may sign in, by name',
  answer: peopleSchema,
  handle: async ({ access }) => ({ items: access.people.list().map((person) => toEntry(access, person)) }),
});

export const personAddRoute = defineRoute({
  ...administer,
  path: '/api/people/add',
  summary: 'Takes somebody in; answers the link that they choose their password by',
  body: personBodySchema,
  answer: linkMadeSchema,
  handle: async (parts, _query, _path, body, viewer, visit) => {
    requireUnits(parts, body.units);
    const { person, link } = parts.access.people.add(viewer, body);
    return toLink(parts, visit, person.id, link);
  },
});

export const personChangeRoute = defineRoute({
  ...administer,
  path: '/api/people/{id}/change',
  summary: 'Changes name, role, units, or whether somebody may sign in at all; counts from the next request',
  body: personChangeBodySchema,
  answer: personEntrySchema,
  handle: async (parts, _query, { id }, body, viewer) => {
    requireUnits(parts, body.units ?? null);
    return toEntry(parts.access, parts.access.people.change(viewer, id ?? '', body));
  },
});

export const personInviteRoute = defineRoute({
  ...administer,
  path: '/api/people/{id}/invite',
  summary: 'A new invitation in place of one that was lost',
  body: nothingSchema,
  answer: linkMadeSchema,
  handle: async (parts, _query, { id }, _body, viewer, visit) => toLink(parts, visit, id ?? '', parts.access.people.invite(viewer, id ?? '')),
});

export const personResetRoute = defineRoute({
  ...administer,
  path: '/api/people/{id}/reset',
  summary: 'Ends sessions and tokens of somebody and answers a link for a new password',
  body: resetBodySchema,
  answer: linkMadeSchema,
  handle: async (parts, _query, { id }, body, viewer, visit) => toLink(parts, visit, id ?? '', parts.access.people.reset(viewer, id ?? '', body)),
});

export const personSessionsEndRoute = defineRoute({
  ...administer,
  path: '/api/people/{id}/sessions/end',
  summary: 'Signs somebody out everywhere',
  body: nothingSchema,
  answer: doneSchema,
  handle: async ({ access }, _query, { id }, _body, viewer) => {
    access.sessions.endAll(access.people.get(id ?? '').id);
    access.audit.write({ person: viewer.id, act: 'sessions-ended', object: `person/${id}` });
    return { done: true } as const;
  },
});

function toEntry({ sessions, tokens }: ConsoleParts['access'], { madeAt, units, ...person }: Person): PersonEntry {
  return { ...person, units: units && [...units], madeAt: madeAt.getTime(), sessions: sessions.list(person.id).length, tokens: tokens.list(person.id).length };
}

const toLink = ({ publicUrl }: ConsoleParts, visit: Visit, id: string, { secret, until }: NewLink): LinkMade => ({
  id,
  link: `${publicUrl === null ? visit.origin : new URL(publicUrl).origin}/welcome#${secret}`,
  until: until?.getTime() ?? null,
});

/** @throws {ProblemError} `invalid-query`: an id that is misspelt would see nothing, and nobody would know why. */
function requireUnits({ units }: ConsoleParts, given: readonly string[] | null): void {
  const unknown = given?.filter((id) => !units.some((unit) => unit.id === id)) ?? [];
  if (unknown.length > 0) throw new ProblemError('invalid-query', `there is no unit ${unknown.join(', ')}`);
}
