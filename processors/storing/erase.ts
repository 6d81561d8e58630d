import { topics, type Erased } from '../../infra/contracts/index.ts';
import { eraseDeadLetters, type Log } from '../../infra/log/index.ts';
import { uncoverDocument, type Store } from '../../infra/store/index.ts';
import { countStories, storiesOf } from './stories.ts';

/**
 * Removes a document everywhere and leaves only the fact of it: rows of its texts, analyses and corrections, the address in the
 * ledger, its messages in the log. Safe to repeat; the erasure is recorded first so that a late message cannot bring it back.
 */
export async function eraseDocument(erased: Erased, { store, log }: { readonly store: Store; readonly log: Pick<Log, 'erase' | 'read'> }): Promise<void> {
  // The items too: should the page declare another address tomorrow, the document would come in under its item's id.
  const keys = [...new Set([erased.document, ...erased.items])];
  await store.client.insert({ table: 'erasures', values: keys.map((document) => ({ document, at: erased.at, reason: erased.reason })), format: 'JSONEachRow', clickhouse_settings: { date_time_input_format: 'best_effort' } });
  const run = (query: string): Promise<unknown> =>
    store.client.command({ query, query_params: { id: erased.document, items: erased.items }, clickhouse_settings: { mutations_sync: '1' } });
  const stories = await storiesOf(store, [erased.document]);
  await uncoverDocument(store, erased.document);
  await run('ALTER TABLE documents DELETE WHERE id = {id:String}');
  await run('ALTER TABLE revisions DELETE WHERE document = {id:String}');
  await run('ALTER TABLE analyses DELETE WHERE document = {id:String}');
  await run('ALTER TABLE corrections DELETE WHERE document = {id:String}');
  await run('ALTER TABLE visits DELETE WHERE document = {id:String}');
  await run(`ALTER TABLE ledger UPDATE url = '', detail = '' WHERE document = {id:String} OR item = {id:String} OR has({items:Array(String)}, item)`);
  await countStories(store, stories, new Map(), new Date());
  // Rows that the one just written replaces: they name it as the headline.
  await run('ALTER TABLE stories DELETE WHERE headline = {id:String}');
  // Last: after a crash it tells which story is to be counted.
  await run('ALTER TABLE story_documents DELETE WHERE document = {id:String}');
  for (const topic of [topics.collected, topics.analysed, topics.flagged, topics.offered, topics.stories]) await log.erase(topic.name, keys);
  await eraseDeadLetters(log, keys);
}

/** The items under which a document came in, for `documentErased`. */
export async function itemsOf(store: Store, document: string): Promise<string[]> {
  const result = await store.client.query({
    query: 'SELECT DISTINCT item FROM (SELECT item FROM ledger WHERE document = {document:String} UNION ALL SELECT item FROM documents WHERE id = {document:String})',
    query_params: { document },
    format: 'JSONEachRow',
  });
  return (await result.json<{ item: string }>()).map((row) => row.item);
}
