import { RejectedError } from '../contracts/index.ts';
import type { HttpRequest } from './contract.ts';
import { acceptEncoding } from './decompress.ts';

/** The name that robots.txt files address us by. */
export const productToken = 'DiemBao';
const version = '0.1';

/** Headers that the client alone decides: who we are, how the connection and the body are framed. */
const ours = new Set(['user-agent', 'host', 'connection', 'keep-alive', 'content-length', 'transfer-encoding', 'te', 'trailer', 'upgrade', 'expect', 'via', 'from']);

/** `DiemBao/0.1 (+contact)`; a contact outside ASCII loses its diacritics, for headers know nothing else. */
export function userAgentOf(contact: string | undefined): string {
  const plain = (contact ?? '').normalize('NFD').replace(/\p{M}+/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').replace(/[^\x20-\x7E]|[()\\]/g, '').trim();
  return plain === '' ? `${productToken}/${version}` : `${productToken}/${version} (+${plain})`;
}

/** @throws {RejectedError} `bad-url` */
export function parseTarget(text: string): URL {
  if (text.length > 8192) throw new RejectedError('The address is longer than 8192 characters', { code: 'bad-url' });
  try {
    const url = new URL(text);
    url.hash = '';
    return url;
  } catch (cause) {
    throw new RejectedError('This is not a full web address', { code: 'bad-url', cause });
  }
}

/** The caller's headers with ours; names in lower case. */
export function requestHeaders(request: HttpRequest, userAgent: string): Record<string, string> {
  const headers: Record<string, string> = { accept: '*/*', 'accept-encoding': acceptEncoding };
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    const lower = name.toLowerCase();
    if (!ours.has(lower) && !lower.startsWith('proxy-')) headers[lower] = value;
  }
  if (isOnOneLine(request.etag)) headers['if-none-match'] = request.etag;
  if (isOnOneLine(request.lastModified)) headers['if-modified-since'] = request.lastModified;
  headers['user-agent'] = userAgent;
  return headers;
}

/** Validators come from servers: one that cannot stand in a header is left out, and the page is simply fetched whole. */
const isOnOneLine = (value: string | null | undefined): value is string => value != null && value !== '' && /^[\x20-\x7E\x80-\xFF]+$/.test(value);

/** robots.txt is asked for uncompressed, so that a file beyond the limit can be cut where it stands. */
export const robotsHeaders = (userAgent: string): Record<string, string> =>
  ({ accept: 'text/plain, */*;q=0.5', 'accept-encoding': 'identity', 'user-agent': userAgent });
