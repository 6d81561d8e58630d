import { randomUUID } from 'node:crypto';
import { ClickHouseError } from '@clickhouse/client';
import { abortError, type CommandParams, type CommandResult, type Connection, type ExecParams, type ExecResult, type InsertParams, type InsertResult, type PingResult, type QueryParams, type QueryResult } from '../connection.ts';
import { answer, closedError, explain, nothingWritten, readSummary, streamOf, writeSummary } from './answers.ts';
import { gatherBody } from './body.ts';
import { drainEngine, openSession } from './engine.ts';
import { engineArgs, sessionSettings } from './engine-config.ts';
import { Killer, tagOf } from './killer.ts';
import { Lanes, type Grant, type Lane } from './lanes.ts';
import { mendDeduplication } from './mend-deduplication.ts';
import { Operations } from './operations.ts';
import { RowStream } from './row-stream.ts';
import { isCutByEngine, Spill } from './spill.ts';
import { inlineData, readStatement, type Statement } from './statement.ts';

export interface ChdbPoolOptions {
  /** The engine's data folder; a process can have one open at a time. */
  readonly dir: string;
  /** Where statements run that name no database. */
  readonly database?: string;
  /** Operations side by side (default 6; the process needs UV_THREADPOOL_SIZE=16). */
  readonly size?: number;
  readonly maxWaiting?: number;
  readonly maxNamedSessions?: number;
  readonly maxInsertBytes?: number;
  /** Milliseconds an unread result is kept. */
  readonly resultIdleMs?: number;
  /** Milliseconds that operations in flight have to finish when the pool closes; then they are killed. */
  readonly closeTimeoutMs?: number;
}

/** What the HTTP face may ask beyond the client's own parameters. */
export interface PoolScope {
  /** Instead of the pool's database. */
  readonly database?: string;
}

interface Running {
  readonly lane: Lane;
  readonly tag: string;
  readonly queryId: string;
  /** Gives the lane back; called once, when the engine is done. */
  readonly finish: () => void;
  readonly interrupt: () => void;
}

/** chDB behind the official client: `createClient({ connection: ChdbPool.open({ dir }) })`. */
export class ChdbPool implements Connection {
  readonly #options: Required<Omit<ChdbPoolOptions, 'database'>> & { readonly database: string };
  readonly #lanes: Lanes;
  readonly #killer: Killer;
  readonly #operations = new Operations();
  readonly #spill: Spill;
  readonly #trimming: NodeJS.Timeout;
  #trimmedAt = 0;
  #closing: Promise<void> | null = null;

  private constructor(options: ChdbPoolOptions) {
    this.#options = { database: 'default', size: 6, maxWaiting: 1000, maxNamedSessions: 32, maxInsertBytes: 128 * 1024 * 1024, resultIdleMs: 300_000, closeTimeoutMs: 8000, ...options };
    this.#spill = new Spill(options.dir);
    mendDeduplication(options.dir);
    const args = engineArgs(options.dir);
    const open = (): ReturnType<typeof openSession> => openSession(options.dir, args);
    this.#killer = new Killer(open());
    this.#lanes = new Lanes({ open, size: this.#options.size, maxWaiting: this.#options.maxWaiting, maxNamed: this.#options.maxNamedSessions });
    this.#trimming = setInterval(() => this.#trim(), 5000);
    this.#trimming.unref();
  }

  /** Opens the engine on `dir`, which must exist and belong to this process alone. */
  static open(options: ChdbPoolOptions): ChdbPool {
    return new ChdbPool(options);
  }

