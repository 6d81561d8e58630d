import { describe, expect, it } from 'vitest';
import { RejectedError } from '../../../infra/contracts/index.ts';
import { collectorContract } from '../../contract/suite.ts';
import type { Source } from '../../contract/collector.ts';
import type { Answer } from '../../contract/testing/loopback.ts';
import { json, keysWith, useApi } from '../edge/testing/api.ts';
import { untilQuotaMs } from './data-api.ts';
import { createYoutubeCollector } from './index.ts';

// Everybody and everything here is made up.
const person = 'Lê Thị Nhân Chứng';
const channel = 'UChucauhucauhucauhucauhu';
const keys = keysWith({ youtube: 'chia-khoa-hu-cau' });
const entry = (number: number, more = '') => `<entry><id>yt:video:hucau00000${number}</id><yt:videoId>hucau00000${number}</yt:videoId><yt:channelId>${channel}</yt:channelId><title>Phim hư cấu ${number}${more} &amp; bạn</title>
<link rel="alternate" href="https://www.youtube.com/watch?v=hucau00000${number}"/><author><name>${person}</name><uri>https://www.youtube.com/channel/${channel}</uri></author><published>2026-11-19T0${number}:00:00+00:00</published><updated>2026-11-19T12:00:0${number}+00:00</updated>
<media:group><media:title>Phim</media:title><media:thumbnail url="https://i.ytimg.com/vi/x/anh.jpg"/><media:description>Hỏi @nhanchung &lt;tại&gt; 0912345678</media:description><media:community><media:starRating count="12" average="5.00" min="1" max="5"/><media:statistics views="300"/></media:community></media:group></entry>`;
const feed = (...entries: readonly string[]): Answer => ({ headers: { 'content-type': 'text/xml' }, body: `<?xml version="1.0" encoding="UTF-8"?><feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom"><title>${person}</title><author><name>${person}</name></author>${entries.join('')}</feed>` });
const declared = { id: 'kenh-hu-cau', outlet: 'Kênh hư cấu', kind: 'youtube', own: false, holder: 'press' } as const;
const feedPath = '/feeds/videos.xml';

collectorContract('youtube without a key', {
  collector: createYoutubeCollector(),
  source: declared,
  url: (origin) => `${origin}${feedPath}?channel_id=${channel}`,
  path: feedPath,
  listing: () => feed(entry(2), entry(1)),
  changed: () => feed(entry(2, ', đã sửa'), entry(1)),
  broken: () => feed(entry(2), '<entry><title>Không số</title></entry>', '<entry><yt:videoId>a b</yt:videoId></entry>', entry(1), '<entry><yt:videoId>hucau000009'),
  refused: 3,
  wrong: { answer: { body: '<!doctype html><html><body>YouTube</body></html>' }, code: 'not-youtube' },
  persons: [person, '@nhanchung', '0912345678'],
});

const video = (number: number, more = '', comments = 2) => ({ id: `hucau00000${number}`, snippet: { title: `Phim ${number}${more}`, description: `Hỏi @nhanchung 0912345678`, publishedAt: `2026-11-19T0${number}:00:00Z`, channelTitle: person, defaultAudioLanguage: 'vi' }, statistics: { viewCount: '300', likeCount: '12', ...(comments < 0 ? {} : { commentCount: String(comments) }) } });
const comment = (id: string) => ({ id, snippet: { textOriginal: `@nhanchung gọi 0912345678 nhé (${id})`, authorDisplayName: '@nhanchung', authorChannelUrl: 'http://www.youtube.com/@nhanchung', authorChannelId: { value: 'UCnhanchungnhanchungnhan' }, likeCount: 3, publishedAt: '2026-11-19T09:00:00Z', updatedAt: '2026-11-19T09:00:00Z' } });
const threads = json({ items: [{ snippet: { topLevelComment: comment('Ugxhucau1'), totalReplyCount: 1 }, replies: { comments: [comment('Ugxhucau1.9hucau')] } }] });
const beside = (path: string): Answer | null => {
  if (path.startsWith('/v3/channels?')) return json({ items: [{ contentDetails: { relatedPlaylists: { uploads: 'UUhucau' } } }] });
  if (path.startsWith('/v3/playlistItems?')) return json({ items: [{ contentDetails: { videoId: 'hucau000002' } }, {}, { contentDetails: { videoId: 'hucau000001' } }] });
  return path.startsWith('/v3/commentThreads?') ? threads : null;
};

