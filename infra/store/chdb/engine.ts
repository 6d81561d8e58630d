import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { drainPending, Session } from 'chdb';

/** What a finished query reports of its work. */
export interface EngineResult {
  readonly bytes: Buffer;
  readonly rowsRead: number;
  readonly bytesRead: number;
  /** Seconds. */
  readonly elapsed: number;
}

export interface EngineWrite {
  readonly rowsWritten: number;
  readonly bytesWritten: number;
  /** Seconds. */
  readonly elapsed: number;
}

/** Chunks of a result while the engine still works. Call `cancel` once, in any case. */
export interface EngineStream {
  next(): Promise<Buffer | null>;
  cancel(): void;
}

/** One session of the engine: its own settings, database and temporary tables. One operation at a time. */
export interface EngineSession {
  run(sql: string, format: string): Promise<EngineResult>;
  insert(sql: string, body: Buffer): Promise<EngineWrite>;
  /** Starts on the calling thread: keep early evaluation away (statement.ts). */
  stream(sql: string, format: string): EngineStream;
  close(): void;
}

interface Native {
  InsertRawAsyncConnection(connection: unknown, statement: string, body: Buffer, countLines: boolean): Promise<{ rowsWritten?: number; bytesWritten?: number; elapsed?: number }>;
}

/*
 * The package's own insert knows text formats and plain column lists only; the call below it takes any INSERT with any
 * bytes. It is not part of the package's public face: the version is pinned, and the contract suite inserts Parquet.
 */
const require = createRequire(import.meta.url);
const loader = require(join(dirname(require.resolve('chdb')), 'dist', 'loader.js')) as { loadNative(): Native };
const native = loader.loadNative();

/** Opens a session on a data folder. A process can have only one folder open at a time. */
export function openSession(dir: string, args: readonly string[]): EngineSession {
  const session = new Session(dir, { connectionArgs: args });
  return {
    async run(sql, format) {
      const result = await session.queryAsync(sql, { format });
      const bytes = result.bytes();
      return { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), rowsRead: result.rowsRead, bytesRead: result.bytesRead, elapsed: result.elapsed };
    },
    async insert(sql, body) {
      const { rowsWritten = 0, bytesWritten = 0, elapsed = 0 } = await native.InsertRawAsyncConnection(session.connection, sql, body, false);
      return { rowsWritten, bytesWritten, elapsed };
    },
    stream(sql, format) {
      const source = session.queryStream(sql, { format });
      const chunks = source[Symbol.asyncIterator]();
      return {
        async next() {
          const { value, done } = await chunks.next();
          return done ? null : Buffer.from(value.raw());
        },
        cancel: () => source.cancel(),
      };
    },
    close: () => session.close(),
  };
}

/** Waits until the engine has let go of everything that was closed. */
export const drainEngine = (): Promise<void> => drainPending();
