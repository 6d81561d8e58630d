import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentAnalysed, documentErased, documentRelabelled, itemRejected, storyArranged, storyJoined, wrap, type Analysed, type Erased, type Joined, type Relabelled } from '../../infra/contracts/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore, type Store } from '../../infra/store/index.ts';
import { aRejected, aSighting, anAnalysed, type AnalysedOverrides } from '../../tests/support/samples.ts';
import { eraseDocument } from './erase.ts';
import { storeBatch, type StoredMessage } from './store-batch.ts';
import { countStories, placeDocuments } from './stories.ts';

const dir = mkdtempSync(join(tmpdir(), 'diembao-stories-'));
let store: Store;

beforeAll(async () => {
  store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
});
afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const sketch = Buffer.from('dấu vết hư cấu').toString('base64');
let versions = 1000;
const story = (name: string): string => `20260301-${name.padEnd(10, '0')}`;

interface AnalysedMore extends AnalysedOverrides {
  readonly outlet?: string;
  readonly tone?: 'positive' | 'neutral' | 'negative';
  readonly units?: readonly string[];
}
const analysed = (id: string, { outlet = 'Báo Tân Hải (hư cấu)', tone = 'neutral', units = [], ...overrides }: AnalysedMore = {}): StoredMessage => {
  const analysis: Partial<Analysed['analysis']> = { tone: { label: tone, score: 0.9, passages: [] }, units: units.map((unit) => ({ unit, passages: [], inTitle: true })), ...overrides.analysis };
  const message = anAnalysed({ sighting: aSighting(`s-${id}`, id), ...overrides, analysis });
  return wrap(documentAnalysed, { ...message, source: { ...message.source, outlet } }, { source: '/test' });
};
const joined = (document: string, name: string, more: Partial<Joined> = {}): StoredMessage => {
  const data: Joined = { document, story: story(name), reprintOf: null, likeness: 0.8, placedBy: 'machine', headline: document, day: '2026-03-01', contentHash: 'hash-1', kind: 'article', publishedAt: '2026-03-01T01:00:00.000Z', sketch, version: (versions += 1), at: '2026-03-01T02:30:00.000Z', ...more };
  return wrap(storyJoined, data, { source: '/test' });
};
const erase = async (erased: Erased): Promise<void> => eraseDocument(erased, { store, log: { erase: async () => undefined, read: async function* () {} } });
const options = { now: () => new Date('2026-03-01T03:00:00Z'), postDays: 90, erase, announce: async () => undefined, reachOf: (source: string) => (source === 'bao-lon' ? 'national' : 'local') } as const;
const batch = (...messages: StoredMessage[]) => storeBatch(messages, { store, ...options });
const rows = async <Row>(query: string): Promise<Row[]> => (await store.client.query({ query, format: 'JSONEachRow' })).json<Row>();
const placeOf = async (id: string): Promise<unknown> => (await rows(`SELECT story, reprint_of FROM documents FINAL WHERE id = '${id}'`))[0];
const storyRow = async (name: string): Promise<unknown> => (await rows(`SELECT headline, documents, originals, outlets, units, tones, reaches, corrected, removed FROM stories FINAL WHERE id = '${story(name)}'`))[0];
const plain = { corrected: 0, removed: 0, units: [] as string[], tones: { neutral: 1 }, reaches: { local: 1 }, outlets: 1 };

