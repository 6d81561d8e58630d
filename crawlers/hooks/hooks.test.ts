import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../infra/observability/index.ts';
import type { Privacy } from '../../infra/privacy/index.ts';
import type { Collector, Source } from '../contract/collector.ts';
import type { Delivery, Hook } from '../contract/hook.ts';
import { createHooks, type Hooks, type HooksBounds } from './index.ts';

const sources: readonly Source[] = ['mot', 'hai', 'khong-nhan'].map((id) => ({ id, outlet: 'Hư cấu', kind: id === 'khong-nhan' ? 'im' : 'nghe', url: 'https://bao.example.vn/', own: false }));
const never = (): Promise<never> => Promise.reject(new Error('not polled here'));

let hooks: Hooks | undefined;
let polled: string[];
let seen: Delivery[];

async function start(receive: Hook['receive'], bounds: Partial<HooksBounds> = {}): Promise<string> {
  polled = [];
  seen = [];
  const hook: Hook = { receive: (source, delivery, context) => { seen.push(delivery); return receive(source, delivery, context); } };
  const collectors = new Map<string, Collector>([['nghe', { kind: 'nghe', social: false, poll: never, hook }], ['im', { kind: 'im', social: false, poll: never }]]);
  hooks = createHooks({ sources, collectors, privacy: {} as Privacy, now: () => new Date(), logger: silentLogger(), onPoll: (source) => polled.push(source), bounds });
  return await hooks.listen({ host: '127.0.0.1', port: 0 });
}

const accept: Hook['receive'] = () => Promise.resolve({ status: 202, poll: true });
const statusOf = async (url: string, init?: RequestInit): Promise<number> => (await fetch(url, init)).status;
const until = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200 && !isSo(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
};

afterEach(async () => {
  await hooks?.close();
  hooks = undefined;
});

describe('the server of hooks', () => {
  it('hands a delivery to its source\'s hook as it came, and answers plainly', async () => {
    const url = await start(() => Promise.resolve({ status: 200, body: '<b>thử</b>' }));
    const answer = await fetch(`${url}/tien-to/hooks/mot?a=1&b=%3F`, { method: 'POST', body: Buffer.of(0, 255), headers: { 'X-Thu': 'Có'.normalize('NFD').replace(/\p{M}/gu, '') } });
    expect([answer.status, await answer.text(), answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([200, '<b>thử</b>', 'text/plain; charset=utf-8', 'nosniff']);
    expect(seen).toEqual([{ method: 'POST', query: new URLSearchParams('a=1&b=?'), headers: expect.objectContaining({ 'x-thu': 'Co' }), body: Buffer.of(0, 255) }]);
    expect(polled).toEqual([]);
  });

  it('knows only its sources and two methods', async () => {
    const url = await start(accept);
    for (const path of ['/', '/hooks', '/hooks/', '/hooks/ba', '/hooks/khong-nhan', '/hooks/mot/', '/hooks/mot/x', '/hooks/..%2Fmot', '/hooks/MOT', '/hooksmot', '/hooks/__proto__', `/hooks/${'a'.repeat(3_000)}`]) expect(await statusOf(url + path)).toBe(404);
    for (const method of ['PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH']) expect(await statusOf(`${url}/hooks/mot`, { method })).toBe(405);
    expect(seen).toEqual([]);
  });

  it('takes no more than it should', async () => {
    const url = await start(accept, { maxBytes: 1_000 });
    expect(await statusOf(`${url}/hooks/mot`, { method: 'POST', body: 'x'.repeat(1_000) })).toBe(202);
    expect(await statusOf(`${url}/hooks/mot`, { method: 'POST', body: 'x'.repeat(1_001) })).toBe(413);
    const stream = new ReadableStream({ start: (controller) => { controller.enqueue(Buffer.alloc(900)); controller.enqueue(Buffer.alloc(900)); controller.close(); } });
    expect(await statusOf(`${url}/hooks/mot`, { method: 'POST', body: stream, duplex: 'half' } as RequestInit)).toBe(413);
    expect(seen).toHaveLength(1);
  });

  it('bounds the rate of each source by itself', async () => {
    const url = await start(accept, { perMinute: 3 });
    const statuses: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) statuses.push(await statusOf(`${url}/hooks/mot`));
    expect(statuses).toEqual([202, 202, 202, 429, 429]);
    expect(await statusOf(`${url}/hooks/hai`)).toBe(202);
  });

  it('tells polls in quick succession as one, and the last of them is not lost', async () => {
    const url = await start(accept, { pollPauseMs: 150 });
    await Promise.all(Array.from({ length: 10 }, () => statusOf(`${url}/hooks/mot`, { method: 'POST', body: 'x' })));
    await statusOf(`${url}/hooks/hai`, { method: 'POST' });
    expect(polled).toEqual(['mot', 'hai']);
    await until(() => polled.length === 3);
    expect(polled).toEqual(['mot', 'hai', 'mot']);
  });

  it.each<readonly [string, Hook['receive']]>([
    ['throws', () => Promise.reject(new Error('bí mật'))],
    ['throws at once', () => { throw new Error('bí mật'); }],
    ['never answers', () => new Promise(() => undefined)],
    ['answers nonsense', () => Promise.resolve({ status: 99 })],
    ['answers a book', () => Promise.resolve({ status: 200, body: 'x'.repeat(100_000) })],
  ])('says 500 and no more where a hook %s', async (_, receive) => {
    const url = await start(receive, { hookTimeoutMs: 50 });
    const answer = await fetch(`${url}/hooks/mot`, { method: 'POST', body: 'x' });
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect(polled).toEqual([]);
  });

  it.each([
    ['headers that never end', 'POST /hooks/mot HTTP/1.1\r\nHost: x\r\nX-A: '],
    ['a body that never comes', 'POST /hooks/mot HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc'],
  ])('cuts %s', async (_, bytes) => {
    const url = await start(accept, { headersTimeoutMs: 100, requestTimeoutMs: 200 });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const closed = new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (data) => { text += String(data); }).on('error', () => undefined).on('close', () => resolve(text));
    });
    socket.write(bytes);
    expect(await closed).toMatch(/^(?:HTTP\/1\.1 408|$)/);
    expect(seen).toEqual([]);
    expect(await statusOf(`${url}/hooks/mot`)).toBe(202);
  });

  it('lets what is under way end when it closes, and frees its port', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const url = await start(async () => { await gate; return { status: 202 }; });
    const answer = statusOf(`${url}/hooks/mot`);
    await until(() => seen.length === 1);
    const closing = hooks?.close();
    open();
    expect(await answer).toBe(202);
    await closing;
    await expect(fetch(url)).rejects.toThrow();
  });

  it('says so where its port is taken', async () => {
    const url = await start(accept);
    const second = createHooks({ sources, collectors: new Map(), privacy: {} as Privacy, now: () => new Date(), logger: silentLogger(), onPoll: () => undefined });
    await expect(second.listen({ host: '127.0.0.1', port: Number(new URL(url).port) })).rejects.toMatchObject({ code: 'port-in-use', policy: 'fatal' });
    await second.close();
  });
});
