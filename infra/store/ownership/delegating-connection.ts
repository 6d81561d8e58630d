import { DiembaoError, RetryableError } from '../../contracts/index.ts';
import { readsOnly } from '../chdb/index.ts';
import type { CommandParams, CommandResult, Connection, ExecParams, ExecResult, InsertParams, InsertResult, PingResult, QueryParams, QueryResult } from '../connection.ts';
import type { Store } from '../contract.ts';
import type { Backend } from './backend.ts';

/**
 * One connection for the life of the store, whoever owns the data folder meanwhile. When the owner is gone, the backend
 * is found anew (this process takes over, or asks the new owner). What only reads and has not begun is tried once more
 * by itself; everything else fails with RetryableError `store-unavailable`, for its caller to repeat.
 */
export class DelegatingConnection implements Connection {
  readonly #resolve: () => Promise<Backend>;
  #backend: Promise<Backend> | null = null;
  #mode: ReturnType<Store['mode']> = 'embedded-guest';
  #closed = false;

  constructor(resolve: () => Promise<Backend>) {
    this.#resolve = resolve;
  }

  get mode(): ReturnType<Store['mode']> {
    return this.#mode;
  }

  async ping(params: Parameters<Connection['ping']>[0]): Promise<PingResult> {
    try {
      return await this.#through(true, async (connection) => {
        const result = await connection.ping(params);
        if (!result.success) throw result.error;
        return result;
      });
    } catch (error) {
      return { success: false, error: error as Error };
    }
  }

  query(params: QueryParams): Promise<QueryResult> {
    return this.#through(readsOnly(params.query), (connection) => connection.query(params));
  }

  exec(params: ExecParams): Promise<ExecResult> {
    return this.#through(params.values === undefined && readsOnly(params.query), (connection) => connection.exec(params));
  }

  command(params: CommandParams): Promise<CommandResult> {
    return this.#through(readsOnly(params.query), (connection) => connection.command(params));
  }

  insert(params: InsertParams): Promise<InsertResult> {
    return this.#through(false, (connection) => connection.insert(params));
  }

  /** Finds the backend if there is none yet; rejects when none can be found. */
  async connect(): Promise<void> {
    await this.#current();
  }

  async close(): Promise<void> {
    this.#closed = true;
    const backend = await this.#backend?.catch(() => null);
    this.#backend = null;
    await backend?.close();
  }

  async #through<Result>(repeatable: boolean, work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const backend = await this.#current();
    try {
      return await work(backend.connection);
    } catch (error) {
      if (!isGone(error) || backend.mode === 'embedded-owner') throw error;
      this.#drop(backend);
      if (!repeatable) throw error;
      return work((await this.#current()).connection);
    }
  }

  #current(): Promise<Backend> {
    if (this.#closed) return Promise.reject(new RetryableError('The store is closed.', { code: 'store-closed' }));
    this.#backend ??= this.#find();
    return this.#backend;
  }

  async #find(): Promise<Backend> {
    try {
      const backend = await this.#resolve();
      this.#mode = backend.mode;
      this.#held = backend;
      return backend;
    } catch (error) {
      this.#backend = null;
      throw error;
    }
  }

  #held: Backend | null = null;

  /** Several calls can fail on one backend: only the first drops it. */
  #drop(backend: Backend): void {
    if (this.#held !== backend) return;
    this.#held = null;
    this.#backend = null;
    void backend.close().catch(() => {});
  }
}

const isGone = (error: unknown): boolean => error instanceof DiembaoError && error.code === 'store-unavailable';
