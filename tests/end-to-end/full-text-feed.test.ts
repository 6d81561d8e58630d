import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missing } from '../../app/ledger.ts';
import { startHost, type HostileHost } from '../support/hostile-outlet.ts';
import { html, mark, page, paragraphs, rss, xml } from '../support/hostile-writing.ts';
import { officeAtWork, type OfficeAtWork } from '../support/office-at-work.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';

/** A feed that carries whole texts; the pages behind it come and go. All content is fictional. */
let host: HostileHost;
let folder: OfficeFolder;
let office: OfficeAtWork;
const gone = '/bai-khong-con.html';
const short = '/bai-khong-con-khong-chu.html';
const title = 'Văn bản đầy đủ nằm ngay trong nguồn tin';

interface Row { readonly url: string; readonly title: string; readonly text: string; readonly revision: number; readonly state: string; readonly text_from: string }
const documents = (): Promise<Row[]> => office.rows<Row>('SELECT url, title, text, revision, state, text_from FROM documents FINAL');

beforeAll(async () => {
  host = await startHost();
  const url = host.on('/nguon.xml', xml(rss([
    { title, link: `${host.url}${gone}`, content: paragraphs('toan-van') },
    { title: 'Chỉ có một câu', link: `${host.url}${short}`, content: '<p>Một câu thôi.</p>' },
  ])));
  folder = officeFolder({ sources: [{ id: 'cong-thu', outlet: 'Cổng thử', kind: 'feed', url }] });
  office = await officeAtWork(folder);
}, 60_000);
afterAll(async () => {
  await office[Symbol.asyncDispose]();
  await host.close();
  folder[Symbol.dispose]();
});

describe('an item whose feed carries the whole text', { timeout: 60_000 }, () => {
  it('is stored from the feed when its page is not there; one with a sentence is not', async () => {
    await office.poll();
    expect(await office.ledger()).toMatchObject({ seen: 2, stored: 1, rejected: 1 });
    expect(missing(await office.ledger())).toBe(0);
    expect(await documents()).toMatchObject([{ title, revision: 1, state: 'current', text_from: 'listing', text: expect.stringContaining(mark) }]);
  });

  it('is not called changed when a page appears that says it otherwise', async () => {
    host.on(gone, html(page('khac-hon', { title, body: `<p>Đọc thêm ở trang chủ.</p>${paragraphs('khac-hon')}` })));
    office.pass(1);
    expect(await office.revisit()).toBe(1);
    expect(await documents()).toMatchObject([{ revision: 1, state: 'current' }]);
    await office.poll();
    expect(await office.ledger()).toMatchObject({ stored: 0 });
    expect(await office.rows('SELECT change FROM revisions FINAL')).toEqual([{ change: 'first' }]);
  });
});