/** The store as it stands, but that one kind of writing fails: as after a crash at that very place. */
const failingAt = (table: string): Store => {
  const refuse = (query: string): void => {
    if (new RegExp(`^\\s*INSERT INTO ${table}\\b`).test(query)) throw new Error(`crashed before ${table}`);
  };
  const client = new Proxy(store.client, {
    get(target, name) {
      if (name === 'command') return async (params: { query: string }) => (refuse(params.query), await target.command(params));
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
  return { ...store, client };
};

describe('stories on the real engine', { timeout: 120_000 }, () => {
  it('stand on their documents’ rows, and are counted: documents, originals, outlets, tones, reaches, units', async () => {
    await batch(
      analysed('a1', { tone: 'negative', units: ['so-khcn'] }),
      analysed('a2', { outlet: 'Báo Đông Phước (hư cấu)', source: 'bao-lon', tone: 'negative', units: ['so-tu-phap', 'so-khcn'] }),
      analysed('a3', { outlet: 'Báo Sông Biển (hư cấu)', tone: 'positive' }),
    );
    expect(await placeOf('a1')).toEqual({ story: '', reprint_of: '' });
    await batch(joined('a1', 'a'), joined('a2', 'a', { reprintOf: 'a1', headline: 'a1' }), joined('a3', 'a', { headline: 'a3' }));
    expect([await placeOf('a1'), await placeOf('a2')]).toEqual([{ story: story('a'), reprint_of: '' }, { story: story('a'), reprint_of: 'a1' }]);
    expect(await storyRow('a')).toEqual({ headline: 'a3', documents: 3, originals: 2, outlets: 3, units: ['so-khcn', 'so-tu-phap'], tones: { negative: 2, positive: 1 }, reaches: { local: 2, national: 1 }, corrected: 0, removed: 0 });
    expect(await rows(`SELECT day, first_at, last_at FROM stories FINAL WHERE id = '${story('a')}'`)).toEqual([{ day: '2026-03-01', first_at: '2026-03-01 01:00:00.000', last_at: '2026-03-01 01:00:00.000' }]);
    // Nothing else of the row has changed.
    expect(await rows("SELECT title, revision, state, outlet FROM documents FINAL WHERE id = 'a2'")).toEqual([{ title: 'Tân Hải thử nghiệm cảm biến mặn', revision: 1, state: 'current', outlet: 'Báo Đông Phước (hư cấu)' }]);
    expect(await rows("SELECT story, reprint FROM coverage FINAL WHERE id = 'a2'")).toEqual([{ story: story('a'), reprint: true }]);
  });

  it('change nothing when it is told again, or something older comes late', async () => {
    const [old, first, second] = [joined('b1', 'bx'), joined('b1', 'b'), joined('b2', 'b', { reprintOf: 'b1', headline: 'b1' })];
    await batch(analysed('b1'), analysed('b2'));
    await batch(first, second);
    const standing = async (): Promise<unknown> => [await placeOf('b1'), await placeOf('b2'), await storyRow('b'), await storyRow('bx'), await rows("SELECT id, version FROM documents FINAL WHERE id IN ('b1', 'b2') ORDER BY id")];
    const before = await standing();
    expect(before).toMatchObject([{ story: story('b') }, { reprint_of: 'b1' }, { documents: 2, originals: 1 }, undefined, [{ id: 'b1' }, { id: 'b2' }]]);
    await batch(first, second);
    await batch(second);
    await batch(old);
    expect(await standing()).toEqual(before);
    expect(await rows(`SELECT count() AS n FROM story_documents FINAL WHERE document = 'b1'`)).toMatchObject([{ n: expect.toSatisfy((n) => Number(n) === 1) }]);
  });

  it('are mended by the same messages again after a crash at any table', async () => {
    for (const [at, table] of ['stories', 'documents', 'ledger'].entries()) {
      const [one, other, from, to] = [`c${at}a`, `c${at}b`, `c${at}from`, `c${at}to`];
      await batch(analysed(one), analysed(other), joined(one, from), joined(other, to));
      const messages = [joined(one, to, { headline: other }), joined(other, to)];
      const crashed = storeBatch(messages, { store: failingAt(table), ...options });
      if (table === 'ledger') await crashed;
      else await expect(crashed).rejects.toThrow('crashed');
      await batch(...messages);
      expect([await placeOf(one), await placeOf(other)], table).toEqual([{ story: story(to), reprint_of: '' }, { story: story(to), reprint_of: '' }]);
      expect(await storyRow(to), table).toMatchObject({ documents: 2, headline: other });
      expect(await storyRow(from), table).toBeUndefined();
    }
  });

  it('count a document in the story that it left no more, also where the crash came after all was moved', async () => {
    await batch(analysed('c9'), joined('c9', 'c9from'));
    const move = joined('c9', 'c9to');
    // All that happened before the batch was committed.
    await batch(move);
    await batch(move);
    expect([await storyRow('c9from'), await storyRow('c9to')]).toMatchObject([undefined, { documents: 1 }]);
  });

  it('wait for a document that is stored after it was told of', async () => {
    await batch(joined('d1', 'd'));
    expect(await storyRow('d')).toBeUndefined();
    await batch(analysed('d1', { tone: 'positive' }));
    expect(await placeOf('d1')).toMatchObject({ story: story('d') });
    expect(await storyRow('d')).toMatchObject({ documents: 1, tones: { positive: 1 } });
  });

  it('merge: the other one is gone, and comes back when it is taken apart again', async () => {
    const at = '2026-03-01T02:45:00.000Z';
    await batch(analysed('e1'), analysed('e2', { outlet: 'Báo Đông Phước (hư cấu)' }), joined('e1', 'e'), joined('e2', 'f'));
    expect(await storyRow('f')).toMatchObject({ documents: 1 });
    await batch(wrap(storyArranged, { act: 'merge', story: story('e'), others: [story('f')], at }, { source: '/desk' }), joined('e2', 'e', { placedBy: 'hand', headline: 'e1' }));
    expect(await storyRow('f')).toBeUndefined();
    expect(await rows(`SELECT gone FROM stories WHERE id = '${story('f')}' ORDER BY version DESC LIMIT 1`)).toEqual([{ gone: 1 }]);
    expect(await storyRow('e')).toMatchObject({ documents: 2, outlets: 2, headline: 'e1' });
    expect(await rows(`SELECT act, others, documents FROM story_arrangements FINAL WHERE story = '${story('e')}'`)).toEqual([{ act: 'merge', others: [story('f')], documents: [] }]);
    await batch(joined('e2', 'f', { placedBy: 'hand' }));
    expect([await storyRow('e'), await storyRow('f')]).toMatchObject([{ documents: 1, headline: 'e1' }, { documents: 1, headline: 'e2' }]);
    // Once more within the same instant of the clock: it is no repetition of the first time.
    await batch(joined('e2', 'e', { placedBy: 'hand', headline: 'e1' }));
    expect([await storyRow('e'), await storyRow('f')]).toMatchObject([{ documents: 2 }, undefined]);
  });

  it('take another headline when theirs has left', async () => {
    await batch(analysed('g1'), analysed('g2', { document: { publishedAt: '2026-03-01T01:30:00.000Z' } }), analysed('g3', { document: { publishedAt: '2026-03-01T01:10:00.000Z' } }));
    await batch(joined('g1', 'g', { headline: 'g1' }), joined('g2', 'g', { headline: 'g1' }), joined('g3', 'g', { headline: 'g1' }));
    await batch(joined('g1', 'h'));
    expect([await storyRow('g'), await storyRow('h')]).toMatchObject([{ headline: 'g3', documents: 2 }, { headline: 'g1', documents: 1 }]);
  });

  it('keep a document that has a new revision, and one that is removed; and count them so', async () => {
    await batch(analysed('i1'), analysed('i2'), joined('i1', 'i'), joined('i2', 'i', { reprintOf: 'i1', headline: 'i1' }));
    await batch(analysed('i2', { sighting: aSighting('i2-moi', 'i2'), tone: 'negative', document: { contentHash: 'hash-2', text: 'Bản mới.', announcesCorrection: true } }));
    expect(await rows("SELECT revision, text, story, reprint_of FROM documents FINAL WHERE id = 'i2'")).toEqual([{ revision: 2, text: 'Bản mới.', story: story('i'), reprint_of: 'i1' }]);
    expect(await storyRow('i')).toEqual({ ...plain, headline: 'i1', documents: 2, originals: 1, tones: { neutral: 1, negative: 1 }, reaches: { local: 2 }, corrected: 1 });
    await batch(wrap(itemRejected, { ...aRejected({ ...aSighting('i1-go', 'i1'), revisits: 'i1' }, 'http-410') }, { source: '/test' }));
    expect(await placeOf('i1')).toMatchObject({ story: story('i') });
    expect(await storyRow('i')).toMatchObject({ documents: 2, corrected: 1, removed: 1 });
  });

  it('keep a document whose new revision was written just before a crash', async () => {
    await batch(analysed('j1'), joined('j1', 'j'));
    const again = analysed('j1', { sighting: aSighting('j1-moi', 'j1'), document: { contentHash: 'hash-2', text: 'Bản mới.' } });
    await expect(storeBatch([again], { store: failingAt('stories'), ...options })).rejects.toThrow('crashed');
    await batch(again);
    expect(await rows("SELECT revision, story FROM documents FINAL WHERE id = 'j1'")).toEqual([{ revision: 2, story: story('j') }]);
  });

  it('follow a label that is put right', async () => {
    await batch(analysed('k1', { tone: 'negative', units: ['so-khcn'] }), joined('k1', 'k'));
    const relabelled: Relabelled = { document: 'k1', revision: 1, field: 'tone', unit: '', value: ['positive'], previous: ['negative'], model: 'phrases@1', withdrawn: false, at: '2026-03-02T00:00:00.000Z' };
    await batch(wrap(documentRelabelled, relabelled, { source: '/desk' }));
    expect(await placeOf('k1')).toMatchObject({ story: story('k') });
    expect(await storyRow('k')).toMatchObject({ tones: { positive: 1 }, units: ['so-khcn'] });
  });

  it('are counted anew when a document is erased, and gone with their last; no late word brings it back', async () => {
    await batch(analysed('l1'), analysed('l2'), joined('l1', 'l'), joined('l2', 'l', { headline: 'l2' }));
    const erased = (document: string): StoredMessage => wrap(documentErased, { document, items: [document], reason: 'on-request', at: '2026-03-01T05:00:00.000Z' }, { source: '/desk' });
    await batch(erased('l2'));
    expect(await storyRow('l')).toMatchObject({ documents: 1, headline: 'l1' });
    expect(await rows("SELECT 1 FROM story_documents WHERE document = 'l2'")).toEqual([]);
    await batch(joined('l2', 'l'));
    expect(await rows("SELECT 1 FROM story_documents WHERE document = 'l2'")).toEqual([]);
    expect(await storyRow('l')).toMatchObject({ documents: 1 });
    // In one batch with the joining itself.
    await batch(joined('l1', 'l', { likeness: 0.9 }), erased('l1'));
    expect(await storyRow('l')).toBeUndefined();
    expect(await rows("SELECT 1 FROM story_documents WHERE document = 'l1'")).toEqual([]);
  });

  it('are counted by an erasure that is done again after a crash', async () => {
    await batch(analysed('m1'), joined('m1', 'm'));
    const erased: Erased = { document: 'm1', items: ['m1'], reason: 'on-request', at: '2026-03-01T05:00:00.000Z' };
    const log = { erase: async () => undefined, read: async function* () {} };
    await expect(eraseDocument(erased, { store: failingAt('stories'), log })).rejects.toThrow('crashed');
    expect(await storyRow('m')).toMatchObject({ documents: 1 });
    await eraseDocument(erased, { store, log });
    expect(await storyRow('m')).toBeUndefined();
    expect(await rows(`SELECT 1 FROM stories WHERE headline = 'm1'`)).toEqual([]);
    expect(await rows("SELECT 1 FROM story_documents WHERE document = 'm1'")).toEqual([]);
  });

  it('let go of what a post’s text was made of when the text goes; an article’s stays', async () => {
    const long = '2025-03-01T01:00:00.000Z';
    const post = { kind: 'post', publishedAt: long, day: '2025-03-01' } as const;
    await batch(joined('n1', 'n', post), joined('n2', 'n', { ...post, kind: 'comment' }), joined('n3', 'n', { publishedAt: long, day: '2025-03-01' }), joined('n4', 'n', { kind: 'post', publishedAt: new Date().toISOString(), at: new Date().toISOString() }));
    await store.client.command({ query: 'OPTIMIZE TABLE story_documents FINAL', clickhouse_settings: { mutations_sync: '1' } });
    const kept = await rows<{ document: string; sketch: string }>("SELECT document, sketch FROM story_documents FINAL WHERE document LIKE 'n_' ORDER BY document");
    expect(kept).toEqual([{ document: 'n1', sketch: '' }, { document: 'n2', sketch: '' }, { document: 'n3', sketch }, { document: 'n4', sketch }]);
  });

  it('stand when several processes write at once', async () => {
    const names = Array.from({ length: 6 }, (_, at) => `p${at}`);
    await batch(...names.map((id) => analysed(id)));
    await Promise.all(names.map((id) => batch(joined(id, 'p', { headline: 'p0' }))));
    for (const id of names) expect(await placeOf(id), id).toMatchObject({ story: story('p') });
    expect(await storyRow('p')).toMatchObject({ documents: 6, headline: 'p0' });
    await expect(placeDocuments(store, [])).resolves.toBeUndefined();
    await expect(countStories(store, [], new Map(), new Date())).resolves.toBeUndefined();
  });
});
