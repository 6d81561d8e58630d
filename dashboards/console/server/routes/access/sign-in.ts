import type { SignedIn } from '../../../../access/index.ts';
import { codeBodySchema, doneSchema, nothingSchema, signedInSchema, signInBodySchema, type SignedInAnswer } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { defineRoute, noQuery } from '../../route.ts';
import type { Visit } from '../../visit.ts';

export const signInRoute = defineRoute({
  path: '/api/sign-in',
  summary: 'Signs in with name and password; the answer’s cookie is the session',
  permission: 'nobody-needed',
  query: noQuery,
  body: signInBodySchema,
  answer: signedInSchema,
  handle: async (parts, _query, _path, body, _viewer, visit) => entered(parts, visit, await parts.access.signIn.withPassword(body, visit)),
});

export const signInCodeRoute = defineRoute({
  path: '/api/sign-in/code',
  summary: 'The second factor of a sign-in',
  permission: 'nobody-needed',
  query: noQuery,
  body: codeBodySchema,
  answer: signedInSchema,
  handle: async (parts, _query, _path, { ticket, code }, _viewer, visit) => entered(parts, visit, parts.access.signIn.withCode(ticket, code, visit)),
});

export const signOutRoute = defineRoute({
  path: '/api/sign-out',
  summary: 'Ends the session that asks',
  by: 'enrolling',
  query: noQuery,
  body: nothingSchema,
  answer: doneSchema,
  handle: async ({ access }, _query, _path, _body, viewer, visit) => {
    if (visit.session !== null) access.sessions.end(viewer.id, visit.session);
    access.audit.write({ person: viewer.id, act: 'sign-out', object: `person/${viewer.id}` });
    visit.forget();
    return { done: true } as const;
  },
});

/** Gives the browser its new session. What it had before ends: nobody goes on in a session that another began. */
export function entered({ access }: ConsoleParts, visit: Visit, signedIn: SignedIn): SignedInAnswer {
  if (signedIn.next === 'second-factor') return { next: 'second-factor', ticket: signedIn.ticket };
  if (visit.viewer !== null && visit.session !== null) access.sessions.end(visit.viewer.id, visit.session);
  visit.keep(signedIn.secret, signedIn.until);
  return { next: 'done', ticket: null };
}
