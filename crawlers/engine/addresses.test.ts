import { describe, expect, it } from 'vitest';
import { useEngine } from './testing/use-engine.ts';

const engine = useEngine();

/** The feeds of the harness, but with addresses of our own choosing. */
const feed = (paths: readonly string[]): { readonly headers: Readonly<Record<string, string>>; readonly body: string } => ({
  headers: { 'content-type': 'application/rss+xml' },
  body: `<rss version="2.0"><channel><title>Báo hư cấu</title>${paths.map((path) => `<item><title>Một tin hư cấu</title><link>${engine.site.server.origin}${path.replaceAll('&', '&amp;')}</link></item>`).join('')}</channel></rss>`,
});
const asked = (): readonly string[] => engine.site.server.asked.map(({ path }) => path).filter((path) => path.startsWith('/tin-'));

describe('one article under several addresses', () => {
  it('is fetched and sent once, whatever its feed calls it', async () => {
    engine.site.pages.set('/a.rss', feed(['/tin-100001.html', '/tin-100001.html?utm_source=rss&fbclid=x', '/tin-100001.html/amp', '/tin-100001.amp', '/tin-100001.html?amp=1#binh-luan', '/tin-100002.html', '/tin-100002.html?id=7']));
    expect(await engine.once(engine.open())).toEqual({ a: engine.counts(7, { emitted: 3, duplicate: 4 }) });
    expect(engine.log.collected.map(({ url }) => url?.replace(engine.site.server.origin, ''))).toEqual(['/tin-100001.html', '/tin-100002.html', '/tin-100002.html?id=7']);
    expect(asked()).toEqual(['/tin-100001.html', '/tin-100002.html', '/tin-100002.html?id=7']);
  });

  it('belongs to one source of those that list it: a feed, a section page, a sitemap', async () => {
    const { origin } = engine.site.server;
    const listing = ['Bến xe mới đón khách từ tháng sau', 'Trạm y tế xã nhận thêm thiết bị', 'Sáu trường học thêm vườn rau'];
    engine.site.pages.set('/a.rss', feed(['/tin-100001.html?utm_source=rss', '/tin-100002.html', '/tin-100003.html']));
    engine.site.pages.set('/muc', { body: `<html><body>${listing.map((title, index) => `<h2><a href="/tin-10000${index + 1}.html#x">${title}</a></h2>`).join('')}</body></html>` });
    engine.site.pages.set('/sitemap.xml', { headers: { 'content-type': 'application/xml' }, body: `<urlset>${[1, 2, 3].map((number) => `<url><loc>${origin}/tin-10000${number}.amp</loc></url>`).join('')}</urlset>` });
    const source = (id: string, kind: string, path: string) => ({ id, kind, outlet: 'Báo hư cấu', own: false, url: origin + path });
    const tallies = Object.values(await engine.once(engine.open([source('a', 'feed', '/a.rss'), source('b', 'listing', '/muc'), source('c', 'sitemap', '/sitemap.xml')])));
    expect(tallies.map(({ status, seen }) => [status, seen])).toEqual([['ok', 3], ['ok', 3], ['ok', 3]]);
    expect(tallies.reduce((sum, { emitted }) => sum + emitted, 0)).toBe(3);
    expect(tallies.reduce((sum, { duplicate }) => sum + duplicate, 0)).toBe(6);
    expect(asked()).toHaveLength(3);
  });
});
