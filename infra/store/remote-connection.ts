import { PassThrough, Readable } from 'node:stream';
import { ClickHouseError, drainStream, type ClickHouseClient } from '@clickhouse/client';
import { DiembaoError, messageOf, RejectedError, RetryableError } from '../contracts/index.ts';
import { abortError, type CommandParams, type Connection, type ExecParams, type ExecResult, type InsertParams, type InsertResult, type PingResult, type QueryParams } from './connection.ts';
import { houseMark } from './http-face/index.ts';

/**
 * A client over HTTP, seen as a connection, that says in the house's terms when its other end is gone: every failure
 * that is not the engine's own word becomes a RetryableError `store-unavailable`.
 */
export class RemoteConnection implements Connection {
  readonly #client: ClickHouseClient;
  readonly #where: string;

  /** `where` names the other end in messages. */
  constructor(client: ClickHouseClient, where: string) {
    this.#client = client;
    this.#where = where;
  }

  /** Asks with a statement, so that the credentials are checked too. */
  async ping(): Promise<PingResult> {
    const result = await this.#client.ping({ select: true });
    return result.success ? result : { success: false, error: this.#explain(result.error) };
  }

  query(params: QueryParams): Promise<ExecResult> {
    return this.exec(params);
  }

  async exec(params: ExecParams): Promise<ExecResult> {
    return this.#guard(params, async () => {
      const result = await this.#client.exec(params);
      return { ...result, stream: this.#watched(result.stream) };
    });
  }

  command(params: CommandParams): ReturnType<Connection['command']> {
    return this.#guard(params, () => this.#client.command(params));
  }

  async insert(params: InsertParams): Promise<InsertResult> {
    const values = typeof params.values === 'string' ? Readable.from([Buffer.from(params.values)], { objectMode: false }) : params.values;
    return this.#guard(params, async () => {
      const { stream, ...result } = await this.#client.exec({ ...params, values });
      await drainStream(stream);
      return result;
    }, values);
  }

  close(): Promise<void> {
    return this.#client.close();
  }

  async #guard<Result>(params: QueryParams, work: () => Promise<Result>, source?: Readable): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      // The rows themselves could not be read: that is the caller's failure, not the store's.
      if (source?.errored) throw source.errored;
      if (params.abort_signal?.aborted) throw abortError();
      throw this.#explain(error);
    }
  }

  /** The same bytes; an end before the end is reported in the house's terms. */
  #watched(stream: Readable): Readable {
    const out = new PassThrough();
    out.on('error', () => {});
    stream.once('error', (error) => out.destroy(this.#explain(error)));
    stream.once('close', () => {
      if (!stream.readableEnded && !out.destroyed) out.destroy(this.#explain(new Error('The connection ended before the result did.')));
    });
    out.once('close', () => stream.destroy());
    return stream.pipe(out);
  }

  #explain(error: unknown): Error {
    if (error instanceof DiembaoError || (error instanceof ClickHouseError && error.code !== '516')) return error;
    const message = messageOf(error);
    const house = message.startsWith(houseMark) ? /^(\S+) (\S+): ([\s\S]*)$/.exec(message.slice(houseMark.length).trimEnd()) : null;
    if (house && house[1] !== 'retry') return new RejectedError(house[3] as string, { code: house[2] as string });
    if (house && house[2] !== 'store-closed') return new RetryableError(house[3] as string, { code: house[2] as string });
    return new RetryableError(`The store at ${this.#where} does not answer: ${message.trim()}`, {
      code: 'store-unavailable', cause: error, hint: 'Check that it runs and that the address, user and password are right; the work is tried again.',
    });
  }
}
