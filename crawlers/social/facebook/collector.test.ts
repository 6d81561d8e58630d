import { describe, expect, it } from 'vitest';
import { collectorContract } from '../../contract/suite.ts';
import type { Source } from '../../contract/collector.ts';
import { json, keysWith, useApi } from '../edge/testing/api.ts';
import { graphVersion } from './graph.ts';
import { createFacebookCollector } from './index.ts';

// Everybody and everything here is made up.
const person = 'Lê Thị Nhân Chứng';
const keys = keysWith({ facebook: 'chia-khoa-hu-cau' });
const comment = (post: number, number: number, more = '') => ({
  id: `1${post}_9${number}`, message: `${person} ơi, gọi 0912345678${more}`, created_time: `2026-11-19T0${post}:3${number}:00+0000`, permalink_url: `https://www.facebook.com/sohucau/posts/1${post}?comment_id=9${number}`, like_count: 2, comment_count: 0,
  message_tags: [{ offset: 0, length: person.length, type: 'user' }], from: { id: '100000000000777', name: person },
});
const post = (number: number, more = '') => ({
  id: `100_1${number}`, message: `Thông báo hư cấu ${number}${more}`, created_time: `2026-11-19T0${number}:00:00+0000`, updated_time: `2026-11-19T0${number}:59:00+0000`, permalink_url: `https://www.facebook.com/sohucau/posts/1${number}`,
  shares: { count: 4 }, reactions: { data: [], summary: { total_count: 12 } }, comments: { data: [comment(number, 1), comment(number, 2)], summary: { total_count: 2 } },
});
const path = `/${graphVersion}/sohucau/posts`;

collectorContract('facebook', {
  collector: (_folder, origin) => createFacebookCollector({ keys, origin }),
  source: { id: 'trang-so', outlet: 'Trang Sở hư cấu', kind: 'facebook', own: true, holder: 'public-body', options: { page: 'sohucau' } },
  url: () => 'https://www.facebook.com/sohucau',
  path,
  conditional: false,
  listing: () => json({ data: [post(3), post(2)], paging: { cursors: { after: 'x' } } }),
  changed: () => json({ data: [post(3, ', đã sửa'), post(2)] }),
  broken: () => json({ data: [post(3), null, { ...post(4), message: undefined, comments: undefined }, { ...post(5), id: 'x', comments: { data: [7] } }, post(2)] }),
  refused: 4,
  wrong: { answer: json([]), code: 'not-graph' },
  persons: [person, '0912345678', '100000000000777'],
});

const start = useApi();
const source = (holder?: 'public-body'): Source => ({ id: 'trang-so', outlet: 'Trang Sở hư cấu', kind: 'facebook', own: true, url: 'https://www.facebook.com/sohucau', options: { page: 'sohucau' }, holder });
const failure = (polled: Promise<unknown>): Promise<unknown> => polled.then(() => null, (error: unknown) => error);

