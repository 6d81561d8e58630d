import type { ClickHouseClientConfigOptions } from '@clickhouse/client';

/**
 * What the official client asks of whatever stands behind it. The package does not export the type, so it is taken from
 * the option that accepts it: a change there shows up here as a type error.
 */
export type Connection = NonNullable<ClickHouseClientConfigOptions['connection']>;

export type PingParams = Parameters<Connection['ping']>[0];
export type QueryParams = Parameters<Connection['query']>[0];
export type InsertParams = Parameters<Connection['insert']>[0];
export type CommandParams = Parameters<Connection['command']>[0];
export type ExecParams = Parameters<Connection['exec']>[0];

export type PingResult = Awaited<ReturnType<Connection['ping']>>;
export type QueryResult = Awaited<ReturnType<Connection['query']>>;
export type InsertResult = Awaited<ReturnType<Connection['insert']>>;
export type CommandResult = Awaited<ReturnType<Connection['command']>>;
export type ExecResult = Awaited<ReturnType<Connection['exec']>>;

/** The words the official client uses for an operation its caller gave up; callers may look for them. */
export const abortError = (): Error => new Error('The user aborted a request.');
