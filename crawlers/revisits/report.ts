import { documentErased, documentVisited, hashOf, revisitFingerprint, sightingIdOf, wrap, type Erased, type Listing, type Polled, type Sighting, type Visited } from '../../infra/contracts/index.ts';
import type { OutgoingMessage } from '../../infra/log/contract.ts';
import type { Source } from '../contract/collector.ts';
import type { Poll } from '../engine/messages.ts';
import { sourceRef } from '../engine/messages.ts';
import type { DueDocument } from './due-document.ts';

/** One round's visits to the documents of one source: to the ledger it is a poll like any other. */
export const revisitOf = (run: string, source: Source, startedAt: Date): Poll => ({ id: hashOf('revisit', run, source.id, startedAt.toISOString()), run, source, startedAt });

export const sightingOf = (poll: Poll, { id, item }: DueDocument): Sighting => ({ id: sightingIdOf(poll.source.id, poll.id, item), run: poll.run, poll: poll.id, item, fingerprint: revisitFingerprint, revisits: id });

/** Stands in for the listing that once led to the article: what its page does not say has not changed. Of its texts only the title. */
export const listingOf = ({ title, section, language, publishedAt }: DueDocument): Listing => ({
  title, summary: '', content: '', publishedAt: publishedAt?.toISOString() ?? null, modifiedAt: null, image: null, language: language === 'und' ? null : language, section,
});

export function visitedMessage(document: DueDocument, visited: Omit<Visited, 'document' | 'source'>): OutgoingMessage {
  const data: Visited = { document: document.id, source: document.source, ...visited };
  const envelope = wrap(documentVisited, data, { id: hashOf('visited', data.document, data.at), source: '/crawlers/revisits' });
  return { key: data.source, value: JSON.stringify(envelope), headers: { source: data.source } };
}

/** A post is gone: what the house still has of it goes too. */
export function erasedMessage(document: DueDocument, at: Date): OutgoingMessage {
  const data: Erased = { document: document.id, items: [document.item], reason: 'removed-by-author', at: at.toISOString() };
  const envelope = wrap(documentErased, data, { id: hashOf('erased', document.id, 'removed-by-author'), source: '/crawlers/revisits', time: at });
  return { key: document.id, value: JSON.stringify(envelope) };
}

/** The round's books: every sighting it sent is one that it saw. */
export const revisitedOf = (poll: Poll, emitted: number, finishedAt: Date): Polled => ({
  poll: poll.id, run: poll.run, visit: 'revisit', source: sourceRef(poll.source), startedAt: poll.startedAt.toISOString(), finishedAt: finishedAt.toISOString(),
  status: 'ok', httpStatus: null, error: null, seen: emitted, emitted, unchanged: 0, duplicate: 0, rejected: 0, deadLettered: 0, newestItemAt: null, state: null,
});
