import { askJson, keyMissing, textAt, type Asked } from '../edge/index.ts';
import { methodUrl, refusals, refused, type Service } from './service.ts';
import type { Session } from './session.ts';

export interface Xrpc extends Service {
  /** Null without a key of the office's own. */
  readonly session: Session | null;
}

/**
 * Asks one query of the service, with the office's session where there is one; a token that has run out is renewed once.
 * @throws {RejectedError} `key-missing` where the service wants a session and there is no key; `request-refused`
 */
export async function query(xrpc: Xrpc, method: string, parameters: Readonly<Record<string, string>>): Promise<unknown> {
  const { http, session, service, signal, now } = xrpc;
  const ask = async (token: string | null): Promise<Asked> =>
    askJson(http, { url: methodUrl(service, method, parameters), signal, answers: refusals, ...(token === null ? {} : { headers: { authorization: `Bearer ${token}` } }) });
  const token = (await session?.token(xrpc)) ?? null;
  let asked = await ask(token);
  if (token !== null && isExpired(asked)) asked = await ask((await session?.renewed(xrpc, token)) ?? null);
  if (asked.ok) return asked.json;
  if (session === null && (asked.status === 401 || asked.status === 403)) throw keyMissing('Bluesky', ['blueskyIdentifier', 'blueskyPassword']);
  throw refused(asked, now());
}

const isExpired = (asked: Asked): boolean => asked.status === 401 || (asked.status === 400 && textAt(asked.json, 'error') === 'ExpiredToken');
