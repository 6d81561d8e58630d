import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../infra/http/index.ts';
import { serve, serveRaw } from '../../infra/http/loopback-server.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openPrivacy } from '../../infra/privacy/index.ts';
import type { PollResult } from '../contract/collector.ts';
import { createFeedCollector } from './index.ts';

/*
 * Feeds that are odd on the wire: what headers, compression and connections do to them. Each says what must come out. What is odd in
 * the text itself is in fixtures/.
 */

const title = 'Sở Khoa học và Công nghệ tỉnh Tân Hải (hư cấu)';
const item = (number: number, text = title): string => `<item><title>${text}</title><link>https://bao.example.vn/tin-${number}.html</link></item>`;
const rss = (...items: readonly string[]): string => `<rss version="2.0"><channel><title>Báo hư cấu</title>${items.join('')}</channel></rss>`;
const feed = rss(item(1), item(2));
const maxBytes = 8_388_608;

let http: HttpClient;
let keys: string;
let close: () => Promise<void> = () => Promise.resolve();

beforeEach(() => {
  keys = mkdtempSync(join(tmpdir(), 'diembao-wire-'));
  http = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0, maxBytes, timeoutMs: 1_500 }, { logger: silentLogger() });
});
afterEach(async () => {
  await http.close();
  await close();
  rmSync(keys, { recursive: true, force: true });
});

async function poll(origin: string, etag: string | null = null, client = http): Promise<PollResult> {
  const now = (): Date => new Date('2026-11-20T00:00:00Z');
  const source = { id: 'bao', outlet: 'Báo hư cấu', kind: 'feed', url: `${origin}/rss/tin.rss`, own: false };
  return await createFeedCollector().poll(source, { http: client, privacy: openPrivacy(keys, { now }), state: { etag, lastModified: null }, now, signal: new AbortController().signal });
}

type Answering = (response: ServerResponse, request: IncomingMessage) => void;
const answering = (headers: Readonly<Record<string, string>>, body: string | Uint8Array, status = 200): Answering => (response) => response.writeHead(status, headers).end(body);

async function pollOf(answer: Answering, etag: string | null = null, client = http): Promise<PollResult> {
  const server = await serve((request, response) => answer(response, request));
  close = server.close;
  return await poll(server.origin, etag, client);
}

const titles = (result: PollResult): readonly string[] => (result.status === 'ok' ? result.items.map(({ listing }) => listing.title) : []);
const xml = { 'content-type': 'application/rss+xml' };

