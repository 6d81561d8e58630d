import { createSocket, type Socket } from 'node:dgram';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright';
import { createGuard, createHttpClient, openPageProxy, type Guard, type PageProxy, type Resolver } from '../../../infra/http/index.ts';
import { openCanary, type Canary } from '../../../infra/http/testing/fence.ts';
import { silentLogger } from '../../../infra/observability/index.ts';
import { serveLoopback, type Loopback } from '../../contract/testing/loopback.ts';
import { createRenderer, type Renderer } from './renderer.ts';
import { chromiumPath } from './testing/chromium.ts';
import { visit } from './visit.ts';

/*
 * A hostile page in a real Chromium. 127.0.0.1 is allowed, as an office may allow a host of its own; a canary listens on 127.0.0.2 and ::1
 * (TCP) and on 127.0.0.2 (UDP), where nothing may ever arrive. The first half lets the page do what it likes and has the proxy alone
 * between it and the canary; the second half is the collector's own way.
 */

const path = chromiumPath();
const resolver: Resolver = (name) => Promise.resolve([{ address: name === 'doi.example' ? '127.0.0.2' : name === 'lan.example' ? '10.0.0.1' : '169.254.169.254', family: 4 }]);

describe.runIf(path !== null)('[needs browser] a page that reaches for the inside', () => {
  let server: Loopback;
  let canary: Canary;
  let udp: Socket;
  let packets = 0;
  let browser: Browser;
  let renderer: Renderer;
  const open = new Set<PageProxy>();

  const targets = (): readonly string[] => [
    `127.0.0.2:${canary.port}`, `127.2:${canary.port}`, `2130706434:${canary.port}`, `0x7f000002:${canary.port}`, `0177.0.0.2:${canary.port}`, `[::1]:${canary.port}`, `[::ffff:127.0.0.2]:${canary.port}`, `[::]:${canary.port}`, `0.0.0.0:${canary.port}`,
    `doi.example:${canary.port}`, `lan.example:${canary.port}`, `169.254.169.254`, `2852039166`, `[fd00:ec2::254]`, `metadata.google.internal`, `[64:ff9b::7f00:2]:${canary.port}`,
  ];
  /** Everything a page can do to make its browser connect to `host`. */
  const hostile = (hosts: readonly string[]): string => `<!DOCTYPE html><html><head><meta charset="utf-8">
    ${hosts.map((host) => `<link rel="stylesheet" href="http://${host}/css"><link rel="preconnect" href="http://${host}/"><link rel="dns-prefetch" href="//${host}/"><link rel="prefetch" href="http://${host}/prefetch"><link rel="preload" as="script" href="http://${host}/preload"><link rel="modulepreload" href="http://${host}/module.js"><link rel="icon" href="http://${host}/icon"><link rel="manifest" href="http://${host}/manifest">`).join('')}
    <style>${hosts.map((host, index) => `@import url(http://${host}/import); @font-face { font-family: f${index}; src: url(http://${host}/font) } .b${index} { font-family: f${index}; background: url(http://${host}/background) }`).join('')}</style></head><body><p>Tin có thật</p>
    ${hosts.map((host, index) => `<p class="b${index}">x</p><img src="http://${host}/img" srcset="http://${host}/srcset 2x"><iframe src="http://${host}/iframe"></iframe><iframe srcdoc="<img src='http://${host}/srcdoc'>"></iframe><embed src="http://${host}/embed"><object data="http://${host}/object"></object><video src="http://${host}/video" poster="http://${host}/poster" autoplay></video><audio src="http://${host}/audio" autoplay></audio><script src="http://${host}/script"></script><script type="module" src="https://${host}/module"></script><svg><image href="http://${host}/svg"/><use href="http://${host}/use#x"/></svg><input type="image" src="http://${host}/input"><a id="a${index}" href="http://${host}/a" ping="http://${host}/ping">a</a><form id="f${index}" method="post" action="http://${host}/form" target="frame${index}"><input name="a"></form><iframe name="frame${index}"></iframe>`).join('')}
    <script>
      const hosts = ${JSON.stringify(hosts)};
      const tries = (work) => { try { const done = work(); if (done && done.catch) done.catch(() => {}); } catch {} };
      const worker = 'hosts => hosts.forEach((host) => { fetch("http://" + host + "/worker", { mode: "no-cors" }).catch(() => {}); try { importScripts("http://" + host + "/import-scripts"); } catch {} try { new WebSocket("ws://" + host + "/worker-socket"); } catch {} })';
      tries(() => new Worker(URL.createObjectURL(new Blob(['(' + worker + ')(' + JSON.stringify(hosts) + ')']))));
      tries(() => new SharedWorker(URL.createObjectURL(new Blob(['(' + worker + ')(' + JSON.stringify(hosts) + ')']))));
      tries(() => navigator.serviceWorker.register('/sw.js'));
      hosts.forEach((host, index) => {
        tries(() => fetch('http://' + host + '/fetch', { mode: 'no-cors' }));
        tries(() => fetch('https://' + host + '/fetch', { mode: 'no-cors' }));
        tries(() => fetch('/redirect?to=' + encodeURIComponent('http://' + host + '/redirected')));
        tries(() => fetch('http://' + host + '/keepalive', { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' }));
        tries(() => { const x = new XMLHttpRequest(); x.open('PUT', 'http://' + host + '/xhr'); x.send('x'); });
        tries(() => navigator.sendBeacon('http://' + host + '/beacon', 'x'));
        tries(() => new EventSource('http://' + host + '/events'));
        tries(() => new WebSocket('ws://' + host + '/socket'));
        tries(() => new WebSocket('wss://' + host + '/socket'));
        tries(() => { const t = new WebTransport('https://' + host + '/transport'); t.closed.catch(() => {}); return t.ready; });
        tries(() => import('http://' + host + '/dynamic.js'));
        tries(() => { new Image().src = '/redirect?to=' + encodeURIComponent('http://' + host + '/image-redirected'); });
        tries(() => { const s = document.createElement('script'); s.src = '/redirect?to=' + encodeURIComponent('http://' + host + '/script-redirected'); document.body.append(s); });
        tries(() => { const f = document.createElement('iframe'); f.src = '/redirect?to=' + encodeURIComponent('http://' + host + '/frame-redirected'); document.body.append(f); });
        tries(() => { const f = document.createElement('iframe'); f.src = '/refresh?to=' + encodeURIComponent('http://' + host + '/frame-refreshed'); document.body.append(f); });
        tries(() => window.open('http://' + host + '/open', '_blank'));
        tries(() => document.getElementById('f' + index).submit());
        tries(() => document.getElementById('a' + index).click === undefined);
        tries(() => { const c = new RTCPeerConnection({ iceServers: [{ urls: ['stun:' + host, 'turn:' + host + '?transport=udp', 'turn:' + host + '?transport=tcp'], username: 'x', credential: 'x' }] }); c.createDataChannel('x'); return c.createOffer().then((o) => c.setLocalDescription(o)); });
      });
    </script></body></html>`;

  beforeAll(async () => {
    canary = await openCanary();
    udp = createSocket('udp4').on('message', () => { packets += 1; });
    await new Promise<void>((resolve) => udp.bind(canary.port, '127.0.0.2', resolve));
    server = await serveLoopback((url) => {
      const { pathname, searchParams } = new URL(url, 'http://x');
      const to = searchParams.get('to') ?? '';
      if (pathname === '/redirect') return { status: 302, headers: { location: to, 'access-control-allow-origin': '*' } };
      if (pathname === '/refresh') return { body: `<meta http-equiv="refresh" content="0;url=${to}">` };
      if (pathname === '/leave') return { body: `<p>Tin</p><script>location.replace(${JSON.stringify(to)})</script>` };
      if (pathname === '/post') return { body: `<p>Tin</p><form id="f" method="post" action="${to}"></form><script>f.submit()</script>` };
      if (pathname === '/sw.js') return { headers: { 'content-type': 'text/javascript' }, body: `self.addEventListener('install', () => fetch('http://127.0.0.2:${canary.port}/sw', { mode: 'no-cors' }))` };
      return pathname === '/hostile' ? { body: hostile(targets().slice(0, Number(searchParams.get('hosts')))) } : null;
    });
    const [{ chromium }, { launchOptions }] = await Promise.all([import('playwright'), import('./launcher.ts')]);
    browser = await chromium.launch(launchOptions({ executablePath: path as string, userAgent: 'DiemBao/0.1' }));
    renderer = createRenderer({ path: path as string, guard: createGuard(['127.0.0.1'], resolver), settleMs: 2_500 });
  });
  afterAll(async () => {
    await renderer.close();
    await browser.close();
    await server.close();
    await canary.close();
    udp.close();
  });
  afterEach(async () => {
    await Promise.all([...open].map((proxy) => proxy.close()));
    open.clear();
  });

  async function letLoose(guard: Guard, url: string, quietMs = 2_000): Promise<PageProxy> {
    const proxy = await openPageProxy(guard, { maxBytes: 10_000_000, idleMs: 3_000, connections: 500 });
    open.add(proxy);
    const context = await browser.newContext({ proxy: { server: proxy.url, bypass: '<-loopback>' } });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' }).catch(() => undefined);
    await page.waitForTimeout(quietMs);
    await context.close();
    return proxy;
  }

  it('reaches nothing through the proxy, whatever it tries', async () => {
    const proxy = await letLoose(createGuard(['127.0.0.1'], resolver), `${server.origin}/hostile?hosts=99`, 4_000);
    expect(server.asked.map((one) => one.path)).toContain('/hostile?hosts=99');
    expect(proxy.refused.length).toBeGreaterThan(10);
    expect(canary.touched()).toBe(0);
    expect(packets).toBe(0);
  });

  it.each(['redirect', 'refresh', 'leave', 'post'])('is not led there by a %s', async (how) => {
    for (const host of [`127.0.0.2:${canary.port}`, `2130706434:${canary.port}`, `[::1]:${canary.port}`, `doi.example:${canary.port}`]) await letLoose(createGuard(['127.0.0.1'], resolver), `${server.origin}/${how}?to=${encodeURIComponent(`http://${host}/`)}`, 150);
    await letLoose(createGuard(['127.0.0.1'], resolver), `http://127.0.0.2:${canary.port}/`, 50);
    expect(canary.touched()).toBe(0);
  });

  it('reaches nothing through the collector\'s browser', async () => {
    const http = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0, timeoutMs: 3_000, resolver }, { logger: silentLogger() });
    const see = (url: string): Promise<string> => visit(`${server.origin}${url}`, { http, renderer, signal: new AbortController().signal }).then(({ html }) => html, (error: { code: string }) => error.code);
    const before = server.asked.length;
    expect(await see('/hostile?hosts=3')).toContain('Tin có thật');
    for (const host of [`127.2:${canary.port}`, '169.254.169.254']) for (const how of ['redirect', 'refresh', 'leave']) expect([host, how, await see(`/${how}?to=${encodeURIComponent(`http://${host}/`)}`)]).toEqual([host, how, 'address-refused']);
    expect(await see(`/post?to=${encodeURIComponent(`http://127.0.0.2:${canary.port}/`)}`)).toContain('Tin');
    expect(server.asked.slice(before).map((one) => one.path)).not.toContain('/sw.js');
    await http.close();
    expect(canary.touched()).toBe(0);
    expect(packets).toBe(0);
  });

  it('would have been seen: without the guard the canary sings', async () => {
    await letLoose(createGuard(['127.0.0.0/8', '::1'], resolver), `${server.origin}/hostile?hosts=7`);
    expect(canary.touched()).toBeGreaterThan(5);
    expect(packets).toBe(0);
  });
});
