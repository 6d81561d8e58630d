import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../../infra/http/index.ts';
import { silentLogger } from '../../../infra/observability/index.ts';
import { openPrivacy } from '../../../infra/privacy/index.ts';
import type { ListedPost, PollResult, Source } from '../../contract/collector.ts';
import { collectorContract } from '../../contract/suite.ts';
import { serveLoopback, type Answer, type Loopback } from '../../contract/testing/loopback.ts';
import { createForumCollector } from './index.ts';

const person = 'Lê Thị Nhân Chứng';
const options = {
  threads: { item: '.chu-de', link: 'a.ten', date: 'time', replies: '.tra-loi' },
  posts: { item: '.bai', text: '.chu', drop: '.trich', date: 'time', author: '.nguoi', link: 'a.so', nav: '.trang a' },
};
const thread = (number: number, replies = 1, title = `Chủ đề hư cấu ${number}`): string => `<div class="chu-de"><a class="ten" href="/chu-de/${number}?utm_source=x">${title}</a> <b>${person}</b><i class="tra-loi">${replies}</i><time datetime="2026-10-05T0${number}:00:00+07:00"></time></div>`;
const list = (...threads: readonly string[]): Answer => ({ headers: { 'content-type': 'text/html' }, body: `<!doctype html><html><body><a href="/u/nhanchung">${person}</a>${threads.join('')}</body></html>` });
const post = (id: string, text: string): string => `<div class="bai" id="b${id}"><a class="so" href="/bai/${id}">#</a><a class="nguoi" href="/u/nhanchung">${person}</a><time datetime="2026-10-05T08:00:00+07:00"></time><div class="chu">${text}</div></div>`;
const page = (...posts: readonly string[]): Answer => ({ body: `<!doctype html><html><body>${posts.join('')}</body></html>` });
const wall: Answer = { body: '<html><body><form action="/login"><input type="password" name="p"></form></body></html>' };

// The suite changes the list alone; the first thread's posts follow its number of replies.
let threadsChanged = false;
collectorContract('forum', {
  collector: createForumCollector(),
  source: { id: 'dien-dan', outlet: 'Diễn đàn hư cấu', kind: 'forum', own: false, holder: 'organisation', options },
  routes: (path) => {
    if (path === '/chu-de/1') return page(post('11', threadsChanged ? 'Bài một, sửa' : 'Bài một'), post('12', 'Hỏi @nhanchung số 0912345678 <div class="trich">trích</div>'));
    if (path === '/chu-de/2') return page(post('21', 'Bài hai'));
    if (path === '/chu-de/8') return wall;
    if (path === '/chu-de/9') return { status: 404 };
    return null;
  },
  listing: () => ((threadsChanged = false), list(thread(1), thread(2))),
  changed: () => ((threadsChanged = true), list(thread(1, 1), thread(2))),
  broken: () => list(thread(9), thread(1), '<div class="chu-de"><a class="ten" href="javascript:x">xấu</a></div>', '<div class="chu-de">không có gì</div>', '<div class="chu-de"><a class="ten" href="https://noi-khac.example/x">ra ngoài</a></div>', thread(8), thread(2)),
  refused: 0,
  wrong: { answer: wall, code: 'login-wall' },
  persons: [person, 'nhanchung'],
});

