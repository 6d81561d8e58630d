import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentAnalysed, documentErased, documentRelabelled, itemRejected, wrap, type Erased, type Relabelled } from '../../infra/contracts/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore, type Store } from '../../infra/store/index.ts';
import { aRejected, aSighting, anAnalysed, type AnalysedOverrides } from '../../tests/support/samples.ts';
import { eraseDocument } from './erase.ts';
import { relabelDocuments } from './relabel.ts';
import { storeBatch, type StoredMessage } from './store-batch.ts';

const dir = mkdtempSync(join(tmpdir(), 'diembao-relabel-'));
let store: Store;

beforeAll(async () => {
  store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
});
afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const none = { start: 0, end: 4, text: 'Hai ' };
/** What a model says of a text: about the department and science, neutral in tone, critical of the department. */
const said = (model = 'tone-network@1', tone: 'neutral' | 'positive' = 'neutral'): NonNullable<AnalysedOverrides['analysis']> => ({
  model,
  units: [{ unit: 'so-khcn', passages: [none], inTitle: false }, { unit: 'so-tu-phap', passages: [], inTitle: true }],
  topics: [{ topic: 'science-technology', score: 0.9, passages: [none] }],
  contentGroup: { group: 'situation-achievements', score: 0.6 },
  tone: { label: tone, score: 0.5, passages: [] },
  stances: [{ unit: 'so-khcn', label: 'critical', score: 0.5, passages: [none] }, { unit: 'so-tu-phap', label: 'not-about', score: 0.8, passages: [] }],
});
const analysed = (id: string, sighting = id, overrides: AnalysedOverrides = {}): StoredMessage =>
  wrap(documentAnalysed, anAnalysed({ sighting: aSighting(sighting, id), analysis: said(), ...overrides, document: { id, ...overrides.document } }), { source: '/test' });
let second = 0;
const relabelled = (document: string, field: Relabelled['field'], value: string[], more: Partial<Relabelled> = {}): StoredMessage =>
  wrap(documentRelabelled, { document, revision: 1, field, unit: '', value, previous: [], model: 'tone-network@1', withdrawn: false, at: new Date(Date.UTC(2026, 2, 2, 0, 0, ++second)).toISOString(), ...more }, { source: '/test' });
const erase = async (erased: Erased): Promise<void> => eraseDocument(erased, { store, log: { erase: async () => undefined, read: async function* () {} } });
const batch = (...messages: StoredMessage[]) => storeBatch(messages, { store, now: () => new Date('2026-03-01T03:00:00Z'), postDays: 90, erase, announce: async () => undefined });
const rows = async <Row>(query: string): Promise<Row[]> => (await store.client.query({ query, format: 'JSONEachRow' })).json<Row>();
const labels = async (id: string): Promise<unknown> => (await rows(`SELECT revision, state, units, topics, content_group, tone, stances FROM documents FINAL WHERE id = '${id}'`))[0];
const version = async (id: string): Promise<number> => Number((await rows<{ version: string }>(`SELECT version FROM documents FINAL WHERE id = '${id}'`))[0]?.version);

