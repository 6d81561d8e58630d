import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countsSchema, DiembaoError, documentIdOf, listingSchema } from '../../infra/contracts/index.ts';
import { canonicalUrl, createHttpClient, type HttpClient } from '../../infra/http/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openPrivacy, type Privacy } from '../../infra/privacy/index.ts';
import type { Collector, PollResult, PollState, Source } from './collector.ts';
import { serveLoopback, type Answer, type Loopback } from './testing/loopback.ts';

/** What a collector brings to the suite: its listings as a server would answer them, addresses below `origin`. */
export interface CollectorFixture {
  readonly collector: Collector;
  readonly source: Omit<Source, 'url'>;
  /** Two items or more, none broken. */
  readonly listing: (origin: string) => Answer;
  /** The same listing, but for the title or text of its first item. */
  readonly changed: (origin: string) => Answer;
  /** The same listing with some broken entries among the good ones. */
  readonly broken: (origin: string) => Answer;
  readonly refused: number;
  /** An answer of the wrong kind, and the code it is refused with. */
  readonly wrong: { readonly answer: Answer; readonly code: string };
  /** Names, handles and addresses of persons, planted in each listing. */
  readonly persons: readonly string[];
}

type Ok = PollResult & { readonly status: 'ok' };

const maxBytes = 262_144;
const timeoutMs = 400;
const fresh: PollState = { etag: null, lastModified: null };

/** What every collector owes the engine. Call it from the collector's own test file. */
export function collectorContract(name: string, fixture: CollectorFixture): void {
  describe(`${name} keeps the collectors' contract`, () => {
    let server: Loopback;
    let http: HttpClient;
    let privacy: Privacy;
    let keys: string;
    let answer: (origin: string) => Answer | null;

    beforeAll(async () => {
      keys = mkdtempSync(join(tmpdir(), 'diembao-collector-'));
      privacy = openPrivacy(keys, { now: () => new Date() });
      server = await serveLoopback((path, request) => {
        if (path !== '/listing') return null;
        const given = answer(server.origin);
        if (given?.headers?.['etag'] !== undefined && request.headers['if-none-match'] === given.headers['etag']) return { status: 304, headers: { etag: given.headers['etag'] } };
        return given;
      });
      http = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0, maxBytes, timeoutMs }, { logger: silentLogger() });
    });

    afterAll(async () => {
      await http.close();
      await server.close();
      rmSync(keys, { recursive: true, force: true });
    });

    beforeEach(() => {
      answer = fixture.listing;
    });

    const poll = (state: PollState = fresh, signal = new AbortController().signal): Promise<PollResult> =>
      fixture.collector.poll({ ...fixture.source, url: `${server.origin}/listing` }, { http, privacy, state, signal, now: () => new Date('2026-11-20T00:00:00Z') });
    const pollOk = async (): Promise<Ok> => {
      const result = await poll();
      expect(result.status).toBe('ok');
      return result as Ok;
    };
    const failure = (): Promise<unknown> => poll().then(() => null, (error: unknown) => error);

    it('lists items with canonical addresses, keys made of them, and no more than the schema knows', async () => {
      const { items, refused, httpStatus } = await pollOk();
      expect(httpStatus).toBe(200);
      expect(items.length).toBeGreaterThanOrEqual(2);
      expect(refused).toEqual([]);
      for (const item of items) {
        expect(listingSchema.strict().parse(item.listing)).toEqual(item.listing);
        expect(item.fingerprint).not.toBe('');
        if (item.kind === 'article') {
          expect(canonicalUrl(item.url)).toBe(item.url);
          expect(item.item).toBe(documentIdOf(item.url));
        } else {
          expect(countsSchema.strict().nullable().parse(item.counts)).toEqual(item.counts);
          const address = privacy.open(item.sealedUrl);
          expect(new URL(address).protocol).toMatch(/^https?:$/);
          expect(item.item).toBe(privacy.postId(address));
          expect(item.text).toBe(privacy.mask(item.text));
        }
      }
      expect(fixture.collector.social).toBe(items.every((item) => item.kind !== 'article'));
    });

    it('names the same items the same way, and shows a change in the fingerprint alone', async () => {
      const marks = ({ items }: Ok): readonly (readonly [string, string])[] => items.map((item) => [item.item, item.fingerprint]);
      const first = marks(await pollOk());
      expect(marks(await pollOk())).toEqual(first);
      answer = fixture.changed;
      const changed = marks(await pollOk());
      expect(changed.map(([item]) => item)).toEqual(first.map(([item]) => item));
      expect(changed[0]?.[1]).not.toBe(first[0]?.[1]);
      expect(changed.slice(1)).toEqual(first.slice(1));
    });

    it('asks conditionally and understands "not modified"', async () => {
      answer = (origin) => withHeaders(fixture.listing(origin), { etag: '"v1"', 'last-modified': 'Mon, 05 Oct 2026 04:00:00 GMT' });
      const first = await pollOk();
      expect(first).toMatchObject({ etag: '"v1"', lastModified: 'Mon, 05 Oct 2026 04:00:00 GMT' });
      expect(await poll(first)).toEqual({ status: 'not-modified', httpStatus: 304 });
      expect(server.asked.at(-1)?.headers).toMatchObject({ 'if-none-match': '"v1"', 'if-modified-since': 'Mon, 05 Oct 2026 04:00:00 GMT' });
    });

    it('never fails because of a broken entry', async () => {
      const whole = await pollOk();
      answer = fixture.broken;
      const { items, refused } = await pollOk();
      expect(items.map(({ item }) => item)).toEqual(whole.items.map(({ item }) => item));
      expect(refused).toHaveLength(fixture.refused);
      for (const entry of refused) expect(entry).toMatchObject({ item: expect.stringMatching(/^\w+$/), fingerprint: expect.stringMatching(/^\w+$/), reason: expect.stringMatching(/^[a-z-]+$/), detail: expect.any(String) });
      const again = await pollOk();
      expect(again.refused).toEqual(refused);
    });

    it.each([
      ['404', () => ({ status: 404 }), 'http-404', 'reject'],
      ['500', () => ({ status: 500 }), 'http-500', 'retry'],
      ['429 with Retry-After', () => ({ status: 429, headers: { 'retry-after': '0' } }), 'http-429', 'retry'],
      ['silence', () => ({ delayMs: Infinity }), 'timeout', 'retry'],
      ['too much', (origin: string) => withHeaders({ ...fixture.listing(origin), body: 'x'.repeat(maxBytes + 1) }, {}), 'too-large', 'reject'],
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
        const given = String(listing(server.origin).body);
        const result = JSON.stringify(await pollOk());
        for (const person of fixture.persons) {
          expect(given).toContain(person);
          expect(result).not.toContain(person);
        }
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

const withHeaders = (given: Answer, headers: Readonly<Record<string, string>>): Answer => ({ ...given, headers: { ...given.headers, ...headers } });
