import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentAnalysed, documentVisited, wrap } from '../../infra/contracts/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore, type Store } from '../../infra/store/index.ts';
import { storeBatch, type StoredMessage } from '../../processors/storing/store-batch.ts';
import { aSighting, anAnalysed } from '../../tests/support/samples.ts';
import { loadDueDocuments } from './due-documents.ts';

const hour = 3_600_000;
const plan = { articleAges: [1, 6, 24, 72, 168].map((hours) => hours * hour), postsKeptMs: 90 * 24 * hour };
const start = new Date(Math.floor(Date.now() / hour) * hour - 30 * 24 * hour);
const after = (hours: number): Date => new Date(start.getTime() + hours * hour);
let dir: string;
let store: Store;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'diembao-due-'));
  store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
});

afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const save = (messages: StoredMessage[], now: Date) => storeBatch(messages, { store, now: () => now, postDays: 90, erase: async () => undefined, announce: async () => undefined });
const analysed = (id: string, document = {}, source = 'a'): StoredMessage => wrap(documentAnalysed, anAnalysed({ sighting: aSighting(id, id), source, document: { publishedAt: start.toISOString(), fetchedAt: start.toISOString(), ...document } }), { source: '/test' });
const visited = (document: string, at: Date, nextAt: Date | null): StoredMessage => wrap(documentVisited, { document, source: 'a', at: at.toISOString(), outcome: 'seen' as const, visits: 1, failures: 0, nextAt: nextAt?.toISOString() ?? null }, { source: '/test' });
const due = async (hours: number) => (await loadDueDocuments(store, plan, after(hours))).map(({ id }) => id).sort();

describe('which documents are due', () => {
  it('an article an hour after it was stored, a post within a day, then when their last visit said', async () => {
    await save([analysed('bai'), analysed('loi', { kind: 'comment', url: null, sealedUrl: 'sealed' })], start);
    expect(await due(0.9)).toEqual([]);
    expect(await due(1)).toEqual(['bai']);
    expect(await due(20)).toEqual(['bai', 'loi']);
    await save([visited('bai', after(1), after(6)), visited('loi', after(20), after(40))], after(20));
    expect(await due(5)).toEqual([]);
    expect(await due(6)).toEqual(['bai']);
    expect(await due(40)).toEqual(['bai', 'loi']);
    await save([visited('bai', after(168), null)], after(168));
    expect(await due(170)).toEqual(['loi']);
    expect(await due(91 * 24)).toEqual([]);
  });

  it('is read with all that a visit needs', async () => {
    expect((await loadDueDocuments(store, plan, after(40)))[0]).toEqual({
      id: 'loi', kind: 'comment', source: 'a', outlet: 'Báo Tân Hải (hư cấu)', own: false, item: 'loi', url: null, sealedUrl: 'sealed', title: 'Tân Hải thử nghiệm cảm biến mặn', section: null, language: 'vi',
      publishedAt: start, firstStoredAt: start, closely: false, textFrom: 'page', visits: 1, failures: 0,
    });
  });

  it('leaves room for the other sources', async () => {
    await save(Array.from({ length: 60 }, (_, index) => analysed(`nhieu-${index}`, {}, 'busy')), start);
    await save([analysed('mot-minh', {}, 'small')], after(0.5));
    const found = await due(2);
    expect(found.filter((id) => id.startsWith('nhieu-'))).toHaveLength(20);
    expect(found).toContain('mot-minh');
  });
});