describe('a label put right, on the real engine', () => {
  it('stands in the document, field by field, and the rest as the models said', async () => {
    await batch(analysed('nhan-1'));
    const text = (await rows<{ text: string }>(`SELECT text FROM documents FINAL WHERE id = 'nhan-1'`))[0]?.text;
    await batch(relabelled('nhan-1', 'tone', ['negative']), relabelled('nhan-1', 'stance', ['favourable'], { unit: 'so-tu-phap' }), relabelled('nhan-1', 'topics', ['law-policy', 'labour']));
    expect(await labels('nhan-1')).toEqual({ revision: 1, state: 'current', units: ['so-khcn', 'so-tu-phap'], topics: ['law-policy', 'labour'], content_group: 'situation-achievements', tone: 'negative', stances: { 'so-khcn': 'critical', 'so-tu-phap': 'favourable' } });
    // A unit that is not spoken of has no stance; text and all else stay.
    await batch(relabelled('nhan-1', 'units', ['so-tu-phap']), relabelled('nhan-1', 'contentGroup', ['incidents']));
    expect(await labels('nhan-1')).toMatchObject({ units: ['so-tu-phap'], content_group: 'incidents', stances: { 'so-tu-phap': 'favourable' } });
    expect(await rows(`SELECT text FROM documents FINAL WHERE id = 'nhan-1'`)).toEqual([{ text }]);
    expect(await rows(`SELECT topics, tone FROM analyses FINAL WHERE document = 'nhan-1'`)).toEqual([{ topics: ['science-technology'], tone: 'neutral' }]);
  });

  it('has one effect however often and late it is told; the newest counts', async () => {
    const [first, then] = [relabelled('nhan-2', 'tone', ['positive']), relabelled('nhan-2', 'tone', ['negative'])];
    await batch(analysed('nhan-2'));
    await batch(first, then);
    const before = await version('nhan-2');
    await batch(then);
    await batch(first);
    expect(await labels('nhan-2')).toMatchObject({ tone: 'negative' });
    expect(await version('nhan-2')).toBe(before);
    expect(await rows(`SELECT value, previous, model FROM corrections FINAL WHERE document = 'nhan-2'`)).toEqual([{ value: ['negative'], previous: [], model: 'tone-network@1' }]);
  });

  it('goes back to what the models say when it is taken back', async () => {
    await batch(analysed('nhan-3'));
    await batch(relabelled('nhan-3', 'stance', ['not-about'], { unit: 'so-khcn' }));
    expect(await labels('nhan-3')).toMatchObject({ stances: {} });
    await batch(relabelled('nhan-3', 'stance', ['critical'], { unit: 'so-khcn', withdrawn: true }));
    expect(await labels('nhan-3')).toMatchObject({ stances: { 'so-khcn': 'critical' } });
  });

  it('is not undone by the same message again, another sighting, or another model', async () => {
    await batch(analysed('nhan-4'));
    await batch(relabelled('nhan-4', 'tone', ['negative']));
    await batch(analysed('nhan-4'));
    await batch(analysed('nhan-4', 'nhan-4-lai'));
    expect(await labels('nhan-4')).toMatchObject({ tone: 'negative' });
    const again = storeBatch([analysed('nhan-4', 'nhan-4', { analysis: { ...said('tone-network@2', 'positive'), contentGroup: { group: 'incidents', score: 0.7 } } })], { store, now: () => new Date('2026-03-03T03:00:00Z'), postDays: 90, erase, announce: async (revised) => expect(revised).toEqual([]) });
    await again;
    // The new model's word counts where nobody has put it right; both analyses stay.
    expect(await labels('nhan-4')).toMatchObject({ revision: 1, tone: 'negative', content_group: 'incidents' });
    expect(await rows(`SELECT model, tone FROM analyses FINAL WHERE document = 'nhan-4' ORDER BY model`)).toEqual([{ model: 'tone-network@1', tone: 'neutral' }, { model: 'tone-network@2', tone: 'positive' }]);
    await batch(relabelled('nhan-4', 'tone', ['negative'], { withdrawn: true }));
    expect(await labels('nhan-4')).toMatchObject({ tone: 'positive' });
  });

  it('takes no analysis of a text that is read otherwise today', async () => {
    await batch(analysed('nhan-5'));
    await batch(analysed('nhan-5', 'nhan-5', { analysis: said('tone-network@2', 'positive'), document: { contentHash: 'other', text: 'Khác.' } }));
    expect(await labels('nhan-5')).toMatchObject({ tone: 'neutral' });
  });

  it('ends with its revision: another text starts anew from the models; a removal does not', async () => {
    await batch(analysed('nhan-6'));
    await batch(relabelled('nhan-6', 'tone', ['negative']));
    await batch(wrap(itemRejected, { ...aRejected({ ...aSighting('nhan-6-go', 'nhan-6'), revisits: 'nhan-6' }, 'http-410') }, { source: '/test' }));
    expect(await labels('nhan-6')).toMatchObject({ revision: 2, state: 'removed', tone: 'negative' });
    await batch(relabelled('nhan-6', 'topics', []));
    expect(await labels('nhan-6')).toMatchObject({ revision: 2, state: 'removed', tone: 'negative', topics: [] });
    await batch(analysed('nhan-7'), relabelled('nhan-7', 'tone', ['negative']));
    await batch(analysed('nhan-7', 'nhan-7-moi', { document: { contentHash: 'hash-2', text: 'Bản mới.' } }), relabelled('nhan-7', 'topics', ['labour']));
    expect(await labels('nhan-7')).toMatchObject({ revision: 2, tone: 'neutral', topics: ['science-technology'] });
  });

  it('waits for a document that comes after it, as in a replay from the start', async () => {
    await batch(relabelled('nhan-8', 'tone', ['negative']));
    await batch(analysed('nhan-8'));
    expect(await labels('nhan-8')).toMatchObject({ tone: 'negative' });
  });

  it('leaves with its document, and comes too late after it', async () => {
    await batch(analysed('nhan-9'));
    await batch(relabelled('nhan-9', 'tone', ['negative']));
    await batch(wrap(documentErased, { document: 'nhan-9', items: ['nhan-9'], reason: 'on-request', at: '2026-03-01T05:00:00.000Z' }, { source: '/desk' }));
    await batch(relabelled('nhan-9', 'tone', ['positive']));
    for (const [table, column] of [['documents', 'id'], ['corrections', 'document'], ['analyses', 'document']]) expect(await rows(`SELECT 1 FROM ${table} WHERE ${column} = 'nhan-9'`)).toEqual([]);
  });

  it('stands when two processes write at once', async () => {
    await batch(analysed('nhan-10'));
    await Promise.all([batch(relabelled('nhan-10', 'tone', ['negative'])), batch(relabelled('nhan-10', 'topics', ['labour'])), batch(analysed('nhan-10', 'nhan-10', { analysis: said('tone-network@3') }))]);
    expect(await labels('nhan-10')).toMatchObject({ tone: 'negative', topics: ['labour'] });
    await expect(relabelDocuments(store, ['nobody'])).resolves.toBeUndefined();
  });
});
