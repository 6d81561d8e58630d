import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allTopics, documentAnalysed, documentErased, storyArranged, storyJoined, storyOffered, topics, unwrap, wrap, type Erased, type Joined } from '../../../infra/contracts/index.ts';
import { readAll, until } from '../../../infra/log/contract-suite.ts';
import { openLog, type Consumer, type Log } from '../../../infra/log/index.ts';
import { createMetrics, silentLogger } from '../../../infra/observability/index.ts';
import { openStore, type Store } from '../../../infra/store/index.ts';
import { aSighting, anAnalysed } from '../../../tests/support/samples.ts';
import { consumeForStore, eraseDocument } from '../../storing/index.ts';
import { storeBatch } from '../../storing/store-batch.ts';
import { judge, rarity, vietnam } from '../folding/story-bench.testing.ts';
import { readOwn, type LabelledText } from '../training/read-texts.ts';
import { consumeOffered } from './consume.ts';
import { forwardArrangements } from './forward.ts';
import { offerContents } from './offer.ts';
import { offerUnplaced } from './offer-unplaced.ts';
import { storedPlaces } from './stored-places.ts';

const logger = silentLogger();
const patience = 90_000;
const groups = { stories: 'stories', store: 'store', arrange: 'arrange' } as const;
let dir = '';
let store: Store;
/** Two processes have the log open. */
let [log, other] = [] as unknown as [Log, Log];
let own: LabelledText[] = [];
const consumers = new Set<Consumer>();

const running = async (consumer: Promise<Consumer>): Promise<Consumer> => {
  const started = await consumer;
  consumers.add(started);
  return started;
};
const stop = async (consumer: Consumer): Promise<void> => {
  consumers.delete(consumer);
  await consumer.stop();
};
const fold = (on: Log): Promise<Consumer> => running(consumeOffered({ log: on, logger, now: () => new Date(), offsetAt: () => vietnam, places: storedPlaces(store), judge, group: groups.stories, storeGroup: groups.store }));
const erase = (erased: Erased): Promise<void> => eraseDocument(erased, { store, log });

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'diembao-stories-online-'));
  store = await openStore({ kind: 'embedded', dir: join(dir, 'store') }, { logger });
  const open = (): Promise<Log & { close(): Promise<void> }> => openLog({ kind: 'embedded', dir: join(dir, 'log'), leaseMs: 2500, heartbeatMs: 500 }, { logger });
  [log, other] = [await open(), await open()];
  await log.ensureTopics(allTopics);
  own = (await readOwn('confusable', rarity)).slice(0, 40);
  await running(consumeForStore({ log, store, now: () => new Date(), metrics: createMetrics(), logger, group: groups.store, postDays: 100_000, reachOf: () => 'local', erase }));
  await running(forwardArrangements({ log, logger, group: groups.arrange }));
}, 120_000);
afterAll(async () => {
  for (const consumer of consumers) await consumer.stop();
  await log.close();
  await other.close();
  await store.close();
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}, 60_000);

const options = (): Parameters<typeof offerContents>[1] => ({ log, rarity, offsetAt: () => vietnam });
const offer = (texts: readonly LabelledText[], suffix = ''): Promise<void> =>
  offerContents(texts.map((text) => ({ ...text, document: `${text.id}${suffix}`, contentHash: text.id, publishedAt: new Date(text.publishedAt).toISOString() })), options());
/** Everything that was sent is in the store. */
const settled = (): Promise<void> =>
  until(async () => (await log.lag(groups.arrange, [topics.desk.name])) === 0 && (await log.lag(groups.store, [topics.desk.name])) === 0 && (await log.lag(groups.stories, [topics.offered.name])) === 0 && (await log.lag(groups.store, [topics.stories.name])) === 0, 'all is folded and stored', patience);
