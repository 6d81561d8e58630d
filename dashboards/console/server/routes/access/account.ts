import { encode } from 'uqr';
import { doneSchema, endSchema, nothingSchema, passwordBodySchema, recoveryCodesSchema, tokenBodySchema, tokenMadeSchema, totpCodeSchema, totpOfferSchema, type Done } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { defineRoute, noQuery } from '../../route.ts';

const done: Done = { done: true };
const own = { query: noQuery, by: 'session' } as const;
/** Open too to whoever has to set up the second factor before anything else. */
const first = { query: noQuery, by: 'enrolling' } as const;

export const passwordRoute = defineRoute({
  ...own,
  path: '/api/account/password',
  summary: 'Changes one’s password and ends one’s other sessions',
  body: passwordBodySchema,
  answer: doneSchema,
  handle: async ({ access }, _query, _path, { old, password }, viewer, visit) => {
    await access.signIn.changePassword(viewer.id, old, password, visit.session ?? '');
    return done;
  },
});

export const totpBeginRoute = defineRoute({
  ...first,
  path: '/api/account/second-factor/begin',
  summary: 'Offers a secret for an authenticator; nothing counts until a code of it comes back',
  body: nothingSchema,
  answer: totpOfferSchema,
  handle: async ({ access }, _query, _path, _body, viewer) => {
    requireOff(access, viewer.id);
    const { secret, uri } = access.secondFactor.begin(viewer.id);
    return { secret, ...drawn(uri) };
  },
});

export const totpConfirmRoute = defineRoute({
  ...first,
  path: '/api/account/second-factor/confirm',
  summary: 'Turns the second factor on by its first code; answers the recovery codes',
  body: totpCodeSchema,
  answer: recoveryCodesSchema,
  handle: async ({ access }, _query, _path, { code }, viewer) => {
    requireOff(access, viewer.id);
    return { codes: [...access.secondFactor.confirm(viewer.id, code)] };
  },
});

export const totpOffRoute = defineRoute({
  ...own,
  path: '/api/account/second-factor/off',
  summary: 'Turns the second factor off, by one last code',
  body: totpCodeSchema,
  answer: doneSchema,
  handle: async ({ access }, _query, _path, { code }, viewer) => {
    access.signIn.turnOff(viewer.id, code);
    return done;
  },
});

export const sessionEndRoute = defineRoute({
  ...own,
  path: '/api/account/sessions/end',
  summary: 'Ends one of one’s own sessions',
  body: endSchema,
  answer: doneSchema,
  handle: async ({ access }, _query, _path, { id }, viewer) => {
    if (!access.sessions.end(viewer.id, id)) throw new ProblemError('not-found');
    access.audit.write({ person: viewer.id, act: 'session-ended', object: `session/${id}` });
    return done;
  },
});

export const tokenMakeRoute = defineRoute({
  ...own,
  path: '/api/account/tokens/make',
  summary: 'Makes a token with one’s own role or less; its secret is told once',
  body: tokenBodySchema,
  answer: tokenMadeSchema,
  handle: async ({ access }, _query, _path, body, viewer) => {
    const { token, secret } = access.tokens.make(viewer, body);
    return { id: token.id, secret };
  },
});

export const tokenEndRoute = defineRoute({
  ...own,
  path: '/api/account/tokens/end',
  summary: 'Ends one of one’s own tokens',
  body: endSchema,
  answer: doneSchema,
  handle: async ({ access }, _query, _path, { id }, viewer) => {
    if (!access.tokens.end(viewer, viewer.id, id)) throw new ProblemError('not-found');
    return done;
  },
});

/** A second factor that is on is turned off by a code first: a session that was left open does not replace it. */
function requireOff({ people }: ConsoleParts['access'], id: string): void {
  if (people.get(id).hasSecondFactor) throw new ProblemError('not-allowed', 'the second factor is on; turn it off first');
}

/** The QR code as one path, so that the page draws it without an embedded picture. */
function drawn(uri: string): { readonly picture: string; readonly side: number } {
  const { data, size } = encode(uri, { border: 4 });
  const picture = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { picture, side: size };
}
