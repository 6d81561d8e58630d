import { ClickHouseError } from '@clickhouse/client';
import { paramLiteral, quoteName, settingLiteral } from './literals.ts';
import type { Statement } from './statement.ts';

/** What one operation wants its session to look like. */
export interface WantedState {
  readonly database: string | null;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Settings of ClickHouse's HTTP layer, which mean nothing to the engine. */
const httpOnly = new Set([
  'wait_end_of_query', 'enable_http_compression', 'http_zlib_compression_level', 'send_progress_in_http_headers', 'http_headers_progress_interval_ms',
  'http_response_buffer_size', 'buffer_size', 'http_write_exception_in_output_format', 'default_format', 'session_timeout', 'session_check', 'cancel_http_readonly_queries_on_client_close',
]);

/**
 * Remembers what was set on a session and works out what must be said to bring it to the wanted state: settings of the
 * last operation are taken back before the next one runs, so nothing leaks from one query into another.
 */
export class SessionState {
  readonly #settings = new Map<string, string>();
  readonly #params = new Set<string>();
  #database: string | null = null;

  /** The statements to run first; each is recorded as done, so a session on which they fail must be thrown away or `forget`. */
  prepare(wanted: WantedState): string[] {
    return [...this.#useDatabase(wanted.database), ...this.#changeSettings(wanted.settings), ...this.#setParams(wanted.params)];
  }

  /**
   * The engine cannot unset a parameter: a placeholder left without a value would silently take the last one's.
   * @throws {ClickHouseError} as the engine does on a fresh session.
   */
  refuseStaleParams(statement: Statement, params: Readonly<Record<string, unknown>>): void {
    const missing = statement.placeholders.find((name) => this.#params.has(name) && !Object.hasOwn(params, name));
    if (missing !== undefined) throw new ClickHouseError({ message: `Substitution \`${missing}\` is not set. `, code: '456', type: 'UNKNOWN_QUERY_PARAMETER' });
  }

  /** A named session keeps the database it was opened in, or went to with USE. */
  get hasDatabase(): boolean {
    return this.#database !== null;
  }

  /** After a failed preparation: says how to take back each setting, one by one, and forgets them. */
  takeBack(): string[] {
    const statements = [...this.#settings.keys()].map((name) => `SET ${name} = DEFAULT`);
    this.#settings.clear();
    return statements;
  }

  /** Something else changed the session: the database is named again, the settings are written again. */
  distrust(): void {
    this.#database = null;
    for (const name of this.#settings.keys()) this.#settings.set(name, '');
  }

  #useDatabase(database: string | null): string[] {
    if (database === null || database === this.#database) return [];
    this.#database = database;
    return [`USE ${quoteName(database)}`];
  }

  #changeSettings(settings: Readonly<Record<string, unknown>>): string[] {
    const wanted = new Map<string, string>();
    for (const [name, value] of Object.entries(settings)) {
      if (value === undefined || httpOnly.has(name)) continue;
      if (!/^\w+$/.test(name) || name.startsWith('param_')) throw new ClickHouseError({ message: `Unknown setting '${name}'. `, code: '115', type: 'UNKNOWN_SETTING' });
      wanted.set(name, settingLiteral(value));
    }
    const statements: string[] = [];
    for (const name of [...this.#settings.keys()]) {
      if (wanted.has(name)) continue;
      statements.push(`SET ${name} = DEFAULT`);
      this.#settings.delete(name);
    }
    for (const [name, literal] of wanted) {
      if (this.#settings.get(name) === literal) continue;
      statements.push(`SET ${name} = ${literal}`);
      this.#settings.set(name, literal);
    }
    return statements;
  }

  #setParams(params: Readonly<Record<string, unknown>>): string[] {
    const statements: string[] = [];
    for (const name of this.#params) if (!Object.hasOwn(params, name)) statements.push(`SET param_${name} = ''`);
    for (const [name, value] of Object.entries(params)) {
      if (!/^\w+$/.test(name)) throw new ClickHouseError({ message: `The query parameter name '${name}' is not an identifier. `, code: '36', type: 'BAD_ARGUMENTS' });
      this.#params.add(name);
      statements.push(`SET param_${name} = ${paramLiteral(value)}`);
    }
    return statements;
  }
}
