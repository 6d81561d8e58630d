import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missing } from '../../app/ledger.ts';
import { allTopics, documentErased, documentVisited, topics, type Erased, type Visited } from '../../infra/contracts/index.ts';
import { startHost, type HostileHost } from '../support/hostile-outlet.ts';
import { html } from '../support/hostile-writing.ts';
import { officeAtWork, type OfficeAtWork } from '../support/office-at-work.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';
import { postingPage, type Said } from '../support/posting-page.ts';

/** Posts whose authors remove them: one answers 410, one 404, one is only hard to reach. All content is fictional. */
let host: HostileHost;
let folder: OfficeFolder;
let office: OfficeAtWork;
let said: Said[];
const ids = new Map<string, string>();
const words = { giữ: 'Cảm ơn tổ công nghệ số đã giúp bà con nộp hồ sơ', gỡ: 'Tôi rút lại lời than phiền này về bến đò Cửa Lam', xóa: 'Lời này tôi cũng xóa, xin đừng nhắc chuyện giếng nước', nghẽn: 'Trang của tôi hay nghẽn mạng nhưng lời vẫn còn đó' };
const yesterday = new Date(Date.now() - 86_400_000);
const pathOf = (name: string): string => `/noi/${encodeURIComponent(name)}`;
const there = (name: string): string => host.on(pathOf(name), html('<p>Bài viết hư cấu</p>'));

async function left(name: keyof typeof words): Promise<Record<string, number>> {
  const id = ids.get(name) ?? '';
  const tables = { documents: 'id', revisions: 'document', analyses: 'document', erasures: 'document' };
  const counts: [string, number][] = [];
  for (const [table, column] of Object.entries(tables)) counts.push([table, Number((await office.rows<{ n: number }>(`SELECT count() AS n FROM ${table} FINAL WHERE ${column} = '${id}'`))[0]?.n)]);
  return Object.fromEntries(counts);
}

beforeAll(async () => {
  host = await startHost();
  said = Object.entries(words).map(([name, text], index) => ({ kind: index === 0 ? 'SocialMediaPosting' : 'Comment', url: there(name), author: `Người Hư Cấu ${index}`, text }));
  folder = officeFolder({ sources: [{ id: 'trang-thu', outlet: 'Trang thử', kind: 'postings', url: host.on('/trang', html(postingPage(said, yesterday))), holder: 'organisation' }] });
  office = await officeAtWork(folder);
  await office.poll();
  for (const { id, text } of await office.rows<{ id: string; text: string }>('SELECT id, text FROM documents FINAL')) ids.set(Object.entries(words).find(([, each]) => text.includes(each))?.[0] ?? '', id);
}, 60_000);
afterAll(async () => {
  await office[Symbol.asyncDispose]();
  await host.close();
  folder[Symbol.dispose]();
});

describe('a post that its author removes', { timeout: 60_000 }, () => {
  it('is looked at within a day, and stays while its address answers', async () => {
    expect([...ids.keys()].sort()).toEqual(Object.keys(words).sort());
    office.pass(19.9);
    expect(await office.revisit()).toBe(0);
    office.pass(0.1);
    expect(await office.revisit()).toBe(4);
    expect(await left('gỡ')).toEqual({ documents: 1, revisions: 1, analyses: 1, erasures: 0 });
  });

  it('is erased everywhere at the next look, and nothing else is', async () => {
    host.on(pathOf('gỡ'), { status: 410 });
    host.on(pathOf('xóa'), { status: 404 });
    host.on(pathOf('nghẽn'), { status: 503 });
    office.pass(20);
    expect(await office.revisit()).toBe(4);
    for (const name of ['gỡ', 'xóa'] as const) expect(await left(name), name).toEqual({ documents: 0, revisions: 0, analyses: 0, erasures: 1 });
    for (const name of ['giữ', 'nghẽn'] as const) expect(await left(name), name).toEqual({ documents: 1, revisions: 1, analyses: 1, erasures: 0 });
    const erased = await office.messages<Erased>(topics.desk.name, documentErased.type);
    expect(erased.map(({ document, reason }) => [document, reason]).sort()).toEqual([ids.get('gỡ'), ids.get('xóa')].map((id) => [id, 'removed-by-author']).sort());
    const last = new Map((await office.messages<Visited>(topics.crawl.name, documentVisited.type)).map((visit) => [visit.document, visit]));
    expect(['giữ', 'gỡ', 'xóa', 'nghẽn'].map((name) => last.get(ids.get(name) ?? '')?.outcome)).toEqual(['seen', 'gone', 'gone', 'failed']);
    expect(last.get(ids.get('gỡ') ?? '')?.nextAt).toBeNull();
  });

  it('leaves no word and no address in any topic or table, but the fact of its erasure', async () => {
    for (const name of ['gỡ', 'xóa'] as const) {
      const id = ids.get(name) ?? '';
      for (const topic of allTopics) {
        const texts = await office.texts(topic.name);
        expect(texts.filter((text) => text.includes(words[name])), topic.name).toEqual([]);
        if (topic.name !== topics.desk.name && topic.name !== topics.crawl.name) expect(texts.filter((text) => text.includes(id)), topic.name).toEqual([]);
      }
      const tables = await office.rows<{ name: string }>("SELECT name FROM system.tables WHERE database = currentDatabase() AND name NOT IN ('ledger', 'visits', 'erasures')");
      for (const { name: table } of tables) expect((await office.rows(`SELECT * FROM ${table}`)).filter((row) => JSON.stringify(row).includes(id)), table).toEqual([]);
      const ledger = await office.rows<{ url: string; detail: string }>(`SELECT url, detail FROM ledger FINAL WHERE document = '${id}'`);
      expect(ledger.length).toBeGreaterThan(0);
      for (const row of ledger) expect(row).toEqual({ url: '', detail: '' });
    }
  });

  it('stays out, though the page that lists it still does', async () => {
    host.on('/trang', html(postingPage(said.map((each) => ({ ...each, text: `${each.text}, đã sửa` })), yesterday)));
    await office.poll();
    const ledger = await office.ledger();
    expect(ledger).toMatchObject({ seen: 4, stored: 2, rejected: 2 });
    expect(missing(ledger)).toBe(0);
    expect(await left('gỡ')).toEqual({ documents: 0, revisions: 0, analyses: 0, erasures: 1 });
    expect((await office.texts(topics.analysed.name)).some((text) => text.includes('đã sửa'))).toBe(true);
  });
});
