import { hashOf, type Polled, type Visited } from '../../infra/contracts/index.ts';
import { insertRows, type Row, type Store } from '../../infra/store/index.ts';
import type { Effects, Removal } from './effects.ts';
import { versionsPerRevision } from './build-rows.ts';
import { relabelDocuments } from './relabel.ts';
import { factRow, flagRow, judgementRow } from './flag-rows.ts';
import type { StoreBatchOptions } from './store-options.ts';
import { countStories, placeDocuments, storiesOf, storyDocumentRow } from './stories.ts';
import { wellFormed } from './well-formed.ts';

export type WriteOptions = Pick<StoreBatchOptions, 'announce' | 'offer' | 'postDays' | 'now'>;

/**
 * Writes a batch's effects. Order matters: revisions before documents before the ledger, so that a crash in between
 * leaves something from which the redelivered batch recognises its own work. Tokens come from the rows themselves: the
 * same rows written again have no second effect.
 */
export async function writeEffects(store: Store, effects: Effects, { announce, offer, postDays, now }: WriteOptions): Promise<void> {
  const write = async (table: string, raw: readonly Row[]): Promise<void> => {
    const rows = wellFormed(raw) as readonly Row[];
    if (rows.length > 0) await insertRows(store, table, rows, hashOf(table, JSON.stringify(rows)));
  };
  await write('revisions', effects.revisions);
  await write('analyses', effects.analyses);
  await write('corrections', effects.corrections);
  await write('documents', [...effects.documents.values()]);
  for (const [id, removal] of effects.removals) await markRemoved(store, id, removal);
  await relabelDocuments(store, [...effects.relabels]);
  await write('facts', effects.facts.map(factRow));
  await write('flags', effects.flags.map(flagRow));
  await write('judgements', effects.judgements.map(judgementRow));
  await writeStories(store, effects, { write, postDays, now });
  await write('dead_letters', effects.deadLetters);
  // Before the ledger settles their sightings: after a crash they are told again rather than never.
  if (effects.revised.length > 0) await announce(effects.revised);
  if (effects.offers.length > 0) await offer?.(effects.offers);
  await write('ledger', effects.ledger);
  await write('polls', effects.polls.map(pollRow));
  await write('crawl_state', newestPerSource(effects.polls).map(crawlStateRow).filter((row) => row !== null));
  await write('visits', effects.visits.map(visitRow));
  await write('source_notices', effects.notices.map(noticeRow));
  await write('alert_notices', effects.alerts.map(alertRow));
  await write('office_acts', effects.acts.map(({ what, number, title, severity, at }) => ({ what, number, title, severity, at })));
}

/** Which story each document is in, then the stories that any of this concerns, then the documents themselves: in this order a crash in between is mended. */
async function writeStories(store: Store, effects: Effects, { write, postDays, now }: Pick<WriteOptions, 'postDays' | 'now'> & { readonly write: (table: string, rows: readonly Row[]) => Promise<void> }): Promise<void> {
  await write('story_arrangements', effects.arrangements.map(arrangementRow));
  await write('story_documents', effects.joins.map((joined) => storyDocumentRow(joined, postDays)));
  const joined = effects.joins.map(({ document }) => document);
  // A new content comes as a row that knows of no story; where it came before a crash, only its offer tells of it.
  const placed = [...new Set([...joined, ...effects.documents.keys(), ...effects.offers.map(({ id }) => id)])];
  const concerned = await storiesOf(store, [...new Set([...placed, ...effects.removals.keys(), ...effects.relabels])]);
  const headlines = new Map([...effects.joins].sort((one, other) => one.version - other.version).map(({ story, headline }) => [story, headline]));
  await countStories(store, [...new Set([...concerned, ...headlines.keys()])], headlines, now());
  await placeDocuments(store, placed);
}

const arrangementRow = ({ id, arranged }: Effects['arrangements'][number]): Row => ({
  id,
  act: arranged.act,
  story: arranged.story,
  others: arranged.act === 'merge' ? arranged.others : [arranged.from],
  documents: arranged.act === 'merge' ? [] : arranged.documents,
  at: arranged.at,
});

/** The row as it stands, as its next version: what the document last said stays to be seen. */
async function markRemoved(store: Store, id: string, { revision, sighting }: Removal): Promise<void> {
  await store.client.command({
    query: `INSERT INTO documents SELECT * REPLACE({version:UInt64} AS version, {revision:UInt32} AS revision, 'removed' AS state, {sighting:String} AS sighting)
            FROM documents FINAL WHERE id = {id:String}`,
    query_params: { id, revision, sighting, version: revision * versionsPerRevision },
  });
}

const visitRow = ({ document, source, at, outcome, visits, failures, nextAt }: Visited): Row => ({ document, source, at, outcome, visits, failures, next_at: nextAt });

const alertRow = ({ id, rule, title, summary, severity, state, labels, startsAt, endsAt, receivedAt }: Effects['alerts'][number]): Row => ({ id, rule, title, summary, severity, state, labels, starts_at: startsAt, ends_at: endsAt, received_at: receivedAt });

const noticeRow = ({ id, noticed: { source, notice, at, since, figures } }: Effects['notices'][number]): Row => ({ id, source: source.id, outlet: source.outlet, notice, at, since, figures });

function pollRow(poll: Polled): Row {
  const { source, state: _state, ...rest } = poll;
  return {
    poll: rest.poll,
    run: rest.run,
    visit: rest.visit,
    source: source.id,
    outlet: source.outlet,
    started_at: rest.startedAt,
    finished_at: rest.finishedAt,
    status: rest.status,
    http_status: rest.httpStatus,
    error: rest.error,
    seen: rest.seen,
    emitted: rest.emitted,
    unchanged: rest.unchanged,
    duplicate: rest.duplicate,
    rejected: rest.rejected,
    dead_lettered: rest.deadLettered,
    newest_item_at: rest.newestItemAt,
  };
}

function crawlStateRow({ source, finishedAt, state }: Polled): Row | null {
  if (state === null) return null;
  return {
    source: source.id,
    at: finishedAt,
    etag: state.etag,
    last_modified: state.lastModified,
    listed: state.listed,
    failures: state.failures,
    next_poll_at: state.nextPollAt,
    newest_item_at: state.newestItemAt,
    rhythm_ms: state.rhythmMs,
    patience_ms: state.patienceMs,
    standing: state.standing,
  };
}

function newestPerSource(polls: readonly Polled[]): Polled[] {
  const newest = new Map<string, Polled>();
  for (const poll of polls) {
    if (poll.state === null) continue;
    const other = newest.get(poll.source.id);
    if (!other || other.finishedAt <= poll.finishedAt) newest.set(poll.source.id, poll);
  }
  return [...newest.values()];
}
