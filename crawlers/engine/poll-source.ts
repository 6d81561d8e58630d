import { DiembaoError, messageOf, policyOf, RejectedError, RetryableError, type Polled } from '../../infra/contracts/index.ts';
import type { HttpClient } from '../../infra/http/index.ts';
import type { Logger } from '../../infra/observability/index.ts';
import type { Privacy } from '../../infra/privacy/index.ts';
import type { Collector, PollResult, PollState, Source } from '../contract/collector.ts';
import type { PageFetcher } from '../pages/index.ts';
import { decide } from './decide.ts';
import { emitItem, emitRefused, type EmitParts, type MeetAgain } from './emit.ts';
import type { Claims, SourceMemory } from './memory.ts';
import { noticedMessage, pollOf, polledMessage, sourceRef, type Poll } from './messages.ts';
import { afterAnswer, afterFailure, afterInterruption, afterRest, changeOf, isResting, type Pace } from './next-state.ts';
import type { Outbox } from './outbox.ts';
import { Tally } from './tally.ts';
import type { LoadMemory, RememberedState, SourceTally } from './types.ts';

export interface PollParts {
  readonly http: HttpClient;
  readonly privacy: Privacy;
  readonly pages: Pick<PageFetcher, 'fetch'>;
  readonly claims: Claims;
  readonly loadMemory: LoadMemory;
  readonly outboxes: { readonly collected: Outbox; readonly analysed: Outbox; readonly crawl: Outbox };
  readonly pace: Pace;
  readonly postsKeptMs: number;
  readonly logger: Logger;
  readonly now: () => Date;
  /** Told after each answered poll of the WebSub hub that the source offers, or that it offers none. */
  readonly onHub: ((source: Source, hub: { readonly url: string; readonly topic: string } | undefined) => void) | undefined;
  readonly onProgress: ((progress: { readonly source: string; readonly tally: SourceTally; readonly done: boolean }) => void) | undefined;
}

type Outcome = Pick<Polled, 'httpStatus' | 'newestItemAt'> & { readonly tally: SourceTally; readonly state: RememberedState; readonly settled?: (() => Promise<void>) | undefined };

/**
 * Polls one source once. Every entry it lists gets exactly one decision; at the end one `source.polled` says how they add up. A failed
 * poll is an outcome too and throws nothing.
 * @throws whatever the log throws: then nothing is known to be lost, and nothing unsent is remembered
 */
export async function pollSource(source: Source, collector: Collector, memory: SourceMemory, run: string, signal: AbortSignal, parts: PollParts): Promise<SourceTally> {
  await refresh(source, memory, parts);
  const poll = pollOf(run, source, parts.now());
  const outcome = await attempt(poll, collector, memory, signal, parts);
  // Only a full listing shows what a source no longer lists.
  if (outcome.tally.status === 'ok') memory.forget(parts.now());
  await report(poll, outcome, parts);
  await tellChange(poll, memory.state, outcome.state, parts);
  // Not before the log has it: a poll that nobody heard of must be listed in full again, or its sightings are never accounted for.
  memory.state = outcome.state;
  await outcome.settled?.();
  parts.onProgress?.({ source: source.id, tally: outcome.tally, done: true });
  return outcome.tally;
}

async function attempt(poll: Poll, collector: Collector, memory: SourceMemory, signal: AbortSignal, parts: PollParts): Promise<Outcome> {
  const { source } = poll;
  let result: PollResult;
  try {
    if (collector.social && source.holder === undefined && (collector.needsHolder?.(source) ?? true)) {
      throw new RejectedError(`Source "${source.id}" does not say whose page it is.`, { code: 'holder-required', hint: 'Add "holder: press", "holder: public-body" or "holder: organisation".' });
    }
    const { http, privacy, now } = parts;
    result = await collector.poll(source, { http, privacy, now, signal, state: validators(memory, now()) });
  } catch (error) {
    return signal.aborted ? interrupted(new Tally(), memory, signal, parts) : failed(error, poll, memory, parts);
  }
  if (result.status === 'not-modified') return unmodified(result.httpStatus, source, memory, parts);
  if (result.warnings.length > 0) parts.logger.info({ source: source.id, warnings: result.warnings }, 'feed mended');
  parts.onHub?.(source, result.hub);
  return await settleListing(result, poll, collector, memory, signal, parts);
}

/** What lets the site answer "not modified": nothing while an item waits to be listed again. */
function validators(memory: SourceMemory, now: Date): PollState {
  const { etag = null, lastModified = null } = memory.state ?? {};
  return memory.hasDueRetry(now) ? { etag: null, lastModified: null } : { etag, lastModified };
}

