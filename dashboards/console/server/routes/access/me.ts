import { permissionsOf, roles, within } from '../../../../access/index.ts';
import { accountSchema, meSchema, type Account, type Me } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { defineRoute, noQuery } from '../../route.ts';
import type { Visit } from '../../visit.ts';

export const meRoute = defineRoute({
  path: '/api/me',
  summary: 'Who looks, what they may, and what a page needs before anybody has signed in',
  permission: 'nobody-needed',
  query: noQuery,
  answer: meSchema,
  handle: async (parts, _query, _path, _body, _viewer, visit) => readMe(parts, visit),
});

function readMe({ office, demonstration, provider }: ConsoleParts, { viewer, csrf, enrolling }: Visit): Me {
  return {
    viewer: viewer && { ...viewer, units: viewer.units && [...viewer.units], permissions: [...permissionsOf[viewer.role]], enrolling },
    csrf,
    office: { name: office.name, timezone: office.timezone, language: office.language },
    demonstration,
    provider: provider?.name ?? null,
  };
}

export const accountRoute = defineRoute({
  path: '/api/account',
  summary: 'One’s own account: second factor, sessions, tokens',
  by: 'enrolling',
  query: noQuery,
  answer: accountSchema,
  handle: async ({ access }, _query, _path, _body, { id }, visit) => readAccount(access, id, visit),
});

function readAccount({ people, secondFactor, sessions, tokens, settings }: ConsoleParts['access'], id: string, visit: Visit): Account {
  const person = people.get(id);
  return {
    signIn: person.signIn,
    hasPassword: person.hasPassword,
    hasProvider: person.hasProvider,
    secondFactor: { on: person.hasSecondFactor, required: settings.secondFactor.includes(person.role), recoveryCodesLeft: secondFactor.recoveryCodesLeft(id) },
    sessions: sessions.list(id).map((session) => ({ id: session.id, browser: session.browser, madeAt: session.madeAt.getTime(), seenAt: session.seenAt.getTime(), own: session.id === visit.session })),
    tokens: tokens.list(id).map((token) => ({ id: token.id, name: token.name, role: token.role, madeAt: token.madeAt.getTime(), until: token.until.getTime(), usedAt: token.usedAt?.getTime() ?? null })),
    tokenRoles: roles.filter((role) => within(role, person.role)),
  };
}
