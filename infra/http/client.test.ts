import { gzipSync, brotliCompressSync, deflateRawSync, deflateSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../observability/index.ts';
import { createHttpClient, type HttpClientOptions } from './client.ts';
import type { HttpClient } from './contract.ts';
import { serve, serveRaw } from './loopback-server.ts';
import type { RequestSeen } from './visitor.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
const kept = async <T extends { close(): Promise<void> }>(thing: T | Promise<T>): Promise<T> => {
  const made = await thing;
  cleanups.push(() => made.close());
  return made;
};
const client = (options: Partial<HttpClientOptions> = {}): HttpClient => {
  const made = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0, ...options }, { logger: silentLogger() });
  cleanups.push(() => made.close());
  return made;
};
const failure = (promise: Promise<unknown>): Promise<{ code: string; policy: string; retryAfterMs?: number; message: string }> =>
  promise.then(() => { throw new Error('it should have failed'); }, (error: { code: string; policy: string; message: string }) => error);

describe('answers', () => {
  it('fetches a page as ourselves, with what the contract promises', async () => {
    const server = await kept(serve((_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"1"', 'last-modified': 'Sat, 07 Mar 2026 00:00:00 GMT' }).end('Điểm tin')));
    const seen: RequestSeen[] = [];
    const response = await client({ contact: 'phòng báo chí (đường dây) <bao.chi@tanhai.example>', onRequest: (one) => seen.push(one) })
      .request({ url: `${server.origin}/tin?id=1#x`, headers: { 'User-Agent': 'Mozilla/5.0', Accept: 'text/html', Host: 'khac.example' } });
    expect({ ...response, body: Buffer.from(response.body).toString(), headers: { ...response.headers } }).toMatchObject({
      status: 200, url: `${server.origin}/tin?id=1`, etag: '"1"', lastModified: 'Sat, 07 Mar 2026 00:00:00 GMT', contentType: 'text/html; charset=utf-8', body: 'Điểm tin',
    });
    expect(response.text()).toBe('Điểm tin');
    expect(server.seen.map(({ path }) => path)).toEqual(['/robots.txt', '/tin?id=1']);
    expect(server.seen[1]?.headers).toMatchObject({ 'user-agent': 'DiemBao/0.1 (+phong bao chi duong day <bao.chi@tanhai.example>)', accept: 'text/html', host: `127.0.0.1:${server.port}` });
    expect(seen).toMatchObject([{ site: `127.0.0.1:${server.port}`, status: 404, error: null }, { site: `127.0.0.1:${server.port}`, status: 200, error: null, bytes: 11 }]);
  });

  it('asks conditionally and takes 304 as an answer', async () => {
    const server = await kept(serve((request, response) => response.writeHead(request.headers['if-none-match'] === '"1"' && request.headers['if-modified-since'] === 'x' ? 304 : 200, { etag: '"1"' }).end()));
    const response = await client().request({ url: `${server.origin}/feed`, etag: '"1"', lastModified: 'x' });
    expect(response).toMatchObject({ status: 304, etag: '"1"' });
    expect(response.body.byteLength).toBe(0);
    expect((await client().request({ url: `${server.origin}/feed`, etag: '"bad\r\nx: y"', lastModified: null })).status).toBe(200);
  });

  it('posts a body and asks by HEAD', async () => {
    const server = await kept(serve((request, response) => {
      let body = '';
      request.on('data', (chunk) => { body += String(chunk); }).on('end', () => response.writeHead(200, { 'content-encoding': request.method === 'HEAD' ? 'gzip' : 'identity' }).end(`${request.method} ${body}`));
    }));
    expect((await client().request({ url: server.origin, method: 'POST', body: 'tìm', headers: { 'content-type': 'text/plain' } })).text()).toBe('POST tìm');
    expect((await client().request({ url: server.origin, method: 'HEAD' })).status).toBe(200);
  });

  it.each([[404, 'reject'], [403, 'reject'], [410, 'reject'], [300, 'reject'], [408, 'retry'], [429, 'retry'], [500, 'retry'], [503, 'retry'], [520, 'retry']])('throws for %i with policy %s', async (status, policy) => {
    const server = await kept(serve((_request, response) => response.writeHead(status).end('x')));
    expect(await failure(client().request({ url: `${server.origin}/bi-mat` }))).toMatchObject({ code: `http-${status}`, policy, message: `127.0.0.1 answered ${status}` });
  });

  it('hands over the explanation of a refusal to whom names its status, in the same bounds', async () => {
    const server = await kept(serve((request, response) => response.writeHead(request.url === '/429' ? 429 : 403, { 'retry-after': '0' }).end('{"reason":"quota"}')));
    expect(await client().request({ url: server.origin, answers: [403] })).toMatchObject({ status: 403, body: expect.objectContaining({ byteLength: 18 }) });
    expect((await client().request({ url: server.origin, answers: [403] })).text()).toBe('{"reason":"quota"}');
    expect(await failure(client().request({ url: `${server.origin}/429`, answers: [403] }))).toMatchObject({ code: 'http-429' });
    expect(await failure(client().request({ url: server.origin, answers: [403], maxBytes: 10 }))).toMatchObject({ code: 'too-large' });
  });

  it('tells when to come back, and lets nobody come sooner', async () => {
    const server = await kept(serve((_request, response) => response.writeHead(429, { 'retry-after': '3600' }).end()));
    const http = client();
    expect(await failure(http.request({ url: server.origin, ignoreRobots: true }))).toMatchObject({ code: 'http-429', retryAfterMs: 3_600_000 });
    const second = await failure(http.request({ url: `${server.origin}/2`, ignoreRobots: true }));
    expect(second).toMatchObject({ code: 'site-resting', policy: 'retry' });
    expect(second.retryAfterMs).toBeGreaterThan(3_500_000);
    expect(server.seen).toHaveLength(1);
  });
});

describe('redirects', () => {
  it('follows them, checks each, and keeps secrets at home', async () => {
    const other = await kept(serve((request, response) => response.end(JSON.stringify([request.method, request.headers['authorization'] ?? null, request.headers['x-other']]))));
    const server = await kept(serve((request, response) => response.writeHead(request.url === '/a' ? 302 : 301, { location: request.url === '/a' ? '/b%20c' : `${other.origin}/x#y` }).end()));
    const response = await client().request({ url: `${server.origin}/a`, method: 'POST', body: 'x', headers: { authorization: 'Bearer khóa'.replace('khóa', 'k'), 'x-other': '1' } });
    expect([response.url, JSON.parse(response.text())]).toEqual([`${other.origin}/x`, ['GET', null, '1']]);
    expect(other.seen[0]?.path).toBe('/robots.txt');
  });

  it('reads a Location in UTF-8', async () => {
    const server = await kept(serve((request, response) => (request.url === '/a' ? response.writeHead(302, { location: Buffer.from('/tin-mới').toString('latin1') }).end() : response.end(request.url))));
    expect((await client().request({ url: `${server.origin}/a` })).text()).toBe('/tin-m%E1%BB%9Bi');
  });

  it.each(['http://127.0.0.2/', 'http://2130706434/', 'http://[::1]/', 'http://169.254.169.254/latest/meta-data/', 'http://localhost.localdomain/', 'http://127.0.0.1:6379/', 'http://[::ffff:10.0.0.1]/'])('refuses to be sent to %s', async (location) => {
    const server = await kept(serve((_request, response) => response.writeHead(302, { location }).end()));
    expect(await failure(client().request({ url: server.origin }))).toMatchObject({ code: 'address-refused', policy: 'reject' });
  });

  it.each([['file:///etc/passwd', 'bad-url'], ['http://u:p@127.0.0.1/', 'bad-url'], ['http://', 'bad-redirect'], ['', 'bad-redirect']])('refuses to be sent to "%s"', async (location, code) => {
    const server = await kept(serve((_request, response) => response.writeHead(302, { location }).end()));
    expect(await failure(client().request({ url: server.origin }))).toMatchObject({ code });
  });

  it('gives up in a circle and after five', async () => {
    const circle = await kept(serve((_request, response) => response.writeHead(302, { location: '/a' }).end()));
    expect(await failure(client().request({ url: `${circle.origin}/a` }))).toMatchObject({ code: 'too-many-redirects' });
    expect(circle.seen).toHaveLength(2);
    const chain = await kept(serve((request, response) => response.writeHead(302, { location: `${request.url}a` }).end()));
    expect(await failure(client().request({ url: `${chain.origin}/`, ignoreRobots: true }))).toMatchObject({ code: 'too-many-redirects' });
    expect(chain.seen).toHaveLength(6);
  });
});

describe('addresses', () => {
  it('refuses a name whose answer is private, at the connection', async () => {
    const server = await kept(serve((_request, response) => response.end('geheim')));
    const http = client({ allow: [], resolver: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) });
    expect(await failure(http.request({ url: `http://bao.example:${server.port}/` }))).toMatchObject({ code: 'address-refused', policy: 'reject' });
    expect(await failure(http.request({ url: `http://bao.example:${server.port}/`, ignoreRobots: true }))).toMatchObject({ code: 'address-refused' });
    expect(server.seen).toHaveLength(0);
  });

  it('connects to the very address it checked', async () => {
    const server = await kept(serve((request, response) => response.end(request.headers.host)));
    let asked = 0;
    const http = client({ allow: ['bao.example'], resolver: () => { asked += 1; return Promise.resolve([{ address: '127.0.0.1', family: 4 }]); } });
    expect((await http.request({ url: `http://bao.example:${server.port}/`, ignoreRobots: true })).text()).toBe(`bao.example:${server.port}`);
    expect(asked).toBe(1);
  });

  it('lets nothing through where nothing is allowed', async () => {
    const server = await kept(serve((_request, response) => response.end('x')));
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '0']) {
      expect(await failure(client({ allow: [] }).request({ url: `http://${host}:${server.port}/` }))).toMatchObject({ code: 'address-refused' });
    }
    expect(server.seen).toHaveLength(0);
  });

  it('takes a name that does not resolve for a passing failure', async () => {
    const resolver = (): Promise<never> => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
    expect(await failure(client({ resolver }).request({ url: 'http://bao.example/', ignoreRobots: true }))).toMatchObject({ code: 'connection-failed', policy: 'retry' });
    expect(await failure(client({ resolver }).request({ url: 'http://bao.example/' }))).toMatchObject({ code: 'robots-unreachable', policy: 'retry' });
  });
});

