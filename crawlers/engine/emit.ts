import { messageOf, RetryableError, type DiembaoError, type Page } from '../../infra/contracts/index.ts';
import type { ListedArticle, ListedItem, RefusedEntry } from '../contract/collector.ts';
import type { PageFetcher } from '../pages/index.ts';
import { backoffMs } from './backoff.ts';
import type { SourceMemory } from './memory.ts';
import { collectedMessage, rejectedMessage, type Poll, type Rejection } from './messages.ts';
import type { Outbox } from './outbox.ts';

export interface EmitParts {
  readonly poll: Poll;
  readonly memory: SourceMemory;
  readonly pages: Pick<PageFetcher, 'fetch'>;
  readonly collected: Pick<Outbox, 'send'>;
  readonly analysed: Pick<Outbox, 'send'>;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Milliseconds that posts are kept: an older one does not enter the log. */
  readonly postsKeptMs: number;
  /** Milliseconds before a page that failed in passing is tried again. */
  readonly retryMs: number;
}

/** True when the item must be met again, because its page failed in passing. */
export type MeetAgain = boolean;

/**
 * Brings one item to the log: a post as it is, an article with its page, what cannot be had as a rejection. It is remembered once the
 * log has it, never before.
 * @throws {RetryableError} `aborted` when the crawl stops first; whatever the log throws
 */
export async function emitItem(listed: ListedItem, parts: EmitParts): Promise<MeetAgain> {
  if (listed.kind !== 'article') {
    const { publishedAt } = listed.listing;
    if (publishedAt !== null && parts.now().getTime() - Date.parse(publishedAt) > parts.postsKeptMs) {
      return await reject(listed, { ...listed, url: null, reason: 'past-keeping', detail: 'The post is older than posts are kept.', retryAt: null }, parts);
    }
    return await send(listed, null, parts);
  }
  let again = false;
  await parts.pages.fetch(listed.url, parts.signal, async (outcome) => {
    if ('page' in outcome) again = await send(listed, outcome.page, parts);
    else if (standsAlone(listed, outcome.error)) again = await send(listed, null, parts);
    else again = await reject(listed, failure(listed, outcome.error, parts), parts);
  });
  return again;
}

/** The page is gone or no page, yet its feed carries the whole text: published it was. */
function standsAlone({ listing }: ListedArticle, error: DiembaoError): boolean {
  return pagesGone.has(error.code) && listing.content.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ').trim().length >= enoughText;
}

const pagesGone = new Set(['http-404', 'http-410', 'not-html', 'too-large']);
const enoughText = 300;

/** Brings an entry that can never be an item to the log. */
export function emitRefused(entry: RefusedEntry, parts: EmitParts): Promise<MeetAgain> {
  return reject(entry, { ...entry, url: null, retryAt: null }, parts);
}

async function send(listed: ListedItem, page: Page | null, parts: EmitParts): Promise<MeetAgain> {
  const { poll, memory, now, collected } = parts;
  let message;
  try {
    message = collectedMessage(poll, listed, page, now());
  } catch (error) {
    return await reject(listed, { ...listed, url: null, reason: 'item-invalid', detail: messageOf(error), retryAt: null }, parts);
  }
  await collected.send(message);
  memory.set(listed.item, { fingerprint: listed.fingerprint, fate: 'sent', retryAt: null, tries: 0, seenAt: now().getTime() });
  return false;
}

async function reject(entry: { readonly item: string; readonly fingerprint: string }, rejection: Rejection, { poll, memory, analysed, now }: EmitParts): Promise<MeetAgain> {
  await analysed.send(rejectedMessage(poll, rejection, now()));
  const tries = rejection.retryAt === null ? 0 : (memory.get(entry.item)?.tries ?? 0) + 1;
  memory.set(entry.item, { fingerprint: entry.fingerprint, fate: 'rejected', retryAt: rejection.retryAt?.getTime() ?? null, tries, seenAt: now().getTime() });
  return rejection.retryAt !== null;
}

function failure(listed: ListedItem & { readonly kind: 'article' }, error: DiembaoError, { memory, now, retryMs }: EmitParts): Rejection {
  const tries = (memory.get(listed.item)?.tries ?? 0) + 1;
  const retryAt = error instanceof RetryableError ? new Date(now().getTime() + backoffMs(tries, retryMs, error.retryAfterMs)) : null;
  return { item: listed.item, fingerprint: listed.fingerprint, reason: error.code, detail: error.message, url: listed.url, retryAt };
}
