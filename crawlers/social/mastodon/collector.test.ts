import { describe, expect, it } from 'vitest';
import { collectorContract } from '../../contract/suite.ts';
import type { Source } from '../../contract/collector.ts';
import { json, keysWith, useApi } from '../edge/testing/api.ts';
import { createMastodonCollector } from './index.ts';

// Everybody and everything here is made up.
const person = 'Lê Thị Nhân Chứng';
const account = (origin: string) => ({ id: '7', username: 'nhanchung', acct: 'nhanchung', display_name: person, url: `${origin}/@nhanchung`, avatar: `${origin}/anh-nhan-chung.png`, note: person });
const status = (origin: string, number: number, more = '') => ({
  id: `11000000000000000${number}`, url: `${origin}/@nhanchung/11000000000000000${number}`, uri: `${origin}/users/nhanchung/statuses/11000000000000000${number}`, visibility: 'public', sensitive: true, spoiler_text: '', reblog: null, in_reply_to_id: null, language: 'vi',
  created_at: `2026-11-19T0${number}:00:00.000Z`, edited_at: null, replies_count: 2, reblogs_count: 1, favourites_count: 5, account: account(origin), mentions: [{ acct: 'ban' }],
  content: `<p>Bài hư cấu ${number}${more} <span class="h-card"><a href="${origin}/@ban" class="u-url mention">@<span>Bạn Hư Cấu</span></a></span><br>&lt;gọi&gt; 0912345678</p><p><a href="${origin}/tags/tanhai" class="mention hashtag" rel="tag">#<span>tanhai</span></a></p>`,
});
const tagPath = '/api/v1/timelines/tag/tanhai';

collectorContract('mastodon', {
  collector: createMastodonCollector(),
  source: { id: 'the-tan-hai', outlet: 'Mạng hư cấu', kind: 'mastodon', own: false, options: { tag: '#tanhai' } },
  url: (origin) => origin,
  path: tagPath,
  conditional: false,
  listing: (origin) => json([status(origin, 3), status(origin, 2), status(origin, 1)]),
  changed: (origin) => json([status(origin, 3, ', đã sửa'), status(origin, 2), status(origin, 1)]),
  broken: (origin) => json([status(origin, 3), null, { ...status(origin, 4), content: '' }, status(origin, 2), { ...status(origin, 5), url: 'javascript:x', uri: '' }, 'x', status(origin, 1)]),
  refused: 4,
  wrong: { answer: json({ error: 'unexpected' }), code: 'not-mastodon' },
  persons: [person, 'nhanchung', '@ban', 'Bạn Hư Cấu', '0912345678'],
});

const start = useApi();
const source = (origin: string, options: Source['options'], holder?: 'organisation'): Source => ({ id: 'nguon', outlet: 'Mạng hư cấu', kind: 'mastodon', own: false, url: `${origin}/`, options, holder });
const failure = (polled: Promise<unknown>): Promise<unknown> => polled.then(() => null, (error: unknown) => error);

