import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as contracts from '../../../infra/contracts/index.ts';
import type { Arranged } from '../../../infra/contracts/index.ts';
import { storySorts as askedSorts } from '../../queries/index.ts';
import { reaches, storySorts, type CaseStanding, type Case, type Document, type Documents, type Problem, type Stories, type StoriesMerged, type Story, type StoryDocuments, type StorySplit } from '../api/index.ts';
import { arrangeInStore } from '../fixture/arrange.ts';
import { openFixtureConsole, type OpenedConsole, type SignedInPerson } from '../fixture/index.ts';
import { createConsole } from './create-console.ts';

let opened: OpenedConsole;
let lan: SignedInPerson;
let leader: SignedInPerson;
const told: Arranged[] = [];

beforeAll(async () => {
  opened = await openFixtureConsole({
    parts: {
      arrange: async (arranged) => {
        told.push(contracts.arrangedSchema.parse(arranged));
        await arrangeInStore(opened.store, arranged);
      },
    },
  });
  [lan, leader] = [opened.signIn('analyst'), opened.signIn('leadership')];
});
afterAll(() => opened?.close());

const ask = (path: string, who: Pick<SignedInPerson, 'headers'> = opened): Promise<Response> => fetch(`${opened.console.url}${path}`, { headers: who.headers });
const get = async <Answer>(path: string): Promise<Answer> => {
  const response = await ask(path);
  expect([path, response.status, response.status === 200 ? '' : await response.clone().text()]).toEqual([path, 200, '']);
  return (await response.json()) as Answer;
};
const send = (who: SignedInPerson, path: string, body: unknown): Promise<Response> => fetch(`${opened.console.url}${path}`, { method: 'POST', headers: who.actHeaders, body: JSON.stringify(body) });
const did = async <Answer>(path: string, body: unknown): Promise<Answer> => {
  const response = await send(lan, path, body);
  expect([path, response.status, response.status === 202 ? '' : await response.clone().text()]).toEqual([path, 202, '']);
  return (await response.json()) as Answer;
};
const problem = async (response: Response): Promise<unknown> => [response.status, ((await response.json()) as Problem).code];
const documentsOf = async (id: string): Promise<StoryDocuments['items']> => {
  const items: StoryDocuments['items'] = [];
  for (let next: string | null = ''; next !== null; ) {
    const page: StoryDocuments = await get<StoryDocuments>(`/api/stories/${id}/documents?limit=7${next === '' ? '' : `&after=${encodeURIComponent(next)}`}`);
    items.push(...page.items);
    next = page.next;
  }
  return items;
};

