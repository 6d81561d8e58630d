import { describe, expect, it } from 'vitest';
import { collectorContract } from '../../contract/suite.ts';
import type { Source } from '../../contract/collector.ts';
import { json, keysWith, useApi } from '../edge/testing/api.ts';
import { createBlueskyCollector } from './index.ts';

// Everybody and everything here is made up.
const person = 'Lê Thị Nhân Chứng';
const did = 'did:plc:hucauhucauhucauhucauhuca';
const author = { did, handle: 'nhanchung.hucau.example', displayName: person, avatar: 'https://anh.example/nhan-chung.jpg' };
const text = (number: number, more = '') => `Bài hư cấu ${number}${more}. Hỏi @ban.hucau.example hoặc 0912345678.`;
const view = (number: number, more = '') => ({
  uri: `at://${did}/app.bsky.feed.post/3khucau${number}`, cid: 'bafyhucau', author, indexedAt: `2026-11-19T0${number}:00:05.000Z`, likeCount: 3, repostCount: 1, replyCount: 0, quoteCount: 0,
  record: {
    $type: 'app.bsky.feed.post', text: text(number, more), createdAt: `2026-11-19T0${number}:00:00.000Z`, langs: ['vi'],
    facets: [{ index: { byteStart: Buffer.byteLength(text(number, more).split('@')[0] ?? ''), byteEnd: Buffer.byteLength(text(number, more).split(' hoặc')[0] ?? '') }, features: [{ $type: 'app.bsky.richtext.facet#mention', did: 'did:plc:banhucau' }] }],
  },
});
const search = '/xrpc/app.bsky.feed.searchPosts';

collectorContract('bluesky', {
  collector: createBlueskyCollector(),
  source: { id: 'tim-hu-cau', outlet: 'Bluesky', kind: 'bluesky', own: false, options: { search: 'xã hư cấu' } },
  url: (origin) => origin,
  path: search,
  conditional: false,
  listing: () => json({ posts: [view(3), view(2), view(1)] }),
  changed: () => json({ posts: [view(3, ', đã sửa'), view(2), view(1)] }),
  broken: () => json({ posts: [view(3), null, { ...view(4), uri: 'at://x/y' }, view(2), { ...view(5), record: { text: 7 } }, { author }, view(1)] }),
  refused: 4,
  wrong: { answer: json({ hits: [] }), code: 'not-bluesky' },
  persons: [person, 'nhanchung.hucau.example', did, 'ban.hucau.example', '0912345678', 'nhan-chung.jpg'],
});

const start = useApi();
const source = (origin: string, options: Source['options'], holder?: 'organisation'): Source => ({ id: 'nguon', outlet: 'Bluesky', kind: 'bluesky', own: false, url: origin, options, holder });
const failure = (polled: Promise<unknown>): Promise<unknown> => polled.then(() => null, (error: unknown) => error);

