import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DiembaoError } from '../../infra/contracts/index.ts';
import { createHttpClient, type HttpClient } from '../../infra/http/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openPrivacy, type Privacy } from '../../infra/privacy/index.ts';
import type { Collector, PollResult, PollState, Source } from './collector.ts';
import { expectChanged, expectItems, expectNobody, expectRefused, expectSame } from './testing/assertions.ts';
import type { CollectorFixture, Ok, Stage, UnservedFixture } from './testing/fixture.ts';
import { serveLoopback, type Answer, type Loopback } from './testing/loopback.ts';

export type { CollectorFixture, UnservedFixture } from './testing/fixture.ts';

const maxBytes = 262_144;
const timeoutMs = 400;
const fresh: PollState = { etag: null, lastModified: null };
const clock = (): Date => new Date('2026-11-20T00:00:00Z');

/** What every collector owes the engine. Call it from the collector's own test file. */
export function collectorContract(name: string, fixture: CollectorFixture): void {
  describe(`${name} keeps the collectors' contract`, () => {
    let server: Loopback;
    let http: HttpClient;
    let privacy: Privacy;
    let folder: string;
    let collector: Collector;
    let answer: (origin: string, path: string) => Answer | null;

    beforeAll(async () => {
      server = await serveLoopback((path, request) => {
        if (path === '/robots.txt') return null;
        const beside = fixture.routes?.(path, request, server.origin) ?? null;
        if (beside !== null) return beside;
        if (!isListing(fixture.path ?? '/listing', path, request)) return null;
        const given = answer(server.origin, path);
        if (given?.headers?.['etag'] !== undefined && request.headers['if-none-match'] === given.headers['etag']) return { status: 304, headers: { etag: given.headers['etag'] } };
        return given;
      });
      ({ folder, privacy, collector } = open(fixture.collector, server.origin));
      http = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0, maxBytes, timeoutMs }, { logger: silentLogger() });
    });

    afterAll(async () => {
      await collector.close?.();
      await http.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    });

    beforeEach(() => {
      answer = fixture.listing;
    });

    const source = (): Source => ({ ...fixture.source, url: fixture.url?.(server.origin) ?? `${server.origin}/listing` });
    const poll = (state: PollState = fresh, signal = new AbortController().signal): Promise<PollResult> => collector.poll(source(), { http, privacy, state, signal, now: clock });
    const pollOk = async (): Promise<Ok> => okOf(await poll());
    const failure = (): Promise<unknown> => poll().then(() => null, (error: unknown) => error);

    it('takes its own options', () => {
      expectOptions(collector, source());
    });

    it('lists items with canonical addresses, keys made of them, and no more than the schema knows', async () => {
      const { items, refused, httpStatus } = await pollOk();
      expect(httpStatus).toBe(200);
      expect(refused).toEqual([]);
      expectItems(items, collector.social, privacy);
    });

    it('names the same items the same way, and shows a change in the fingerprint alone', async () => {
      const first = await pollOk();
      expectSame(first, await pollOk());
      answer = fixture.changed;
      expectChanged(first, await pollOk());
    });

    if (fixture.conditional !== false) it('asks conditionally and understands "not modified"', async () => {
      answer = (origin, path) => withHeaders(fixture.listing(origin, path), { etag: '"v1"', 'last-modified': 'Mon, 05 Oct 2026 04:00:00 GMT' });
      const first = await pollOk();
      expect(first).toMatchObject({ etag: '"v1"', lastModified: 'Mon, 05 Oct 2026 04:00:00 GMT' });
      expect(await poll(first)).toEqual({ status: 'not-modified', httpStatus: 304 });
      expect(server.asked.at(-1)?.headers).toMatchObject({ 'if-none-match': '"v1"', 'if-modified-since': 'Mon, 05 Oct 2026 04:00:00 GMT' });
    });

    if (fixture.conditional === false) it('finds a change also with the state of its last poll', async () => {
      const { etag, lastModified } = await pollOk();
      answer = fixture.changed;
      expect(await poll({ etag, lastModified })).toMatchObject({ status: 'ok', items: expect.arrayContaining([expect.objectContaining({ fingerprint: (await pollOk()).items[0]?.fingerprint })]) });
    });

    it('never fails because of a broken entry', async () => {
      const whole = await pollOk();
      answer = fixture.broken;
      const { items, refused } = await pollOk();
      expect(items.map(({ item }) => item)).toEqual(whole.items.map(({ item }) => item));
      expectRefused(refused, fixture.refused);
      expect((await pollOk()).refused).toEqual(refused);
    });

    it.each([
      ['404', () => ({ status: 404 }), 'http-404', 'reject'],
      ['500', () => ({ status: 500 }), 'http-500', 'retry'],
      ['429 with Retry-After', () => ({ status: 429, headers: { 'retry-after': '0' } }), 'http-429', 'retry'],
      ['silence', () => ({ delayMs: Infinity }), 'timeout', 'retry'],
      ['too much', (origin: string, path: string) => withHeaders({ ...fixture.listing(origin, path), body: 'x'.repeat(maxBytes + 1) }, {}), 'too-large', 'reject'],
    ] as const)('answers %s with a typed error', async (_, given, code, policy) => {
      answer = given;
      expect(await failure()).toSatisfy((error) => error instanceof DiembaoError);
      expect(await failure()).toMatchObject({ code, policy });
    });

    it('answers the wrong kind of page with a typed error', async () => {
      answer = () => fixture.wrong.answer;
      expect(await failure()).toMatchObject({ code: fixture.wrong.code, policy: 'reject' });
    });

    it('lets no person through', async () => {
      for (const listing of [fixture.listing, fixture.broken]) {
        answer = listing;
        expectNobody(String(listing(server.origin, '').body), await pollOk(), fixture.persons);
      }
    });

    it('stops when it is called off', async () => {
      answer = () => ({ delayMs: Infinity });
      const stop = new AbortController();
      const polled = poll(fresh, stop.signal).then(() => 'done', () => 'stopped');
      stop.abort();
      expect(await polled).toBe('stopped');
    });
  });
}

