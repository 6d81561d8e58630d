import { createHash } from 'node:crypto';
import type { ClickHouseClient } from '@clickhouse/client';
import { FatalError, messageOf } from '../../contracts/index.ts';
import { granted, grantedOfSystem, readerName } from './granted.ts';
import { readerLimits, readerModes } from './limits.ts';

export interface GrantOptions {
  /** Of a user that may make users. */
  readonly client: ClickHouseClient;
  readonly database: string;
  readonly password: string;
}

interface Column {
  readonly table: string;
  readonly name: string;
}

/**
 * Makes the user `reader` of a ClickHouse server, or brings it to what this version grants: after each migration, since new columns are granted too. Every
 * statement can be repeated. The embedded store has no users: there the face does the same (reader-face.ts).
 * @throws {FatalError} `reader-not-made`
 */
export async function grantReader({ client, database, password }: GrantOptions): Promise<void> {
  try {
    const result = await client.query({ query: 'SELECT table, name FROM system.columns WHERE database = {database:String} ORDER BY table, position', query_params: { database }, format: 'JSONEachRow' });
    for (const query of readerStatements(database, await result.json<Column>(), password)) await client.command({ query });
  } catch (cause) {
    throw new FatalError(`The server does not let the user "${readerName}" be made: ${messageOf(cause)}`, {
      code: 'reader-not-made', cause, hint: 'The user that runs `migrate` needs access management; a "reader" that stands in a users file must go from there (infra/deploy/make-secrets.sh writes the file anew).',
    });
  }
}

const profile = 'diembao_reader';

/** What makes the reader, in order: profile, quota, role with its grants, user. */
export function readerStatements(database: string, columns: readonly Column[], password: string): string[] {
  const hash = createHash('sha256').update(password).digest('hex');
  const identified = `IDENTIFIED WITH sha256_hash BY '${hash}'`;
  return [
    `CREATE SETTINGS PROFILE IF NOT EXISTS ${profile}`,
    `ALTER SETTINGS PROFILE ${profile} SETTINGS ${constraints().join(', ')}`,
    `CREATE ROLE IF NOT EXISTS ${profile}`,
    `CREATE QUOTA IF NOT EXISTS ${profile}`,
    `ALTER QUOTA ${profile} KEYED BY user_name FOR INTERVAL 1 minute MAX queries = 1200 TO ${profile}`,
    `GRANT ${grants(database, columns).join(', ')} TO ${profile} WITH REPLACE OPTION`,
    `CREATE USER IF NOT EXISTS ${readerName} ${identified}`,
    `ALTER USER ${readerName} ${identified} SETTINGS PROFILE '${profile}'`,
    `GRANT ${profile} TO ${readerName}`,
    `ALTER USER ${readerName} DEFAULT ROLE ${profile}`,
  ];
}

function constraints(): string[] {
  // 0 would be "without limit". The data source says a time five seconds above its own patience, which must not be refused.
  const most = ([name, value]: [string, number]): string => `${name} = ${value} MIN 1 MAX ${name === 'max_execution_time' ? value * 2 : value}`;
  // 2: settings may be named with a query, as the data source does, within these bounds.
  return ['readonly = 2', ...Object.entries(readerLimits).map(most), ...Object.entries(readerModes).map(([name, value]) => `${name} = '${value}' CONST`)];
}

function grants(database: string, columns: readonly Column[]): string[] {
  const quoted = (name: string): string => `\`${name.replaceAll('`', '')}\``;
  const of = Object.entries(granted).flatMap(([table, hidden]) => {
    const readable = columns.filter((column) => column.table === table && !hidden.includes(column.name)).map(({ name }) => quoted(name));
    if (readable.length === 0) return [];
    return [`SELECT${hidden.length === 0 ? '' : `(${readable.join(', ')})`} ON ${quoted(database)}.${quoted(table)}`];
  });
  return [...of, ...grantedOfSystem.map((table) => `SELECT ON system.${quoted(table)}`)];
}
