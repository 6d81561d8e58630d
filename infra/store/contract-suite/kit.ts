import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClickHouseClient } from '@clickhouse/client';

/** What stands behind the client, and how to get clients of it. */
export interface Harness {
  /** A client whose statements run in `database`. Its `close` must leave the others alone. */
  readonly client: (database: string) => ClickHouseClient;
  readonly close: () => Promise<void>;
}

export type Values = Record<string, unknown>;

/** What the suite's parts work with; filled before the first test runs. */
export class Kit {
  readonly database = `contract_${randomUUID().slice(0, 8)}`;
  harness!: Harness;
  client!: ClickHouseClient;

  async open(harness: Harness): Promise<void> {
    this.harness = harness;
    const first = harness.client('default');
    await first.command({ query: `CREATE DATABASE ${this.database}` });
    await first.close();
    this.client = harness.client(this.database);
    await this.client.command({ query: "CREATE TABLE t (id UInt64, s String, a Array(String), at DateTime64(3, 'UTC') DEFAULT 0) ENGINE = MergeTree ORDER BY id" });
  }

  async close(): Promise<void> {
    await this.client?.command({ query: `DROP DATABASE IF EXISTS ${this.database}` });
    await this.client?.close();
    await this.harness?.close();
  }

  async rows<Row = Values>(query: string, query_params?: Values, more: Values = {}): Promise<Row[]> {
    const result = await this.client.query({ query, format: 'JSONEachRow', ...(query_params ? { query_params } : {}), ...more });
    return result.json<Row>();
  }

  /** The first column of the first row. */
  async value(query: string, query_params?: Values, more: Values = {}): Promise<unknown> {
    return Object.values((await this.rows(query, query_params, more))[0] ?? {})[0];
  }

  /** The code of the error that `work` ends with. */
  codeOf(work: Promise<unknown>): Promise<unknown> {
    return work.then(() => 'no error', (error: unknown) => (error as { code?: unknown }).code);
  }

  /** Waits, at most ten seconds, until no statement with this mark runs any more. */
  async gone(mark: string): Promise<boolean> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if ((await this.value("SELECT count() AS c FROM system.processes WHERE position(query, {mark:String}) > 0 AND position(query, 'processes') = 0", { mark })) === 0) return true;
      await pause(100);
    }
    return false;
  }
}
