import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missing } from '../../app/ledger.ts';
import { startHost, type HostileHost } from '../support/hostile-outlet.ts';
import { html, page, rss, xml } from '../support/hostile-writing.ts';
import { officeAtWork, type OfficeAtWork } from '../support/office-at-work.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';

/** One outlet whose articles come by feed, front page, sitemap, and under the addresses of three ways of reading. All content is fictional. */
let host: HostileHost;
let folder: OfficeFolder;
let office: OfficeAtWork;
const numbers = [100234, 100235, 100236, 100237, 100238];
const subjects = ['trạm đo mặn', 'lớp học ban đêm', 'bến đò mới', 'cân đối chứng', 'thuyền thúng'];
const titleOf = (number: number): string => `Tân Hải mở rộng ${subjects[numbers.indexOf(number)] ?? ''} tới mười hai xã`;
const pathOf = (number: number): string => `/doi-song/tan-hai-mo-rong-toi-muoi-hai-xa-${number}.html`;
const plain = (number: number): string => `${host.url}${pathOf(number)}`;

beforeAll(async () => {
  host = await startHost();
  for (const number of numbers) {
    const article = html(page(`so-${number}`, { title: titleOf(number), head: `<link rel="canonical" href="${plain(number)}">` }));
    // The same page as feeds, readers on the go and search engines are led to it; the last way is no spelling of the first, only its page says so.
    for (const path of [pathOf(number), pathOf(number).replace('.html', '.amp'), `/amp${pathOf(number)}`, `/di-dong/${number}.html`]) host.on(path, article);
    host.on(`${pathOf(number)}?utm_source=trang-nhat`, article);
  }
  const feed = host.on('/nguon.xml', xml(rss(numbers.map((number) => ({ title: titleOf(number), link: plain(number) })))));
  const front = host.on('/', html(`<!doctype html><html><head><title>Báo thử</title></head><body><main>${numbers.map((number) => `<div class="tin"><h2><a href="${plain(number)}?utm_source=trang-nhat">${titleOf(number)}</a></h2></div>`).join('')}</main></body></html>`));
  const sitemap = host.on('/sitemap-news.xml', xml(`<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${numbers.map((number) => `<url><loc>${plain(number).replace('.html', '.amp')}</loc></url>`).join('')}</urlset>`, 'application/xml'));
  const mobile = host.on('/di-dong.xml', xml(rss(numbers.map((number) => ({ title: titleOf(number), link: `${host.url}/di-dong/${number}.html` })))));
  const source = (id: string, kind: string, url: string) => ({ id, outlet: 'Báo thử', kind, url });
  folder = officeFolder({ sources: [source('nguon', 'feed', feed), source('trang-nhat', 'listing', front), source('so-do', 'sitemap', sitemap), source('di-dong', 'feed', mobile)] });
  office = await officeAtWork(folder);
}, 60_000);
afterAll(async () => {
  await office[Symbol.asyncDispose]();
  await host.close();
  folder[Symbol.dispose]();
});

describe('one article of one outlet under many addresses', { timeout: 60_000 }, () => {
  it('is one document, and each of its other ways a duplicate that is counted', async () => {
    const tallies = await office.poll();
    expect([...tallies.values()].map(({ status, seen }) => [status, seen])).toEqual(Array.from({ length: 4 }, () => ['ok', numbers.length]));
    const ledger = await office.ledger();
    expect(ledger).toMatchObject({ seen: 4 * numbers.length, stored: numbers.length, duplicate: 3 * numbers.length, rejected: 0 });
    expect(missing(ledger)).toBe(0);
    const documents = await office.rows<{ title: string }>('SELECT title FROM documents FINAL ORDER BY title');
    expect(documents.map(({ title }) => title)).toEqual(numbers.map(titleOf).sort());
  });

  it('is asked for once by all that know it for the same address, and is not asked for again', async () => {
    const asked = (): number => host.asked.filter((path) => path.includes('-1002')).length;
    expect(asked()).toBe(numbers.length);
    await office.poll();
    expect(asked()).toBe(numbers.length);
    expect(await office.ledger()).toMatchObject({ stored: 0, rejected: 0, seen: 4 * numbers.length });
    expect(missing(await office.ledger())).toBe(0);
  });
});
