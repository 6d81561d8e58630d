import { Readable } from 'node:stream';
import { ClickHouseError, parseError } from '@clickhouse/client';
import { DiembaoError, RetryableError } from '../../contracts/index.ts';
import type { CommandResult } from '../connection.ts';
import type { EngineResult, EngineWrite } from './engine.ts';

type Summary = NonNullable<CommandResult['summary']>;

const summary = (part: Partial<Summary>): Summary => ({
  read_rows: '0', read_bytes: '0', written_rows: '0', written_bytes: '0', result_rows: '0', result_bytes: '0', total_rows_to_read: '0', elapsed_ns: '0', ...part,
});

const nanoseconds = (seconds: number): string => String(Math.round(seconds * 1e9));

export const readSummary = (result: EngineResult): Summary =>
  summary({ read_rows: String(result.rowsRead), read_bytes: String(result.bytesRead), result_bytes: String(result.bytes.length), elapsed_ns: nanoseconds(result.elapsed) });

export const writeSummary = (write: EngineWrite): Summary =>
  summary({ read_rows: String(write.rowsWritten), written_rows: String(write.rowsWritten), written_bytes: String(write.bytesWritten), result_rows: String(write.rowsWritten), elapsed_ns: nanoseconds(write.elapsed) });

export const nothingWritten = (): Summary => summary({});

export interface Answer {
  readonly query_id: string;
  readonly response_headers: Record<string, string>;
  readonly http_status_code: number;
}

export const answer = (queryId: string): Answer => ({ query_id: queryId, response_headers: { 'x-clickhouse-query-id': queryId }, http_status_code: 200 });

/** A finished result as a stream. */
export function streamOf(bytes: Buffer): Readable {
  const stream = Readable.from(bytes.length > 0 ? [bytes] : [], { objectMode: false });
  // ResultSet.close() destroys with an error of its own; without a listener that would end the process.
  stream.on('error', () => {});
  return stream;
}

/** The client's error for what the engine threw; errors made here on purpose pass as they are. */
export function explain(error: unknown): Error {
  if (error instanceof DiembaoError || error instanceof ClickHouseError) return error;
  return parseError(error instanceof Error ? error : new Error(String(error)));
}

export const closedError = (): RetryableError =>
  new RetryableError('The embedded store is closed.', { code: 'store-closed', hint: 'The process that owns the data folder is stopping; try again when it runs.' });