describe('facebook', () => {
  it('reads nothing without a holder or a key', async () => {
    const { context, asked, origin } = await start(() => json({ data: [] }));
    expect(await failure(createFacebookCollector({ keys, origin }).poll(source(), context))).toMatchObject({ code: 'holder-required' });
    expect(await failure(createFacebookCollector({ origin }).poll(source('public-body'), context))).toMatchObject({ code: 'key-missing', hint: expect.stringContaining('DIEMBAO_FACEBOOK_TOKEN') });
    expect(asked).toEqual([]);
  });

  it('asks for no person, keeps the token out of the address, and masks who is tagged', async () => {
    const { context, asked, origin, post: open } = await start(() => json({ data: [post(3)], paging: { next: 'https://graph.facebook.com/x?access_token=bi-mat' } }));
    const result = await createFacebookCollector({ keys, origin }).poll(source('public-body'), context);
    if (result.status !== 'ok') throw new Error(result.status);
    expect(asked).toHaveLength(1);
    const fields = new URL(asked[0]?.path ?? '', origin).searchParams.get('fields') ?? '';
    expect(fields).not.toMatch(/\bfrom\b|\bname\b|picture/);
    expect(asked[0]?.headers.authorization).toBe('Bearer chia-khoa-hu-cau');
    expect(asked[0]?.path).not.toContain('chia-khoa');
    expect(result.items).toMatchObject([
      { kind: 'post', text: 'Thông báo hư cấu 3', counts: { likes: 12, shares: 4, replies: 2 }, listing: { publishedAt: '2026-11-19T03:00:00.000Z', modifiedAt: null } },
      { kind: 'comment', text: '[tài khoản] ơi, gọi [số điện thoại]', voice: null, counts: { likes: 2, replies: 0 } }, { kind: 'comment' },
    ]);
    expect(open(result.items[1] as never)).toBe('https://www.facebook.com/sohucau/posts/13?comment_id=91#13_91');
  });

  it('reads back to what it knows, by cursor', async () => {
    const { context, asked, origin } = await start((asking) => {
      const page = Number(new URL(asking, 'http://x').searchParams.get('after') ?? 0);
      return json({ data: [post(9 - page)], paging: { next: 'https://graph.facebook.com/', cursors: { after: String(page + 1) } } });
    });
    const poll = (etag: string | null) => createFacebookCollector({ keys, origin }).poll(source('public-body'), { ...context, state: { etag, lastModified: null } });
    expect(await poll(null)).toMatchObject({ etag: '2026-11-19T09:00:00+0000', items: { length: 12 } });
    expect(await poll('2026-11-19T08:00:00+0000')).toMatchObject({ items: { length: 6 } });
    expect(asked).toHaveLength(6);
  });

  it.each([
    [4, 0, 400, {}, { code: 'rate-limited', policy: 'retry', retryAfterMs: 3_600_000 }],
    [32, 0, 403, { 'x-business-use-case-usage': '{"100":[{"type":"pages","estimated_time_to_regain_access":19}]}' }, { code: 'rate-limited', retryAfterMs: 1_140_000 }],
    [2, 0, 500, {}, { code: 'graph-unavailable', policy: 'retry' }],
    [190, 463, 400, {}, { code: 'key-expired', policy: 'reject', hint: expect.stringContaining('DIEMBAO_FACEBOOK_TOKEN') }],
    [10, 0, 403, {}, { code: 'permission-missing', policy: 'reject', hint: expect.stringContaining('pages_read_engagement') }],
    [200, 0, 403, {}, { code: 'permission-missing' }],
    [100, 33, 400, {}, { code: 'page-not-readable', policy: 'reject' }],
    [100, 0, 400, {}, { code: 'http-400', policy: 'reject' }],
    [803, 0, 200, {}, { code: 'request-refused', policy: 'reject' }],
  ])('knows what error %i (%i) means', async (code, subcode, status, headers, expected) => {
    const { context, origin } = await start(() => json({ error: { message: `Bí mật của ${person}`, type: 'OAuthException', code, ...(subcode === 0 ? {} : { error_subcode: subcode }) } }, status, headers));
    const error = await failure(createFacebookCollector({ keys, origin }).poll(source('public-body'), context));
    expect(error).toMatchObject(expected);
    expect(String(error)).not.toContain(person);
  });

  it('tells whether a post is still there, as long as the page itself can be read', async () => {
    let readable = true;
    const { context, origin } = await start((asking) => (asking.includes('/100_1?') ? json({ id: '100_1' }) : asking.includes('/100_2?') ? json({ error: { code: 100, error_subcode: 33 } }, 400) : asking.includes('/sohucau?') && readable ? json({ id: '100' }) : json({ error: { code: 4 } }, 400)));
    const presence = (address: string) => createFacebookCollector({ keys, origin }).presence?.(address, source(), context);
    const at = 'https://www.facebook.com/sohucau/posts/1';
    expect(await Promise.all([presence(`${at}#100_1`), presence(`${at}#100_2`), presence(`${at}#100_3`), presence(at)])).toEqual(['there', 'gone', 'unknown', 'unknown']);
    readable = false;
    expect(await presence(`${at}#100_2`)).toBe('unknown');
  });
});
