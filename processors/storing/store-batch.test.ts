import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentAnalysed, documentErased, itemRejected, messageDeadLettered, sourcePolled, wrap, type Erased, type Revised } from '../../infra/contracts/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore, type Store } from '../../infra/store/index.ts';
import { aPolled, aRejected, aSighting, anAnalysed, type AnalysedOverrides } from '../../tests/support/samples.ts';
import { eraseDocument, itemsOf } from './erase.ts';
import { storeBatch, type StoredMessage } from './store-batch.ts';

const dir = mkdtempSync(join(tmpdir(), 'diembao-storing-'));
let store: Store;
const erasedKeys: string[] = [];

beforeAll(async () => {
  store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
});
afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const analysed = (overrides: AnalysedOverrides): StoredMessage => wrap(documentAnalysed, anAnalysed(overrides), { source: '/test' });
const erase = async (erased: Erased): Promise<void> =>
  eraseDocument(erased, { store, log: { erase: async (_topic: string, keys: readonly string[]) => void erasedKeys.push(...keys), read: async function* () {} } });
const announced: Revised[] = [];
const announce = async (revised: readonly Revised[]): Promise<void> => void announced.push(...revised);
const batch = (...messages: StoredMessage[]) => storeBatch(messages, { store, now: () => new Date('2026-03-01T03:00:00Z'), postDays: 90, erase, announce });
const rows = async <Row>(query: string): Promise<Row[]> => (await store.client.query({ query, format: 'JSONEachRow' })).json<Row>();
const fate = async (sighting: string): Promise<string | undefined> => (await rows<{ disposition: string }>(`SELECT disposition FROM ledger FINAL WHERE sighting = '${sighting}'`))[0]?.disposition;

describe('storing a batch on the real engine', () => {
  it('bears halves of letters, which the engine refuses', async () => {
    const sighting = aSighting('half', 'item-half');
    await batch(wrap(itemRejected, { ...aRejected(sighting), detail: 'Mưa \ud83c' }, { source: '/test' }));
    expect(await rows("SELECT detail FROM ledger WHERE sighting = 'half'")).toEqual([{ detail: 'Mưa \ufffd' }]);
    await store.client.command({ query: 'TRUNCATE TABLE ledger' });
  });

  it('gives each message one effect, however often it is delivered', async () => {
    const messages = [analysed({ sighting: aSighting('a1', 'item-a') }), analysed({ sighting: aSighting('b1', 'item-b') }), wrap(itemRejected, aRejected(aSighting('r1')), { source: '/test' }), wrap(sourcePolled, aPolled('p1', { seen: 3, emitted: 3 }), { source: '/test' })];
    await batch(...messages);
    await batch(...messages);
    await batch(messages[1] as StoredMessage);
    expect(await rows('SELECT count() AS n FROM documents')).toMatchObject([{ n: expect.toSatisfy((n) => Number(n) === 2) }]);
    expect(await rows('SELECT count() AS n FROM revisions')).toMatchObject([{ n: expect.toSatisfy((n) => Number(n) === 2) }]);
    expect(await rows('SELECT count() AS n FROM ledger')).toMatchObject([{ n: expect.toSatisfy((n) => Number(n) === 3) }]);
    expect(await Promise.all(['a1', 'b1', 'r1'].map(fate))).toEqual(['stored', 'stored', 'rejected']);
  });

  it('tells unchanged, duplicate and changed apart across batches', async () => {
    await batch(
      analysed({ sighting: aSighting('a2', 'item-a') }),
      analysed({ sighting: aSighting('a3', 'item-a'), source: 'song-bien' }),
      analysed({ sighting: aSighting('a4', 'item-a'), document: { contentHash: 'hash-2', text: 'Bản mới.' } }),
    );
    expect(await Promise.all(['a2', 'a3', 'a4'].map(fate))).toEqual(['unchanged', 'duplicate', 'stored']);
    expect(await rows(`SELECT revision, text FROM documents FINAL WHERE id = 'item-a'`)).toEqual([{ revision: 2, text: 'Bản mới.' }]);
  });

  it('puts a dead letter into the ledger, and lets it be stored when driven again', async () => {
    const sighting = aSighting('d1', 'item-d');
    const letter = { id: 'letter-1', topic: 'documents.collected', partition: 0, offset: '7', group: 'analyse', key: 'item-d', code: 'extraction-crashed', error: 'boom', at: '2026-03-01T02:59:00.000Z', source: 'bao-tan-hai', sighting, payload: '{}' };
    await batch(wrap(messageDeadLettered, letter, { source: '/test' }));
    expect(await fate('d1')).toBe('deadLettered');
    await storeBatch([analysed({ sighting })], { store, now: () => new Date('2026-03-01T04:00:00Z'), postDays: 90, erase, announce });
    expect(await fate('d1')).toBe('stored');
  });

  it('erases a document everywhere and keeps it out', async () => {
    expect(await itemsOf(store, 'item-a')).toEqual(['item-a']);
    await batch(wrap(documentErased, { document: 'item-a', items: ['item-a'], reason: 'on-request', at: '2026-03-01T05:00:00.000Z' }, { source: '/desk' }));
    for (const [table, column] of [['documents', 'id'], ['revisions', 'document'], ['analyses', 'document']]) {
      expect(await rows(`SELECT 1 FROM ${table} WHERE ${column} = 'item-a'`)).toEqual([]);
    }
    expect(erasedKeys).toContain('item-a');
    await batch(analysed({ sighting: aSighting('a9', 'item-a') }));
    expect(await fate('a9')).toBe('rejected');
    expect(await rows(`SELECT 1 FROM documents WHERE id = 'item-a'`)).toEqual([]);
    expect(await rows('SELECT document, reason FROM erasures')).toEqual([{ document: 'item-a', reason: 'on-request' }]);
  });

  it('erases again what another process erased between our reading and our writing', async () => {
    const client = new Proxy(store.client, {
      get: (target, name) => {
        if (name !== 'insert') return Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name);
        return async (params: Parameters<typeof target.insert>[0]) => {
          if (params.table === 'revisions') await target.insert({ table: 'erasures', values: [{ document: 'item-race', at: '2026-03-01 05:00:00', reason: 'on-request' }], format: 'JSONEachRow' });
          return target.insert(params);
        };
      },
    });
    const racing = { ...store, client };
    await storeBatch([analysed({ sighting: aSighting('race', 'item-race') })], { store: racing, now: () => new Date('2026-03-01T03:00:00Z'), postDays: 90, erase, announce });
    expect(await rows(`SELECT 1 FROM documents WHERE id = 'item-race'`)).toEqual([]);
    expect(await rows(`SELECT 1 FROM revisions WHERE document = 'item-race'`)).toEqual([]);
  });
});
