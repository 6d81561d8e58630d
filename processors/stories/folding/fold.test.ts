import { describe, expect, it } from 'vitest';
import { fold as bare } from '../../../infra/text/index.ts';
import { readOwn, type LabelledText } from '../training/read-texts.ts';
import { headlineOf } from './headline.ts';
import { newcomer, placedText, rarity, StoryBench, type Said } from './story-bench.testing.ts';

const confusable = await readOwn('confusable', rarity);
const reprints = await readOwn('reprints', rarity);
const said = ({ id, title, text, kind, outlet, syndicatedFrom, publishedAt }: LabelledText): Said => ({ id, title, text, kind, outlet, syndicatedFrom, publishedAt });
/** Folds sets of the own texts by themselves, in the order of time, and gives the stories of each event. */
const storiesOf = (texts: readonly LabelledText[]): Map<string, Set<string>> => {
  const bench = new StoryBench();
  const order = texts.toSorted((left, right) => left.publishedAt - right.publishedAt);
  bench.fold(...order.map(said));
  return new Map([...Map.groupBy(order, ({ label }) => label)].map(([label, all]) => [label, new Set(all.map(({ id }) => bench.storyOf(id)))]));
};
const inSet = (set: string): LabelledText[] => confusable.filter((text) => text.set === set);

const machine = reprints.find(({ id }) => id === 'may-say-rong-bien-0') as LabelledText;
const hour = 3_600_000;
/** Copies of one text at later hours. */
const copy = (id: string, hours: number, more: Partial<Said> = {}): Said => ({ ...said(machine), id, outlet: `Báo ${id} (hư cấu)`, publishedAt: machine.publishedAt + hours * hour, ...more });