interface Place {
  readonly document: string;
  readonly story: string;
  readonly reprint_of: string;
  readonly placed_by: string;
}
const places = async (): Promise<Map<string, Place>> => {
  const rows = await store.client.query({ query: 'SELECT document, story, reprint_of, placed_by FROM story_documents FINAL', format: 'JSONEachRow' });
  const all = await rows.json<Place>();
  expect(new Set(all.map(({ document }) => document)).size, 'each document has one place').toBe(all.length);
  return new Map(all.map((place) => [place.document, place]));
};
const says = async (): Promise<{ document: string; story: string }[]> => (await readAll(log.read(topics.stories.name))).map(({ value }) => unwrap(value, [storyJoined]).data);

describe('folding from the log into the store', { timeout: 240_000 }, () => {
  it('places each document once, with two consumers of one group side by side; the other goes on when one stops', async () => {
    const one = await fold(log);
    await offer(own.slice(0, 10));
    await settled();
    const two = await fold(other);
    for (let at = 10; at < own.length; at += 6) await offer(own.slice(at, at + 6));
    await settled();
    const before = await places();
    expect([...before.keys()].sort()).toEqual(own.map(({ id }) => id).sort());
    // Nobody was told of two stories.
    for (const said of Map.groupBy(await says(), ({ document }) => document).values()) expect(new Set(said.map(({ story }) => story)).size, said[0]?.document).toBe(1);
    await stop(one);
    await offer(own, '-again');
    await settled();
    const after = await places();
    const long = own.filter(({ kind }) => kind === 'article');
    expect(long.length).toBeGreaterThan(20);
    for (const { id } of long) expect([after.get(`${id}-again`)?.story, after.get(`${id}-again`)?.reprint_of], id).toEqual([before.get(id)?.story, id]);
    for (const [document, place] of before) expect(after.get(document)).toEqual(place);
    await stop(two);
  });

  it('changes nothing when a new process is offered all again', async () => {
    const before = await places();
    expect(before.size).toBeGreaterThan(0);
    const consumer = await fold(other);
    await offer(own);
    await settled();
    expect(await places()).toEqual(before);
    await stop(consumer);
  });

  it('sets a broken message aside, also one whose sketch cannot be read, and goes on', async () => {
    const [text] = own as [LabelledText];
    const unreadable = wrap(storyOffered, { document: 'hong', contentHash: 'x', kind: 'article', publishedAt: '2026-03-01T00:00:00.000Z', sketch: Buffer.from([9, 9, 9]).toString('base64') }, { source: '/test' });
    await log.send(topics.offered.name, [{ key: 'x', value: 'không phải JSON' }, { key: 'hong', value: JSON.stringify(unreadable) }]);
    await offer([text], '-after');
    const consumer = await fold(log);
    await settled();
    await stop(consumer);
    const all = await places();
    expect(all.get(`${text.id}-after`)?.story).toBe(all.get(text.id)?.story);
    expect(all.has('hong')).toBe(false);
    const letters = (await readAll(log.read(topics.dead.name))).map(({ value }) => JSON.parse(value) as { data: { group: string; code: string; key: string } });
    expect(letters.map(({ data }) => [data.group, data.key]).sort()).toEqual([[groups.stories, 'hong'], [groups.stories, 'x']]);
    expect(letters.map(({ data }) => data.code)).toContain('sketch-unreadable');
  });

  it('does what people decided, and forgets what was erased', async () => {
    let consumer = await fold(log);
    const before = await places();
    const [one, another] = [...new Set([...before.values()].map(({ story }) => story))] as [string, string];
    const expired: Joined = { document: 'het-han', story: another, reprintOf: null, likeness: 1, placedBy: 'machine', headline: 'het-han', day: '2020-01-01', contentHash: 'x', kind: 'post', publishedAt: '2020-01-01T00:00:00.000Z', sketch: '', version: 1, at: '2020-01-01T00:00:00.000Z' };
    await log.send(topics.stories.name, [{ key: 'het-han', value: JSON.stringify(wrap(storyJoined, expired, { source: '/test' })) }]);
    await settled();
    const merged = [...before.values()].filter(({ story }) => story === another).map(({ document }) => document).concat('het-han');
    await log.send(topics.desk.name, [{ key: one, value: JSON.stringify(wrap(storyArranged, { act: 'merge', story: one, others: [another], at: '2026-11-01T00:00:00.000Z' }, { source: '/desk' })) }]);
    await settled();
    const after = await places();
    for (const document of merged) expect(after.get(document), document).toMatchObject({ story: one, placed_by: 'hand' });
    for (const [document, place] of before) if (place.story !== another) expect(after.get(document)).toEqual(place);

    const text = own.find(({ id, kind }) => kind === 'article' && after.get(id)?.placed_by === 'machine') as LabelledText;
    const gone = [text.id, `${text.id}-again`, `${text.id}-after`];
    const told = async (): Promise<string[]> => (await readAll(log.read(topics.offered.name))).map(({ value }) => value).filter((value) => gone.some((document) => value.includes(`"${document}"`)));
    // Nobody folds for a while: the word of it waits, and is not taken away together with what the log had of the document.
    await stop(consumer);
    await log.send(topics.desk.name, gone.map((document) => ({ key: document, value: JSON.stringify(wrap(documentErased, { document, items: [document], reason: 'on-request', at: '2026-11-01T00:00:00.000Z' }, { source: '/desk' })) })));
    await until(async () => (await log.lag(groups.arrange, [topics.desk.name])) === 0 && (await log.lag(groups.store, [topics.desk.name])) === 0, 'the documents are erased', patience);
    expect((await told()).map((value) => (JSON.parse(value) as { type: string }).type)).toEqual(gone.map(() => documentErased.type));
    consumer = await fold(log);
    await settled();
    expect(await told()).toEqual([]);
    for (const document of gone) expect((await places()).has(document)).toBe(false);
    await offer([text], '-late');
    await settled();
    expect((await places()).get(`${text.id}-late`)?.reprint_of).toBe('');
    // Of one that has reprints: the first of these takes its place.
    const original = own.find(({ id, kind }) => kind === 'article' && id !== text.id && after.get(`${id}-again`)?.reprint_of === id) as LabelledText;
    await offer([original], '-third');
    await log.send(topics.desk.name, [{ key: original.id, value: JSON.stringify(wrap(documentErased, { document: original.id, items: [original.id], reason: 'on-request', at: '2026-11-01T00:00:00.000Z' }, { source: '/desk' })) }]);
    await settled();
    const left = await places();
    expect([left.has(original.id), left.get(`${original.id}-again`)?.reprint_of, left.get(`${original.id}-third`)?.reprint_of]).toEqual([false, '', `${original.id}-again`]);
    await stop(consumer);
  });

  it('offers what the store holds and no story has: once', async () => {
    const consumer = await fold(log);
    const analysed = own.slice(0, 5).map((text) => wrap(documentAnalysed, anAnalysed({ sighting: aSighting(`cu-${text.id}`, `cu-${text.id}`), document: { title: text.title, text: text.text, kind: 'article', publishedAt: new Date(text.publishedAt).toISOString(), contentHash: `cu-${text.id}` } }), { source: '/test' }));
    const long = new Date(Date.now() - 3_600_000);
    await storeBatch(analysed, { store, now: () => long, postDays: 90, erase, announce: async () => undefined });
    const signal = new AbortController().signal;
    expect(await offerUnplaced(store, { ...options(), signal })).toBe(5);
    await settled();
    for (const { data: { document: { id } } } of analysed) expect((await places()).get(id)?.story, id).toMatch(/^\d{8}-/);
    expect(await offerUnplaced(store, { ...options(), signal })).toBe(0);
    // One that was stored just now is on its way by itself.
    await storeBatch([wrap(documentAnalysed, anAnalysed({ sighting: aSighting('moi', 'moi') }), { source: '/test' })], { store, now: () => new Date(), postDays: 90, erase, announce: async () => undefined });
    expect(await offerUnplaced(store, { ...options(), signal })).toBe(0);
    await stop(consumer);
  });
});