collectorContract('youtube with a key', {
  collector: (_folder, origin) => createYoutubeCollector({ keys, api: `${origin}/v3` }),
  source: { ...declared, options: { comments: true } },
  url: () => `https://www.youtube.com/channel/${channel}`,
  path: '/v3/videos',
  routes: beside,
  conditional: false,
  listing: () => json({ items: [video(2), video(1, '', 0)] }),
  changed: () => json({ items: [video(2, ', đã sửa'), video(1, '', 0)] }),
  broken: () => json({ items: [video(2), null, { ...video(3, '', 0), id: 7 }, video(1, '', 0)] }),
  refused: 2,
  wrong: { answer: json({ items: 'x' }), code: 'not-data-api' },
  persons: [person, '@nhanchung', '0912345678'],
});

const start = useApi();
const source = (options: Source['options'], url = `https://www.youtube.com/channel/${channel}`): Source => ({ ...declared, url, options });
const failure = (polled: Promise<unknown>): Promise<unknown> => polled.then(() => null, (error: unknown) => error);
const refusal = (reason: string, status = 403): Answer => json({ error: { code: status, message: person, errors: [{ reason, domain: 'youtube.quota' }] } }, status);

describe('youtube', () => {
  it('wants a channel by its id, and a holder', async () => {
    const { context } = await start(() => null);
    const collector = createYoutubeCollector();
    expect(await failure(collector.poll({ ...source({}), holder: undefined }, context))).toMatchObject({ code: 'holder-required' });
    for (const url of ['https://www.youtube.com/@sohucau', 'https://www.youtube.com/feeds/videos.xml?channel_id=abc']) expect(await failure(collector.poll(source({}, url), context))).toMatchObject({ code: 'no-channel', hint: expect.stringContaining('channel_id=') });
  });

  it('says which key it lacks for comments, and where robots.txt closes the feed', async () => {
    const { context, asked } = await start(() => null);
    expect(await failure(createYoutubeCollector().poll(source({ comments: true }), context))).toMatchObject({ code: 'key-missing', hint: expect.stringContaining('DIEMBAO_YOUTUBE_KEY') });
    expect(asked).toEqual([]);
    const refusing = (code: string) => ({ ...context, http: { ...context.http, request: () => Promise.reject(new RejectedError('no', { code })) } });
    expect(await failure(createYoutubeCollector().poll(source({}), refusing('robots-disallowed')))).toMatchObject({ code: 'key-missing' });
    expect(await failure(createYoutubeCollector().poll(source({}), refusing('http-404')))).toMatchObject({ code: 'http-404' });
  });

  it('reads comments with their replies, and not again until there are others', async () => {
    let count = 2;
    const { context, asked, origin, post } = await start((path) => beside(path) ?? json({ items: [video(2, '', count), video(1, '', -1)] }));
    const collector = createYoutubeCollector({ keys, api: `${origin}/v3` });
    const poll = async () => {
      const result = await collector.poll(source({ comments: true }), context);
      if (result.status !== 'ok') throw new Error(result.status);
      return result;
    };
    const first = await poll();
    expect(first.items).toMatchObject([
      { kind: 'post', listing: { title: 'Phim 2', language: 'vi' }, text: 'Hỏi [tài khoản] [số điện thoại]', counts: { likes: 12, replies: 2 } }, { kind: 'post', counts: { likes: 12 } },
      { kind: 'comment', text: '[tài khoản] gọi [số điện thoại] nhé (Ugxhucau1)', counts: { likes: 3, replies: 1 } }, { kind: 'comment', counts: { likes: 3 } },
    ]);
    expect(post(first.items[3] as never)).toBe('https://www.youtube.com/watch?v=hucau000002&lc=Ugxhucau1.9hucau');
    expect((await poll()).items).toHaveLength(4);
    await first.settled?.();
    expect((await poll()).items).toHaveLength(2);
    count = 3;
    expect((await poll()).items).toHaveLength(4);
    expect(asked.every(({ path, headers }) => !path.includes('chia-khoa') && headers['x-goog-api-key'] === 'chia-khoa-hu-cau')).toBe(true);
  });

  it('rests until the quota begins anew, and keeps what it had read by then', async () => {
    let now = new Date('2026-11-20T06:00:00Z');
    let spent = 'commentThreads';
    const { context, asked, origin } = await start((path) => (path.includes(spent) ? refusal('quotaExceeded') : beside(path) ?? json({ items: [video(2)] })), { now: () => now });
    const collector = createYoutubeCollector({ keys, api: `${origin}/v3` });
    const poll = () => collector.poll(source({ comments: true }), context);
    expect(await poll()).toMatchObject({ status: 'ok', items: { length: 1 }, warnings: [expect.stringContaining('quota')] });
    const before = asked.length;
    expect(await failure(poll())).toMatchObject({ code: 'quota-spent', policy: 'retry', retryAfterMs: 2 * 3_600_000 });
    expect(asked).toHaveLength(before);
    now = new Date('2026-11-20T08:00:01Z');
    spent = 'nothing';
    expect(await poll()).toMatchObject({ items: { length: 3 }, warnings: [] });
    expect(untilQuotaMs(new Date('2026-07-01T06:59:00Z'))).toBe(60_000);
  });

  it.each([
    ['keyInvalid', 400, { code: 'key-expired', policy: 'reject' }], ['API_KEY_INVALID', 400, { code: 'key-expired' }], ['accessNotConfigured', 403, { code: 'key-expired' }],
    ['rateLimitExceeded', 403, { code: 'http-429', policy: 'retry' }], ['forbidden', 403, { code: 'http-403', policy: 'reject' }], ['channelNotFound', 403, { code: 'http-404', policy: 'reject' }],
  ])('knows what %s means', async (reason, status, expected) => {
    const { context, origin } = await start(() => refusal(reason, status));
    const error = await failure(createYoutubeCollector({ keys, api: `${origin}/v3` }).poll(source({}), context));
    expect(error).toMatchObject(expected);
    expect(String(error)).not.toContain(person);
  });

  it('reads on where a video has its comments closed', async () => {
    const { context, origin } = await start((path) => (path.includes('commentThreads') && path.includes('hucau000001') ? refusal('commentsDisabled') : beside(path) ?? json({ items: [video(1), video(2)] })));
    expect(await createYoutubeCollector({ keys, api: `${origin}/v3` }).poll(source({ comments: true }), context)).toMatchObject({ items: { length: 4 }, warnings: [] });
  });

  it('tells whether a video or a comment is still there', async () => {
    const { context, origin } = await start((path) => (path.includes('hucau000003') ? { status: 500 } : json({ items: path.includes('hucau000001') || path.includes('Ugxhucau1') ? [{ id: path.includes('comments') ? 'Ugxhucau1' : 'hucau000001' }] : [] })));
    const presence = (query: string, settings = { keys, api: `${origin}/v3` }) => createYoutubeCollector(settings).presence?.(`https://www.youtube.com/watch?${query}`, source({}), context);
    expect(await Promise.all([presence('v=hucau000001'), presence('v=hucau000002'), presence('v=hucau000002&lc=Ugxhucau1'), presence('v=hucau000001&lc=Ugxhucau2'), presence('v=hucau000003')])).toEqual(['there', 'gone', 'there', 'gone', 'unknown']);
    expect(await createYoutubeCollector().presence?.('https://www.youtube.com/watch?v=hucau000001', source({}), context)).toBe('unknown');
  });
});
