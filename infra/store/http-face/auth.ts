import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** True when the request carries the token: as the password of `user`, as X-ClickHouse-Key, or as a bearer token. */
export function isAllowed(headers: IncomingHttpHeaders, token: string, user = 'default'): boolean {
  const given = givenToken(headers, user);
  return given !== null && timingSafeEqual(digest(given), digest(token));
}

function givenToken(headers: IncomingHttpHeaders, wanted: string): string | null {
  const key = headers['x-clickhouse-key'];
  if (typeof key === 'string') return (headers['x-clickhouse-user'] ?? 'default') === wanted ? key : null;
  const authorization = headers.authorization ?? '';
  const bearer = /^Bearer (.+)$/i.exec(authorization);
  if (bearer) return bearer[1] as string;
  const basic = /^Basic (.+)$/i.exec(authorization);
  if (!basic) return null;
  const [user, ...rest] = Buffer.from(basic[1] as string, 'base64').toString('utf8').split(':');
  return user === wanted ? rest.join(':') : null;
}