describe('the list of stories', () => {
  it('counts what the list of documents shows, under every filter', async () => {
    for (const filter of ['period=7d', 'period=today', 'period=30d&unit=so-khcn', 'period=30d&topic=science-technology', 'period=30d&reprints=originals']) {
      const { stories } = await get<Stories>(`/api/stories?${filter}&singles=yes`);
      expect(stories.length).toBeGreaterThan(2);
      for (const story of stories.slice(0, 3)) {
        const { total } = await get<Documents>(`/api/documents?${filter}&story=${story.id}`);
        expect([filter, story.id, story.documents]).toEqual([filter, story.id, total]);
        expect(story.originals + story.reprints).toBe(story.documents);
        expect(story.spark.reduce((sum, count) => sum + count, 0)).toBe(story.documents);
        expect(story.reaches.reduce((sum, { documents }) => sum + documents, 0)).toBe(story.documents);
      }
    }
  });

  it('comes a page at a time, in each order', async () => {
    for (const sort of storySorts) {
      const whole = await get<Stories>(`/api/stories?period=30d&sort=${sort}&limit=100`);
      const paged: string[] = [];
      for (let next: string | null = ''; next !== null; ) {
        const page: Stories = await get<Stories>(`/api/stories?period=30d&sort=${sort}&limit=9${next === '' ? '' : `&after=${encodeURIComponent(next)}`}`);
        paged.push(...page.stories.map(({ id }) => id));
        next = page.next;
      }
      expect(paged).toEqual(whole.stories.map(({ id }) => id));
      expect(new Set(paged).size).toBe(whole.total);
      const ranks = whole.stories.map((story) => ({ documents: story.documents, newest: story.lastAt, growth: story.growth })[sort]);
      expect(ranks).toEqual(ranks.toSorted((left, right) => right - left));
    }
  });

  it('leaves out what only one document tells of, unless asked', async () => {
    const [several, all] = await Promise.all([get<Stories>('/api/stories?period=30d&limit=100'), get<Stories>('/api/stories?period=30d&limit=100&singles=yes')]);
    expect(several.stories.every(({ documents }) => documents > 1)).toBe(true);
    expect(all.total).toBeGreaterThan(several.total);
    expect(all.documents).toBe((await get<Documents>('/api/documents?period=30d&limit=1')).total - 1);
  });

  it('finds words of the headline without their diacritics, in order where quoted, and nothing that stands in the text alone', async () => {
    const found = await get<Stories>('/api/stories?period=30d&q=THIET bi lang PHI');
    expect(new Set(found.stories.map(({ headline }) => headline?.title))).toEqual(new Set(['Lãng phí thiết bị thí nghiệm: máy tiền tỷ phủ bụi ở trung tâm kiểm nghiệm']));
    expect((await get<Stories>('/api/stories?period=30d&q="thiet bi thi nghiem"')).total).toBe(found.total);
    expect((await get<Stories>('/api/stories?period=30d&q="bi thiet"')).total).toBe(0);
    // “7,4 tỷ đồng” stands in the text.
    expect((await get<Stories>('/api/stories?period=30d&q=gia tri ty dong')).total).toBe(0);
  });

  it('narrows by reach', async () => {
    const { stories } = await get<Stories>('/api/stories?period=30d&reach=national&singles=yes');
    expect(stories.length).toBeGreaterThan(0);
    for (const { reaches: classes, documents } of stories) expect(classes).toEqual([{ reach: 'national', documents }]);
  });

  it.each([['sort=loudest'], ['after=1'], ['reach=world'], ['period=7d&limit=0']])('refuses %s', async (query) => expect(await problem(await ask(`/api/stories?${query}`))).toEqual([400, 'invalid-query']));
});

