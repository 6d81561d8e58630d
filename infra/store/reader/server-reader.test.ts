import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClickHouseClient } from '@clickhouse/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../observability/index.ts';
import { openStore, type Store } from '../index.ts';
import { granted } from './granted.ts';
import { isRefusedFunction } from './refused-functions.ts';
import { grantReader, readerStatements } from './server-reader.ts';

/** There is no server here: the statements are held to the engine's own parser, and the tables and columns to the migrated store. */
describe('the reader of a server', () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-grants-'));
  let store: Store;
  let columns: { table: string; name: string }[];
  const rows = async <Row>(query: string, query_params: Record<string, unknown> = {}): Promise<Row[]> => (await store.client.query({ query, query_params, format: 'JSONEachRow' })).json<Row>();

  beforeAll(async () => {
    store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
    columns = await rows('SELECT table, name FROM system.columns WHERE database = currentDatabase() ORDER BY table, position');
  });
  afterAll(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('is made by statements that the engine can read, none of which changes a table', async () => {
    const statements = readerStatements('diembao', columns, 'a-password');
    for (const statement of statements) {
      const [read] = await rows<{ read: string }>('SELECT formatQuerySingleLine({statement:String}) AS read', { statement });
      expect(read?.read).toMatch(/^(CREATE|ALTER) (SETTINGS PROFILE|ROLE|QUOTA|USER)|^GRANT /);
    }
    expect(statements.map((statement) => statement.split(' ').slice(0, 3).join(' '))).toEqual([
      'CREATE SETTINGS PROFILE', 'ALTER SETTINGS PROFILE', 'CREATE ROLE IF', 'CREATE QUOTA IF', 'ALTER QUOTA diembao_reader', expect.stringMatching(/^GRANT SELECT/), 'CREATE USER IF', 'ALTER USER reader', 'GRANT diembao_reader TO', 'ALTER USER reader',
    ]);
  });

  it('keeps the password out of every statement, and the limits in the profile', () => {
    const all = readerStatements('diembao', columns, 'a-password').join('\n');
    expect(all).not.toContain('a-password');
    expect(all).toContain('max_execution_time = 30 MIN 1 MAX 60');
    expect(all).toContain("result_overflow_mode = 'throw' CONST");
    expect(all).toMatch(/readonly = 2,/);
  });

  it('is granted columns, not tables, where something is hidden', () => {
    const grant = readerStatements('diembao', columns, 'p').find((statement) => statement.startsWith('GRANT SELECT')) ?? '';
    expect(grant).toMatch(/ WITH REPLACE OPTION$/);
    expect(grant).toContain('SELECT ON `diembao`.`coverage`');
    expect(grant).toContain('SELECT ON system.`tables`');
    expect(grant).not.toMatch(/sealed_url|sketch|`text`|`folded`|voice_counts|\*/);
    for (const [table, hidden] of Object.entries(granted)) {
      const names = columns.filter((column) => column.table === table).map(({ name }) => name);
      // A list that names what is not there would hide nothing.
      expect([table, names.length > 0, hidden.filter((name) => !names.includes(name))]).toEqual([table, true, []]);
    }
  });

  it('leaves nothing readable that holds a text, a passage or an address that is sealed', () => {
    const readable = columns.filter(({ table, name }) => granted[table] !== undefined && !granted[table].includes(name)).map(({ table, name }) => `${table}.${name}`);
    expect(readable.filter((column) => /\.(text|lead|body|folded|evidence|voices|error)$|sealed|sketch|passage(?!_)/.test(column) && column !== 'polls.error')).toEqual([]);
  });

  it('asks for the columns first, then says everything in order; a refusal is told with what to do', async () => {
    const said: string[] = [];
    const client = (fails: boolean): ClickHouseClient =>
      ({
        query: async () => ({ json: async () => columns }),
        command: async ({ query }: { query: string }) => {
          if (fails && query.startsWith('CREATE USER')) throw new Error('Not enough privileges');
          said.push(query);
        },
      }) as unknown as ClickHouseClient;
    await grantReader({ client: client(false), database: 'diembao', password: 'p' });
    expect(said).toEqual(readerStatements('diembao', columns, 'p'));
    await expect(grantReader({ client: client(true), database: 'diembao', password: 'p' })).rejects.toMatchObject({ policy: 'fatal', code: 'reader-not-made', hint: expect.stringContaining('make-secrets.sh') });
  });

  it('is refused no column for sounding like a function', () => {
    expect(columns.filter(({ table, name }) => granted[table] !== undefined && isRefusedFunction(name))).toEqual([]);
  });

  it('may use no function of the engine that reaches out, whatever version this is', async () => {
    const reaching = await rows<{ name: string }>("SELECT name FROM system.functions WHERE categories IN ('Introspection', 'Dictionary', 'Embedded Dictionary', 'AI') OR (categories = 'Machine Learning' AND NOT is_aggregate) OR match(name, '(?i)^(file|url|http|remote|sleep|dict|joinGet|ai[A-Z]|zookeeper|filesystem|getServer|getMacro|serverUUID|showCert|executable)')");
    expect(reaching.length).toBeGreaterThan(80);
    expect(reaching.map(({ name }) => name).filter((name) => !isRefusedFunction(name) && !harmless.has(name))).toEqual([]);
    for (const name of ['count', 'toStartOfHour', 'arrayJoin', 'uniqExact', 'displayName', 'version', 'revision', 'timezone', 'lagInFrame', 'dateDiff', 'formatDateTime', 'mapKeys', 'if']) expect(isRefusedFunction(name)).toBe(false);
  });
});

/** They work on what they are given. */
const harmless = new Set(['urlHash', 'URLHash', 'URLHierarchy', 'URLPathHierarchy']);
