import { describe, expect, it } from 'vitest';
import type { Offered } from '../../../infra/contracts/index.ts';
import type { Placed } from '../folding/placed.ts';
import { at, dayOf, judge, newcomer, rarity, vietnam, type Said } from '../folding/story-bench.testing.ts';
import { readOwn } from '../training/read-texts.ts';
import { Folder, type Move } from './folder.ts';
import type { StoredPlaces } from './stored-places.ts';

const own = (await readOwn('confusable', rarity)).slice(0, 60).toSorted((left, right) => left.publishedAt - right.publishedAt);
const dayMs = 86_400_000;

const offered = (said: Said): Offered => {
  const { document, contentHash, kind, publishedAt, sketch } = newcomer(said);
  return { document, contentHash, kind, publishedAt: new Date(publishedAt).toISOString(), sketch: sketch.toString('base64') };
};
const ofOwn = (text: (typeof own)[number]): Offered => offered({ id: text.id, title: text.title, text: text.text, kind: text.kind, outlet: text.outlet, syndicatedFrom: text.syndicatedFrom, publishedAt: text.publishedAt });

/** What the store has: the highest version of each document's place, once the store has taken it in. */
class Shelf implements StoredPlaces {
  readonly rows = new Map<string, Placed>();
  readonly #waiting: Placed[] = [];
  settledTimes = 0;
  readings: string[] = [];

  /** Said, and not stored until somebody waits for it. */
  say(moves: readonly Move[]): void {
    this.#waiting.push(...moves.map(({ placed }) => placed));
  }

  readonly settled = async (): Promise<void> => {
    this.settledTimes += 1;
    this.readings.push('settled');
    for (const placed of this.#waiting.splice(0)) if ((this.rows.get(placed.document)?.version ?? 0) < placed.version) this.rows.set(placed.document, placed);
  };

  async #ask(what: string, holds: (placed: Placed) => boolean): Promise<Placed[]> {
    this.readings.push(what);
    return [...this.rows.values()].filter(holds);
  }

  ofDay(day: number): Promise<Placed[]> {
    return this.#ask('day', (placed) => placed.day === day);
  }

  ofDocuments(documents: readonly string[]): Promise<Placed[]> {
    return this.#ask('documents', ({ document }) => documents.includes(document));
  }

  ofStories(stories: readonly string[]): Promise<Placed[]> {
    return this.#ask('stories', ({ story }) => stories.includes(story));
  }

  ofReprints(document: string): Promise<Placed[]> {
    return this.#ask('reprints', ({ reprintOf }) => reprintOf === document);
  }
}

const folderOver = (shelf: Shelf, more: { readonly most?: number; readonly now?: () => Date } = {}): Folder => new Folder({ places: shelf, judge, offsetAt: () => vietnam, now: () => new Date('2026-11-01T00:00:00Z'), settled: shelf.settled, ...more });
/** Folds in batches, as they come, and says what was decided. */
async function foldAll(folder: Folder, shelf: Shelf, offers: readonly Offered[], batch = 7): Promise<Map<string, string>> {
  const stories = new Map<string, string>();
  for (let from = 0; from < offers.length; from += batch) {
    const moves = await folder.fold(offers.slice(from, from + batch));
    shelf.say(moves);
    for (const { placed } of moves) stories.set(placed.document, placed.story);
  }
  return stories;
}
const storiesIn = async (shelf: Shelf): Promise<Map<string, string>> => {
  await shelf.settled();
  return new Map([...shelf.rows].map(([document, { story }]) => [document, story]));
};