describe('bluesky', () => {
  it('knows its three kinds of listing, and whose each is', () => {
    const { options, needsHolder } = createBlueskyCollector();
    expect(options?.safeParse({ feed: 'https://bsky.app/profile/tin.hucau.example/feed/xa-hu-cau' }).data).toEqual({ feed: { actor: 'tin.hucau.example', key: 'xa-hu-cau' } });
    for (const bad of [{}, { search: 'a', account: 'b.example' }, { account: 'không phải' }, { feed: 'https://bsky.app/' }, { search: 'x'.repeat(301) }, { other: 1 }]) expect(options?.safeParse(bad).success).toBe(false);
    expect([{ search: 'xx' }, { feed: 'x' }, { account: 'so.example' }].map((one) => needsHolder?.(source('https://x.example', one)))).toEqual([false, false, true]);
  });

  it('refuses an account that is nobody\'s it may read', async () => {
    const { origin, context, asked } = await start(() => json({ feed: [] }));
    await expect(createBlueskyCollector().poll(source(origin, { account: 'ai-do.hucau.example' }), context)).rejects.toMatchObject({ code: 'holder-required' });
    expect(asked).toEqual([]);
  });

  it('seals the address, counts voices within the network, and leaves out reposts and what is for members', async () => {
    const members = { ...view(5), author: { ...author, labels: [{ val: '!no-unauthenticated' }] } };
    const reply = { ...view(4), record: { ...view(4).record, reply: { parent: {}, root: {} } } };
    const { origin, context, post } = await start(() => json({ feed: [{ post: members }, { post: reply }, { post: view(3), reason: { $type: 'app.bsky.feed.defs#reasonRepost', by: author } }, { post: view(2) }] }));
    const result = await createBlueskyCollector().poll(source(origin, { account: '@so.hucau.example' }, 'organisation'), context);
    if (result.status !== 'ok') throw new Error(result.status);
    expect(result.items.map(({ kind }) => kind)).toEqual(['comment', 'post']);
    expect(result.warnings).toEqual(['Left out, for their authors show them to signed-in readers only: 1 posts.']);
    expect(post(result.items[0] as never)).toBe(`https://bsky.app/profile/${did}/post/3khucau4`);
    expect(result.items[1]).toMatchObject({ text: 'Bài hư cấu 2. Hỏi [tài khoản] hoặc [số điện thoại].', counts: { likes: 3, shares: 1, replies: 0 }, listing: { language: 'vi', publishedAt: '2026-11-19T02:00:00.000Z' } });
    expect(new Set(result.items.map((item) => 'voice' in item && item.voice)).size).toBe(1);
  });

  it('reads back to what it knows, in bounds', async () => {
    const pages = Array.from({ length: 8 }, (_, page) => json({ posts: [view(8 - page)], cursor: `${page + 1}` }));
    const { origin, context, asked } = await start((path) => pages[Number(new URL(path, 'http://x').searchParams.get('cursor') ?? 0)] ?? null);
    const poll = (etag: string | null) => createBlueskyCollector().poll(source(origin, { search: 'hư cấu', language: 'vi' }), { ...context, state: { etag, lastModified: null } });
    expect(await poll(null)).toMatchObject({ etag: '2026-11-19T08:00:05.000Z', warnings: [] });
    expect(asked).toHaveLength(4);
    expect(new URL(asked[1]?.path ?? '', origin).searchParams).toEqual(new URLSearchParams({ q: 'hư cấu', sort: 'latest', lang: 'vi', limit: '100', cursor: '1' }));
    expect(await poll('2026-11-19T07:00:05.000Z')).toMatchObject({ status: 'ok', items: { length: 2 } });
    expect(asked).toHaveLength(6);
    expect(await poll('2026-11-01T00:00:00.000Z')).toMatchObject({ warnings: [expect.stringContaining('oldest')] });
  });

  it('rests without a key where the service wants one, but keeps a first page it got', async () => {
    const { origin, context } = await start(() => ({ status: 403, body: 'Forbidden' }));
    expect(await failure(createBlueskyCollector().poll(source(origin, { search: 'hư cấu' }), context))).toMatchObject({ code: 'key-missing', policy: 'reject', hint: expect.stringContaining('DIEMBAO_BLUESKY_PASSWORD') });
    const second = await start((path) => (path.includes('cursor') ? { status: 403 } : json({ posts: [view(1)], cursor: 'x' })));
    expect(await createBlueskyCollector().poll(source(second.origin, { search: 'hư cấu' }), second.context)).toMatchObject({ items: { length: 1 }, warnings: [expect.stringContaining('session')] });
  });

  it('opens one session for all, renews it when it has run out, and says when the password is refused', async () => {
    const counts = { opened: 0, renewed: 0 };
    let valid = 'access-0';
    const keys = keysWith({ blueskyIdentifier: 'so.hucau.example', blueskyPassword: 'mat-khau-hu-cau' });
    const { origin, context } = await start((path, request) => {
      if (path.endsWith('createSession')) return json({ accessJwt: (valid = `access-${(counts.opened += 1)}`), refreshJwt: 'refresh' });
      if (path.endsWith('refreshSession')) return request.headers.authorization === 'Bearer refresh' ? json({ accessJwt: (valid = `renewed-${(counts.renewed += 1)}`), refreshJwt: 'refresh' }) : json({}, 401);
      return request.headers.authorization === `Bearer ${valid}` ? json({ posts: [view(1)] }) : json({ error: 'ExpiredToken' }, 400);
    });
    const collector = createBlueskyCollector({ keys });
    const poll = () => collector.poll(source(origin, { search: 'hư cấu' }), context);
    await Promise.all([poll(), poll(), poll()]);
    expect(counts).toEqual({ opened: 1, renewed: 0 });
    valid = 'somebody else\'s';
    await Promise.all([poll(), poll(), poll()]);
    expect(counts).toEqual({ opened: 1, renewed: 1 });
    const refusing = await start(() => json({ error: 'AuthenticationRequired', message: 'Invalid identifier or password for so.hucau.example' }, 401));
    const error = await failure(collector.poll(source(refusing.origin, { search: 'hư cấu' }), refusing.context));
    expect(error).toMatchObject({ code: 'key-expired', policy: 'reject' });
    expect(`${String(error)} ${(error as { hint: string }).hint}`).not.toContain('so.hucau.example');
  });

  it('waits as long as the service says, and names no account in an error', async () => {
    const { origin, context } = await start((path) => (path.includes('searchPosts') ? json({ error: 'RateLimitExceeded' }, 429, { 'ratelimit-reset': String(Date.parse('2026-11-20T00:05:00Z') / 1000) }) : json({ error: 'InvalidRequest', message: 'Profile not found: nhanchung' }, 400)));
    expect(await failure(createBlueskyCollector().poll(source(origin, { search: 'hư cấu' }), context))).toMatchObject({ code: 'http-429', retryAfterMs: 300_000 });
    const unknown = await failure(createBlueskyCollector().poll(source(origin, { account: 'so.hucau.example' }, 'organisation'), context));
    expect(unknown).toMatchObject({ code: 'request-refused', policy: 'reject', message: 'The service refuses the request (InvalidRequest).' });
  });

  it('tells whether a post is still there', async () => {
    const { origin, context } = await start((path) => (path.includes('3kdown') ? { status: 502 } : json({ posts: path.includes('3khucau1') ? [view(1)] : [] })));
    const presence = (key: string, host = 'https://bsky.app') => createBlueskyCollector().presence?.(`${host}/profile/${did}/post/${key}`, source(origin, { search: 'hư cấu' }), context);
    expect(await Promise.all([presence('3khucau1'), presence('3khucau2'), presence('3kdown'), presence('3khucau1', 'https://khac.example')])).toEqual(['there', 'gone', 'unknown', 'unknown']);
  });
});
