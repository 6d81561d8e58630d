import { RejectedError } from '../contracts/index.ts';
import type { Answer } from './exchange.ts';

export const mostRedirects = 5;

/** One step of a journey: what is sent where. */
export interface Hop {
  readonly url: URL;
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

const redirects = new Set([301, 302, 303, 307, 308]);
const secrets = new Set(['authorization', 'cookie', 'cookie2']);
const ofTheBody = new Set(['content-type', 'content-encoding', 'content-language', 'content-location']);

/**
 * The next hop where an answer is a redirect, null where it is not. Secrets stay with the origin they were meant for.
 * @throws {RejectedError} `bad-redirect` where the answer does not say where to
 */
export function followRedirect(hop: Hop, answer: Answer): Hop | null {
  if (!redirects.has(answer.status)) return null;
  const url = target(hop.url, answer.headers['location']);
  const toGet = answer.status === 303 ? hop.method !== 'HEAD' : hop.method === 'POST' && (answer.status === 301 || answer.status === 302);
  const moved = hopTo(hop, url);
  if (!toGet) return moved;
  return { url, method: 'GET', headers: without(moved.headers, ofTheBody), body: null };
}

/** The same request to another address: secrets go along only within their origin. */
export function hopTo(hop: Hop, url: URL): Hop {
  return { ...hop, url, headers: url.origin === hop.url.origin ? hop.headers : without(hop.headers, secrets) };
}

const without = (headers: Hop['headers'], names: ReadonlySet<string>): Hop['headers'] => Object.fromEntries(Object.entries(headers).filter(([name]) => !names.has(name)));

export const tooManyRedirects = (url: URL): RejectedError =>
  new RejectedError(`${url.hostname} redirects more than ${mostRedirects} times`, { code: 'too-many-redirects' });

function target(from: URL, location: string | undefined): URL {
  // Servers send UTF-8 in Location, which HTTP hands over as Latin-1: read it back.
  const text = Buffer.from(location?.trim() ?? '', 'latin1').toString('utf8');
  if (text === '' || text.length > 8192) throw new RejectedError(`${from.hostname} redirects to nowhere`, { code: 'bad-redirect' });
  try {
    const url = new URL(text.includes('\uFFFD') ? (location ?? '') : text, from);
    url.hash = '';
    return url;
  } catch (cause) {
    throw new RejectedError(`${from.hostname} redirects to something that is not an address`, { code: 'bad-redirect', cause });
  }
}
