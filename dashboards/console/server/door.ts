import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { csrfOf, makeBuckets, sameSecret, type OpenSession } from '../../access/index.ts';
import { isLoopbackName } from './loopback.ts';
import type { ConsoleParts } from './parts.ts';
import { ProblemError } from './problem.ts';
import { setVisit, type Visit } from './visit.ts';

/** Asks of one session or token: the screens make some forty a minute. */
const perSession = { size: 600, perMinute: 1200 };
/** Over https the browser itself holds the cookie to this host; on loopback there is no https that it could be held to. */
const secureName = '__Host-diembao';
const plainName = 'diembao';

/** Finds out who sends a request, and leaves it for the routes. Whoever comes too often is turned away (429). */
export function door({ access, publicUrl }: ConsoleParts): MiddlewareHandler {
  const buckets = makeBuckets({ ...perSession, now: () => performance.now() });
  return async (c, next) => {
    const secure = isSecure(c, publicUrl);
    const name = secure ? secureName : plainName;
    const secret = getCookie(c, name);
    const bearer = bearerOf(c);
    // A token that opens nothing is not helped by a cookie beside it.
    const session = bearer === null && secret !== undefined ? access.sessions.open(secret) : null;
    const viewer = bearer === null ? (session?.viewer ?? null) : access.tokens.open(bearer);
    if (viewer) buckets.take(session?.session.id ?? `token/${viewer.id}`);
    setVisit(c, makeVisit(c, { session, secret, viewer, secure, name, publicUrl }));
    await next();
  };
}

interface Found {
  readonly session: OpenSession | null;
  readonly secret: string | undefined;
  readonly viewer: Visit['viewer'];
  readonly secure: boolean;
  readonly name: string;
  readonly publicUrl: string | null;
}

function makeVisit(c: Context, { session, secret, viewer, secure, name, publicUrl }: Found): Visit {
  const csrf = session && secret !== undefined ? csrfOf(secret) : null;
  const options = { path: '/', secure, httpOnly: true, sameSite: 'Strict' } as const;
  return {
    viewer,
    session: session?.session.id ?? null,
    csrf,
    enrolling: session?.enrolling ?? false,
    address: addressOf(c, publicUrl),
    browser: c.req.header('user-agent') ?? '',
    origin: secure ? new URL(publicUrl ?? '').origin : `http://${c.req.header('host') ?? ''}`,
    secure,
    requireOwnPage: () => {
      // A token is sent by no browser of itself.
      if (csrf !== null && !sameSecret(c.req.header('x-diembao-csrf') ?? '', csrf)) throw new ProblemError('csrf-refused');
    },
    keep: (token, expires) => setCookie(c, name, token, { ...options, expires }),
    forget: () => void deleteCookie(c, name, options),
  };
}

/** Over https where the request names the public address: whatever else reaches this console came over loopback. */
export const isSecure = (c: Context, publicUrl: string | null): boolean => publicUrl !== null && (c.req.header('host') ?? '').toLowerCase() === new URL(publicUrl).host;

function bearerOf(c: Context): string | null {
  const header = c.req.header('authorization');
  if (header === undefined) return null;
  return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '';
}

/** Who is at the other end. Behind the office's own proxy, which stands on loopback, that is what the proxy says last. */
export function addressOf(c: Context, publicUrl: string | null): string {
  const peer = peerOf(c);
  const said = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return publicUrl !== null && said && isLoopbackName(peer) ? said.slice(0, 45) : peer;
}

function peerOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    // Asked without a socket.
    return '';
  }
}
