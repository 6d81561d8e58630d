import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../observability/index.ts';
import { createHttpClient } from './client.ts';
import { serve, type LoopbackServer } from './loopback-server.ts';
import { RedirectMemory } from './redirect-memory.ts';
import type { Visited } from './visitor.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

type Reply = { readonly status: number; readonly to?: string; readonly headers?: Readonly<Record<string, string>> };

/** A server whose answers the test changes as it goes, and a client with a clock of its own. */
async function site(): Promise<{ readonly server: LoopbackServer; readonly replies: Map<string, Reply>; readonly ask: (path: string, extra?: object) => Promise<string>; readonly asked: () => readonly string[]; pass(ms: number): void; robots: string }> {
  const replies = new Map<string, Reply>();
  let clock = Date.parse('2026-11-20T00:00:00Z');
  const made = { robots: '' };
  const server = await serve((request, response) => {
    const { status, to, headers = {} } = replies.get(request.url ?? '') ?? { status: 404 };
    response.writeHead(status, { ...headers, ...(to === undefined ? {} : { location: to }) }).end(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`);
  }, (response) => response.writeHead(made.robots === '' ? 404 : 200).end(made.robots));
  const http = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0, timeoutMs: 2_000, now: () => new Date(clock) }, { logger: silentLogger() });
  cleanups.push(() => server.close(), () => http.close());
  let from = 0;
  return Object.assign(made, {
    server, replies,
    ask: async (path: string, extra: object = {}) => {
      const { url } = await http.request({ url: path.startsWith('http') ? path : server.origin + path, ...extra });
      return url.replace(server.origin, '');
    },
    asked: () => {
      const paths = server.seen.slice(from).map(({ path }) => path).filter((path) => path !== '/robots.txt');
      from = server.seen.length;
      return paths;
    },
    pass: (ms: number) => { clock += ms; },
  });
}

describe('permanent redirects', () => {
  it.each([301, 308])('%i is followed once and remembered for a day', async (status) => {
    const { replies, ask, asked, pass } = await site();
    replies.set('/rss', { status, to: '/feed' }).set('/feed', { status: 200 });
    expect(await ask('/rss')).toBe('/feed');
    expect(asked()).toEqual(['/rss', '/feed']);
    expect(await ask('/rss')).toBe('/feed');
    expect(asked()).toEqual(['/feed']);
    pass(25 * 3_600_000);
    await ask('/rss');
    expect(asked()).toEqual(['/rss', '/feed']);
  });

  it('are remembered one by one along a chain, passing ones and those of other methods not at all', async () => {
    const { replies, ask, asked } = await site();
    replies.set('/a', { status: 301, to: '/b' }).set('/b', { status: 301, to: '/c' }).set('/c', { status: 302, to: '/d' }).set('/d', { status: 200 });
    await ask('/a');
    await ask('/a');
    expect(asked()).toEqual(['/a', '/b', '/c', '/d', '/c', '/d']);
    await ask('/a', { method: 'HEAD' });
    await ask('/a', { method: 'POST', body: 'x' });
    expect(asked()).toEqual(['/a', '/b', '/c', '/d', '/a', '/b', '/c', '/d']);
  });

  it.each([['no-store'], ['max-age=0, must-revalidate']])('are not kept when the site asks so (%s)', async (control) => {
    const { replies, ask, asked } = await site();
    replies.set('/a', { status: 301, to: '/b', headers: { 'cache-control': control } }).set('/b', { status: 200 });
    await ask('/a');
    await ask('/a');
    expect(asked()).toEqual(['/a', '/b', '/a', '/b']);
  });

  it.each([404, 410])('whose target answers %i are forgotten, and the address itself is asked again once', async (status) => {
    const { replies, ask, asked } = await site();
    replies.set('/a', { status: 301, to: '/b' }).set('/b', { status: 200 });
    await ask('/a');
    replies.set('/a', { status: 200 }).set('/b', { status });
    asked();
    expect(await ask('/a')).toBe('/a');
    expect(await ask('/a')).toBe('/a');
    expect(asked()).toEqual(['/b', '/a', '/a']);
    replies.set('/a', { status: 301, to: '/b' });
    await expect(ask('/a')).rejects.toMatchObject({ code: `http-${status}` });
    expect(asked()).toEqual(['/a', '/b']);
  });

  it('whose target is gone from the network are forgotten too', async () => {
    const { replies, ask, asked } = await site();
    const other = await serve((_request, response) => void response.writeHead(200).end());
    replies.set('/a', { status: 301, to: `${other.origin}/x` });
    expect(await ask('/a', { headers: { authorization: 'Bearer k' } })).toBe(`${other.origin}/x`);
    expect(await ask('/a', { headers: { authorization: 'Bearer k' } })).toBe(`${other.origin}/x`);
    expect(other.seen.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined, undefined]);
    await other.close();
    replies.set('/a', { status: 200 });
    asked();
    expect(await ask('/a')).toBe('/a');
    expect(asked()).toEqual(['/a']);
  });

  it('keep their memory when the target only rests or fails in passing', async () => {
    const { replies, ask, asked } = await site();
    replies.set('/a', { status: 301, to: '/b' }).set('/b', { status: 200 });
    await ask('/a');
    replies.set('/b', { status: 500 });
    asked();
    await expect(ask('/a')).rejects.toMatchObject({ code: 'http-500' });
    replies.set('/b', { status: 200 });
    expect(await ask('/a')).toBe('/b');
    expect(asked()).toEqual(['/b', '/b']);
  });

  it('that turn round lead to no circle', async () => {
    const { replies, ask, asked } = await site();
    replies.set('/a', { status: 301, to: '/b' }).set('/b', { status: 200 });
    await ask('/a');
    replies.set('/a', { status: 200 }).set('/b', { status: 301, to: '/a' });
    asked();
    expect(await ask('/a')).toBe('/a');
    expect(await ask('/b')).toBe('/a');
    expect(await ask('/a')).toBe('/a');
    expect(asked()).toEqual(['/b', '/a', '/a', '/a']);
    replies.set('/a', { status: 301, to: '/b' });
    await expect(ask('/b')).rejects.toMatchObject({ code: 'too-many-redirects' });
  });

  it('are checked by robots.txt each time, at both ends', async () => {
    const made = await site();
    made.replies.set('/a', { status: 301, to: '/b' }).set('/b', { status: 200 });
    await made.ask('/a');
    made.robots = 'User-agent: *\nDisallow: /b';
    made.pass(23 * 3_600_000);
    await made.ask('/a');
    made.asked();
    made.pass(1.5 * 3_600_000);
    await expect(made.ask('/b')).rejects.toMatchObject({ code: 'robots-disallowed' });
    await expect(made.ask('/a')).rejects.toMatchObject({ code: 'robots-disallowed' });
  });
});

describe('the memory', () => {
  const seen = (from: string, status = 301): Visited => ({ url: new URL(from), ms: 1, answer: { status, headers: {}, body: new Uint8Array(), received: 0 } });
  const now = (): Date => new Date(0);

  it('never learns a way from https to http, nor what is too long', () => {
    const memory = new RedirectMemory(now);
    memory.learn(seen('https://bao.example/a'), new URL('http://bao.example/a'));
    memory.learn(seen(`https://bao.example/${'a'.repeat(2_000)}`), new URL('https://bao.example/a'));
    expect(memory.size).toBe(0);
    memory.learn(seen('http://bao.example/a'), new URL('https://bao.example/a'));
    expect(memory.recall(new URL('http://bao.example/a'))?.href).toBe('https://bao.example/a');
    memory.learn(seen('http://bao.example/a', 302), new URL('https://bao.example/b'));
    expect(memory.recall(new URL('http://bao.example/a'))).toBeNull();
  });

  it('is bounded, drops what is least used, and does not turn in circles', () => {
    const memory = new RedirectMemory(now, { entries: 3 });
    const learn = (from: number, to: number): void => memory.learn(seen(`https://bao.example/${from}`), new URL(`https://bao.example/${to}`));
    learn(1, 2);
    learn(2, 3);
    learn(3, 1);
    expect(memory.recall(new URL('https://bao.example/1'))?.href).toBe('https://bao.example/3');
    learn(7, 8);
    expect(memory.size).toBe(3);
    expect(memory.recall(new URL('https://bao.example/7'))?.href).toBe('https://bao.example/8');
    expect(memory.recall(new URL('https://bao.example/1'))).toBeNull();
  });
});
