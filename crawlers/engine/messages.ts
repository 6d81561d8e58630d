import { documentCollected, hashOf, itemRejected, sightingIdOf, sourceNoticed, sourcePolled, wrap, type Collected, type ItemRejected, type Notice, type Noticed, type Page, type Polled, type Sighting, type SourceRef } from '../../infra/contracts/index.ts';
import type { OutgoingMessage } from '../../infra/log/contract.ts';
import type { ListedItem, Source } from '../contract/collector.ts';

/** One poll of one source, as its messages name it. */
export interface Poll {
  readonly id: string;
  readonly run: string;
  readonly source: Source;
  readonly startedAt: Date;
}

export function pollOf(run: string, source: Source, startedAt: Date): Poll {
  return { id: hashOf('poll', run, source.id, startedAt.toISOString()), run, source, startedAt };
}

export const sourceRef = ({ id, outlet, kind, own, holder }: Source): SourceRef => ({ id, outlet, kind, own, ...(holder === undefined ? {} : { holder }) });

export function sightingOf(poll: Poll, { item, fingerprint }: { readonly item: string; readonly fingerprint: string }): Sighting {
  return { id: sightingIdOf(poll.source.id, poll.id, item), run: poll.run, poll: poll.id, item, fingerprint };
}

/** An item as it leaves the crawler's edge. Throws where it does not fit its schema. */
export function collectedMessage(poll: Poll, listed: ListedItem, page: Page | null, now: Date): OutgoingMessage {
  const sighting = sightingOf(poll, listed);
  const own = listed.kind === 'article'
    ? { url: listed.url, sealedUrl: null, text: null, voice: null, counts: null }
    : { url: null, sealedUrl: listed.sealedUrl, text: listed.text, voice: listed.voice, counts: listed.counts };
  const envelope = wrap(
    documentCollected,
    { sighting, source: sourceRef(poll.source), kind: listed.kind, fetchedAt: now.toISOString(), listing: listed.listing, page, ...own },
    { id: sighting.id, source: origin(poll), time: now },
  );
  return { key: listed.item, value: JSON.stringify(envelope), headers: headers(poll, sighting) };
}

/** A stored article that was fetched again. */
export function collectedAgain(poll: Poll, sighting: Sighting, { url, listing, page }: Pick<Collected, 'url' | 'listing' | 'page'>, now: Date): OutgoingMessage {
  const data = { sighting, source: sourceRef(poll.source), kind: 'article' as const, fetchedAt: now.toISOString(), listing, page, url, sealedUrl: null, text: null, voice: null, counts: null };
  return { key: sighting.item, value: JSON.stringify(wrap(documentCollected, data, { id: sighting.id, source: origin(poll), time: now })), headers: headers(poll, sighting) };
}

/** A stored article that is not where it was. */
export function rejectedAgain(poll: Poll, sighting: Sighting, { reason, detail, url }: Pick<ItemRejected, 'reason' | 'detail' | 'url'>, now: Date): OutgoingMessage {
  const data: ItemRejected = { sighting, source: sourceRef(poll.source), reason, detail: detail.slice(0, 1_000), url, retryAt: null };
  return { key: sighting.item, value: JSON.stringify(wrap(itemRejected, data, { id: hashOf('rejected', sighting.id), source: origin(poll), time: now })), headers: headers(poll, sighting) };
}

export interface Rejection {
  readonly item: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly detail: string;
  readonly url: string | null;
  readonly retryAt: Date | null;
}

export function rejectedMessage(poll: Poll, rejection: Rejection, now: Date): OutgoingMessage {
  const sighting = sightingOf(poll, rejection);
  const data: ItemRejected = { sighting, source: sourceRef(poll.source), reason: rejection.reason, detail: rejection.detail.slice(0, 1_000), url: rejection.url, retryAt: rejection.retryAt?.toISOString() ?? null };
  const envelope = wrap(itemRejected, data, { id: hashOf('rejected', sighting.id), source: origin(poll), time: now });
  return { key: rejection.item, value: JSON.stringify(envelope), headers: headers(poll, sighting) };
}

export function polledMessage(poll: Poll, data: Polled, now: Date): OutgoingMessage {
  const envelope = wrap(sourcePolled, data, { id: poll.id, source: origin(poll), time: now });
  return { key: poll.source.id, value: JSON.stringify(envelope), headers: { source: poll.source.id } };
}

/** The same notice of one moment is the same message. */
export function noticedMessage(source: Source, { notice, since, figures }: { readonly notice: Notice; readonly since: Date | null; readonly figures: Noticed['figures'] }, at: Date): OutgoingMessage {
  const data = { source: sourceRef(source), notice, at: at.toISOString(), since: since?.toISOString() ?? null, figures };
  const envelope = wrap(sourceNoticed, data, { id: hashOf('noticed', source.id, notice, data.at), source: `/crawlers/${source.kind}/${source.id}`, time: at });
  return { key: source.id, value: JSON.stringify(envelope), headers: { source: source.id } };
}

const origin = ({ source }: Poll): string => `/crawlers/${source.kind}/${source.id}`;

const headers = ({ source }: Poll, sighting: Sighting): Readonly<Record<string, string>> => ({ sighting: JSON.stringify(sighting), source: source.id });
