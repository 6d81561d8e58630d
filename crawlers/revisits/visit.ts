import { RetryableError, type DiembaoError, type Page } from '../../infra/contracts/index.ts';
import type { HttpClient } from '../../infra/http/index.ts';
import type { Privacy } from '../../infra/privacy/index.ts';
import type { Collector, Presence, Source } from '../contract/collector.ts';
import type { PageFetcher } from '../pages/index.ts';
import type { DueDocument } from './due-document.ts';

/** What a visit found. `retryAfterMs` is what the site asked for. */
export type Found =
  | { readonly outcome: 'seen'; readonly page: Page | null }
  | { readonly outcome: 'gone'; readonly reason: string; readonly detail: string }
  | { readonly outcome: 'failed'; readonly detail: string; readonly retryAfterMs: number };

export interface VisitParts {
  readonly http: HttpClient;
  readonly privacy: Privacy;
  readonly pages: Pick<PageFetcher, 'fetch'>;
  readonly now: () => Date;
}

/** Where a document comes from, as far as it is still configured. */
export interface Origin {
  readonly source: Source;
  readonly collector: Collector | null;
}

const goneCodes = new Set(['http-404', 'http-410']);

/**
 * Fetches an article again.
 * @throws {RetryableError} `aborted`
 */
export async function visitArticle(document: DueDocument, { source, collector }: Origin, parts: VisitParts, signal: AbortSignal): Promise<Found> {
  let found: Found = { outcome: 'failed', detail: 'not fetched', retryAfterMs: 0 };
  const pages = collector?.articles?.(source, parts) ?? parts.pages;
  await pages.fetch(document.url ?? '', signal, async (outcome) => {
    found = 'page' in outcome ? { outcome: 'seen', page: outcome.page } : fromError(outcome.error);
  });
  return found;
}

/** Asks whether a post is still public, and for nothing else: of what it says now nothing is read. */
export async function visitPost(document: DueDocument, { source, collector }: Origin, parts: VisitParts, signal: AbortSignal): Promise<Found> {
  const address = parts.privacy.open(document.sealedUrl);
  const { http, privacy, now } = parts;
  const presence = collector?.presence === undefined ? await presenceOf(address, http, signal) : await collector.presence(address, source, { http, privacy, now, signal });
  if (presence === 'there') return { outcome: 'seen', page: null };
  return presence === 'gone' ? { outcome: 'gone', reason: 'removed', detail: '' } : { outcome: 'failed', detail: 'no plain answer', retryAfterMs: 0 };
}

async function presenceOf(address: string, http: HttpClient, signal: AbortSignal): Promise<Presence> {
  try {
    await http.request({ url: address, signal });
    return 'there';
  } catch (error) {
    if (signal.aborted) throw error;
    return goneCodes.has((error as DiembaoError).code) ? 'gone' : 'unknown';
  }
}

function fromError(error: DiembaoError): Found {
  if (goneCodes.has(error.code)) return { outcome: 'gone', reason: error.code, detail: error.message };
  return { outcome: 'failed', detail: error.code, retryAfterMs: error instanceof RetryableError ? (error.retryAfterMs ?? 0) : 0 };
}
