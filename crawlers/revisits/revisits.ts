import { messageOf, RetryableError } from '../../infra/contracts/index.ts';
import type { Logger } from '../../infra/observability/index.ts';
import type { Source } from '../contract/collector.ts';
import { Bell } from '../engine/bell.ts';
import { collectedAgain, noticedMessage, polledMessage, rejectedAgain } from '../engine/messages.ts';
import type { Outbox } from '../engine/outbox.ts';
import type { Collectors } from '../registry.ts';
import type { DueDocument } from './due-document.ts';
import { erasedMessage, listingOf, revisitedOf, revisitOf, sightingOf, visitedMessage } from './report.ts';
import { nextVisit, visitAfterFailure, type VisitPlan } from './schedule.ts';
import { visitArticle, visitPost, type Found, type Origin, type VisitParts } from './visit.ts';

/** Reads the documents whose visit is due, most overdue first, few of each source. */
export type LoadDue = (now: Date) => Promise<readonly DueDocument[]>;

export interface RevisitsOptions extends VisitParts {
  readonly loadDue: LoadDue;
  readonly plan: VisitPlan;
  readonly sources: readonly Source[];
  readonly collectors: Collectors;
  readonly outboxes: { readonly collected: Pick<Outbox, 'send'>; readonly analysed: Pick<Outbox, 'send'>; readonly crawl: Pick<Outbox, 'send'>; readonly desk: Pick<Outbox, 'send'> };
  readonly logger: Logger;
}

export interface Revisits {
  /** Visits what is due now; resolves with how many documents were visited. */
  round(run: string, signal: AbortSignal): Promise<number>;
  /** Round after round until `signal` aborts; failures of log and store are waited out. */
  run(run: string, signal: AbortSignal): Promise<void>;
}

const pauseMs = 60_000;
const shortestPauseMs = 2_000;
/** So many gone at once, and most of those visited: a site's own accident looks like that. Believed when it is still so the next time. */
const suspiciousRemovals = 5;

export function createRevisits(options: RevisitsOptions): Revisits {
  const { loadDue, plan, sources, collectors, outboxes, logger, now } = options;
  const configured = new Map(sources.map((source) => [source.id, source]));

  /** A source that was taken out still has documents, and posts whose removal must be honoured. */
  function originOf({ source: id, outlet, own }: DueDocument): Origin {
    const source = configured.get(id);
    if (source === undefined) return { source: { id, outlet, kind: 'former', own, url: '' }, collector: null };
    return { source, collector: collectors.get(source.kind) ?? null };
  }

  async function round(run: string, signal: AbortSignal): Promise<number> {
    const due = await loadDue(now());
    const bySource = Map.groupBy(due, (document) => document.source);
    const ends = await Promise.allSettled([...bySource.values()].map((documents) => visitSource(documents, run, signal)));
    const broken = ends.find((end) => end.status === 'rejected');
    if (broken !== undefined) throw broken.reason;
    return due.length;
  }

  async function visitSource(documents: readonly DueDocument[], run: string, signal: AbortSignal): Promise<void> {
    const [first] = documents;
    if (first === undefined) return;
    const origin = originOf(first);
    const poll = revisitOf(run, origin.source, now());
    const visits = await Promise.all(documents.map(async (document) => ({ document, found: await visit(document, origin, signal) })));
    const reached = visits.filter(({ found }) => found !== null && found.outcome !== 'failed');
    const gone = reached.filter(({ found }) => found?.outcome === 'gone');
    const suspicious = gone.length >= suspiciousRemovals && gone.length > reached.length / 2;
    if (suspicious) await outboxes.crawl.send(noticedMessage(origin.source, { notice: 'mass-removal', since: null, figures: { gone: gone.length, reached: reached.length } }, now()));
    let emitted = 0;
    for (const { document, found } of visits) {
      if (found === null) continue;
      const held = suspicious && found.outcome === 'gone' && document.failures === 0;
      emitted += await tell(document, held ? { outcome: 'failed', detail: 'mass-removal', retryAfterMs: 0 } : found);
    }
    if (emitted > 0) await outboxes.crawl.send(polledMessage(poll, revisitedOf(poll, emitted, now()), now()));

    /** Sends what was found, then that it was visited: cut off in between, it is visited again. */
    async function tell(document: DueDocument, found: Found): Promise<number> {
      const sent = await send(document, found);
      const failures = found.outcome === 'failed' ? document.failures + 1 : 0;
      const next = found.outcome === 'failed' ? visitAfterFailure(document.kind, failures, found.retryAfterMs, now()) : found.outcome === 'gone' && document.kind !== 'article' ? null : nextVisit(document, plan, now());
      await outboxes.crawl.send(visitedMessage(document, { at: now().toISOString(), outcome: found.outcome, visits: document.visits + (found.outcome === 'failed' ? 0 : 1), failures, nextAt: next?.toISOString() ?? null }));
      return sent;
    }

    async function send(document: DueDocument, found: Found): Promise<number> {
      if (found.outcome === 'failed') return 0;
      if (document.kind !== 'article') {
        if (found.outcome === 'gone') await outboxes.desk.send(erasedMessage(document, now()));
        return 0;
      }
      const sighting = sightingOf(poll, document);
      if (found.outcome === 'gone') {
        await outboxes.analysed.send(rejectedAgain(poll, sighting, { reason: found.reason, detail: found.detail, url: document.url }, now()));
        return 1;
      }
      // Its text came from the feed's entry: of its page only the absence means something.
      if (found.page === null || document.textFrom === 'listing') return 0;
      await outboxes.collected.send(collectedAgain(poll, sighting, { url: document.url, listing: listingOf(document), page: found.page }, now()));
      return 1;
    }
  }

  /** Null when the crawl stops first. What nobody foresaw is a passing failure: nothing is concluded from it. */
  async function visit(document: DueDocument, origin: Origin, signal: AbortSignal): Promise<Found | null> {
    try {
      return document.kind === 'article' ? await visitArticle(document, origin, options, signal) : await visitPost(document, origin, options, signal);
    } catch (error) {
      if (signal.aborted) return null;
      logger.warn({ source: document.source, document: document.id, error: messageOf(error) }, 'a document could not be visited');
      return { outcome: 'failed', detail: messageOf(error), retryAfterMs: error instanceof RetryableError ? (error.retryAfterMs ?? 0) : 0 };
    }
  }

  return {
    round,
    async run(run, signal) {
      const bell = new Bell();
      for (let due = now().getTime(); await bell.waitUntil(due, now, signal);) {
        let visited = 0;
        try {
          visited = await round(run, signal);
        } catch (error) {
          logger.error({ err: error }, 'a round of revisits broke off: log or store failed');
        }
        due = now().getTime() + (visited > 0 ? shortestPauseMs : pauseMs);
      }
    },
  };
}
