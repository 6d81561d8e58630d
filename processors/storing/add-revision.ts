import type { Analysed, Change, Reach } from '../../infra/contracts/index.ts';
import { analysisRow, documentRow, revisionRow } from './build-rows.ts';
import type { Effects } from './effects.ts';
import type { Known } from './known.ts';

export interface AddRevisionOptions {
  readonly now: Date;
  readonly postDays: number;
  readonly reachOf?: ((source: string) => Reach) | undefined;
}

export interface NewRevision {
  readonly id: string;
  readonly revision: number;
  /** False where a redelivered sighting completes what it had begun. */
  readonly isNew: boolean;
  /** The document had been removed. */
  readonly restores: boolean;
}

/** Adds the rows of one content of a document; of those that are there already, none. */
export function addRevision(message: Analysed, { id, revision, isNew, restores }: NewRevision, known: Known, effects: Effects, options: AddRevisionOptions): void {
  const { document, sighting, source, analysis } = message;
  const stored = known.document(id);
  const change: Change = revision === 1 ? 'first' : restores ? 'restored' : document.announcesCorrection ? 'corrected' : 'changed';
  const context = { id, revision, change, options, firstStoredAt: stored?.firstStoredAt ?? options.now.toISOString() };
  if (isNew) {
    effects.revisions.push(revisionRow(message, context));
    known.addRevision(id, { revision, contentHash: document.contentHash, sighting: sighting.id, seenAt: Date.parse(document.fetchedAt) });
  }
  if (change !== 'first') effects.revised.push({ document: id, revision, change, kind: document.kind, source: source.id, outlet: source.outlet, at: document.fetchedAt });
  if (!known.hasAnalysis(id, revision, analysis.model)) {
    effects.analyses.push(analysisRow(message, context));
    known.addAnalysis(id, revision, analysis.model);
  }
  if (known.isCorrected(id)) effects.relabels.add(id);
  if (!stored || stored.revision <= revision) effects.offers.push({ id, analysed: message });
  if (!stored || stored.revision < revision) {
    const row = documentRow(message, context);
    effects.documents.set(id, row);
    effects.removals.delete(id);
    known.setDocument(id, { source: source.id, item: sighting.item, title: document.title, firstStoredAt: context.firstStoredAt, revision, state: row.state, kind: document.kind, outlet: source.outlet, text: document.text });
  }
}

/**
 * A sighting that was stored before comes with its analysis again: after a crash, or by a replay through other models. Another model's
 * adds a row beside the old ones. A text that is read otherwise today is not the one that is stored: its places would point anywhere.
 */
export function addReanalysis(message: Analysed, id: string, known: Known, effects: Effects, options: AddRevisionOptions): void {
  const { document, sighting, analysis } = message;
  const mine = known.revisionsOf(id).find((revision) => revision.sighting === sighting.id);
  const stored = known.document(id);
  if (!mine || !stored || known.isErased(id) || mine.contentHash !== document.contentHash) return;
  const { revision } = mine;
  if (!known.hasAnalysis(id, revision, analysis.model)) {
    effects.analyses.push(analysisRow(message, { id, revision, change: 'first', options, firstStoredAt: stored.firstStoredAt }));
    known.addAnalysis(id, revision, analysis.model);
  }
  effects.relabels.add(id);
}
