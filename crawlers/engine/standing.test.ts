import { describe, expect, it } from 'vitest';
import { RejectedError } from '../../infra/contracts/index.ts';
import type { Collector } from '../contract/collector.ts';
import { feedSource } from './testing/harness.ts';
import { useEngine } from './testing/use-engine.ts';

const engine = useEngine();
const { open, once, later } = engine;
const hours = 3_600;

const feedOf = (times: readonly string[]): string => `<rss version="2.0"><channel><title>Báo hư cấu</title>${times.map((time, index) => `<item><title>Tin ${index}</title><link>${engine.site.server.origin}/tin-${index}.html</link><pubDate>${new Date(time).toUTCString()}</pubDate></item>`).join('')}</channel></rss>`;
const hourly = (newest: string, count = 8): string[] => Array.from({ length: count }, (_, index) => new Date(Date.parse(newest) - index * 3_600_000).toISOString());

describe('how a source stands', () => {
  it('follows the rhythm of its own items, within the office\'s bounds', async () => {
    engine.site.pages.set('/a.rss', { body: feedOf(hourly('2026-11-20T00:00:00Z')) });
    await once(open());
    expect(engine.log.polled.at(-1)?.state).toMatchObject({ rhythmMs: 3_600_000, newestItemAt: '2026-11-20T00:00:00.000Z', nextPollAt: '2026-11-20T00:30:00.000Z', standing: 'well' });
    await once(open([{ ...feedSource(engine.site, 'a'), interval: 60 }]));
    expect(engine.log.polled.at(-1)?.state?.nextPollAt).toBe('2026-11-20T00:01:00.000Z');
  });

  it('is told once when it goes silent, over a restart too, and once when it is heard again', async () => {
    engine.site.pages.set('/a.rss', { body: feedOf(hourly('2026-11-20T00:00:00Z')), headers: { etag: '"1"' } });
    await once(open());
    later(47 * hours);
    await once(open());
    expect(engine.log.noticed).toEqual([]);
    later(2 * hours);
    await once(open());
    later(hours);
    await once(open());
    expect(engine.log.noticed).toMatchObject([{ notice: 'silent', since: '2026-11-20T00:00:00.000Z', source: { id: 'a' } }]);
    engine.site.pages.set('/a.rss', { body: feedOf(['2026-11-22T02:00:00Z', ...hourly('2026-11-20T00:00:00Z')]), headers: { etag: '"2"' } });
    await once(open());
    expect(engine.log.noticed.map(({ notice }) => notice)).toEqual(['silent', 'heard']);
  });

  it('is quarantined after ten failures in a row, asked once a day, and released by the first answer', async () => {
    engine.site.pages.set('/a.rss', { status: 500 });
    const crawler = open();
    for (let failures = 1; failures <= 11; failures += 1) await once(crawler);
    expect(engine.log.noticed).toMatchObject([{ notice: 'quarantined', figures: { failures: 10 } }]);
    expect(engine.log.polled.at(-1)?.state).toMatchObject({ failures: 11, standing: 'quarantined', nextPollAt: '2026-11-21T00:00:00.000Z' });
    engine.site.feed('/a.rss', [{ number: 1 }]);
    await once(open());
    expect(engine.log.noticed.map(({ notice }) => notice)).toEqual(['quarantined', 'released']);
    expect(engine.log.polled.at(-1)?.state).toMatchObject({ failures: 0, standing: 'well' });
  });

  it('rests while the office has yet to give something: no failure, nobody to blame', async () => {
    const collector: Collector = { kind: 'feed', social: false, poll: () => Promise.reject(new RejectedError('There is no key.', { code: 'key-missing', hint: 'Set it.' })) };
    const crawler = open(undefined, { collectors: new Map([['feed', collector]]) });
    for (let polls = 0; polls < 12; polls += 1) await once(crawler);
    expect(engine.log.polled.at(-1)).toMatchObject({ status: 'resting', error: 'key-missing: There is no key.', state: { failures: 0, standing: 'well', nextPollAt: '2026-11-20T01:00:00.000Z' } });
    expect(engine.log.noticed).toEqual([]);
  });

  it('is polled at once when something was delivered', async () => {
    engine.site.feed('/a.rss', [{ number: 1 }]);
    const stop = new AbortController();
    const crawler = open(undefined, { now: () => new Date(), onProgress: ({ done }) => {
      if (!done) return;
      if (engine.log.polled.length >= 2) stop.abort();
      else crawler.pollNow('a');
    } });
    crawler.pollNow('unknown');
    await crawler.runForever({ signal: stop.signal });
    expect(engine.log.polled).toHaveLength(2);
  });
});

describe('a page that is gone', () => {
  it('does not take an article with it whose feed carries the whole text', async () => {
    engine.site.pages.set('/tin-0.html', { status: 404 });
    engine.site.pages.set('/tin-1.html', { status: 404 });
    const body = (text: string, number: number): string => `<item><title>Tin ${number}</title><link>${engine.site.server.origin}/tin-${number}.html</link><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded></item>`;
    engine.site.pages.set('/a.rss', { body: `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${body('Toàn văn bài hư cấu. '.repeat(30), 0)}${body('Vài chữ.', 1)}</channel></rss>` });
    await once(open());
    expect(engine.log.collected).toMatchObject([{ page: null, listing: { title: 'Tin 0', content: expect.stringContaining('Toàn văn') } }]);
    expect(engine.log.rejected).toMatchObject([{ reason: 'http-404' }]);
  });
});