describe('over time', () => {
  let server: Loopback;
  let http: HttpClient;
  let folder: string;
  let answer: (path: string) => Answer | null;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'diembao-forum-'));
    server = await serveLoopback((path) => (path === '/robots.txt' ? null : answer(path)));
    http = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0 }, { logger: silentLogger() });
  });
  afterEach(async () => {
    await http.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const context = () => ({ http, privacy: openPrivacy(folder, { now: () => new Date() }), state: { etag: null, lastModified: null }, now: () => new Date('2026-11-20T00:00:00Z'), signal: new AbortController().signal });
  const source = (more: object = {}): Source => ({ id: 'dien-dan', outlet: 'Diễn đàn', kind: 'forum', own: false, holder: 'organisation', url: `${server.origin}/danh-sach`, options: { ...options, ...more } });
  const ok = (result: PollResult) => result as PollResult & { readonly status: 'ok' };
  const texts = (result: PollResult): readonly string[] => (ok(result).items as readonly ListedPost[]).map(({ text }) => text);
  const threads = (numbers: readonly number[], replies: Readonly<Record<number, number>> = {}) => (path: string): Answer | null => {
    if (path === '/danh-sach') return { ...list(...numbers.map((number) => thread(number, replies[number] ?? 1))), headers: { etag: '"v"' } };
    const number = /^\/chu-de\/(\d)$/.exec(path)?.[1];
    return number === undefined ? null : page(post(number, `Bài ${number}`));
  };

  it('reads a few threads a poll, each once until the list shows a change, and asks for the list in full while some are left', async () => {
    const collector = createForumCollector();
    answer = threads([1, 2, 3]);
    const first = await collector.poll(source({ most: 2 }), context());
    expect([texts(first), ok(first).etag]).toEqual([['Bài 1', 'Bài 2'], null]);
    expect(texts(await collector.poll(source({ most: 2 }), context()))).toEqual(['Bài 1', 'Bài 2']);
    await ok(first).settled?.();
    const second = await collector.poll(source({ most: 2 }), context());
    expect([texts(second), ok(second).etag]).toEqual([['Bài 3'], '"v"']);
    await ok(second).settled?.();
    const before = server.asked.length;
    expect(texts(await collector.poll(source({ most: 2 }), context()))).toEqual([]);
    expect(server.asked.length).toBe(before + 1);
    answer = threads([2, 1, 3], { 2: 5 });
    expect(texts(await collector.poll(source({ most: 2 }), context()))).toEqual(['Bài 2']);
  });

  it('begins again where the place it stopped at is gone', async () => {
    const collector = createForumCollector();
    const long = (path: string): Answer | null => (path === '/danh-sach' ? list(thread(1)) : path.startsWith('/chu-de/1') ? page(post(path.slice(-1), `Bài ${path}`), '<p class="trang"><a href="/chu-de/1">1</a><a href="/chu-de/1/2">2</a></p>') : null);
    answer = long;
    await ok(await collector.poll(source(), context())).settled?.();
    answer = (path) => (path === '/danh-sach' ? list(thread(1, 0)) : path === '/chu-de/1' ? page(post('1', 'Chỉ còn một trang')) : null);
    expect(texts(await collector.poll(source(), context()))).toEqual(['Chỉ còn một trang']);
  });

  it('leaves a failing site alone at once, keeps what it has read, and fails only with nothing in hand', async () => {
    const collector = createForumCollector();
    const good = threads([1, 2, 3]);
    answer = (path) => (path === '/chu-de/2' ? { status: 503 } : good(path));
    const result = ok(await collector.poll(source(), context()));
    expect([texts(result), result.etag, result.warnings.length]).toEqual([['Bài 1'], null, 1]);
    expect(server.asked.map(({ path }) => path)).not.toContain('/chu-de/3');
    answer = (path) => (path.startsWith('/chu-de/') ? { status: 429 } : good(path));
    await expect(collector.poll(source(), context())).rejects.toMatchObject({ code: 'http-429', policy: 'retry' });
  });

  it('keeps out where robots.txt says so, and says that a list is closed to visitors', async () => {
    await server.close();
    server = await serveLoopback((path) => (path === '/robots.txt' ? { body: 'User-agent: *\nDisallow: /chu-de/' } : threads([1])(path)));
    const result = ok(await createForumCollector().poll(source(), context()));
    expect([texts(result), result.warnings.length]).toEqual([[], 1]);
    expect(server.asked.map(({ path }) => path)).toEqual(['/danh-sach']);
    await server.close();
    server = await serveLoopback((path) => (path === '/robots.txt' ? null : { status: 401 }));
    await expect(createForumCollector().poll(source(), context())).rejects.toMatchObject({ code: 'login-wall', policy: 'reject' });
    await expect(createForumCollector().poll({ ...source(), options: {} }, context())).rejects.toMatchObject({ code: 'bad-options' });
  });

  it.each([
    ['there', '/bai/1', page(post('1', 'còn'))],
    ['gone', '/bai/1', { status: 404 }],
    ['gone', '/chu-de/1#b7', page(post('1', 'bài khác'))],
    ['unknown', '/chu-de/1#b7', page(post('1', 'bài khác'), '<p class="trang"><a href="/chu-de/1/2">2</a></p>')],
    ['unknown', '/bai/1', wall],
  ] as const)('tells that a post is %s', async (presence, path, given) => {
    answer = (asked) => (asked === path.replace(/#.*/, '') ? given : null);
    expect(await createForumCollector().presence?.(`${server.origin}${path}`, source(), context())).toBe(presence);
  });

  it.each([
    ['discourse', '/t/12/4', '/t/12/4.json', [['there', [3, 4, 5]], ['gone', [3, 5]], ['unknown', []]], (numbers: readonly number[]) => ({ highest_post_number: 9, post_stream: { posts: numbers.map((number) => ({ post_number: number, cooked: 'x' })) } })],
    ['flarum', '/d/12/4', '/api/posts', [['there', [4]], ['gone', []]], (numbers: readonly number[]) => ({ data: numbers.map((number) => ({ attributes: { number, contentType: 'comment', contentHtml: 'x' } })) })],
  ] as const)('asks the interface of %s for a post', async (preset, address, asked, cases, body) => {
    for (const [presence, numbers] of cases) {
      answer = (path) => (path.startsWith(asked) ? { body: JSON.stringify(body(numbers)) } : null);
      expect(await createForumCollector().presence?.(`${server.origin}${address}`, { ...source(), options: { preset } }, context())).toBe(presence);
    }
  });
});