async function settleListing(result: PollResult & { readonly status: 'ok' }, poll: Poll, collector: Collector, memory: SourceMemory, signal: AbortSignal, parts: PollParts): Promise<Outcome> {
  const tally = new Tally();
  // Once the log fails there is no use in fetching the pages that are left.
  const stop = new AbortController();
  const callOff = (): void => stop.abort();
  signal.addEventListener('abort', callOff, { once: true });
  if (signal.aborted) callOff();
  const emitParts: EmitParts = { poll, memory, pages: collector.articles?.(poll.source, { http: parts.http }) ?? parts.pages, collected: parts.outboxes.collected, analysed: parts.outboxes.analysed, now: parts.now, signal: stop.signal, retryMs: 2 * parts.pace.shortestMs, postsKeptMs: parts.postsKeptMs };
  const met = new Set<string>();
  const under: Promise<MeetAgain>[] = [];
  let settled = true;
  const entries = [...result.items.map((entry) => ({ entry, emit: () => emitItem(entry, emitParts) })), ...result.refused.map((entry) => ({ entry, emit: () => emitRefused(entry, emitParts) }))];
  for (const { entry, emit } of entries) {
    const decision = decide(entry, { memory, claims: parts.claims, source: poll.source.id, met, now: parts.now() });
    if (!decision.emit) {
      tally.count(decision.as);
      if (decision.unsettled) settled = false;
      continue;
    }
    under.push(emit().then((again) => {
      tally.count('emitted');
      parts.onProgress?.({ source: poll.source.id, tally: tally.result('ok'), done: false });
      return again;
    }, (error: unknown) => {
      // Not sent: another source may bring it, or this one when it meets it again.
      if ((memory.get(entry.item)?.fate ?? 'rejected') === 'rejected') parts.claims.release(entry.item, poll.source.id);
      callOff();
      throw error;
    }));
  }
  const ends = await Promise.allSettled(under);
  signal.removeEventListener('abort', callOff);
  const broken = ends.filter((end) => end.status === 'rejected').map((end): unknown => end.reason);
  const logFailure = broken.find((error) => !(error instanceof RetryableError && error.code === 'aborted'));
  if (logFailure !== undefined) throw logFailure;
  if (broken.length > 0) return interrupted(tally, memory, signal, parts);
  memory.forgetRetries(met, parts.now());
  if (ends.some((end) => end.status === 'fulfilled' && end.value)) settled = false;
  const listing = { published: result.items.map((item) => item.listing.publishedAt), hasNews: under.length > 0, isSettled: settled, leastMs: (result.rhythm?.minSeconds ?? 0) * 1_000 };
  const state = afterAnswer(memory.state, listing, { etag: settled ? result.etag : null, lastModified: settled ? result.lastModified : null, listed: entries.length }, poll.source, parts.pace);
  return { tally: tally.result('ok'), httpStatus: result.httpStatus, newestItemAt: newest(result), state, settled: result.settled };
}

/** Nothing changed: what the last full listing had is unchanged. */
function unmodified(httpStatus: number, source: Source, memory: SourceMemory, parts: PollParts): Outcome {
  const tally = new Tally();
  const { etag = null, lastModified = null, listed = 0 } = memory.state ?? {};
  tally.count('unchanged', listed);
  return { tally: tally.result('not-modified'), httpStatus, newestItemAt: null, state: afterAnswer(memory.state, null, { etag, lastModified, listed }, source, parts.pace) };
}

function failed(error: unknown, { source }: Poll, memory: SourceMemory, parts: PollParts): Outcome {
  const code = error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : 'unexpected';
  const text = `${code}: ${messageOf(error)}`.slice(0, 500);
  if (error instanceof DiembaoError && isResting(error)) {
    parts.logger.warn({ source: source.id, reason: text, hint: error.hint }, 'source rests');
    return { tally: new Tally().result('resting', text), httpStatus: null, newestItemAt: null, state: afterRest(memory.state, parts.pace) };
  }
  const state = afterFailure(memory.state, error, source, parts.pace);
  if (policyOf(error) === 'dead-letter') parts.logger.error({ source: source.id, err: error }, 'a collector broke');
  else parts.logger.warn({ source: source.id, error: text, failures: state.failures }, 'poll failed');
  const status = /^http-(\d{3})$/.exec(code)?.[1];
  return { tally: new Tally().result('failed', text), httpStatus: status === undefined ? null : Number(status), newestItemAt: null, state };
}

function interrupted(tally: Tally, memory: SourceMemory, signal: AbortSignal, parts: PollParts): Outcome {
  return { tally: tally.result('interrupted'), httpStatus: null, newestItemAt: null, state: afterInterruption(memory.state, signal.aborted, parts.pace) };
}

async function report(poll: Poll, { tally, state, httpStatus, newestItemAt }: Outcome, parts: PollParts): Promise<void> {
  const { status, error, ...counts } = tally;
  if (status === 'interrupted' && counts.seen === 0) return;
  const now = parts.now();
  const data: Polled = {
    ...counts, error, httpStatus, newestItemAt, poll: poll.id, run: poll.run, source: sourceRef(poll.source),
    startedAt: poll.startedAt.toISOString(), finishedAt: now.toISOString(),
    status: status === 'interrupted' ? 'ok' : status,
    visit: 'poll',
    state: { ...state, nextPollAt: state.nextPollAt.toISOString(), newestItemAt: state.newestItemAt?.toISOString() ?? null },
  };
  await parts.outboxes.crawl.send(polledMessage(poll, data, now));
}

async function tellChange(poll: Poll, before: RememberedState | null, after: RememberedState, parts: PollParts): Promise<void> {
  const change = changeOf(before, after);
  if (change === null) return;
  parts.logger.warn({ source: poll.source.id, since: change.since, ...change.figures }, `source ${change.notice}`);
  await parts.outboxes.crawl.send(noticedMessage(poll.source, change, parts.now()));
}

/** Asks the store what became of what this process has sent; without an answer the guess stands until the next poll. */
async function refresh(source: Source, memory: SourceMemory, { loadMemory, logger }: PollParts): Promise<void> {
  if (!memory.unsure) return;
  try {
    memory.refresh(await loadMemory(source.id));
  } catch (error) {
    logger.warn({ source: source.id, error: messageOf(error) }, 'the fate of earlier items could not be read');
  }
}

function newest({ items }: PollResult & { readonly status: 'ok' }): string | null {
  const times = items.map(({ listing }) => (listing.publishedAt === null ? 0 : Date.parse(listing.publishedAt))).filter((time) => time > 0);
  return times.length === 0 ? null : new Date(times.reduce((one, other) => Math.max(one, other))).toISOString();
}