describe('one story', () => {
  it('adds up everywhere', async () => {
    const { stories } = await get<Stories>('/api/stories?period=30d');
    const id = stories[0]?.id ?? '';
    const story = await get<Story>(`/api/stories/${id}`);
    const sum = (of: (slot: Story['timeline']['slots'][number]) => number): number => story.timeline.slots.reduce((total, slot) => total + of(slot), 0);
    expect(story.documents).toBe(stories[0]?.allDocuments);
    expect(sum(({ originals }) => originals)).toBe(story.originals);
    expect(sum(({ reprints }) => reprints)).toBe(story.reprints);
    expect(sum(({ tones }) => tones.positive + tones.neutral + tones.negative)).toBe(story.documents);
    expect(sum(({ stances }) => stances.critical + stances.even + stances.favourable)).toBe(story.spoken);
    expect(story.byOutlet.reduce((total, { documents }) => total + documents, 0)).toBe(story.documents);
    expect(story.byOutlet.map(({ firstAt }) => firstAt)).toEqual(story.byOutlet.map(({ firstAt }) => firstAt).toSorted((left, right) => left - right));
    expect(story.byOutlet).toHaveLength(story.outlets);
    expect(story.arrangements).toMatchObject([{ act: 'merge', story: id, others: ['20260101-fixturegone'] }]);
    const documents = await documentsOf(id);
    expect(documents.reduce((total, { reprints }) => total + 1 + (reprints?.count ?? 0), 0)).toBe(story.documents);
    expect(documents.map(({ publishedAt }) => publishedAt)).toEqual(documents.map(({ publishedAt }) => publishedAt).toSorted((left, right) => left - right));
    const original = documents.find(({ reprints }) => reprints !== null);
    const { items } = await get<StoryDocuments>(`/api/stories/${id}/documents?of=${original?.id ?? ''}&limit=100`);
    expect(items).toHaveLength(original?.reprints?.count ?? -1);
    expect(items.every(({ reprintOf }) => reprintOf === original?.id)).toBe(true);
    expect([items[0]?.outlet, items.at(-1)?.outlet]).toEqual([original?.reprints?.first.outlet, original?.reprints?.last.outlet]);
    const [reprint, first] = await Promise.all([get<Document>(`/api/documents/${items[0]?.id ?? ''}`), get<Document>(`/api/documents/${original?.id ?? ''}`)]);
    expect(reprint.story).toMatchObject({ id, documents: story.documents, reprintOf: { document: original?.id }, reprints: 0 });
    expect(first.story).toMatchObject({ id, reprintOf: null, reprints: items.length });
    expect((await get<Document>('/api/documents/undated-1')).story).toBeNull();
  });

  it('says what its outlets put right and took down', async () => {
    const corrected = (await get<Document>('/api/documents/corrected-1')).story?.id ?? '';
    const { changes, corrected: count } = await get<Story>(`/api/stories/${corrected}`);
    expect([changes.map(({ document, change }) => [document, change]), count]).toEqual([[['corrected-1', 'corrected']], 1]);
    const removed = (await get<Document>('/api/documents/removed-1')).story?.id ?? '';
    expect(await get<Story>(`/api/stories/${removed}`)).toMatchObject({ removed: 1, changes: [{ document: 'removed-1', change: 'removed' }] });
  });

  it('shows of a post its words while they are kept, and never its address', async () => {
    const id = (await get<Document>('/api/documents/post-1')).story?.id ?? '';
    const answers = await Promise.all([`/api/stories/${id}`, `/api/stories/${id}/documents?limit=100`, '/api/stories?period=30d&singles=yes&limit=100'].map(async (path) => (await ask(path)).text()));
    expect(answers[1]).toContain('post-1');
    expect(answers.join('')).not.toMatch(/sealed:|social\.example/);
    const old = (await get<Document>('/api/documents/post-2')).story?.id ?? '';
    const { headline } = await get<Story>(`/api/stories/${old}`);
    expect(headline).toMatchObject({ kind: 'post', outlet: 'Trang Diễn đàn Tân Hải', title: '' });
    expect(await (await ask(`/api/stories/${old}/documents`)).text()).not.toContain('bimatkhongthay');
  });

  it('says where a story went that was merged, and knows no other', async () => {
    const response = await ask('/api/stories/20260101-fixturegone');
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'story-merged', present: { story: expect.stringMatching(/^\d{8}-/) as unknown } }]);
    for (const id of ['20260101-aaaaaaaaaa', '20261399-aaaaaaaaaa', 'x']) expect(await problem(await ask(`/api/stories/${id}`))).toEqual([404, 'story-not-found']);
    expect(await problem(await ask('/api/stories/20260101-aaaaaaaaaa/documents'))).toEqual([404, 'story-not-found']);
  });
});

