import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as contracts from '../contracts/index.ts';
import { silentLogger } from '../observability/index.ts';
import { openStore, smellsOfPerson, type Store } from './index.ts';
import { fieldsOf, schemasIn } from './zod-fields.testing.ts';

/*
 * DESIGN, section 2, rule 1: no person dimension. Every column of the migrated database and every field of every message
 * is read; a name that smells of a person fails here, unless it stands in one of these two short lists with its reason.
 */
interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

const allowedColumns = (column: Column): boolean =>
  // Counts of distinct voices per topic and day: integers, beside no document.
  column.table === 'voice_counts' && column.name === 'voices' && column.type === 'UInt32';

const allowedFields = new Set([
  // The keyed hash travels in the log only, to be counted.
  'documentCollected.voice',
  'collectedSchema.voice',
  'documentAnalysed.voice',
  'analysedSchema.voice',
  'voiceSeen.voice',
  'voiceSeenSchema.voice',
]);

const personColumns = (columns: readonly Column[]): string[] =>
  columns.filter((column) => (smellsOfPerson(column.name) ?? smellsOfPerson(column.table.replace(/^voice_counts$/, ''))) !== null && !allowedColumns(column)).map((column) => `${column.table}.${column.name}`);

const personFields = (module: object): string[] => [...schemasIn(module)].flatMap(([name, schema]) => fieldsOf(schema).map((field) => `${name}.${field}`)).filter((path) => smellsOfPerson(path.split('.').at(-1) as string) !== null && !allowedFields.has(path));

describe('the store', () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-walk-'));
  let store: Store;
  const columns = async (): Promise<Column[]> =>
    (await store.client.query({ query: 'SELECT table, name, type FROM system.columns WHERE database = currentDatabase() ORDER BY table, position', format: 'JSONEachRow' })).json<Column>();

  beforeAll(async () => {
    store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
  });
  afterAll(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('has no column for a person', async () => {
    const all = await columns();
    expect(all.length).toBeGreaterThan(80);
    expect(personColumns(all)).toEqual([]);
  });

  it('never has a voice beside a document', async () => {
    const all = await columns();
    const tablesWith = (test: RegExp): Set<string> => new Set(all.filter((column) => test.test(column.name)).map((column) => column.table));
    const voices = tablesWith(/voice/i);
    const documents = tablesWith(/^(id|document|item|sighting|url|sealed_url|text)$/);
    expect([...voices]).toEqual(['voice_counts']);
    expect([...voices].filter((table) => documents.has(table))).toEqual([]);
  });

  it('would be caught with one', async () => {
    await store.client.command({ query: 'CREATE TABLE bad (document String, screen_name String, voice String, voices UInt32, authorId String) ENGINE = MergeTree ORDER BY document' });
    expect(personColumns(await columns())).toEqual(['bad.screen_name', 'bad.voice', 'bad.voices', 'bad.authorId']);
    await store.client.command({ query: 'DROP TABLE bad' });
  });
});

describe('the messages', () => {
  it('have no field for a person', () => {
    expect(schemasIn(contracts).size).toBeGreaterThan(10);
    expect(personFields(contracts)).toEqual([]);
  });

  it('would be caught with one, however deep', () => {
    const bad = {
      plain: z.object({ byline: z.string() }),
      wrapped: { type: 'x', version: 1, data: z.object({ items: z.array(z.object({ displayName: z.string().nullable().default(null) }).optional()) }) },
      either: z.union([z.string(), z.discriminatedUnion('kind', [z.object({ kind: z.literal('a'), avatar_url: z.url() })])]),
      keyed: z.record(z.enum(['ok', 'nickname']), z.tuple([z.object({ follower: z.number() })])),
      piped: z.object({ inner: z.object({ user: z.string() }).transform((value) => value.user) }),
      lazy: z.lazy(() => z.object({ voice: z.string() }).readonly()),
      both: z.intersection(z.object({ fine: z.string() }), z.object({ tacGia: z.string() })),
      mapped: z.map(z.string(), z.object({ profile: z.string() })),
    };
    expect(personFields(bad)).toEqual([
      'plain.byline', 'wrapped.items.displayName', 'either.avatar_url', 'keyed.nickname', 'keyed.follower', 'piped.inner.user', 'lazy.voice', 'both.tacGia', 'mapped.profile',
    ]);
  });

  it('of a kind the walk does not know fail it', () => {
    expect(() => fieldsOf({ _zod: { def: { type: 'novel' } } } as never)).toThrow('novel');
  });
});

it.each(['author', 'AuthorName', 'byline', 'user_id', 'userHandle', 'screen_name', 'displayName', 'avatar', 'followers_count', 'profileUrl', 'nick', 'voice', 'posted_by', 'tac_gia', 'email', 'phone'])('%s smells of a person', (name) => {
  expect(smellsOfPerson(name)).not.toBeNull();
});

it.each(['outlet', 'unit', 'title', 'published_at', 'holder', 'source', 'document', 'consumer_group', 'sealed_url', 'http_status', 'item', 'newest_item_at', 'name'])('%s does not', (name) => {
  expect(smellsOfPerson(name)).toBeNull();
});
