import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ClickHouseClient, DataFormat } from '@clickhouse/client';
import type { RawParam } from '../chdb/index.ts';
import type { FaceRequest } from '../http-face/index.ts';
import { FaceError } from '../http-face/index.ts';
import { withBlockInfo } from '../native/index.ts';
import { judge, type Scope } from './judge.ts';
import { readerLimits, readerSettings } from './limits.ts';
import { readAsked } from './one-statement.ts';
import { readSyntaxTree } from './syntax-tree.ts';
import { articlesOnly, readsWords } from './words.ts';

export interface Asking {
  readonly client: ClickHouseClient;
  readonly database: string;
  readonly tableFunctions: ReadonlySet<string>;
  readonly signal: AbortSignal;
  /** Where the statement reads words of documents, it finds articles only: of posts there are none in the answer. */
  readonly articlesWhereWords?: boolean;
}

type Summary = Awaited<ReturnType<ClickHouseClient['exec']>>['summary'];

/** What is sent back; null where the answer has no bytes at all. */
export interface ReaderAnswer {
  readonly stream: Readable | null;
  readonly summary?: NonNullable<Summary>;
}

/**
 * Answers one question of the reader: its text is judged first, then it runs in a session that lets nothing be changed.
 * @throws {FaceError} for what the reader may not; {ClickHouseError} for what the engine says.
 */
export async function ask(request: FaceRequest, text: string, asking: Asking): Promise<ReaderAnswer> {
  if (request.sessionId !== undefined) throw new FaceError(48, 'NOT_IMPLEMENTED', 'Sessions are not for the reader');
  const database = request.database ?? asking.database;
  if (database !== '' && database !== asking.database && database !== 'default') throw new FaceError(81, 'UNKNOWN_DATABASE', `Database ${database} does not exist`);
  const settings = readerSettings(request.settings);
  const defaultFormat = String(settings['default_format'] ?? 'TabSeparated');
  const { sql, format } = readAsked(text, defaultFormat);
  const query_params = Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, plainParam(value)]));
  const tree = readSyntaxTree(await explain(sql, query_params, asking));
  if (tree === null) throw new FaceError(62, 'SYNTAX_ERROR', 'Syntax error: the statement cannot be read');
  await judge(tree, scopeOf(asking));
  const wanted = format ?? defaultFormat;
  const result = await asking.client.exec({
    query: sql, query_id: request.queryId, query_params, abort_signal: asking.signal,
    clickhouse_settings: { ...settings, ...(asking.articlesWhereWords && readsWords(tree) ? { additional_table_filters: articlesOnly } : {}), default_format: wanted as DataFormat },
  });
  const summary = result.summary ? { summary: result.summary } : {};
  const bounded = Readable.from(bound(result.stream), { objectMode: false });
  if (wanted !== 'Native') return { stream: bounded, ...summary };
  const blocks = withBlockInfo(await buffer(bounded), request.protocolVersion);
  return { stream: blocks.length === 0 ? null : Readable.from([blocks], { objectMode: false }), ...summary };
}

/** Only parsed: nothing is looked up, nothing runs. */
async function explain(sql: string, query_params: Record<string, unknown>, { client, signal }: Asking): Promise<string[]> {
  const result = await client.query({ query: `EXPLAIN AST ${sql}`, query_params, format: 'JSONEachRow', abort_signal: signal, clickhouse_settings: { ...readerSettings({}), max_execution_time: 5 } });
  return (await result.json<{ explain: string }>()).map(({ explain: line }) => line);
}

const scopeOf = ({ client, database, tableFunctions }: Asking): Scope => ({
  database,
  tableFunctions,
  tables: async () => {
    const result = await client.query({ query: 'SELECT name FROM system.tables WHERE database = {database:String}', query_params: { database }, format: 'JSONEachRow' });
    return new Set((await result.json<{ name: string }>()).map(({ name }) => name));
  },
});

const escapes: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', '\\': '\\', "'": "'" };

/** A parameter of the URL in the engine's notation, as the value that the client writes the same way again. */
const plainParam = ({ text }: RawParam): string | null => (text === '\\N' ? null : text.replaceAll(/\\(.)/gs, (whole, letter: string) => escapes[letter] ?? whole));

/** The engine counts a result as it holds it, before it is written out; this bounds what is written. */
async function* bound(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > readerLimits.max_result_bytes) throw new FaceError(396, 'TOO_MANY_ROWS_OR_BYTES', `Limit for result exceeded, max bytes: ${readerLimits.max_result_bytes}`);
    yield chunk;
  }
}
