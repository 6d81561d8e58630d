import type { DocumentKind } from '../../infra/contracts/index.ts';

/** A stored revision, as far as a decision needs it. */
export interface KnownRevision {
  readonly revision: number;
  readonly contentHash: string;
  readonly sighting: string;
  /** When this content was fetched, in epoch milliseconds. */
  readonly seenAt: number;
}

/** How the last visit to a document ended, where it ended without its page. */
export interface LastRevisit {
  readonly reason: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What the store knows of one document, and what this batch has already decided about it. */
export interface KnownDocument {
  readonly source: string;
  readonly item: string;
  readonly title: string;
  readonly firstStoredAt: string;
  readonly revision: number;
  readonly state: 'current' | 'corrected' | 'removed';
  readonly kind: DocumentKind;
  readonly outlet: string;
  /** Read for documents that are visited again: tells a changed article from another page at its address. */
  readonly text?: string;
}

/**
 * The store's state that a batch is decided against. The decisions of the batch itself are added as they are made, so
 * that two sightings of one document in one batch see each other.
 */
export class Known {
  readonly #documents = new Map<string, KnownDocument>();
  readonly #revisions = new Map<string, KnownRevision[]>();
  readonly #analyses = new Set<string>();
  readonly #lastRevisits = new Map<string, LastRevisit>();
  readonly #settled = new Set<string>();
  readonly #erased = new Set<string>();
  readonly #corrected = new Set<string>();

  /** Read for documents that are visited again. */
  lastRevisit(id: string): LastRevisit | undefined {
    return this.#lastRevisits.get(id);
  }

  setLastRevisit(id: string, visit: LastRevisit): void {
    this.#lastRevisits.set(id, visit);
  }

  document(id: string): KnownDocument | undefined {
    return this.#documents.get(id);
  }

  setDocument(id: string, document: KnownDocument): void {
    this.#documents.set(id, document);
  }

  revisionsOf(id: string): readonly KnownRevision[] {
    return this.#revisions.get(id) ?? [];
  }

  addRevision(id: string, revision: KnownRevision): void {
    const list = this.#revisions.get(id) ?? [];
    list.push(revision);
    list.sort((a, b) => a.revision - b.revision);
    this.#revisions.set(id, list);
  }

  hasAnalysis(id: string, revision: number, model: string): boolean {
    return this.#analyses.has(`${id}/${revision}/${model}`);
  }

  addAnalysis(id: string, revision: number, model: string): void {
    this.#analyses.add(`${id}/${revision}/${model}`);
  }

  /** A sighting with a final row in the ledger needs nothing more. */
  isSettled(sighting: string): boolean {
    return this.#settled.has(sighting);
  }

  settle(sighting: string): void {
    this.#settled.add(sighting);
  }

  /** People have put labels of this document right. */
  isCorrected(id: string): boolean {
    return this.#corrected.has(id);
  }

  addCorrected(id: string): void {
    this.#corrected.add(id);
  }

  isErased(id: string): boolean {
    return this.#erased.has(id);
  }

  addErased(id: string): void {
    this.#erased.add(id);
  }
}