describe('feeds that are odd on the wire', () => {
  it.each<readonly [string, Answering]>([
    ['in plain', answering(xml, feed)],
    ['with a content type of its own', answering({ 'content-type': 'text/html; charset=utf-8' }, feed)],
    ['without a content type', answering({}, feed)],
    ['with 203', answering(xml, feed, 203)],
    ['with a byte order mark, called iso-8859-1', answering({ 'content-type': 'text/xml; charset=iso-8859-1' }, `\uFEFF${feed}`)],
    ['in UTF-8, called windows-1252 by the header', answering({ 'content-type': 'text/xml; charset=windows-1252' }, feed)],
    ['in UTF-8, called UTF-16 by the header', answering({ 'content-type': 'text/xml; charset=utf-16' }, feed)],
    ['in UTF-16, called UTF-8 by the header', answering({ 'content-type': 'text/xml; charset=utf-8' }, iconv.encode(`<?xml version="1.0" encoding="utf-16"?>${feed}`, 'utf-16le', { addBOM: true }))],
    ['in UTF-16 big endian without a mark', answering({ 'content-type': 'text/xml' }, iconv.encode(`<?xml version="1.0"?>${feed}`, 'utf-16be'))],
    ['in TCVN, by the header alone', answering({ 'content-type': 'text/xml; charset=tcvn' }, iconv.encode(feed, 'tcvn'))],
    ['gzip', answering({ ...xml, 'content-encoding': 'gzip' }, gzipSync(feed))],
    ['called x-gzip', answering({ ...xml, 'content-encoding': 'x-gzip' }, gzipSync(feed))],
    ['brotli', answering({ ...xml, 'content-encoding': 'br' }, brotliCompressSync(feed))],
    ['zstd', answering({ ...xml, 'content-encoding': 'zstd' }, zstdCompressSync(feed))],
    ['deflate without its header', answering({ ...xml, 'content-encoding': 'deflate' }, deflateRawSync(feed))],
    ['compressed twice', answering({ ...xml, 'content-encoding': 'gzip, br' }, brotliCompressSync(gzipSync(feed)))],
    ['called compressed by "identity"', answering({ ...xml, 'content-encoding': 'identity' }, feed)],
    ['in crumbs', (response) => { response.writeHead(200, xml); for (const byte of Buffer.from(feed)) response.write(Buffer.of(byte)); response.end(); }],
    ['after a redirect', (response, request) => (request.url === '/moi' ? answering(xml, feed)(response, request) : answering({ location: '/moi' }, '', 301)(response, request))],
  ])('%s: read whole', async (_, answer) => {
    expect(titles(await pollOf(answer))).toEqual([title, title]);
  });

  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
  const answersFor = (body: string): Answering => (response) => { response.writeHead(200, { ...xml, 'content-length': String(body.length + 50) }); response.write(body); setTimeout(() => response.destroy(), 20); };
  it.each<readonly [string, Answering, string, 'reject' | 'retry']>([
    ['a gzip bomb', answering({ ...xml, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(7 * 1024 * 1024, ' '))), 'compression-bomb', 'reject'],
    ['a larger one', answering({ ...xml, 'content-encoding': 'gzip' }, bomb), 'too-large', 'reject'],
    ['a bomb in a bomb', answering({ ...xml, 'content-encoding': 'gzip, gzip' }, gzipSync(bomb)), 'too-large', 'reject'],
    ['gzip that is none', answering({ ...xml, 'content-encoding': 'gzip' }, feed), 'bad-encoding', 'reject'],
    ['gzip cut off', answering({ ...xml, 'content-encoding': 'gzip' }, gzipSync(feed).subarray(0, 60)), 'truncated', 'retry'],
    ['an encoding nobody asked for', answering({ ...xml, 'content-encoding': 'compress' }, feed), 'bad-encoding', 'reject'],
    ['nothing', answering(xml, ''), 'not-a-feed', 'reject'],
    ['204', answering({}, '', 204), 'not-a-feed', 'reject'],
    ['a page instead', answering(xml, '<!doctype html><html><body>Bảo trì</body></html>'), 'not-a-feed', 'reject'],
    ['less than it promised', answersFor(feed), 'truncated', 'retry'],
    ['a body that trickles', (response) => { response.writeHead(200, xml); const drip = setInterval(() => response.write(' '), 20); response.on('close', () => clearInterval(drip)); }, 'timeout', 'retry'],
    ['redirects in a circle', (response, request) => { response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end(); }, 'too-many-redirects', 'reject'],
    ['a redirect to a file', answering({ location: 'file:///etc/hostname' }, '', 302), 'bad-url', 'reject'],
    ['a redirect into the house', answering({ location: 'http://127.0.0.2:1/' }, '', 302), 'address-refused', 'reject'],
    ['a redirect to nowhere', answering({}, '', 301), 'bad-redirect', 'reject'],
    ['410', answering({}, '', 410), 'http-410', 'reject'],
    ['503', answering({ 'retry-after': '1' }, '', 503), 'http-503', 'retry'],
  ])('%s: a typed error', async (_, answer, code, policy) => {
    expect(await pollOf(answer).then(() => null, (error: unknown) => error)).toMatchObject({ code, policy });
  });

  it.each<readonly [string, string, string]>([
    ['chunks cut off', `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${feed.length.toString(16)}\r\n${feed.slice(0, 40)}`, 'truncated'],
    ['chunks that are none', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', 'connection-failed'],
    ['no HTTP', 'SSH-2.0-hu-cau\r\n', 'connection-failed'],
  ])('%s: a typed error', async (_, bytes, code) => {
    const server = await serveRaw((socket) => socket.end(bytes));
    close = server.close;
    // robots.txt breaks off in the same way here, which closes the site: only the feed itself is of interest.
    const client: HttpClient = { ...http, request: (request) => http.request({ ...request, ignoreRobots: true }) };
    const error = await poll(server.origin, null, client).then(() => null, (thrown: unknown) => thrown as { code: string; policy: string });
    expect(error?.policy).toBe('retry');
    expect([code, 'truncated', 'connection-failed']).toContain(error?.code);
  });

  it('cuts a body without end', async () => {
    const client = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0, maxBytes: 65_536, timeoutMs: 5_000 }, { logger: silentLogger() });
    const endless: Answering = (response) => {
      const more = (): void => { while (!response.destroyed && response.write('<item><title>x</title></item>')); };
      response.writeHead(200, xml).on('drain', more);
      more();
    };
    expect(await pollOf(endless, null, client).then(() => null, (error: unknown) => error)).toMatchObject({ code: 'too-large', policy: 'reject' });
    await client.close();
  });

  it('takes 304 without its validator as "not modified", and keeps no validator that was not given', async () => {
    expect(await pollOf(answering({}, '', 304), '"a"')).toEqual({ status: 'not-modified', httpStatus: 304 });
    await close();
    expect(await pollOf(answering(xml, feed))).toMatchObject({ status: 'ok', etag: null, lastModified: null });
  });

  it('sends no validator that cannot stand in a header', async () => {
    let asked: string | undefined;
    await pollOf((response, request) => { asked = request.headers['if-none-match']; response.writeHead(200, xml).end(feed); }, '"a\r\nx: y"');
    expect(asked).toBeUndefined();
  });

  it('resolves relative addresses against where a redirect led', async () => {
    const result = await pollOf((response, request) => {
      if (request.url === '/khac/moi.rss') response.writeHead(200, xml).end(rss('<item><title>A</title><link>a.html</link></item>'));
      else response.writeHead(308, { location: '/khac/moi.rss' }).end();
    });
    expect(result.status === 'ok' ? result.items.map((each) => (each.kind === 'article' ? new URL(each.url).pathname : '')) : []).toEqual(['/khac/a.html']);
  });

  it.each<readonly [string, Readonly<Record<string, string>>, string, unknown]>([
    ['from the header', { link: '<https://hub.example.vn/>; rel="hub", <https://bao.example.vn/rss/a,b.rss>; rel=self; type="application/rss+xml"' }, feed, { url: 'https://hub.example.vn/', topic: 'https://bao.example.vn/rss/a,b.rss' }],
    ['from the header before the feed', { link: '<https://hub.example.vn/>; rel="hub self-hosted"' }, '<feed><link rel="hub" href="https://khac.example.vn/"/><link rel="self" href="https://bao.example.vn/atom"/></feed>', { url: 'https://hub.example.vn/', topic: 'https://bao.example.vn/atom' }],
    ['from the feed where the header has none', { link: '</style.css>; rel=preload, <https://hub.example.vn/>; rel=hub; anchor="/khac"' }, '<feed><link rel="hub" href="https://khac.example.vn/"/><link rel="self" href="https://bao.example.vn/atom"/></feed>', { url: 'https://khac.example.vn/', topic: 'https://bao.example.vn/atom' }],
    ['never from something else', { link: '<javascript:1>; rel=hub, <>; rel=hub, broken' }, feed, undefined],
  ])('finds the hub %s', async (_, headers, body, hub) => {
    const result = await pollOf(answering({ ...xml, ...headers }, body));
    expect(result.status === 'ok' ? result.hub : null).toEqual(hub);
  });

  it.each<readonly [string, Readonly<Record<string, string>>, string, unknown]>([
    ['ttl', {}, rss('<ttl>15</ttl>'), { minSeconds: 900 }],
    ['a ttl that nobody meant', {}, rss('<ttl>1440</ttl>'), { minSeconds: 3_600 }],
    ['sy:updatePeriod', {}, rss('<sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>'), { minSeconds: 1_800 }],
    ['Cache-Control', { 'cache-control': 'public, max-age=600' }, feed, { minSeconds: 600 }],
    ['nothing', { 'cache-control': 'no-cache' }, rss('<ttl>-5</ttl>'), undefined],
  ])('tells how seldom the feed wishes to be asked: %s', async (_, headers, body, rhythm) => {
    const result = await pollOf(answering({ ...xml, ...headers }, body));
    expect(result.status === 'ok' ? result.rhythm : null).toEqual(rhythm);
  });

  it('reads a feed of 1 MB', async () => {
    const text = 'Đoạn dẫn hư cấu về thủy lợi. '.repeat(300);
    const result = await pollOf(answering({ ...xml, 'content-encoding': 'gzip' }, gzipSync(rss(...Array.from({ length: 100 }, (_, index) => item(index, `${title} ${index}`).replace('</item>', `<description>${text}</description></item>`))))));
    expect(titles(result)).toHaveLength(100);
  });
});