/** The same for a collector that asks nobody: its client refuses every request. */
export function unservedCollectorContract(name: string, fixture: UnservedFixture): void {
  describe(`${name} keeps the collectors' contract`, () => {
    let parts: Opened;
    const source: Source = { ...fixture.source, url: fixture.url };

    beforeEach(() => {
      parts = open(fixture.collector);
      return async () => {
        await parts.collector.close?.();
        rmSync(parts.folder, { recursive: true, force: true });
      };
    });

    const asked = (): never => {
      throw new Error('a collector without a server asked for one');
    };
    const http: HttpClient = { request: asked, permit: asked, close: () => Promise.resolve() };
    const lay = (stage: Stage): Promise<string> => fixture.lay(stage, { collector: parts.collector, folder: parts.own, privacy: parts.privacy, source });
    const poll = (signal = new AbortController().signal): Promise<PollResult> => parts.collector.poll(source, { http, privacy: parts.privacy, state: fresh, signal, now: clock });
    const pollOk = async (): Promise<Ok> => okOf(await poll());

    it('takes its own options', () => {
      expectOptions(parts.collector, source);
    });

    it('lists items with canonical addresses, keys made of them, and no more than the schema knows', async () => {
      await lay('listing');
      const { items, refused } = await pollOk();
      expect(refused).toEqual([]);
      expectItems(items, parts.collector.social, parts.privacy);
    });

    it('names the same items the same way until they are settled, and shows a change in the fingerprint alone', async () => {
      await lay('listing');
      const first = await pollOk();
      expectSame(first, await pollOk());
      await lay('changed');
      expectChanged(first, await pollOk());
    });

    if (fixture.letsGo === true) it('lets go of what was settled, and of nothing else', async () => {
      await lay('listing');
      const result = await pollOk();
      expect(result.settled).toBeTypeOf('function');
      await result.settled?.();
      const after = await poll();
      expect(after.status === 'ok' ? after.items : []).toEqual([]);
    });

    it('never fails because of a broken entry', async () => {
      await lay('listing');
      const whole = await pollOk();
      await lay('broken');
      const { items, refused } = await pollOk();
      expect(items.map(({ item }) => item)).toEqual(whole.items.map(({ item }) => item));
      expectRefused(refused, fixture.refused);
      expect((await pollOk()).refused).toEqual(refused);
    });

    it('lets no person through', async () => {
      for (const stage of ['listing', 'broken'] as const) expectNobody(await lay(stage), await pollOk(), fixture.persons);
    });

    it('stops when it is called off', async () => {
      await lay('listing');
      const stop = new AbortController();
      stop.abort();
      expect(await poll(stop.signal).then(() => 'done', () => 'stopped')).toBe('stopped');
    });
  });
}

interface Opened {
  readonly folder: string;
  /** The collector's own folder. */
  readonly own: string;
  readonly privacy: Privacy;
  readonly collector: Collector;
}

function open(made: CollectorFixture['collector'], origin = ''): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'diembao-collector-'));
  const own = join(folder, 'own');
  const keys = join(folder, 'privacy');
  for (const each of [own, keys]) mkdirSync(each);
  return { folder, own, privacy: openPrivacy(keys, { now: () => new Date() }), collector: typeof made === 'function' ? made(own, origin) : made };
}

function isListing(wanted: NonNullable<CollectorFixture['path']>, path: string, request: IncomingMessage): boolean {
  return typeof wanted === 'function' ? wanted(path, request) : path.replace(/\?.*$/, '') === wanted;
}

function okOf(result: PollResult): Ok {
  expect(result.status).toBe('ok');
  return result as Ok;
}

function expectOptions(collector: Collector, source: Source): void {
  if (collector.options === undefined) expect(source.options).toBeUndefined();
  else expect(collector.options.safeParse(source.options ?? {}).error?.issues).toBeUndefined();
}

const withHeaders = (given: Answer, headers: Readonly<Record<string, string>>): Answer => ({ ...given, headers: { ...given.headers, ...headers } });