describe('stories put right by hand', () => {
  it('are merged, and split again', async () => {
    told.length = 0;
    const { stories } = await get<Stories>('/api/stories?period=30d&sort=newest');
    const [story, one, two] = stories.slice(2).map(({ id, allDocuments }) => ({ id, documents: allDocuments })) as [{ id: string; documents: number }, { id: string; documents: number }, { id: string; documents: number }];
    const body = { story: story.id, others: [one.id, two.id] };
    expect(await did<StoriesMerged>('/api/stories/merge', { ...body, dryRun: true })).toEqual({ dryRun: true, story: story.id, documents: one.documents + two.documents, came: null });
    expect(told).toEqual([]);
    expect(await problem(await send(leader, '/api/stories/merge', body))).toEqual([403, 'not-allowed']);
    const { came, documents } = await did<StoriesMerged>('/api/stories/merge', body);
    expect(told).toEqual([{ act: 'merge', ...body, at: opened.now.toISOString() }]);
    expect(came?.map(({ story: id, documents: ids }) => [id, ids.length])).toEqual([[one.id, one.documents], [two.id, two.documents]]);
    expect((await get<Story>(`/api/stories/${story.id}`)).documents).toBe(story.documents + documents);
    expect(await problem(await ask(`/api/stories/${one.id}`))).toEqual([404, 'story-merged']);

    const back = await did<StorySplit>('/api/stories/split', { from: story.id, documents: came?.[0]?.documents, withReprints: false });
    expect(told[1]).toMatchObject({ act: 'split', from: story.id, story: back.story, documents: expect.arrayContaining(came?.[0]?.documents ?? ['?']) as unknown });
    expect(back.story).toMatch(/^\d{8}-[a-z0-9]{10}$/);
    const made = await get<Story>(`/api/stories/${back.story ?? ''}`);
    expect([made.documents, back.documents]).toEqual([one.documents, one.documents]);
    expect(new Date(made.firstAt).toISOString().slice(0, 10)).toBe(contracts.dayOfStory(made.id));
    const lines = opened.parts.access.audit.list({}, 50).map(({ person, act, object }) => `${person} ${act} ${object}`);
    for (const line of [`${lan.id} stories-merged story/${story.id}`, `${lan.id} story-split story/${story.id}`]) expect(lines).toContain(line);
  });

  it('take the reprints along with what they repeat, and leave something behind', async () => {
    const { stories } = await get<Stories>('/api/stories?period=30d');
    const from = stories.find(({ id, originals, reprints }) => originals > 1 && reprints > 0 && !told.some((arranged) => arranged.story === id))?.id ?? '';
    const items = await documentsOf(from);
    const original = items.find(({ reprints }) => reprints !== null);
    const split = { from, documents: [original?.id] };
    expect((await did<StorySplit>('/api/stories/split', { ...split, dryRun: true })).documents).toBe(1 + (original?.reprints?.count ?? 0));
    expect((await did<StorySplit>('/api/stories/split', { ...split, withReprints: false, dryRun: true })).documents).toBe(1);
    expect(await problem(await send(lan, '/api/stories/split', { from, documents: items.map(({ id }) => id) }))).toEqual([422, 'story-would-be-empty']);
    expect(await problem(await send(lan, '/api/stories/split', { from, documents: ['post-2'] }))).toEqual([409, 'story-changed']);
    expect(await problem(await send(lan, '/api/stories/merge', { story: from, others: [from] }))).toEqual([400, 'invalid-query']);
    expect(await problem(await send(lan, '/api/stories/merge', { story: from, others: ['20260101-aaaaaaaaaa'] }))).toEqual([404, 'story-not-found']);
    expect(await problem(await send(leader, '/api/stories/split', split))).toEqual([403, 'not-allowed']);
  });

  it('need a log that answers', async () => {
    const { stories } = await get<Stories>('/api/stories?period=30d');
    const body = { story: stories[0]?.id, others: [stories[1]?.id] };
    for (const [arrange, expected] of [[null, [503, 'read-only']], [() => Promise.reject(new Error('no log')), [503, 'log-unavailable']]] as const) {
      const console = await createConsole({ ...opened.parts, arrange }, { host: '127.0.0.1', port: 0 });
      try {
        expect(await problem(await fetch(`${console.url}/api/stories/merge`, { method: 'POST', headers: lan.actHeaders, body: JSON.stringify(body) }))).toEqual(expected);
      } finally {
        await console.close();
      }
    }
  });

  it('open a case about their documents, originals first', async () => {
    const { stories } = await get<Stories>('/api/stories?period=30d');
    const story = stories[0];
    const { number, origin } = await did<CaseStanding>('/api/desk/cases', { title: 'Về một câu chuyện hư cấu', story: story?.id });
    expect(origin).toBe('story');
    const { documents, log } = await get<Case>(`/api/desk/cases/${number}`);
    expect(documents).toHaveLength(Math.min(100, story?.allDocuments ?? 0));
    expect(log.at(-1)).toMatchObject({ what: 'opened', detail: { origin: 'story', story: story?.id } });
    expect(await problem(await send(lan, '/api/desk/cases', { title: 'Về gì đó', story: '20260101-aaaaaaaaaa' }))).toEqual([404, 'story-not-found']);
  });
});

describe('the words of the API', () => {
  it('are those of the log and the questions', () => expect([reaches, storySorts]).toEqual([contracts.reaches, askedSorts]));
});
