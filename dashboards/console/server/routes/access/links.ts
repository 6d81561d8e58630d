import { linkBodySchema, linkLookSchema, linkSeenSchema, signedInSchema, type LinkSeen } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { entered } from './sign-in.ts';

export const linkLookRoute = defineRoute({
  path: '/api/links/look',
  summary: 'What a one-time link is for, without using it up',
  permission: 'nobody-needed',
  query: noQuery,
  body: linkLookSchema,
  answer: linkSeenSchema,
  handle: async ({ access }, _query, _path, { link }, _viewer, visit) => look(access, link, visit.address),
});

export const linkUseRoute = defineRoute({
  path: '/api/links/use',
  summary: 'Sets a password by a one-time link; the first link names the first administrator too',
  permission: 'nobody-needed',
  query: noQuery,
  body: linkBodySchema,
  answer: signedInSchema,
  handle: async (parts, _query, _path, { link, ...chosen }, _viewer, visit) => entered(parts, visit, await parts.access.signIn.withLink(link, chosen, visit)),
});

function look({ links, people, signIn }: ConsoleParts['access'], secret: string, address: string): LinkSeen {
  signIn.requirePatience(address);
  const { kind, person } = links.look(secret);
  const whose = person === null ? null : people.get(person);
  return { kind, name: whose?.name ?? null, signIn: whose?.signIn ?? null };
}
