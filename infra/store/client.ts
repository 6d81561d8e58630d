import { ClickHouseLogLevel, createClient, type ClickHouseClient } from '@clickhouse/client';
import type { Connection } from './connection.ts';
import { commonSettings } from './settings.ts';

/** The official client over any connection. Its own log stays silent: every failure reaches the caller as an error. */
export function clientOver(connection: Connection, database: string): ClickHouseClient {
  return createClient({ connection, database, clickhouse_settings: commonSettings, log: { level: ClickHouseLogLevel.OFF } });
}