describe('folding documents into stories', () => {
  it('joins documents about one event', () => {
    for (const set of ['crash-same-road', 'market-fires', 'bridge-inaugurations', 'court-drug-cases', 'wage-strikes']) for (const [label, stories] of storiesOf(inSet(set))) expect(stories.size, label).toBe(1);
  });

  it('keeps events apart that are easily taken for one', () => {
    const sets = [...new Set(confusable.map(({ set }) => set))];
    const merged = sets.filter((set) => {
      const events = [...storiesOf(inSet(set)).values()];
      return events.some((one, at) => events.slice(at + 1).some((other) => [...one].some((story) => other.has(story))));
    });
    expect(sets.length).toBeGreaterThan(60);
    expect(merged).toEqual([]);
  });

  it('begins a story with an id that the same document gives again, with its day in the office’s zone', () => {
    const [one, other] = [new StoryBench(), new StoryBench()];
    for (const bench of [one, other]) bench.fold({ ...copy('a', 0), publishedAt: '2026-03-08T00:30:00+07:00' });
    expect(one.storyOf('a')).toBe(other.storyOf('a'));
    expect(one.storyOf('a')).toMatch(/^20260308-[a-z0-9]{10}$/);
  });

  it('finds reprints: verbatim, without diacritics, as a post, with another title, with a credit', () => {
    const bench = new StoryBench();
    bench.fold(copy('a', 0), copy('verbatim', 1), copy('bare', 2, { title: bare(machine.title), text: bare(machine.text) }), copy('post', 3, { kind: 'post', title: '' }), copy('title', 4, { title: 'Tin trong ngày' }), copy('theo', 5, { text: `${machine.text}\nTheo Báo a`, syndicatedFrom: 'Báo a' }));
    for (const id of ['verbatim', 'bare', 'post', 'title', 'theo']) expect([bench.storyOf(id), bench.place(id).reprintOf], id).toEqual([bench.storyOf('a'), 'a']);
    expect(bench.place('a').reprintOf).toBeNull();
  });

  it('calls independent texts on the same event no reprints', () => {
    const bench = new StoryBench();
    const story = reprints.filter(({ label }) => label === machine.label).toSorted((left, right) => left.publishedAt - right.publishedAt);
    bench.fold(...story.map(said));
    for (const { id, reprintOf } of story) expect(bench.place(id).reprintOf !== null, id).toBe(reprintOf !== null);
    expect(new Set(story.map(({ id }) => bench.storyOf(id))).size).toBe(1);
  });

  it('lets an older original that comes later take its place: the others point to it', () => {
    const bench = new StoryBench();
    bench.fold(copy('late', 5), copy('later', 6));
    expect(bench.place('later').reprintOf).toBe('late');
    const before = bench.place('later').version;
    const [[first, ...moved]] = bench.fold(copy('early', 0)) as [ReturnType<StoryBench['foldNewcomer']>];
    expect(first).toMatchObject({ document: 'early', reprintOf: null, story: bench.storyOf('late') });
    expect(moved.map(({ document, reprintOf }) => [document, reprintOf]).sort()).toEqual([['late', 'early'], ['later', 'early']]);
    for (const { version } of moved) expect(version).toBeGreaterThan(before);
    expect(bench.place('later').reprintOf).toBe('early');
  });

  it('never takes one that says "Theo X" for X’s original, whichever comes first', () => {
    const x = copy('x', 3, { outlet: 'Báo Tân Hải' });
    const theo = copy('theo', 0, { outlet: 'Báo Đông Phước', syndicatedFrom: 'Báo Tân Hải' });
    for (const order of [[x, theo], [theo, x]]) {
      const bench = new StoryBench();
      bench.fold(...order);
      expect([bench.place('x').reprintOf, bench.place('theo').reprintOf]).toEqual([null, 'x']);
    }
  });

  it('keeps a new revision in its story; whose reprint it is may change', () => {
    const bench = new StoryBench();
    bench.fold(copy('a', 0), copy('b', 1));
    const story = bench.storyOf('b');
    const other = inSet('market-fires')[0] as LabelledText;
    const [[changed]] = bench.fold({ ...said(other), id: 'b' }) as [ReturnType<StoryBench['foldNewcomer']>];
    expect(changed).toMatchObject({ story, reprintOf: null });
    expect(changed?.contentHash).not.toBe(newcomer(copy('b', 1)).contentHash);
    bench.fold(copy('b', 1));
    expect(bench.place('b')).toMatchObject({ story, reprintOf: 'a' });
  });

  it('gives a copy its original also where that is of days that are not in memory', () => {
    const bench = new StoryBench();
    const early = { ...placedText(copy('early', -24 * 9), { story: '20260223-aaaaaaaaaa' }) };
    const reprint = placedText(copy('reprint', -24 * 2), { story: early.story, reprintOf: 'early' });
    bench.memory.load(reprint.day, [reprint]);
    bench.fold(copy('now', 0));
    expect(bench.place('now')).toMatchObject({ story: early.story, reprintOf: 'early' });
  });

  it('joins a story of which only reprints are in memory', () => {
    const bench = new StoryBench();
    const [first, ...others] = inSet('market-fires').filter(({ label }) => label === 'chay-cho-dong-lac-0105').toSorted((left, right) => left.publishedAt - right.publishedAt) as [LabelledText, ...LabelledText[]];
    const reprint = placedText(said(first), { story: '20260101-aaaaaaaaaa', reprintOf: 'away' });
    bench.memory.load(reprint.day, [reprint]);
    bench.fold(...others.map(said));
    expect(others.map(({ id }) => bench.storyOf(id))).toContain(reprint.story);
  });

  it('takes its reprints along when an original turns out to be one', () => {
    const bench = new StoryBench();
    const text = (id: string, hours: number, paragraphs: readonly number[]): Said => copy(id, hours, { text: paragraphs.map((at) => machine.text.split('\n')[at]).join('\n') });
    const other = inSet('market-fires')[0] as LabelledText;
    bench.fold(copy('first', 0), text('second', 1, [0, 1, 2, 3, 4]));
    expect(bench.place('second').reprintOf).toBe('first');
    // An original of the same story with a copy of its own, then put right into what the first says.
    bench.memory.put({ ...placedText({ ...said(other), id: 'third', publishedAt: machine.publishedAt + 2 * hour }, { story: bench.storyOf('first') }), version: 90 });
    bench.memory.put({ ...placedText({ ...said(other), id: 'of-third', publishedAt: machine.publishedAt + 3 * hour }, { story: bench.storyOf('first'), reprintOf: 'third' }), version: 91 });
    bench.fold(copy('third', 2));
    expect([bench.place('third').reprintOf, bench.place('of-third').reprintOf]).toEqual(['first', 'first']);
  });

  it('changes nothing when the same content comes again', () => {
    const bench = new StoryBench();
    bench.fold(copy('a', 0), copy('b', 1));
    const before = bench.place('b');
    expect(bench.fold(copy('b', 1))).toEqual([[before]]);
    expect(bench.place('b')).toBe(before);
  });

  it('moves nothing that a hand has placed, and lets its copies follow it', () => {
    const bench = new StoryBench();
    bench.fold(copy('a', 0));
    bench.memory.put({ ...bench.place('a'), story: '20260301-handhandha', placedBy: 'hand' });
    bench.fold(copy('a', 0, { title: 'Tiêu đề mới' }), copy('b', 1));
    expect(bench.place('a')).toMatchObject({ story: '20260301-handhandha', placedBy: 'hand' });
    expect(bench.place('b')).toMatchObject({ story: '20260301-handhandha', placedBy: 'machine', reprintOf: 'a' });
  });

  it('looks no farther than a week to either side', () => {
    const bench = new StoryBench();
    bench.fold(copy('a', 0), copy('near', 7 * 24 - 1), copy('far', 24 * 30));
    expect(bench.storyOf('near')).toBe(bench.storyOf('a'));
    expect(bench.storyOf('far')).not.toBe(bench.storyOf('a'));
  });

  it('gives texts without any word a story each', () => {
    const bench = new StoryBench();
    bench.fold({ id: 'a', text: '🙂' }, { id: 'b', text: '🙂' }, { id: 'c', text: '' });
    expect(new Set(['a', 'b', 'c'].map((id) => bench.storyOf(id))).size).toBe(3);
    for (const id of ['a', 'b', 'c']) expect(bench.place(id).reprintOf).toBeNull();
  });
});

describe('the headline of a story', () => {
  const story = 's';
  const text = (id: string, said: string, more: Partial<Parameters<typeof placedText>[1]> & { readonly kind?: 'article' | 'post' } = {}) => placedText({ id, text: said, ...(more.kind ? { kind: more.kind } : {}) }, { story, ...more });
  const centre = 'Cháy chợ Đồng Lạc, ba gian hàng vải bị thiêu, không ai bị thương';

  it('is the document that is most like all others', () => {
    const all = [text('a', 'Cháy chợ Đồng Lạc, tiểu thương khóc'), text('b', centre), text('c', 'Ba gian hàng vải bị thiêu, không ai bị thương'), text('d', 'Trời nắng ráo')];
    for (const order of [all, all.toReversed()]) expect(headlineOf(order)).toBe('b');
  });

  it('is an original and an article where there is one', () => {
    const all = [text('copy', centre, { reprintOf: 'x' }), text('post', centre, { kind: 'post' }), text('x', 'Tiểu thương khóc')];
    expect(headlineOf(all)).toBe('x');
    expect(headlineOf(all.slice(0, 2))).toBe('copy');
    expect(headlineOf(all.slice(1, 2))).toBe('post');
  });
});
