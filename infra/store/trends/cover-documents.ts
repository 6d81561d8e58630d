import type { Store } from '../contract.ts';
import { laterIfPassing } from '../passing-errors.ts';

/** The narrow copy of a row of documents: the same as the view `documents_to_coverage` makes of it (a test compares them). */
const narrow = `
  toStartOfHour(toDateTime(least(greatest(published_at, toDateTime64('1970-01-01 00:00:00', 3, 'UTC')), toDateTime64('2105-12-31 23:00:00', 3, 'UTC')), 'UTC')) AS hour,
  sipHash64(id) AS key, id, published_at, kind, source, outlet, reach, own, language, state, units, topics, content_group, tone, stances, prominence, story,
  reprint_of != '' AS reprint, version, 0 AS gone, now64(3) AS written_at`;

const columns = 'hour, key, id, published_at, kind, source, outlet, reach, own, language, state, units, topics, content_group, tone, stances, prominence, story, reprint, version, gone, written_at';

/**
 * Brings documents' rows in coverage to what the documents say now. A view writes them together with the documents; this mends what a
 * crash between the two tables left out, and takes away the row at a former hour where a revision gave another time of publication. Safe to repeat.
 * @throws {RetryableError} `store-overloaded`
 */
export async function coverDocuments(store: Store, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await command(
    store,
    `INSERT INTO coverage (${columns}) SELECT ${columns} FROM (SELECT ${narrow} FROM documents FINAL WHERE id IN {ids:Array(String)})
     WHERE (key, hour, version) NOT IN (
       SELECT key, hour, version FROM coverage
       WHERE hour IN (SELECT hour FROM (SELECT ${narrow} FROM documents FINAL WHERE id IN {ids:Array(String)})) AND key IN (SELECT sipHash64(arrayJoin({ids:Array(String)}))) AND gone = 0
     )`,
    { ids },
  );
  // Only a revision gives another time. A row of the same key at another hour is a former one, or a newer one that another process has just written: the version tells.
  const keys = 'SELECT sipHash64(id) FROM documents WHERE id IN {ids:Array(String)} AND revision > 1';
  await command(
    store,
    `INSERT INTO coverage (hour, key, version, gone)
     SELECT former.hour, former.key, newest.latest, 1
     FROM (SELECT hour, key, max(version) AS latest, argMax(gone, version) AS taken FROM coverage WHERE key IN (${keys}) GROUP BY hour, key) AS former
     INNER JOIN (SELECT key, argMax(hour, version) AS now, max(version) AS latest FROM coverage WHERE key IN (${keys}) AND gone = 0 GROUP BY key) AS newest ON newest.key = former.key
     WHERE former.hour != newest.now AND former.latest < newest.latest AND former.taken = 0`,
    { ids },
  );
}

/**
 * Takes a document out of coverage for good: what its rows say is removed, and its hours are marked, so that they are counted anew.
 * Safe to repeat. A document that is erased never comes back.
 */
export async function uncoverDocument(store: Store, id: string): Promise<void> {
  await command(
    store,
    'INSERT INTO coverage (hour, key, version, gone) SELECT DISTINCT hour, key, 18446744073709551615, 1 FROM coverage WHERE key = sipHash64({id:String})',
    { id },
  );
  await store.client.command({ query: 'ALTER TABLE coverage DELETE WHERE key = sipHash64({id:String}) AND gone = 0', query_params: { id }, clickhouse_settings: { mutations_sync: '1' } });
}

async function command(store: Store, query: string, query_params: Record<string, unknown>): Promise<void> {
  try {
    await store.client.command({ query, query_params });
  } catch (error) {
    throw laterIfPassing(error, 'bring coverage up to date');
  }
}
