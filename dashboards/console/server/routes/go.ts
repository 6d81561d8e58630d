import type { Hono } from 'hono';
import { messageOf } from '../../../../infra/contracts/index.ts';
import { documentAddress, runQuery } from '../../../queries/index.ts';
import type { Viewer } from '../../../access/index.ts';
import type { ConsoleParts } from '../parts.ts';
import { ProblemError } from '../problem.ts';
import { enter } from '../route.ts';

/**
 * `/go/:id` leads to a document's original. An article's address is public; a post's is sealed because it can name its
 * author: it is opened for one request, the act is written to both logs, and the address itself to neither.
 */
export function mountGo(app: Hono, parts: ConsoleParts): void {
  app.get('/go/:id', async (c) => {
    const { viewer } = enter(c, {});
    const id = c.req.param('id');
    const site = c.req.header('sec-fetch-site') ?? 'none';
    if (site !== 'same-origin' && site !== 'none') throw new ProblemError('cross-site-refused');
    // A browser that fetches ahead is not a person who opens.
    if (/prefetch|prerender/i.test(c.req.header('sec-purpose') ?? c.req.header('purpose') ?? '')) throw new ProblemError('cross-site-refused', 'an original is opened by a click, not ahead of one');
    const address = await addressOf(parts, id, viewer);
    return c.body(null, 302, { location: address, 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
  });
}

async function addressOf({ store, now, openSealed, logger, access }: ConsoleParts, id: string, viewer: Viewer): Promise<string> {
  const row = (await runQuery(store, documentAddress, { id, now: now().getTime() }))[0];
  if (!row) throw new ProblemError('document-not-found');
  if (row.kind === 'article') return publicAddress(row.publicUrl);
  // From a flag no way leads to a person: what is judged is the claim, and its words are at hand.
  if (row.flagged) throw new ProblemError('flagged-stays-sealed');
  if (row.sealed === '') throw new ProblemError('no-original');
  const opened = await Promise.resolve(row.sealed).then(openSealed).catch((error: unknown) => {
    logger.error({ audit: 'sealed-address-failed', document: id, error: messageOf(error) }, 'a sealed address could not be opened');
    throw new ProblemError('no-original');
  });
  const address = publicAddress(opened);
  access.audit.write({ person: viewer.id, act: 'sealed-address-opened', object: `document/${id}`, detail: { kind: row.kind } });
  logger.info({ audit: 'sealed-address-opened', document: id, kind: row.kind }, 'the address of a post was opened');
  return address;
}

/** Stored addresses were checked when they came in; a redirect is checked again, for `javascript:` and the like. */
function publicAddress(address: string | null): string {
  const url = address === null ? null : URL.parse(address);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) throw new ProblemError('no-original');
  return url.href;
}