describe('the folder', () => {
  it('decides the same however it was started anew in between', async () => {
    const offers = own.map(ofOwn);
    const [steady, restarted] = [new Shelf(), new Shelf()];
    const expected = await foldAll(folderOver(steady), steady, offers);
    for (let from = 0; from < offers.length; from += 9) await foldAll(folderOver(restarted), restarted, offers.slice(from, from + 9));
    expect(new Set(expected.values()).size).toBeGreaterThan(10);
    const same = await storiesIn(restarted);
    const differing = [...expected].filter(([document, story]) => same.get(document) !== story);
    expect(differing).toEqual([]);
  });

  it('leaves a document that is offered twice in its place, by whoever folds', async () => {
    const shelf = new Shelf();
    const folder = folderOver(shelf);
    const offers = own.slice(0, 20).map(ofOwn);
    await foldAll(folder, shelf, offers);
    const before = await storiesIn(shelf);
    const versions = new Map([...shelf.rows].map(([document, { version }]) => [document, version]));
    for (const again of [folder, folderOver(shelf)]) {
      for (const { placed } of await again.fold(offers)) expect([placed.story, placed.version], placed.document).toEqual([before.get(placed.document), versions.get(placed.document)]);
    }
    expect((await folder.fold([offers[0] as Offered, offers[0] as Offered])).length).toBe(1);
  });

  it('keeps a document’s place when a revision gives it another day', async () => {
    const shelf = new Shelf();
    const [first] = own;
    if (!first) throw new Error('no text');
    await foldAll(folderOver(shelf), shelf, [ofOwn(first)]);
    const story = (await storiesIn(shelf)).get(first.id);
    const later = { ...ofOwn(first), contentHash: 'new', publishedAt: new Date(first.publishedAt + 40 * dayMs).toISOString() };
    const [move] = await folderOver(shelf).fold([later]);
    expect(move?.placed).toMatchObject({ story, day: dayOf(first.publishedAt), contentHash: 'new' });
  });

  it('joins back-filled documents of a year ago to their story of then, also after a restart', async () => {
    const shelf = new Shelf();
    const text = own.filter(({ label }) => label === own[0]?.label);
    const year = 365 * dayMs;
    const [then, ...others] = text.map((one) => ofOwn({ ...one, publishedAt: one.publishedAt - year }));
    await foldAll(folderOver(shelf), shelf, [then as Offered]);
    const folder = folderOver(shelf);
    const now = await foldAll(folder, shelf, own.filter(({ label }) => label !== own[0]?.label).map(ofOwn));
    const [first] = others;
    const found = await foldAll(folder, shelf, [{ ...(then as Offered), document: 'copy-of-then' }, ...(first ? [first] : [])]);
    const story = (await storiesIn(shelf)).get(then?.document ?? '');
    expect(found.get('copy-of-then')).toBe(story);
    expect([...now.values()]).not.toContain(story);
  });

  it('holds no more in memory than it may, and yet each document keeps its place', async () => {
    const shelf = new Shelf();
    const most = 12;
    const folder = folderOver(shelf, { most });
    // Room is made before a document is folded, which then comes in addition; one day may have more, but none here has.
    const spread = own.map((text, at) => ofOwn({ ...text, publishedAt: Date.UTC(2026, 0, 1) + at * 3 * dayMs }));
    await foldAll(folder, shelf, spread);
    expect(folder.documents).toBeLessThanOrEqual(most + 1);
    const before = await storiesIn(shelf);
    expect(before.size).toBe(own.length);
    for (const { document, story } of (await folder.fold(spread)).map(({ placed }) => placed)) expect(story, document).toBe(before.get(document));
    expect(folder.documents).toBeLessThanOrEqual(most + 1);
  });

  it('knows what this very batch has decided, also of days that it had to let go in between', async () => {
    const shelf = new Shelf();
    const folder = folderOver(shelf, { most: 1 });
    const [text] = own;
    if (!text) throw new Error('no text');
    const on = (id: string, day: string): Offered => ({ ...ofOwn(text), document: id, publishedAt: new Date(at(`${day}T08:00:00+07:00`)).toISOString() });
    const moves = await folder.fold([on('a', '2026-01-05'), on('far', '2026-06-05'), on('farther', '2026-09-05'), on('b', '2026-01-05')]);
    const story = new Map(moves.map(({ placed }) => [placed.document, placed]));
    expect(story.get('b')).toMatchObject({ story: story.get('a')?.story, reprintOf: 'a' });
    expect(story.get('far')?.story).not.toBe(story.get('a')?.story);
  });

  it('waits for the store before it first reads, and again once days were let go; not else', async () => {
    const shelf = new Shelf();
    const folder = folderOver(shelf, { most: 3 });
    const [text] = own;
    if (!text) throw new Error('no text');
    const on = (id: string, day: string): Offered => ({ ...ofOwn(text), document: id, publishedAt: new Date(at(`${day}T08:00:00+07:00`)).toISOString() });
    shelf.say(await folder.fold([on('a', '2026-01-05')]));
    expect(shelf.readings[0]).toBe('settled');
    shelf.say(await folder.fold([on('b', '2026-01-06')]));
    expect(shelf.settledTimes).toBe(1);
    for (const [id, day] of [['c', '2026-03-05'], ['d', '2026-04-05'], ['e', '2026-06-05'], ['f', '2026-07-05']] as const) shelf.say(await folder.fold([on(id, day)]));
    const times = shelf.settledTimes;
    expect(times).toBeGreaterThan(1);
    // What was said of January is read again only when the store has it: the copy finds its original.
    const [copy] = await folder.fold([on('z', '2026-01-06')]);
    expect(copy?.placed).toMatchObject({ reprintOf: 'a' });
  });

  it('takes back a place from a store whose clock was ahead', async () => {
    const shelf = new Shelf();
    const [text] = own;
    if (!text) throw new Error('no text');
    shelf.say(await folderOver(shelf, { now: () => new Date('2026-12-01T00:00:00Z') }).fold([ofOwn(text)]));
    const back = folderOver(shelf, { now: () => new Date('2026-11-01T00:00:00Z') });
    shelf.say(await back.fold([{ ...ofOwn(text), contentHash: 'new' }]));
    await shelf.settled();
    expect(shelf.rows.get(text.id)?.contentHash).toBe('new');
    const from = shelf.rows.get(text.id)?.story ?? '';
    shelf.say(await folderOver(shelf).arrange({ act: 'split', from, story: '20260101-handhandha', documents: [text.id], at: '2026-11-01T00:00:00.000Z' }));
    await shelf.settled();
    expect(shelf.rows.get(text.id)).toMatchObject({ story: '20260101-handhandha', placedBy: 'hand' });
  });

  it('merges and splits what the store has, whatever is in memory; copies that come later follow', async () => {
    const shelf = new Shelf();
    const folder = folderOver(shelf);
    const [text] = own;
    if (!text) throw new Error('no text');
    const copy = (id: string, hours: number): Offered => ({ ...ofOwn(text), document: id, publishedAt: new Date(text.publishedAt + hours * 3_600_000).toISOString() });
    shelf.say(await folder.fold([copy('a', 0), copy('b', 1)]));
    const story = (await storiesIn(shelf)).get('a') ?? '';
    const target = '20260101-handhandha';
    // Another folder: it has nothing in memory.
    const other = folderOver(shelf);
    const moves = await other.arrange({ act: 'merge', story: target, others: [story], at: '2026-11-01T00:00:00.000Z' });
    expect(moves.map(({ placed, headline }) => [placed.document, placed.story, placed.reprintOf, placed.placedBy, headline])).toEqual([['a', target, null, 'hand', 'a'], ['b', target, 'a', 'hand', 'a']]);
    shelf.say(moves);
    // Not stored yet when the next one comes: it must be waited for.
    const [late] = await other.fold([copy('c', 2)]);
    expect(late?.placed).toMatchObject({ story: target, reprintOf: 'a', placedBy: 'machine' });
    expect(await other.arrange({ act: 'merge', story: target, others: [story], at: '2026-11-01T00:00:00.000Z' })).toEqual([]);
  });

  it('forgets an erased document: nothing joins it or repeats it any more', async () => {
    const shelf = new Shelf();
    const folder = folderOver(shelf);
    const [text] = own;
    if (!text) throw new Error('no text');
    await foldAll(folder, shelf, [ofOwn(text)]);
    await shelf.settled();
    shelf.rows.delete(text.id);
    expect(await folder.forget(text.id)).toEqual([]);
    const [copy] = await folder.fold([{ ...ofOwn(text), document: 'copy' }]);
    expect(copy?.placed.reprintOf).toBeNull();
  });

  it('gives the reprints of an erased document another original, whoever has them in memory', async () => {
    const [text] = own;
    if (!text) throw new Error('no text');
    const copy = (id: string, hours: number): Offered => ({ ...ofOwn(text), document: id, publishedAt: new Date(text.publishedAt + hours * 3_600_000).toISOString() });
    for (const fresh of [false, true]) {
      const shelf = new Shelf();
      const folder = folderOver(shelf);
      await foldAll(folder, shelf, [copy('a', 0), copy('b', 1), copy('c', 2), copy('d', 3)]);
      await shelf.settled();
      // Erased one after the other; the store has taken away the first alone.
      shelf.rows.delete('a');
      const other = fresh ? folderOver(shelf) : folder;
      const moves = [...(await other.forget('d')), ...(await other.forget('a'))];
      expect(moves.filter(({ placed }) => placed.document !== 'd').map(({ placed, headline }) => [placed.document, placed.reprintOf, headline])).toEqual([['b', null, 'b'], ['c', 'b', 'b']]);
      shelf.say(moves);
      const [late] = await other.fold([copy('e', 4)]);
      expect(late?.placed.reprintOf).toBe('b');
      expect(await other.forget('a')).toEqual([]);
    }
  });
});
