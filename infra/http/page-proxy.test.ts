import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createGuard, type Resolver } from './guard.ts';
import { serve, serveRaw } from './loopback-server.ts';
import { openPageProxy, type PageProxy, type PageProxyBounds } from './page-proxy.ts';
import { openCanary, type Canary } from './testing/fence.ts';
import { badUrls, privateHosts, refusedPorts } from './testing/ssrf-tricks.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
const kept = async <T extends { close(): Promise<void> }>(thing: Promise<T>): Promise<T> => {
  const made = await thing;
  cleanups.push(() => made.close());
  return made;
};
const proxyFor = (allow: readonly string[], resolver?: Resolver, bounds: Partial<PageProxyBounds> = {}): Promise<PageProxy> =>
  kept(openPageProxy(createGuard(allow, resolver ?? (() => Promise.resolve([{ address: '127.0.0.2', family: 4 }]))), { maxBytes: 100_000, idleMs: 2_000, ...bounds }));

/** Asks the proxy for an absolute address, as a browser does for http. */
const get = (proxy: PageProxy, url: string, headers: Record<string, string> = {}): Promise<{ readonly status: number; readonly body: string; readonly headers: Record<string, unknown> }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(proxy.url);
    const asking = request({ hostname, port, path: url, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => { body += chunk; }).on('error', reject).on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
    });
    asking.on('error', reject).end();
  });
/** What HTTP itself cannot carry is cut. */
const statusOf = (proxy: PageProxy, url: string): Promise<string> => get(proxy, url).then(({ status }) => String(status), () => 'cut');
/** The proxy's answer to a request for a tunnel, and what comes through it after `send`. */
const tunnel = (proxy: PageProxy, authority: string, send = ''): Promise<string> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(proxy.url);
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`));
    socket.on('data', (chunk) => {
      text += String(chunk);
      if (text.endsWith('established\r\n\r\n')) socket.write(send);
    }).on('error', () => undefined).on('close', () => resolve(text));
  });

describe('a proxy for a page', () => {
  it('forwards what may be reached, without the headers between two hops, and counts', async () => {
    const server = await kept(serve((asked, response) => response.writeHead(asked.url === '/la' ? 302 : 200, { 'content-type': 'text/plain', location: '/khac' }).end(`thấy ${asked.url} ${asked.headers['x-own'] ?? ''} ${asked.headers['proxy-authorization'] ?? ''}`)));
    const proxy = await proxyFor(['127.0.0.1']);
    expect(await get(proxy, `${server.origin}/a?b=1`, { 'x-own': '1', 'proxy-authorization': 'secret' })).toMatchObject({ status: 200, body: 'thấy /a?b=1 1 ' });
    expect(await get(proxy, `${server.origin}/la`)).toMatchObject({ status: 302, headers: { location: '/khac' } });
    expect(await tunnel(proxy, `127.0.0.1:${server.port}`, 'GET /t HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toContain('thấy /t');
    expect(server.seen).toHaveLength(3);
    expect(proxy.received()).toBeGreaterThan(100);
    expect(proxy.refused).toEqual([]);
  });

  it('refuses every trick, plain and through a tunnel, and connects to nobody', async () => {
    const canary: Canary = await kept(openCanary());
    const proxy = await proxyFor(['bao-nha.example']);
    for (const host of Object.values(privateHosts).flat()) {
      if (/[^\x21-\x7e]/.test(host)) continue;
      expect([host, await statusOf(proxy, `http://${host}:${canary.port}/`)]).toEqual([host, expect.stringMatching(/403|cut/)]);
      expect([host, await tunnel(proxy, `${host}:${canary.port}`)]).toEqual([host, expect.stringMatching(/^(?:HTTP\/1\.1 403 |$)/)]);
    }
    for (const url of badUrls) expect([url, await statusOf(proxy, url)]).toEqual([url, expect.stringMatching(/403|cut/)]);
    for (const port of refusedPorts) expect(await tunnel(proxy, `bao-nha.example:${port}`)).toMatch(/^HTTP\/1\.1 403 /);
    for (const authority of ['', ':80', 'x', '127.0.0.1', '127.0.0.1:80/x', 'a@127.0.0.1:80', '/etc/passwd', 'http://127.0.0.1/']) expect(await tunnel(proxy, authority)).not.toContain('200');
    expect(proxy.refused).toHaveLength(20);
    expect(canary.touched()).toBe(0);
  });

  it('goes to the address it has judged, each time anew', async () => {
    const canary: Canary = await kept(openCanary());
    const server = await kept(serve((_asked, response) => response.end('ok')));
    const answers = ['127.0.0.1', '127.0.0.2', '127.0.0.1', '127.0.0.2', '10.0.0.1', '169.254.169.254'];
    const proxy = await proxyFor(['127.0.0.1'], () => Promise.resolve([{ address: answers.shift() ?? '', family: 4 }]));
    expect((await get(proxy, `http://doi.example:${server.port}/`)).status).toBe(200);
    expect((await get(proxy, `http://doi.example:${canary.port}/`)).status).toBe(502);
    expect(await tunnel(proxy, `doi.example:${server.port}`, 'GET / HTTP/1.0\r\n\r\n')).toContain('ok');
    for (let round = 0; round < 3; round += 1) expect(await tunnel(proxy, `doi.example:${canary.port}`)).toContain('502');
    expect(canary.touched()).toBe(0);
  });

  it('cuts everything once a page has had its share', async () => {
    const server = await kept(serve((_asked, response) => response.end('x'.repeat(80_000))));
    const proxy = await proxyFor(['127.0.0.1']);
    expect((await get(proxy, `${server.origin}/`)).body).toHaveLength(80_000);
    expect(proxy.exceeded()).toBe(false);
    await expect(get(proxy, `${server.origin}/`)).rejects.toThrow();
    expect(proxy.exceeded()).toBe(true);
    expect((await get(proxy, `${server.origin}/`)).status).toBe(403);
  });

  it('gives up on silence, and takes its connections with it when it closes', async () => {
    const silent = await kept(serveRaw(() => undefined));
    const impatient = await proxyFor(['127.0.0.1'], undefined, { idleMs: 100 });
    expect((await get(impatient, `${silent.origin}/`)).status).toBe(502);
    expect(await tunnel(impatient, silent.origin.slice('http://'.length), 'x')).toContain('200');
    const patient = await proxyFor(['127.0.0.1'], undefined, { idleMs: 60_000 });
    const asking = get(patient, `${silent.origin}/`).then(() => 'answered', () => 'cut');
    const through = tunnel(patient, silent.origin.slice('http://'.length), 'x');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await patient.close();
    expect(await asking).toBe('cut');
    expect(await through).toContain('200');
    await expect(get(patient, `${silent.origin}/`)).rejects.toThrow();
  });
});
