import type { ClickHouseClient } from '@clickhouse/client';

/**
 * The open store. `client` is the official client, whatever stands behind it: chDB in this process, the owner of the data
 * folder over loopback, or a ClickHouse server. The same SQL runs on each.
 */
export interface Store {
  readonly client: ClickHouseClient;
  readonly database: string;
  /** How it is reached: shown by `doctor` and `/readyz`. */
  readonly mode: () => 'embedded-owner' | 'embedded-guest' | 'server';
  close(): Promise<void>;
}