  async ping(): Promise<PingResult> {
    try {
      if (this.#closing) throw closedError();
      await this.#killer.ping();
      return { success: true };
    } catch (error) {
      return { success: false, error: explain(error) };
    }
  }

  async query(params: QueryParams & PoolScope): Promise<QueryResult> {
    return this.exec(params);
  }

  async exec(params: ExecParams & PoolScope): Promise<ExecResult> {
    const inline = params.values === undefined ? inlineData(params.query) : null;
    if (inline) return { ...(await this.insert({ ...params, query: inline.sql, values: inline.data })), stream: streamOf(Buffer.alloc(0)) };
    if (params.values === undefined) return this.#select(params);
    return { ...(await this.insert({ ...params, values: params.values })), stream: streamOf(Buffer.alloc(0)) };
  }

  async command(params: CommandParams & PoolScope): Promise<CommandResult> {
    const inline = inlineData(params.query);
    if (inline) return this.insert({ ...params, query: inline.sql, values: inline.data });
    return this.#run(params, params.query, 'Null', async (running, statement) => {
      const result = await running.lane.session.run(`${running.tag} ${statement.sql}`, 'Null');
      running.finish();
      return { ...answer(running.queryId), summary: readSummary(result) };
    });
  }

  async insert(params: InsertParams & PoolScope): Promise<InsertResult> {
    // Gathered before a lane is taken: a slow source holds up nobody else.
    const body = await gatherBody(params.values, this.#options.maxInsertBytes);
    if (body.length === 0 && !this.#closing) return { ...answer(params.query_id ?? randomUUID()), summary: nothingWritten() };
    return this.#run(params, params.query, 'Null', async (running, statement) => {
      const sql = `${running.tag} ${statement.sql.trim().replace(/;+$/, '')}`;
      const write = await (isCutByEngine(body) ? this.#spill.insert(running.lane.session, sql, body) : running.lane.session.insert(sql, body));
      running.finish();
      return { ...answer(running.queryId), summary: writeSummary(write) };
    });
  }

  /** Refuses new operations, waits for those in flight (bounded, then kills them), closes the engine. */
  close(): Promise<void> {
    this.#closing ??= this.#shutDown();
    return this.#closing;
  }

  #select(params: (QueryParams | ExecParams) & PoolScope): Promise<ExecResult> {
    const format = String(params.clickhouse_settings?.default_format ?? 'TabSeparated');
    return this.#run(params, params.query, format, (running, statement) => (statement.streams ? this.#streamed(running, statement, format) : this.#buffered(running, statement, format)));
  }

  async #buffered(running: Running, statement: Statement, format: string): Promise<ExecResult> {
    const result = await running.lane.session.run(`${running.tag} ${statement.sql}`, statement.format ?? format);
    running.finish();
    return { ...answer(running.queryId), summary: readSummary(result), stream: streamOf(result.bytes) };
  }

  async #streamed(running: Running, statement: Statement, format: string): Promise<ExecResult> {
    const source = running.lane.session.stream(`${running.tag} ${statement.sql}`, statement.format ?? format);
    try {
      const first = await source.next();
      const stream = new RowStream({ source, first, explain: (error) => this.#explain(error), interrupt: running.interrupt, onEnd: running.finish, idleMs: this.#options.resultIdleMs });
      return { ...answer(running.queryId), stream };
    } catch (error) {
      source.cancel();
      throw error;
    }
  }

  async #run<Result>(params: (QueryParams | CommandParams | InsertParams | ExecParams) & PoolScope, text: string, format: string, work: (running: Running, statement: Statement) => Promise<Result>): Promise<Result> {
    if (this.#closing) throw closedError();
    if (params.abort_signal?.aborted) throw abortError();
    const statement = readStatement(text, format);
    if (statement.several) throw new ClickHouseError({ message: 'Syntax error (Multi-statements are not allowed). ', code: '62', type: 'SYNTAX_ERROR' });
    const done = this.#operations.begin();
    let running: Running | null = null;
    try {
      const idleSeconds = Number(params.clickhouse_settings?.session_timeout ?? 60);
      const grant = await this.#lanes.acquire(params.session_id, idleSeconds * 1000, params.abort_signal);
      running = this.#start(params, grant, statement, done);
      await this.#prepare(grant.lane, statement, params);
      if (params.abort_signal?.aborted) throw abortError();
      return await work(running, statement);
    } catch (error) {
      running?.finish();
      if (!running) done();
      throw params.abort_signal?.aborted ? abortError() : this.#explain(error);
    }
  }

  #start(params: QueryParams, grant: Grant, statement: Statement, done: () => void): Running {
    const tag = tagOf(randomUUID());
    let stopKilling: (() => void) | null = null;
    let finished = false;
    const interrupt = (): void => {
      if (!finished) stopKilling ??= this.#killer.stop(tag);
    };
    params.abort_signal?.addEventListener('abort', interrupt, { once: true });
    const forgetKill = this.#operations.onKill(interrupt);
    const finish = (): void => {
      if (finished) return;
      finished = true;
      params.abort_signal?.removeEventListener('abort', interrupt);
      forgetKill();
      stopKilling?.();
      // A killed stream can stay half alive in its session until that is used again: close it instead.
      grant.release(statement.leavesTrace || grant.lane.spoiled || stopKilling !== null);
      done();
    };
    return { lane: grant.lane, tag, queryId: params.query_id ?? randomUUID(), finish, interrupt };
  }

  async #prepare(lane: Lane, statement: Statement, params: QueryParams & PoolScope): Promise<void> {
    const given = params.query_params ?? {};
    const { readonly, ...settings } = { ...sessionSettings, ...params.clickhouse_settings };
    const lock = Number(readonly ?? 0) > 0;
    if (lock && lane.name !== null) throw new ClickHouseError({ message: 'A named session cannot be made read-only. ', code: '36', type: 'BAD_ARGUMENTS' });
    lane.state.refuseStaleParams(statement, given);
    const database = lane.name !== null && lane.state.hasDatabase ? null : (params.database ?? this.#options.database);
    try {
      const statements = lane.state.prepare({ database, settings, params: given });
      if (lock) {
        // The last thing that this session lets itself be told: afterwards it serves nobody else.
        statements.push('SET readonly = 1');
        lane.spoiled = true;
      }
      if (statements.length > 0) await lane.session.run(statements.join(';'), 'Null');
    } catch (error) {
      if (lane.name === null) lane.spoiled = true;
      else for (const statementBack of lane.state.takeBack()) await lane.session.run(statementBack, 'Null').catch(() => {});
      throw error;
    }
  }

  /** What the pool killed because it closes failed for that reason, and may be repeated. */
  #explain(error: unknown): Error {
    const explained = explain(error);
    return this.#closing && explained instanceof ClickHouseError && explained.code === '394' ? closedError() : explained;
  }

  /** Only where something happened since the last time. */
  #trim(): void {
    if (this.#operations.begun === this.#trimmedAt) return;
    this.#trimmedAt = this.#operations.begun;
    this.#killer.trim();
  }

  async #shutDown(): Promise<void> {
    clearInterval(this.#trimming);
    // Closing a session under a running statement would bring the whole process down: better leave it to the exit.
    if (!(await this.#operations.settle(this.#options.closeTimeoutMs))) return;
    this.#lanes.close();
    await this.#killer.close();
    await drainEngine();
  }
}
