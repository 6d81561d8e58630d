import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../infra/http/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openPrivacy } from '../../infra/privacy/index.ts';
import type { Source } from '../contract/collector.ts';
import { serveLoopback } from '../contract/testing/loopback.ts';
import { createHooks, type Hooks } from '../hooks/index.ts';
import { createCollectors } from '../registry.ts';
import { openWebSub, type WebSub } from './index.ts';
import { startHub, withQuery, type TestHub } from './testing/hub.ts';

const source: Source = { id: 'bao-hu-cau', outlet: 'Báo hư cấu', kind: 'feed', url: 'https://bao.example.vn/rss', own: false };
const topic = 'https://bao.example.vn/rss';
const logger = silentLogger();
const minute = 60_000;
const day = 86_400_000;

describe('WebSub', () => {
  let folder: string;
  let at: number;
  let http: HttpClient;
  let hub: TestHub;
  let websub: WebSub;
  let hooks: Hooks;
  let address: string;
  let polled: string[];
  const now = (): Date => new Date(at);

  /** A process of its own: the store of subscriptions, the server, the subscriber. */
  async function start(hooksUrl?: string): Promise<void> {
    const port = address === '' ? 0 : Number(new URL(address).port);
    const receive: WebSub['hook'] = { receive: (...given) => websub.hook.receive(...given) };
    hooks = createHooks({ sources: [source], collectors: createCollectors({ websub: receive }), privacy: openPrivacy(folder, { now }), now, logger, onPoll: (id) => polled.push(id), bounds: { pollPauseMs: 5_000 } });
    address = await hooks.listen({ host: '127.0.0.1', port });
    websub = openWebSub({ dataDir: folder, hooksUrl: hooksUrl ?? address, http, logger, now });
  }
  async function stop(): Promise<void> {
    await websub.close();
    await hooks.close();
  }
  async function upkeep(): Promise<void> {
    await websub.subscriber.upkeep();
    await hub.idle();
  }
  const only = (): ReturnType<WebSub['status']>[number] | undefined => websub.status()[0];
  const callback = (): string => [...hub.subscribed.keys()][0] ?? '';

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'diembao-websub-'));
    at = Date.parse('2026-11-20T00:00:00Z');
    address = '';
    polled = [];
    http = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0, timeoutMs: 2_000 }, { logger });
    hub = await startHub();
    await start();
  });
  afterEach(async () => {
    await stop();
    await hub.close();
    await http.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function subscribe(): Promise<void> {
    websub.subscriber.offer(source, { url: hub.url, topic });
    await upkeep();
  }

  it('subscribes, proves its intent, and polls when the hub delivers', async () => {
    await subscribe();
    expect(hub.asked).toEqual([{ mode: 'subscribe', topic, callback: expect.stringContaining(`${address}/hooks/bao-hu-cau?k=`), secret: expect.stringMatching(/^[\w-]{43}$/), lease: '864000' }]);
    expect(only()).toEqual({ source: source.id, hub: hub.url, state: 'active', leaseUntil: new Date(at + 10 * day), trouble: null });
    expect(await hub.deliver('<rss/>')).toEqual([202]);
    expect(polled).toEqual([source.id]);
    // What is offered again is known already.
    websub.subscriber.offer(source, { url: hub.url, topic });
    await upkeep();
    expect(hub.asked).toHaveLength(1);
  });

  it('finds the hub in a feed and is told of its news', async () => {
    const server = await serveLoopback((path) => (path === '/rss' ? { headers: { link: `<${hub.url}>; rel="hub", </rss>; rel="self"` }, body: '<rss version="2.0"><channel></channel></rss>' } : null));
    const collector = createCollectors({ websub: websub.hook }).get('feed');
    const result = await collector?.poll({ ...source, url: `${server.origin}/rss` }, { http, privacy: openPrivacy(folder, { now }), now, signal: new AbortController().signal, state: { etag: null, lastModified: null } });
    await server.close();
    websub.subscriber.offer(source, result?.status === 'ok' ? result.hub : null);
    await upkeep();
    expect(hub.asked[0]?.topic).toBe(`${server.origin}/rss`);
    expect(await hub.deliver('<rss/>')).toEqual([202]);
    expect(polled).toEqual([source.id]);
    expect(collector?.hook).toBe(websub.hook);
  });

  it.each(['sha1', 'sha256', 'sha384', 'sha512'])('believes a delivery signed with %s', async (method) => {
    await subscribe();
    expect(await hub.deliver('nội dung', { method })).toEqual([202]);
    expect(websub.counts).toEqual({ accepted: 1, forged: 0 });
  });

  it('ignores and counts what is signed wrong, by nobody, or in no known way', async () => {
    await subscribe();
    expect(await hub.deliver('x', { secret: 'đoán' })).toEqual([403]);
    expect(await hub.deliver('x', { method: null })).toEqual([403]);
    expect(await hub.deliver('x', { method: 'md5' })).toEqual([403]);
    const known = [...hub.subscribed.values()][0];
    for (const signature of ['', 'sha256=', 'sha256=zz', 'sha1=0000000000000000000000000000000000000000', `sha256=${known?.secret}`]) {
      expect((await fetch(callback(), { method: 'POST', body: 'x', headers: { 'x-hub-signature': signature } })).status).toBe(403);
    }
    expect(websub.counts).toEqual({ accepted: 0, forged: 8 });
    expect(polled).toEqual([]);
  });

  it('shows nothing to who does not know the address, and confirms only what was asked', async () => {
    await subscribe();
    const ask = async (to: string, query: Readonly<Record<string, string>>): Promise<string> => {
      const answer = await fetch(withQuery(to, query));
      return `${answer.status} ${await answer.text()}`;
    };
    const question = { 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.challenge': 'c', 'hub.lease_seconds': '60' };
    const bare = `${address}/hooks/${source.id}`;
    for (const [to, query] of [
      // Confirmed a moment ago: the question is not open any more.
      [callback(), question],
      [callback(), { ...question, 'hub.mode': 'unsubscribe' }],
      [callback(), { ...question, 'hub.topic': 'https://khac.example.vn/' }],
      [callback(), {}],
      [bare, question],
      [`${bare}?k=abc`, question],
      [`${bare}?k=`, { ...question, 'hub.mode': 'denied' }],
      [`${address}/hooks/khac`, question],
    ] as const) expect(await ask(to, query)).toBe('404 ');
    expect((await fetch(`${bare}?k=abc`, { method: 'POST', body: 'x' })).status).toBe(404);
    expect(only()).toMatchObject({ state: 'active', leaseUntil: new Date(at + 10 * day) });
    expect(hub.subscribed.size).toBe(1);
  });

  it('renews before the lease ends, and goes on after a restart', async () => {
    hub.lease = '3600';
    await subscribe();
    at += 44 * minute;
    await upkeep();
    expect(hub.asked).toHaveLength(1);
    await stop();
    await start();
    expect(only()).toMatchObject({ state: 'active' });
    expect(await hub.deliver('x')).toEqual([202]);
    at += minute;
    await upkeep();
    expect(hub.asked).toHaveLength(2);
    expect(hub.asked[1]).toEqual(hub.asked[0]);
    expect(only()).toMatchObject({ state: 'active', leaseUntil: new Date(at + 60 * minute) });
  });

  it.each([
    ['1', minute, 5 * minute],
    ['999999999', 30 * day, 22.5 * day],
    [null, day, 18 * 60 * minute],
    ['-5', day, 18 * 60 * minute],
    ['0x10', day, 18 * 60 * minute],
  ])('keeps a lease of %s seconds within bounds', async (granted, lease, renewal) => {
    hub.lease = granted;
    await subscribe();
    expect(only()?.leaseUntil).toEqual(new Date(at + lease));
    at += renewal - 1;
    await upkeep();
    expect(hub.asked).toHaveLength(1);
    at += 1;
    await upkeep();
    expect(hub.asked).toHaveLength(2);
  });

  it('takes a refusal for an answer and asks again later, seldom', async () => {
    hub.behaviour = 'deny';
    await subscribe();
    expect(only()).toMatchObject({ state: 'waiting', trouble: 'denied: không nhận nữa' });
    at += day - 1;
    await upkeep();
    expect(hub.asked).toHaveLength(1);
    at += 1;
    hub.behaviour = 'accept';
    await upkeep();
    expect(only()).toMatchObject({ state: 'active', trouble: null });
  });

  it('backs off from a hub that fails, longer from one that says no, and from one that never asks back', async () => {
    hub.behaviour = 503;
    await subscribe();
    expect(only()).toMatchObject({ state: 'asked', trouble: expect.stringMatching(/^http-503/) });
    for (const wait of [5, 20, 80]) {
      const before = hub.asked.length;
      at += wait * minute - 1;
      await upkeep();
      expect(hub.asked).toHaveLength(before);
      at += 1;
      await upkeep();
      expect(hub.asked).toHaveLength(before + 1);
    }
    hub.behaviour = 400;
    at += day;
    await upkeep();
    const refused = hub.asked.length;
    at += 7 * day;
    await upkeep();
    expect(hub.asked).toHaveLength(refused);
    at += 30 * day;
    hub.behaviour = 'forget';
    await upkeep();
    expect(hub.asked).toHaveLength(refused + 1);
    at += day;
    await upkeep();
    expect(hub.asked).toHaveLength(refused + 2);
    expect(only()?.trouble).toMatch(/never asked back/);
  });

  it('does not reach hubs inside the house', async () => {
    websub.subscriber.offer(source, { url: 'http://127.0.0.2:9/hub', topic });
    await upkeep();
    expect(only()).toMatchObject({ trouble: expect.stringMatching(/^address-refused/) });
  });

  it('leaves a hub that the feed no longer offers, confirmed by us alone', async () => {
    await subscribe();
    for (const _ of [1, 2, 3]) websub.subscriber.offer(source, null);
    expect(only()?.state).toBe('leaving');
    expect(await hub.deliver('x')).toEqual([410]);
    await upkeep();
    expect(hub.asked.map(({ mode }) => mode)).toEqual(['subscribe', 'unsubscribe']);
    expect(hub.subscribed.size).toBe(0);
    expect(websub.status()).toEqual([]);
  });

  it('does not run after a feed that names another hub each time', async () => {
    await subscribe();
    for (let turn = 0; turn < 20; turn += 1) {
      at += 10 * minute;
      websub.subscriber.offer(source, { url: hub.url, topic: `${topic}?phien=${turn}` });
      await upkeep();
    }
    expect(hub.asked.filter(({ mode }) => mode === 'subscribe').length).toBeLessThanOrEqual(5);
    expect(websub.status().length).toBeLessThanOrEqual(3);
  });

  it('keeps its file for itself, sets a broken one aside, and asks anew under another address', async () => {
    await subscribe();
    await stop();
    const file = join(folder, 'websub.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).not.toContain(hub.asked[0]?.secret);
    await start(`${address}/tien-to`);
    expect(only()?.state).toBe('waiting');
    await upkeep();
    expect(hub.asked[1]?.callback).toContain('/tien-to/hooks/bao-hu-cau?k=');
    expect(only()?.state).toBe('active');
    await stop();
    writeFileSync(file, '{"version":1,"callback":"x","subscriptions":[{"__proto__":1');
    await start();
    expect(websub.status()).toEqual([]);
    expect(existsSync(`${file}.broken`)).toBe(true);
  });

  it('forgets sources that the office no longer has', async () => {
    await subscribe();
    websub.subscriber.keepOnly(['khac']);
    expect(websub.status()).toEqual([]);
    expect(await hub.deliver('x')).toEqual([404]);
  });
});
