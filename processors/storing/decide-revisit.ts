import type { Analysed, Disposition, ItemRejected } from '../../infra/contracts/index.ts';
import { addRevision, type AddRevisionOptions } from './add-revision.ts';
import { never } from './build-rows.ts';
import type { Effects } from './effects.ts';
import { contentHashOf } from '../finish/finish.ts';
import type { Known, KnownDocument, LastRevisit } from './known.ts';
import { whatStandsThere } from './what-stands-there.ts';

export interface RevisitDecision {
  readonly as: Disposition;
  readonly reason?: string;
}

/** Decides a stored article that was fetched again: unchanged, a new revision, emptied, or another page that says nothing about it. */
export function decideRevisited(found: Analysed, known: Known, effects: Effects, options: AddRevisionOptions): RevisitDecision {
  const { sighting, analysis } = found;
  const id = sighting.revisits ?? found.document.id;
  const stored = known.document(id);
  const revisions = known.revisionsOf(id);
  const latest = revisions.at(-1);
  if (!stored || !latest) return { as: 'rejected', reason: 'not-stored' };
  const message = titled(found, stored.title);
  const { document } = message;
  const mine = revisions.find((revision) => revision.sighting === sighting.id);
  if (!mine) {
    if (Date.parse(document.fetchedAt) < latest.seenAt) return { as: 'unchanged', reason: 'older-than-stored' };
    if (stored.state !== 'removed') {
      if (latest.contentHash === document.contentHash) return { as: 'unchanged' };
      const standing = whatStandsThere({ title: stored.title, text: stored.text ?? '' }, found.document);
      if (standing === 'nothing') return remove(stored, { id, sighting: sighting.id, source: message.source.id, at: document.fetchedAt }, known, effects);
      if (standing === 'emptied') {
        if (!isBelieved('emptied', known.lastRevisit(id), options.now)) return { as: 'rejected', reason: 'emptied' };
        return remove(stored, { id, sighting: sighting.id, source: message.source.id, at: document.fetchedAt }, known, effects);
      }
      if (standing === 'another-page') return { as: 'rejected', reason: 'another-page' };
      // Other rules of extraction make another text of the same page: only a new headline is sure to be the outlet's doing.
      if (!known.hasAnalysis(id, latest.revision, analysis.model) && document.title === stored.title) return { as: 'unchanged', reason: 'extracted-anew' };
    } else if (whatStandsThere({ title: stored.title, text: stored.text ?? '' }, found.document) !== 'the-article') return { as: 'unchanged', reason: 'still-removed' };
  }
  const restores = mine === undefined && stored.state === 'removed';
  addRevision(message, { id, revision: mine?.revision ?? latest.revision + 1, isNew: !mine, restores }, known, effects, options);
  return { as: 'stored' };
}

/** A page that names no title leaves the one that its listing gave. */
function titled(found: Analysed, title: string): Analysed {
  const { document } = found;
  return document.title !== '' ? found : { ...found, document: { ...document, title, contentHash: contentHashOf(title, document.text) } };
}

/** What says plainly that an article is gone. */
const goneReasons = new Set(['http-404', 'http-410']);
/** What a removal looks like as well as an accident (the front page stands there, or the headline alone): believed when it is so a second time. */
const likelyReasons = new Set(['not-an-article', 'emptied']);
const apartMs = 10 * 60_000;

/** Decides a revisit that found no article. Null where nothing follows from it. */
export function decideGone(message: ItemRejected, known: Known, effects: Effects, now: Date): Disposition | null {
  const id = message.sighting.revisits ?? '';
  const stored = known.document(id);
  if (!stored || known.isErased(id) || !isBelieved(message.reason, known.lastRevisit(id), now)) return null;
  if (stored.state === 'removed' && !known.revisionsOf(id).some((revision) => revision.sighting === message.sighting.id)) return 'unchanged';
  return remove(stored, { id, sighting: message.sighting.id, source: message.source.id, at: now.toISOString() }, known, effects).as;
}

function isBelieved(reason: string, before: LastRevisit | undefined, now: Date): boolean {
  return goneReasons.has(reason) || (likelyReasons.has(reason) && before?.reason === reason && now.getTime() - before.at >= apartMs);
}

/** The last content stays what the document shows; that it is gone is a revision of its own. */
function remove(stored: KnownDocument, visit: { readonly id: string; readonly sighting: string; readonly source: string; readonly at: string }, known: Known, effects: Effects): RevisitDecision {
  const { id, sighting, source, at } = visit;
  const revisions = known.revisionsOf(id);
  const mine = revisions.find((each) => each.sighting === sighting);
  const revision = mine?.revision ?? (revisions.at(-1)?.revision ?? stored.revision) + 1;
  if (!mine) {
    effects.revisions.push({ document: id, revision, change: 'removed', content_hash: '', title: stored.title, lead: '', text: '', seen_at: at, sighting, expires_at: never });
    known.addRevision(id, { revision, contentHash: '', sighting, seenAt: Date.parse(at) });
  }
  effects.removals.set(id, { revision, sighting });
  effects.revised.push({ document: id, revision, change: 'removed', kind: stored.kind, source, outlet: stored.outlet, at });
  known.setDocument(id, { ...stored, revision, state: 'removed' });
  return { as: 'stored', reason: 'removed' };
}
