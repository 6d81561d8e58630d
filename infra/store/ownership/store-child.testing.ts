import { createInterface } from 'node:readline';
import { DiembaoError, messageOf } from '../../contracts/index.ts';
import { silentLogger } from '../../observability/index.ts';
import { insertRows, openStore, type Store } from '../index.ts';
import { migrationOf } from '../migration-files.ts';

/*
 * A process for tests: opens the store in the folder it is given, then does what each line of its input asks and answers
 * with a line. `node store-child.testing.ts DIR`.
 */
export type Ask =
  | { readonly do: 'insert'; readonly first: number; readonly count: number; readonly token: string; readonly batchSize?: number }
  | { readonly do: 'count' }
  | { readonly do: 'stream' }
  | { readonly do: 'mode' }
  | { readonly do: 'close' };

export type Reply = { readonly ok: unknown } | { readonly error: string; readonly code: string; readonly policy: string };

/** A table of numbers, and a view that sums them: enough to see what is lost or doubled, in both. */
export const testMigrations = [
  migrationOf(
    '0001-numbers.sql',
    `CREATE TABLE IF NOT EXISTS numbers_kept (n UInt64) ENGINE = MergeTree ORDER BY n SETTINGS non_replicated_deduplication_window = 1000;
     CREATE TABLE IF NOT EXISTS numbers_counted (day UInt8, c UInt64) ENGINE = SummingMergeTree ORDER BY day SETTINGS non_replicated_deduplication_window = 1000;
     CREATE MATERIALIZED VIEW IF NOT EXISTS numbers_view TO numbers_counted AS SELECT 1 AS day, count() AS c FROM numbers_kept;`,
  ),
];

/** Short, so that tests of hung owners end soon. */
export const testTimeouts = { resolve: 2500, ping: 1000, request: 2000, close: 1000 };

async function answer(store: Store, ask: Ask): Promise<unknown> {
  switch (ask.do) {
    case 'insert': {
      const rows = Array.from({ length: ask.count }, (_, index) => ({ n: ask.first + index }));
      await insertRows(store, 'numbers_kept', rows, ask.token, { batchSize: ask.batchSize ?? 1000 });
      return ask.count;
    }
    case 'count': {
      const result = await store.client.query({ query: 'SELECT count() AS kept, uniqExact(n) AS different, (SELECT sum(c) FROM numbers_counted) AS counted FROM numbers_kept', format: 'JSONEachRow' });
      return (await result.json())[0];
    }
    case 'stream': {
      const result = await store.client.query({ query: 'SELECT number FROM numbers(1000000000000)', format: 'JSONEachRow' });
      for await (const rows of result.stream()) void rows;
      return 'the end';
    }
    case 'mode':
      return store.mode();
    case 'close':
      await store.close();
      return 'closed';
  }
}

const reply = (line: Reply): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const failed = (error: unknown): Reply => ({ error: messageOf(error), code: error instanceof DiembaoError ? error.code : '', policy: error instanceof DiembaoError ? error.policy : '' });

async function main(dir: string): Promise<void> {
  let store: Store;
  try {
    store = await openStore({ kind: 'embedded', dir, migrations: testMigrations, timeouts: testTimeouts }, { logger: silentLogger() });
  } catch (error) {
    reply(failed(error));
    return;
  }
  reply({ ok: store.mode() });
  for await (const line of createInterface({ input: process.stdin })) {
    await answer(store, JSON.parse(line) as Ask).then((ok) => reply({ ok }), (error: unknown) => reply(failed(error)));
  }
  await store.close();
}

if (import.meta.main) await main(process.argv[2] as string);