describe('bounds', () => {
  const text = 'Bản tin hư cấu. '.repeat(2000);
  it.each([
    ['gzip', gzipSync(text)], ['br', brotliCompressSync(text)], ['deflate', deflateSync(text)], ['deflate', deflateRawSync(text)], ['zstd', zstdCompressSync(text)],
    ['x-gzip', gzipSync(text)], ['identity', Buffer.from(text)], ['gzip, br', brotliCompressSync(gzipSync(text))], ['gzip', Buffer.concat([gzipSync(text.slice(0, 100)), gzipSync(text.slice(100))])],
  ])('unpacks %s', async (encoding, body) => {
    const server = await kept(serve((_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body)));
    expect((await client().request({ url: server.origin, ignoreRobots: true })).text()).toBe(text);
  });

  const zeros = Buffer.alloc(12 * 1024 * 1024);
  it.each([
    ['gzip', gzipSync(zeros), 'compression-bomb'], ['br', brotliCompressSync(zeros), 'compression-bomb'], ['deflate', deflateSync(zeros), 'compression-bomb'],
    ['zstd', zstdCompressSync(zeros), 'compression-bomb'], ['gzip, gzip', gzipSync(gzipSync(zeros)), 'compression-bomb'], ['gzip, gzip, gzip', gzipSync('x'), 'bad-encoding'],
    ['compress', Buffer.from('x'), 'bad-encoding'], ['constructor', Buffer.from('x'), 'bad-encoding'], ['gzip', Buffer.from('this is no gzip'), 'bad-encoding'], ['br', Buffer.from('this is no brotli'), 'bad-encoding'],
  ])('refuses %s that is a bomb or no compression (%#)', async (encoding, body, code) => {
    const server = await kept(serve((_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body)));
    expect(await failure(client().request({ url: server.origin, ignoreRobots: true }))).toMatchObject({ code, policy: 'reject' });
  });

  it.each([['gzip', gzipSync(text)], ['br', brotliCompressSync(text)], ['zstd', zstdCompressSync(text)]])('takes %s that ends early for a passing failure', async (encoding, body) => {
    const server = await kept(serve((_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body.subarray(0, body.byteLength - 20))));
    expect(await failure(client().request({ url: server.origin, ignoreRobots: true }))).toMatchObject({ code: 'truncated', policy: 'retry' });
  });

  it('holds the byte cap: announced, unannounced, unpacked, and to the byte', async () => {
    const server = await kept(serve((request, response) => {
      if (request.url === '/announced') response.writeHead(200, { 'content-length': '101' }).end('x'.repeat(101));
      else if (request.url === '/packed') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(101)));
      else if (request.url === '/exact') response.end('x'.repeat(100));
      else { response.write('x'.repeat(60)); response.end('x'.repeat(41)); }
    }));
    const http = client({ maxBytes: 100 });
    for (const path of ['/announced', '/packed', '/unannounced']) expect(await failure(http.request({ url: `${server.origin}${path}`, ignoreRobots: true }))).toMatchObject({ code: 'too-large', policy: 'reject' });
    expect((await http.request({ url: `${server.origin}/exact`, ignoreRobots: true })).body.byteLength).toBe(100);
    expect((await http.request({ url: `${server.origin}/announced`, ignoreRobots: true, maxBytes: 101 })).body.byteLength).toBe(101);
  });

  it('ends an endless body at the cap', async () => {
    const server = await kept(serve((_request, response) => {
      const more = (): void => { while (!response.destroyed && response.write('x'.repeat(65_536))); response.once('drain', more); };
      more();
    }));
    expect(await failure(client({ maxBytes: 1_000_000 }).request({ url: server.origin, ignoreRobots: true }))).toMatchObject({ code: 'too-large' });
  });

  it('ends a dripping body, silent headers and a silent body in time', async () => {
    const timers = new Set<NodeJS.Timeout>();
    cleanups.push(() => { timers.forEach((timer) => clearInterval(timer)); return Promise.resolve(); });
    const server = await kept(serve((request, response) => {
      if (request.url === '/drip') timers.add(setInterval(() => response.write('x'), 10));
      if (request.url === '/silent-body') response.write('x');
    }));
    for (const path of ['/drip', '/silent', '/silent-body']) {
      expect(await failure(client().request({ url: `${server.origin}${path}`, ignoreRobots: true, timeoutMs: 150 }))).toMatchObject({ code: 'timeout', policy: 'retry' });
    }
  });

  it('counts redirects against one time limit', async () => {
    const server = await kept(serve((request, response) => { setTimeout(() => response.writeHead(302, { location: `${request.url}a` }).end(), 120); }));
    expect(await failure(client().request({ url: `${server.origin}/`, ignoreRobots: true, timeoutMs: 300 }))).toMatchObject({ code: 'timeout' });
  });

  it.each([
    ['a body shorter than announced', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf', 'truncated', 'retry'],
    ['a chunked body that breaks off', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n', 'truncated', 'retry'],
    ['no answer at all', '', 'connection-failed', 'retry'],
    ['something that is not HTTP', 'SSH-2.0-OpenSSH_9.9\r\n', 'connection-failed', 'retry'],
    ['endless headers', `HTTP/1.1 200 OK\r\n${Array.from({ length: 4000 }, (_, index) => `x-${index}: ${'y'.repeat(20)}\r\n`).join('')}\r\n`, 'headers-too-large', 'reject'],
  ])('names %s', async (_name, bytes, code, policy) => {
    const server = await kept(serveRaw((socket) => socket.end(bytes)));
    expect(await failure(client().request({ url: server.origin, ignoreRobots: true }))).toMatchObject({ code, policy });
  });

  it('takes a reset and a closed port for passing failures', async () => {
    const server = await kept(serveRaw((socket) => { socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'); setTimeout(() => socket.resetAndDestroy(), 20); }));
    const reset = await failure(client().request({ url: server.origin, ignoreRobots: true }));
    expect(reset.policy).toBe('retry');
    await server.close();
    expect(await failure(client().request({ url: server.origin, ignoreRobots: true }))).toMatchObject({ code: 'connection-failed', policy: 'retry' });
  });

  it('reads a body without length to its end', async () => {
    const server = await kept(serveRaw((socket) => socket.end('HTTP/1.0 200 OK\r\ncontent-type: text/plain\r\n\r\nall of it')));
    expect((await client().request({ url: server.origin, ignoreRobots: true })).text()).toBe('all of it');
  });

  it('counts robots.txt as a request: the page waits for its turn behind it', async () => {
    const server = await kept(serve((_request, response) => response.end('x')));
    const controller = new AbortController();
    const http = client({ delaySeconds: 3600 });
    const page = failure(http.request({ url: server.origin, signal: controller.signal }));
    await expect.poll(() => server.seen.length).toBe(1);
    setTimeout(() => controller.abort(), 50);
    expect(await page).toMatchObject({ code: 'aborted' });
    expect(server.seen.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  it('stops when the caller calls it off, before, while waiting and while reading', async () => {
    const server = await kept(serve((_request, response) => { response.write('x'); }));
    const http = client();
    expect(await failure(http.request({ url: server.origin, signal: AbortSignal.abort() }))).toMatchObject({ code: 'aborted', policy: 'retry' });
    const controller = new AbortController();
    const request = failure(http.request({ url: server.origin, ignoreRobots: true, signal: controller.signal }));
    setTimeout(() => controller.abort(), 50);
    expect(await request).toMatchObject({ code: 'aborted' });
  });

  it('refuses what is not a request', async () => {
    expect(await failure(client().request({ url: 'không phải địa chỉ' }))).toMatchObject({ code: 'bad-url', policy: 'reject' });
    const server = await kept(serve((_request, response) => response.end()));
    expect(await failure(client().request({ url: server.origin, ignoreRobots: true, headers: { 'x-a': 'b\r\nx-c: d' } }))).toMatchObject({ code: 'bad-request', policy: 'reject' });
  });

  it('answers nobody once it is closed', async () => {
    const http = client();
    await http.close();
    expect(await failure(http.request({ url: 'http://127.0.0.1/' }))).toMatchObject({ code: 'closed', policy: 'retry' });
  });
});
