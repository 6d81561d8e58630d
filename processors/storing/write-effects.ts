import { hashOf, type Polled } from '../../infra/contracts/index.ts';
import { insertRows, type Row, type Store } from '../../infra/store/index.ts';
import type { Effects } from './effects.ts';
import { wellFormed } from './well-formed.ts';

/**
 * Writes a batch's effects. Order matters: revisions before documents before the ledger, so that a crash in between
 * leaves something from which the redelivered batch recognises its own work. Tokens come from the rows themselves: the
 * same rows written again have no second effect.
 */
export async function writeEffects(store: Store, effects: Effects): Promise<void> {
  const write = async (table: string, raw: readonly Row[]): Promise<void> => {
    const rows = wellFormed(raw) as readonly Row[];
    if (rows.length > 0) await insertRows(store, table, rows, hashOf(table, JSON.stringify(rows)));
  };
  await write('revisions', effects.revisions);
  await write('analyses', effects.analyses);
  await write('documents', [...effects.documents.values()]);
  await write('dead_letters', effects.deadLetters);
  await write('ledger', effects.ledger);
  await write('polls', effects.polls.map(pollRow));
  await write('crawl_state', newestPerSource(effects.polls).map(crawlStateRow));
}

function pollRow(poll: Polled): Row {
  const { source, state: _state, ...rest } = poll;
  return {
    poll: rest.poll,
    run: rest.run,
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

function crawlStateRow({ source, finishedAt, state }: Polled): Row {
  return {
    source: source.id,
    at: finishedAt,
    etag: state.etag,
    last_modified: state.lastModified,
    listed: state.listed,
    failures: state.failures,
    next_poll_at: state.nextPollAt,
  };
}

function newestPerSource(polls: readonly Polled[]): Polled[] {
  const newest = new Map<string, Polled>();
  for (const poll of polls) {
    const other = newest.get(poll.source.id);
    if (!other || other.finishedAt <= poll.finishedAt) newest.set(poll.source.id, poll);
  }
  return [...newest.values()];
}
