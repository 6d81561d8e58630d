import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { documentAnalysed, documentErased, wrap, type Erased } from '../../infra/contracts/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore, type Store } from '../../infra/store/index.ts';
import { aSighting, anAnalysed, type AnalysedOverrides } from '../../tests/support/samples.ts';
import { eraseDocument, storeBatch, type StoredMessage } from '../storing/index.ts';
import { countHours, keepCounting } from './index.ts';

const dir = mkdtempSync(join(tmpdir(), 'diembao-counting-'));
let store: Store;
beforeAll(async () => {
  store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
});
afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const passage = (start: number) => ({ start, end: start + 2, text: 'Sở' });
const analysed = (id: string, sighting: string, overrides: AnalysedOverrides = {}): StoredMessage =>
  wrap(documentAnalysed, anAnalysed({ ...overrides, sighting: aSighting(sighting, id), document: { id, publishedAt: '2026-03-01T02:00:00.000Z', ...overrides.document } }), { source: '/test' });
const erase = async (erased: Erased): Promise<void> => eraseDocument(erased, { store, log: { erase: async () => undefined, read: async function* () {} } });
const batch = (...messages: StoredMessage[]) => storeBatch(messages, { store, now: () => new Date('2026-03-01T03:00:00Z'), postDays: 90, erase, announce: async () => undefined, reachOf: (source) => (source === 'bao-tan-hai' ? 'regional' : 'local') });
const rows = async (query: string): Promise<unknown[]> => (await store.client.query({ query, format: 'JSONEachRow' })).json();
const byHour = async (): Promise<unknown> => Object.fromEntries(((await rows("SELECT formatDateTime(hour, '%F %H') AS at, sum(documents) AS n FROM trend_hours FINAL WHERE unit = '*' AND topic = '*' GROUP BY at HAVING n > 0 ORDER BY at")) as { at: string; n: number }[]).map(({ at, n }) => [at, n]));

describe('what the store’s consumer leaves to be counted', () => {
  it('bears reach and prominence', async () => {
    const units = [{ unit: 'so-a', passages: [passage(3)], inTitle: true }, { unit: 'so-b', passages: [passage(4), passage(90)], inTitle: false }, { unit: 'so-c', passages: [passage(60)], inTitle: false }, { unit: 'so-d', passages: [], inTitle: false }];
    const lead = 'Dẫn nhập hư cấu nói về một sở.';
    const { data } = analysed('n', 'n1') as Extract<StoredMessage, { type: typeof documentAnalysed.type }>;
    await batch(analysed('n', 'n1', { document: { lead, text: `${lead}\n${'Thân bài. '.repeat(20)}` }, analysis: { ...data.analysis, units } }));
    expect(await rows("SELECT reach, prominence FROM coverage FINAL WHERE id = 'n'")).toEqual([{ reach: 'regional', prominence: { 'so-a': 'headline', 'so-b': 'lead', 'so-c': 'body', 'so-d': 'headline' } }]);
  });

  it('is counted once, whatever comes twice, and after a crash between the tables', async () => {
    await store.client.command({ query: 'TRUNCATE TABLE coverage' });
    const messages = [analysed('a', 'a1'), analysed('b', 'b1')];
    await batch(...messages);
    await batch(...messages);
    await countHours(store);
    expect(await byHour()).toEqual({ '2026-03-01 02': 2 });
    // The documents and even the ledger had been written when the process ended, coverage not: the batch comes again.
    await store.client.command({ query: 'TRUNCATE TABLE coverage' });
    await store.client.command({ query: 'TRUNCATE TABLE trend_hours' });
    await batch(...messages);
    await countHours(store);
    expect(await byHour()).toEqual({ '2026-03-01 02': 2 });
  });

  it('goes to another hour with a revision, and away with an erasure', async () => {
    await batch(analysed('a', 'a2', { document: { contentHash: 'h2', publishedAt: '2026-03-01T05:30:00.000Z' } }));
    await countHours(store);
    expect(await byHour()).toEqual({ '2026-03-01 02': 1, '2026-03-01 05': 1 });
    await batch(wrap(documentErased, { document: 'a', items: ['a'], reason: 'on-request', at: '2026-03-01T06:00:00.000Z' }, { source: '/desk' }));
    await countHours(store);
    expect(await byHour()).toEqual({ '2026-03-01 02': 1 });
    expect(await rows("SELECT count() AS n FROM coverage WHERE id = 'a'")).toEqual([{ n: 0 }]);
  });
});

describe('keeping count', () => {
  it('counts at the start and after each poke, and goes on after an error', async () => {
    await store.client.command({ query: 'TRUNCATE TABLE trend_hours' });
    const failing = vi.fn<(problem: unknown, text: string) => void>();
    let broken = false;
    const client = new Proxy(store.client, { get: (target, name) => (name === 'query' && broken ? () => Promise.reject(new Error('gone')) : (Reflect.get(target, name) as { bind(to: unknown): unknown }).bind(target)) });
    const counting = keepCounting({ store: { ...store, client }, logger: Object.assign(silentLogger(), { error: failing }), afterMs: 20, everyMs: 200 });
    await vi.waitFor(async () => expect(await byHour()).toEqual({ '2026-03-01 02': 1 }), 20_000);
    broken = true;
    await batch(analysed('c', 'c1'));
    counting.poke();
    await vi.waitFor(() => expect(failing).toHaveBeenCalled(), 20_000);
    broken = false;
    await vi.waitFor(async () => expect(await byHour()).toEqual({ '2026-03-01 02': 2 }), 20_000);
    await batch(analysed('d', 'd1'));
    counting.poke();
    await vi.waitFor(async () => expect(await byHour()).toEqual({ '2026-03-01 02': 3 }), 20_000);
    await counting.stop();
    await batch(analysed('e', 'e1'));
    counting.poke();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await byHour()).toEqual({ '2026-03-01 02': 3 });
  });
});
