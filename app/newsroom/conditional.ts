import { createHash } from 'node:crypto';
import type { Context } from 'hono';

export interface Payload {
  readonly body: string;
  readonly type: string;
  /** Last change; listings without one send no Last-Modified. */
  readonly modified: Date | null;
}

/** Answers with ETag and Last-Modified, or 304 when the caller has this very text (RFC 9110: an ETag outweighs a date). */
export function answer(context: Context, payload: Payload): Response {
  const etag = `"${createHash('sha256').update(payload.body).digest('hex').slice(0, 20)}"`;
  const headers = new Headers({ 'content-type': payload.type, etag, 'cache-control': 'no-cache' });
  if (payload.modified) headers.set('last-modified', payload.modified.toUTCString());
  const known = context.req.header('if-none-match');
  const since = context.req.header('if-modified-since');
  const fresh = known !== undefined ? known.split(',').map((tag) => tag.trim().replace(/^W\//, '')).some((tag) => tag === etag || tag === '*') : unmodified(since, payload.modified);
  return fresh ? new Response(null, { status: 304, headers }) : new Response(payload.body, { headers });
}

function unmodified(since: string | undefined, modified: Date | null): boolean {
  if (since === undefined || modified === null) return false;
  const asked = Date.parse(since);
  return !Number.isNaN(asked) && Math.floor(modified.getTime() / 1000) * 1000 <= asked;
}
