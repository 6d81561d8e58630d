import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missing } from '../../app/ledger.ts';
import { documentRevised, documentVisited, topics, type Revised, type Visited } from '../../infra/contracts/index.ts';
import { diembao } from '../support/cli.ts';
import { exported } from '../support/exported.ts';
import { startHost, type HostileHost } from '../support/hostile-outlet.ts';
import { html, page, paragraphs, rss, xml } from '../support/hostile-writing.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';
import { officeAtWork, type OfficeAtWork } from '../support/office-at-work.ts';

/** One article of an outlet through everything that happens to articles, its feed entry the same all the time. All content is fictional. */
let host: HostileHost;
let folder: OfficeFolder;
let office: OfficeAtWork;
const path = '/kinh-te/hai-muoi-tram-do-man.html';
const title = 'Hai mươi trạm đo mặn chạy thử tại Đồng Muối';
const show = (body: string): unknown => host.on(path, html(page('man', { title, body })));
const plain = paragraphs('man');

interface State { readonly revision: number; readonly state: string; readonly text: string }
const state = async (): Promise<State | undefined> => (await office.rows<State>("SELECT revision, state, text FROM documents FINAL WHERE url LIKE '%hai-muoi-tram%'"))[0];
const changes = async (): Promise<string[]> => (await office.rows<{ change: string }>('SELECT change FROM revisions FINAL ORDER BY revision')).map(({ change }) => change);
const events = async (): Promise<string[]> => (await office.messages<Revised>(topics.crawl.name, documentRevised.type)).map(({ revision, change }) => `${revision} ${change}`);
/** A round of revisits after some hours: how many were visited, with books that add up. */
async function after(hours: number): Promise<number> {
  office.pass(hours);
  const visited = await office.revisit();
  expect(missing(await office.ledger())).toBe(0);
  return visited;
}

beforeAll(async () => {
  host = await startHost();
  show(plain);
  const url = host.on('/nguon.xml', xml(rss([{ title, link: `${host.url}${path}` }, { title: 'Tin khác', link: host.on('/tin-khac.html', html(page('khac', { title: 'Tin khác của ngày hôm nay' }))) }])));
  folder = officeFolder({ sources: [{ id: 'bao-thu', outlet: 'Báo thử', kind: 'feed', url }] });
  office = await officeAtWork(folder);
}, 60_000);
afterAll(async () => {
  await office[Symbol.asyncDispose]();
  await host.close();
  folder[Symbol.dispose]();
});

describe('an article that changes behind its feed', { timeout: 60_000 }, () => {
  it('is stored once, and looked at again after an hour, not before', async () => {
    await office.poll();
    expect(await office.ledger()).toMatchObject({ seen: 2, stored: 2 });
    expect(await after(0.9)).toBe(0);
    expect(await after(0.1)).toBe(2);
    expect(await office.ledger()).toMatchObject({ seen: 2, unchanged: 2, stored: 0 });
    expect(await state()).toMatchObject({ revision: 1, state: 'current' });
    expect(await events()).toEqual([]);
  });

  it('gets a revision when it was changed in silence', async () => {
    show(plain.replace('hai mươi trạm', 'mười hai trạm'));
    expect(await after(5)).toBe(2);
    expect(await office.ledger()).toMatchObject({ seen: 2, stored: 1, unchanged: 1 });
    expect(await state()).toMatchObject({ revision: 2, state: 'current', text: expect.stringContaining('mười hai trạm') });
    expect(await events()).toEqual(['2 changed']);
    // Its feed says nothing new: to a poll nothing has changed.
    await office.poll();
    expect(await office.ledger()).toMatchObject({ seen: 2, unchanged: 2 });
  });

  it('is corrected when it says so', async () => {
    show(`${plain.replace('hai mươi trạm', 'mười lăm trạm')}<p><em>Đính chính: Bản tin trước ghi mười hai trạm, con số đúng là mười lăm. Tòa soạn xin lỗi bạn đọc.</em></p>`);
    expect(await after(18)).toBe(2);
    expect(await state()).toMatchObject({ revision: 3, state: 'corrected' });
    expect(await events()).toEqual(['2 changed', '3 corrected']);
  });

  it('stays as it is while its site has trouble, and is asked for again', async () => {
    host.on(path, { status: 503, body: 'bảo trì' });
    // What has changed before is looked at more closely: it alone is due halfway to the next visit.
    expect(await after(24)).toBe(1);
    expect(await state()).toMatchObject({ revision: 3, state: 'corrected' });
    const visits = await office.messages<Visited>(topics.crawl.name, documentVisited.type);
    expect(visits.filter(({ outcome }) => outcome === 'failed')).toMatchObject([{ failures: 1, nextAt: new Date(office.now().getTime() + 3_600_000).toISOString() }]);
    host.on(path, html('<!doctype html><html><head><title>Bảo trì</title></head><body><h1>Hệ thống đang bảo trì</h1><p>Máy chủ của tòa soạn được nâng cấp từ 22 giờ đến 24 giờ đêm nay, mọi trang sẽ trở lại sau đó.</p></body></html>'));
    expect(await after(1)).toBe(1);
    expect(await state()).toMatchObject({ revision: 3, state: 'corrected' });
    expect(await events()).toHaveLength(2);
  });

  it('is removed when its address says that it is gone, with what it said kept', async () => {
    host.on(path, { status: 410, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<h1>Bài đã gỡ</h1>' });
    expect(await after(23)).toBe(2);
    expect(await state()).toMatchObject({ revision: 4, state: 'removed', text: expect.stringContaining('mười lăm trạm') });
    expect(await office.ledger()).toMatchObject({ deadLettered: 0 });
    expect((await events()).at(-1)).toBe('4 removed');
  });

  it('is restored when it comes back', async () => {
    show(plain.replace('hai mươi trạm', 'mười lăm trạm'));
    expect(await after(48)).toBe(1);
    expect(await state()).toMatchObject({ revision: 5, state: 'current' });
    expect(await changes()).toEqual(['first', 'first', 'changed', 'corrected', 'removed', 'restored']);
    expect(await events()).toEqual(['2 changed', '3 corrected', '4 removed', '5 restored']);
    const revised = await office.messages<Revised>(topics.crawl.name, documentRevised.type);
    expect(new Set(revised.map(({ document }) => document)).size).toBe(1);
    for (const event of revised) expect(event).toMatchObject({ kind: 'article', source: 'bao-thu', outlet: 'Báo thử' });
  });

  it('shows the same to another process, which has nothing new to do', async () => {
    const before = await office.rows('SELECT * FROM revisions FINAL ORDER BY document, revision');
    const documents = await exported(folder.dataDir);
    expect(documents.find(({ url }) => url?.endsWith(path))?.text).toContain('mười lăm trạm');
    const at = office.now();
    await office[Symbol.asyncDispose]();
    const { code, stdout, stderr } = await diembao(['run', '--once', '--office', folder.officeFile, '--data', folder.dataDir, '--json']);
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ stored: 0, rejected: 0, deadLettered: 0 });
    office = await officeAtWork(folder, at);
    expect(await office.revisit()).toBe(0);
    expect(await office.rows('SELECT * FROM revisions FINAL ORDER BY document, revision')).toEqual(before);
    expect(await events()).toHaveLength(4);
  });
});