describe('mastodon', () => {
  it('knows its three kinds of listing, and whose each is', () => {
    const { options, needsHolder } = createMastodonCollector();
    for (const good of [{ tag: '#Tân_Hải' }, { timeline: 'local' }, { account: '@so@mang.example.vn' }]) expect(options?.safeParse(good).success).toBe(true);
    for (const bad of [{}, { tag: 'a b' }, { timeline: 'home' }, { account: 'a/b' }, { tag: 'a', account: 'b' }]) expect(options?.safeParse(bad).success).toBe(false);
    expect([{ tag: 'x' }, { timeline: 'local' }, { account: 'x' }].map((one) => needsHolder?.(source('https://x.example', one)))).toEqual([false, false, true]);
  });

  it('reads an account only with its holder, by its name', async () => {
    const { origin, context, asked } = await start((path) => (path.includes('lookup') ? json(account('https://x.example')) : json([])));
    const collector = createMastodonCollector();
    expect(await failure(collector.poll(source(origin, { account: 'so_hu_cau' }), context))).toMatchObject({ code: 'holder-required' });
    await collector.poll(source(origin, { account: '@so_hu_cau' }, 'organisation'), context);
    expect(asked.map(({ path }) => path)).toEqual(['/api/v1/accounts/lookup?acct=so_hu_cau', '/api/v1/accounts/7/statuses?limit=40&exclude_reblogs=true']);
  });

  it('takes what is public and may be indexed, with its lines, edits and counts', async () => {
    const { origin, context, post } = await start((path, { headers }) => {
      const own = `http://${String(headers.host)}`;
      return json([
        { ...status(own, 7), account: { ...account(own), noindex: true } }, { ...status(own, 6), visibility: 'unlisted' }, { ...status(own, 5), visibility: 'private' }, { ...status(own, 4), content: '', reblog: status(own, 3) },
        { ...status(own, 2), in_reply_to_id: '1', spoiler_text: 'Chuyện buồn', edited_at: '2026-11-19T05:00:00.000Z' }, status(own, 1),
      ]);
    });
    const result = await createMastodonCollector().poll(source(origin, { timeline: 'local' }), context);
    expect(result).toMatchObject({ status: 'ok', refused: [], warnings: ['Left out, for their authors ask not to be indexed: 1 posts.'], items: [{ kind: 'comment', text: 'Chuyện buồn\nBài hư cấu 2 [tài khoản]\n<gọi> [số điện thoại]\n#tanhai', listing: { modifiedAt: '2026-11-19T05:00:00.000Z', language: 'vi' }, counts: { likes: 5, shares: 1, replies: 2 } }, { kind: 'post' }] });
    if (result.status === 'ok') expect(post(result.items[1] as never)).toBe(`${origin}/@nhanchung/110000000000000001`);
  });

  it('follows pages back to what it knows, within the instance and its limits', async () => {
    const link = (own: string, page: number) => ({ link: `<${own}/api/v1/timelines/public?max_id=${page}>; rel="next", <${own}/api/v1/timelines/public?min_id=9>; rel="prev"` });
    let headers = (own: string, page: number): Record<string, string> => link(own, page);
    const { origin, context, asked } = await start((path, request) => {
      const own = `http://${String(request.headers.host)}`;
      const page = Number(new URL(path, own).searchParams.get('max_id') ?? 0);
      return json([status(own, 9 - page)], 200, headers(own, page + 1));
    });
    const poll = (etag: string | null) => createMastodonCollector({ keys: keysWith({ mastodon: 'chia-khoa-hu-cau' }) }).poll(source(origin, { timeline: 'federated' }), { ...context, state: { etag, lastModified: null } });
    expect(await poll(null)).toMatchObject({ etag: '110000000000000009', items: { length: 5 } });
    expect(await poll('110000000000000008')).toMatchObject({ items: { length: 2 } });
    expect(asked).toHaveLength(7);
    expect(asked.every((one) => one.headers.authorization === 'Bearer chia-khoa-hu-cau')).toBe(true);
    headers = (own, page) => ({ ...link(own, page), 'x-ratelimit-remaining': '0' });
    expect(await poll(null)).toMatchObject({ items: { length: 1 }, warnings: [expect.stringContaining('no more requests')] });
    headers = (_own, page) => link('https://khac.example', page);
    expect(await poll(null)).toMatchObject({ items: { length: 1 }, warnings: [] });
  });

  it('rests where the instance wants a token, and says when it takes it no longer', async () => {
    const { origin, context } = await start(() => json({ error: 'This method requires an authenticated user' }, 422));
    expect(await failure(createMastodonCollector().poll(source(origin, { timeline: 'federated' }), context))).toMatchObject({ code: 'key-missing', policy: 'reject', hint: expect.stringContaining('DIEMBAO_MASTODON_TOKEN') });
    const refusing = await start(() => json({ error: 'The access token is invalid' }, 401));
    expect(await failure(createMastodonCollector({ keys: keysWith({ mastodon: 'cu' }) }).poll(source(refusing.origin, { tag: 'tanhai' }), refusing.context))).toMatchObject({ code: 'key-expired' });
  });

  it('waits until the instance lets it ask again', async () => {
    const { origin, context } = await start(() => json({ error: 'Too many requests' }, 429, { 'x-ratelimit-reset': '2026-11-20T00:02:30.000Z' }));
    expect(await failure(createMastodonCollector().poll(source(origin, { tag: 'tanhai' }), context))).toMatchObject({ code: 'http-429', policy: 'retry', retryAfterMs: 150_000 });
  });

  it('tells whether a post is still there', async () => {
    const { origin, context } = await start((path) => (path.endsWith('/statuses/1') ? json({ id: '1' }) : path.endsWith('/statuses/2') ? json({ error: 'Record not found' }, 404) : { status: 503 }));
    const presence = (address: string) => createMastodonCollector().presence?.(address, source(origin, { tag: 'x' }), context);
    expect(await Promise.all([presence(`${origin}/@ai/1`), presence(`${origin}/users/ai/statuses/2`), presence(`${origin}/@ai/3`), presence('https://khac.example/@ai/1')])).toEqual(['there', 'gone', 'unknown', 'unknown']);
  });
});
