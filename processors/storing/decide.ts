import type { Analysed, Disposition, ItemRejected, Reach, Relabelled, Sighting } from '../../infra/contracts/index.ts';
import { fold } from '../../infra/text/index.ts';
import { addReanalysis, addRevision } from './add-revision.ts';
import { decideGone, decideRevisited } from './decide-revisit.ts';
import type { Effects } from './effects.ts';
import type { Known } from './known.ts';
import type { LedgerRow } from './rows.ts';

export interface DecideOptions {
  readonly now: Date;
  /** Days that texts of posts are kept. */
  readonly postDays: number;
  /** How far a source's outlet reaches (default: 'local'). */
  readonly reachOf?: ((source: string) => Reach) | undefined;
}

/**
 * Decides one analysed document against what is known, and adds rows to `effects`. Pure but for the two collections it
 * is handed. Idempotent: a redelivered sighting finds its own revision and adds only what is missing.
 */
export function decideAnalysed(message: Analysed, known: Known, effects: Effects, options: DecideOptions): void {
  const { sighting } = message;
  const id = trustedId(message, known);
  if (known.isSettled(sighting.id)) return addReanalysis(message, id, known, effects, options);
  const settle = (disposition: Disposition, reason = ''): void => {
    effects.ledger.push(ledgerRow(sighting, message.source.id, disposition, options.now, { reason, document: id, url: message.document.url ?? '' }));
    known.settle(sighting.id);
  };
  if (known.isErased(id) || known.isErased(sighting.item)) return settle('rejected', 'erased');
  if (sighting.revisits !== undefined) {
    const decided = decideRevisited(message, known, effects, options);
    return settle(decided.as, decided.reason);
  }

  const { contentHash, fetchedAt } = message.document;
  const seenAt = Date.parse(fetchedAt);
  const revisions = known.revisionsOf(id);
  const mine = revisions.find((revision) => revision.sighting === sighting.id);
  const latest = revisions.at(-1);
  const stored = known.document(id);
  if (!mine && latest && stored) {
    if (stored.source !== message.source.id) return settle('duplicate', 'same-address-other-source');
    if (stored.item !== sighting.item) return settle('duplicate', 'same-document-other-address');
    if (latest.contentHash === contentHash) return settle('unchanged');
    // A dead letter driven again, or a redelivery after newer content: the old must not come out on top.
    if (seenAt < latest.seenAt) return settle('unchanged', 'older-than-stored');
  }
  // A crash can leave a revision without its document: the next sighting of the same content completes it.
  const revision = mine ?? (!stored && latest?.contentHash === contentHash ? latest : undefined);
  addRevision(message, { id, revision: revision?.revision ?? (latest?.revision ?? 0) + 1, isNew: !revision, restores: false }, known, effects, options);
  settle('stored');
}

/** An item that ended before it became a document. */
export function decideRejected(message: ItemRejected, known: Known, effects: Effects, now: Date): void {
  if (known.isSettled(message.sighting.id)) return;
  const { reason, detail, url, retryAt } = message;
  const removed = message.sighting.revisits === undefined ? null : decideGone(message, known, effects, now);
  if (removed !== null) effects.ledger.push(ledgerRow(message.sighting, message.source.id, removed, now, { reason: 'removed', detail: reason, url: url ?? '', document: message.sighting.revisits ?? '' }));
  else effects.ledger.push(ledgerRow(message.sighting, message.source.id, 'rejected', now, { reason, detail, url: url ?? '', document: message.sighting.revisits ?? '', retryAt }));
  if (message.sighting.revisits !== undefined) known.setLastRevisit(message.sighting.revisits, { reason, at: now.getTime() });
  known.settle(message.sighting.id);
}

/** A label put right: the newest of its field counts, whenever it comes in. Before its document it waits for it; after an erasure it is too late. */
export function decideRelabelled(message: Relabelled, known: Known, effects: Effects): void {
  if (known.isErased(message.document)) return;
  effects.corrections.push(message);
  effects.relabels.add(message.document);
}

/**
 * A page's declared canonical address makes several addresses one document. Some outlets declare the same address on all
 * their pages: then titles differ, the declaration is not believed, and the item keeps its own address's id.
 */
function trustedId(message: Analysed, known: Known): string {
  const { document, sighting } = message;
  if (sighting.revisits !== undefined) return sighting.revisits;
  const stored = known.document(document.id);
  if (!stored || document.id === sighting.item || stored.item === sighting.item) return document.id;
  return fold(stored.title) === fold(document.title) ? document.id : sighting.item;
}

export interface LedgerDetails {
  readonly reason?: string;
  readonly detail?: string;
  readonly url?: string;
  readonly document?: string;
  readonly retryAt?: string | null;
}

export function ledgerRow(sighting: Sighting, source: string, disposition: Disposition, now: Date, details: LedgerDetails = {}): LedgerRow {
  const { reason = '', detail = '', url = '', document = '', retryAt = null } = details;
  return {
    sighting: sighting.id,
    run: sighting.run,
    poll: sighting.poll,
    source,
    item: sighting.item,
    fingerprint: sighting.fingerprint,
    disposition,
    reason,
    detail,
    url,
    document,
    retry_at: retryAt,
    at: now.toISOString(),
  };
}
