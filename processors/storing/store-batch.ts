import {
  alertReceived,
  officeActed,
  documentAnalysed,
  documentErased,
  documentFlagged,
  documentRelabelled,
  documentRevised,
  documentVisited,
  factChanged,
  flagJudged,
  hashOf,
  itemRejected,
  messageDeadLettered,
  sourceNoticed,
  sourcePolled,
  storyArranged,
  storyJoined,
  type DeadLetter,
} from '../../infra/contracts/index.ts';
import type { EnvelopeOf } from '../../infra/contracts/index.ts';
import { coverDocuments } from '../../infra/store/index.ts';
import { decideAnalysed, decideRejected, decideRelabelled, ledgerRow } from './decide.ts';
import { noEffects, type Effects } from './effects.ts';
import { itemsOf } from './erase.ts';
import type { StoreBatchOptions } from './store-options.ts';
import { erasedAmong, readKnown, type Wanted } from './read-known.ts';
import type { Known } from './known.ts';
import { writeEffects } from './write-effects.ts';

/** The messages that the store's consumer understands. */
export const storedMessages = [documentAnalysed, itemRejected, sourcePolled, sourceNoticed, documentVisited, documentRevised, messageDeadLettered, documentErased, documentRelabelled, factChanged, documentFlagged, flagJudged, storyJoined, storyArranged, alertReceived, officeActed] as const;
export type StoredMessage = EnvelopeOf<(typeof storedMessages)[number]>;

/** Gives a batch of messages, in order, its one effect on the store. Safe to call again with the same or an overlapping batch. */
export async function storeBatch(messages: readonly StoredMessage[], options: StoreBatchOptions): Promise<Effects> {
  const now = options.now();
  const wanted = wantedOf(messages);
  const known = await readKnown(options.store, wanted);
  const effects = noEffects();
  const storedBefore = [...wanted.documents].filter((id) => known.document(id) !== undefined);
  for (const message of messages) {
    switch (message.type) {
      case documentAnalysed.type:
        decideAnalysed(message.data, known, effects, { now, postDays: options.postDays, reachOf: options.reachOf });
        break;
      case itemRejected.type:
        decideRejected(message.data, known, effects, now);
        break;
      case sourcePolled.type:
        effects.polls.push(message.data);
        break;
      case documentVisited.type:
        effects.visits.push(message.data);
        break;
      case sourceNoticed.type:
        effects.notices.push({ id: hashOf('noticed', message.id), noticed: message.data });
        break;
      case alertReceived.type:
        effects.alerts.push(message.data);
        break;
      case officeActed.type:
        effects.acts.push(message.data);
        break;
      case messageDeadLettered.type:
        decideDeadLetter(message.data, known, effects, now);
        break;
      case documentRelabelled.type:
        decideRelabelled(message.data, known, effects);
        break;
      case factChanged.type:
        effects.facts.push(message.data);
        break;
      case documentFlagged.type:
        if (!known.isErased(message.data.document.id)) effects.flags.push(message.data);
        break;
      case flagJudged.type:
        effects.judgements.push(message.data);
        break;
      case storyJoined.type:
        if (!known.isErased(message.data.document)) effects.joins.push(message.data);
        break;
      case storyArranged.type:
        effects.arrangements.push({ id: message.id, arranged: message.data });
        break;
      case documentErased.type:
      // Said by this very consumer, for others.
      case documentRevised.type:
        break;
    }
  }
  await writeEffects(options.store, effects, options);
  // Coverage comes with the rows of documents; this mends what a crash left out, and the hour that a revision has changed.
  await coverDocuments(options.store, storedBefore);
  // After the writes: an erasure also removes what this very batch has just stored.
  for (const message of messages) if (message.type === documentErased.type) await options.erase(message.data);
  await eraseAgain(effects, options);
  return effects;
}

/** Another process may have erased a document between our reading and our writing: then it goes a second time. */
async function eraseAgain(effects: Effects, { store, now, erase }: StoreBatchOptions): Promise<void> {
  const written = [...new Set([...effects.documents.keys(), ...effects.revisions.map((row) => row.document), ...effects.relabels, ...effects.joins.map(({ document }) => document)])];
  for (const document of await erasedAmong(store, written)) {
    await erase({ document, items: await itemsOf(store, document), reason: 'erased-meanwhile', at: now().toISOString() });
  }
}

function wantedOf(messages: readonly StoredMessage[]): Wanted {
  const documents = new Set<string>();
  const revisited = new Set<string>();
  const sightings: Wanted['sightings'][number][] = [];
  for (const message of messages) {
    if (message.type === documentAnalysed.type) documents.add(message.data.document.id).add(message.data.sighting.item);
    if (message.type === documentRelabelled.type) documents.add(message.data.document);
    if (message.type === documentFlagged.type) documents.add(message.data.document.id);
    if (message.type === storyJoined.type) documents.add(message.data.document);
    if (message.type === documentAnalysed.type || message.type === itemRejected.type) {
      const { sighting, source } = message.data;
      sightings.push({ source: source.id, sighting });
      if (sighting.revisits !== undefined) {
        documents.add(sighting.revisits);
        revisited.add(sighting.revisits);
      }
    }
    if (message.type === messageDeadLettered.type && message.data.sighting && message.data.source) sightings.push({ source: message.data.source, sighting: message.data.sighting });
  }
  return { documents, revisited, sightings };
}

function decideDeadLetter(letter: DeadLetter, known: Known, effects: Effects, now: Date): void {
  const { id, topic, partition, offset, group, code, error, source, sighting, at } = letter;
  effects.deadLetters.push({ id, topic, partition, offset, consumer_group: group, code, error, source: source ?? '', sighting: sighting?.id ?? '', at });
  if (!sighting || !source || known.isSettled(sighting.id)) return;
  effects.ledger.push(ledgerRow(sighting, source, 'deadLettered', now, { reason: code, detail: error }));
}
