import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { RawParam } from '../chdb/index.ts';
import type { Store } from '../contract.ts';
import { ask } from './ask.ts';
import { readerLimits } from './limits.ts';

export interface AskAsReaderOptions {
  /** Values of the statement's parameters: numbers, or text without quotes, tabs and backslashes. */
  readonly params: Readonly<Record<string, number | string>>;
  /** Seconds and rows, as far as they are less than what the reader may. */
  readonly seconds?: number;
  readonly rows?: number;
  readonly signal?: AbortSignal;
}

const known = new WeakMap<Store['client'], Promise<ReadonlySet<string>>>();

/**
 * Asks the store what somebody wrote who may read what the reader may (granted.ts) and nothing else: judged, limited and in a session that lets nothing be
 * changed, as Grafana's questions are. Of posts there are no words in the answer: a statement that reads titles or pictures finds articles only.
 * @returns rows as JSON has them, times in ISO 8601.
 * @throws {FaceError} for what the reader may not; {ClickHouseError} for what the engine says.
 */
export async function askAsReader(store: Store, sql: string, { params, seconds, rows, signal }: AskAsReaderOptions): Promise<Record<string, unknown>[]> {
  const settings = {
    default_format: 'JSONEachRow', date_time_output_format: 'iso',
    max_execution_time: String(Math.min(seconds ?? Infinity, readerLimits.max_execution_time)), max_result_rows: String(Math.min(rows ?? Infinity, readerLimits.max_result_rows)),
  };
  const { stream } = await ask(
    {
      queryId: randomUUID(), query: null, database: undefined, sessionId: undefined, settings, compression: null, protocolVersion: 0, body: Readable.from([]),
      params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, new RawParam(String(value))])),
    },
    sql,
    { client: store.client, database: store.database, tableFunctions: await tableFunctionsOf(store), signal: signal ?? AbortSignal.timeout(readerLimits.max_execution_time * 1000 + 5000), articlesWhereWords: true },
  );
  const text = stream === null ? '' : (await buffer(stream)).toString('utf8');
  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** The engine's list of table functions does not change while it runs. */
function tableFunctionsOf({ client }: Store): Promise<ReadonlySet<string>> {
  const before = known.get(client);
  if (before) return before;
  const asked = client.query({ query: 'SELECT lower(name) AS name FROM system.table_functions', format: 'JSONEachRow' }).then(async (result) => new Set((await result.json<{ name: string }>()).map(({ name }) => name)));
  known.set(client, asked);
  asked.catch(() => known.delete(client));
  return asked;
}
