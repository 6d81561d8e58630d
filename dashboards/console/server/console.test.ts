import { request } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smellsOfPerson } from '../../../infra/store/index.ts';
import { notices } from '../../../infra/contracts/index.ts';
import { noticeNames, problemSchema, type Document, type Documents, type Ledger, type Sources, type Today } from '../api/index.ts';
import { oddPieces, openFixtureConsole, type OpenedConsole } from '../fixture/index.ts';
import { createConsole } from './create-console.ts';
import { apiRoutes } from './routes/index.ts';

let opened: OpenedConsole;
const logged: Record<string, unknown>[] = [];
beforeAll(async () => {
  const logger = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) });
  opened = await openFixtureConsole({ parts: { logger } });
});
afterAll(() => opened?.close());

const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${opened.console.url}${path}`, { redirect: 'manual', ...init, headers: { ...opened.headers, ...init.headers } as Record<string, string> });
const json = async <Answer>(path: string): Promise<Answer> => (await ask(path)).json() as Promise<Answer>;
const odd = (): ReturnType<typeof oddPieces> => oddPieces(opened.now.getTime());

/** fetch does not let a Host header through. */
function askAs(host: string, path = '/api/meta'): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ port: opened.console.port, host: '127.0.0.1', path, headers: { host, ...opened.headers } }, (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject).end();
  });
}

describe('the API', () => {
  it.each([
    '/api/meta', '/api/today', '/api/today?period=24h', '/api/today?period=7d', '/api/documents', '/api/documents?q=du%20lieu&unit=so-khcn&period=30d&own=no', '/api/documents/corrected-1',
    '/api/documents/post-1', '/api/documents/removed-1', '/api/documents/restored-1', '/api/documents/post-2', '/api/sources', '/api/ledger', '/api/ledger?period=30d', '/api/models', '/api/models?days=7&field=stance', '/api/quality', '/api/quality?days=28',
  ])('answers %s in the shape it declares', async (path) => {
    const route = apiRoutes.find((candidate) => new RegExp(`^${candidate.path.replace('{id}', '[^/]+')}$`).test(path.split('?')[0] ?? ''));
    const response = await ask(path);
    expect(response.status).toBe(200);
    const answer: unknown = await response.json();
    expect(route?.answer.parse(answer)).toEqual(answer);
  });

  it('counts on Today what the linked lists hold', async () => {
    const today = await json<Today>('/api/today');
    expect(today.figures.documents).toBeGreaterThan(20);
    expect(today.timeline.slots.reduce((sum, slot) => sum + slot.documents, 0)).toBe(today.figures.documents);
    const total = async (filter: string): Promise<number> => (await json<Documents>(`/api/documents?period=today${filter}`)).total;
    expect(await total('')).toBe(today.figures.documents);
    for (const { id, documents } of today.byUnit) expect(await total(`&unit=${id}`)).toBe(documents);
    for (const { id, documents } of today.byTopic.slice(0, 4)) expect(await total(`&topic=${id}`)).toBe(documents);
    for (const { id, documents } of today.byOutlet.slice(0, 4)) expect(await total(`&outlet=${encodeURIComponent(id)}`)).toBe(documents);
  });

  it('counts a correction of today where Today’s figure leads, whenever the document was published', async () => {
    const { figures } = await json<Today>('/api/today');
    const { total, items } = await json<Documents>('/api/documents?period=today&change=revised');
    expect(total).toBe(figures.revised);
    expect(figures).toMatchObject({ revised: 2, changed: 0, corrected: 1, removed: 0, restored: 1 });
    expect(items.map((item) => item.id)).toEqual(['corrected-1', 'restored-1']);
  });

  it('narrows the latest of Today to a kind, and nothing else', async () => {
    const whole = await json<Today>('/api/today?period=7d');
    const posts = await json<Today>('/api/today?period=7d&kind=post');
    expect(posts.latest.map((item) => item.id)).toEqual(['post-1']);
    expect(posts.figures).toEqual(whole.figures);
  });

  it('shows fewer than five voices only as such', async () => {
    const { byTopic } = await json<Today>('/api/today');
    expect(byTopic.find((topic) => topic.id === 'law-policy')?.voices).toEqual({ fewerThanFive: true });
    expect(byTopic.find((topic) => topic.id === 'science-technology')?.voices).toEqual({ fewerThanFive: false, count: 17 });
  });

  it('adds the ledger up', async () => {
    const { totals, bySource, rejections, deadLetters } = await json<Ledger>('/api/ledger?period=7d');
    expect(totals.seen).toBeGreaterThan(0);
    for (const row of [totals, ...bySource]) expect(row.stored + row.duplicate + row.unchanged + row.rejected + row.deadLettered + row.pending).toBe(row.seen);
    expect(totals.pending).toBe(0);
    expect(rejections.map((rejection) => rejection.reason).sort()).toEqual(['another-page', 'no-text', 'robots-disallowed']);
    expect(deadLetters).toMatchObject({ total: 1, newest: [{ code: 'message-invalid' }] });
  });

  it('tells how each source is', async () => {
    const { sources, days } = await json<Sources>('/api/sources');
    expect(days).toHaveLength(14);
    const states = Object.fromEntries(sources.map((source) => [source.id, source.state]));
    expect(states).toMatchObject({ 'phap-ly-cong-dong': 'failing', 'nong-thon-so': 'late', 'dien-dan-tan-hai': 'never', 'bao-tan-hai': 'ok', 'nhip-song-bien': 'silent', 'tap-chi-nghe-ca': 'quarantined', 'kenh-video-tan-hai': 'resting' });
    expect(sources.filter((source) => source.attention).map((source) => source.state)).toEqual(['failing', 'late', 'quarantined', 'silent', 'resting']);
    const { items } = await json<Documents>('/api/documents?source=bao-tan-hai&limit=100');
    const published = items.filter((item) => item.publishedKnown).map((item) => item.publishedAt);
    expect(sources.find((source) => source.id === 'bao-tan-hai')?.newestAt).toBe(Math.max(...published));
    expect(sources[0]).toMatchObject({ id: 'phap-ly-cong-dong', failures: 3, recentFailures: 3, httpStatus: 503, errorCode: 'http-503', error: 'phap-ly-cong-dong.example answered 503', needs: [] });
    const of = (id: string) => sources.find((source) => source.id === id);
    expect(of('kenh-video-tan-hai')).toMatchObject({ errorCode: 'key-missing', needs: ['DIEMBAO_YOUTUBE_KEY'], recentFailures: 0, rhythmMs: null });
    expect(of('nhip-song-bien')).toMatchObject({ rhythmMs: 3 * 3_600_000, patienceMs: 3 * 86_400_000, error: null });
    expect(of('tap-chi-nghe-ca')).toMatchObject({ failures: 14, errorCode: 'http-404', recentFailures: 1 });
  });

  it('tells what was noticed of sources in two weeks', async () => {
    const { notices: { total, newest } } = await json<Sources>('/api/sources');
    expect(total).toBe(7);
    expect(newest[0]).toMatchObject({ source: 'nong-thon-so', notice: 'layout-changed', figures: { articlesBefore: 98, articlesNow: 41 } });
    expect([...noticeNames].sort()).toEqual([...notices].sort());
  });

  it('shows of a removed document what it last said, with what was read in that', async () => {
    const document = await json<Document>('/api/documents/removed-1');
    expect(document).toMatchObject({ state: 'removed', revision: 3, contentRevision: 2, visit: { outcome: 'gone', visits: 4 } });
    expect(document.passages.map(({ start, end }) => document.text.slice(start, end))).toContain('người lao động');
    expect(document.revisions.map(({ change, text }) => [change, text === ''])).toEqual([['first', false], ['changed', false], ['removed', true]]);
    const back = await json<Document>('/api/documents/restored-1');
    expect(back).toMatchObject({ state: 'current', contentRevision: 3, visit: { nextAt: null } });
  });

  it('pages on from where it stopped', async () => {
    const first = await json<Documents>('/api/documents?limit=30');
    const second = await json<Documents>(`/api/documents?limit=30&after=${encodeURIComponent(first.next ?? '')}`);
    const both = await json<Documents>('/api/documents?limit=60');
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual(both.items.map((item) => item.id));
  });

  it('answers 304 to a poll that knows the answer', async () => {
    const etag = (await ask('/api/sources')).headers.get('etag') ?? '';
    expect((await ask('/api/sources', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('describes itself in OpenAPI', async () => {
    const { openapi, paths } = await json<{ openapi: string; paths: Record<string, { get: { parameters: { name: string }[] } }> }>('/api/openapi.json');
    expect(openapi).toBe('3.1.0');
    expect(Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`)).sort()).toEqual(apiRoutes.map(({ path, body }) => `${body === undefined ? 'get' : 'post'} ${path}`).sort());
    expect(paths['/api/documents']?.get.parameters.map((parameter) => parameter.name)).toContain('topic');
  });

  it('has no field that could hold a person', async () => {
    const names = new Set<string>();
    const walk = (node: unknown): void => {
      if (Array.isArray(node)) node.forEach(walk);
      else if (node && typeof node === 'object') for (const [key, value] of Object.entries(node)) {
        if (key === 'properties' && value && typeof value === 'object') Object.keys(value).forEach((name) => names.add(name));
        walk(value);
      }
    };
    walk(await json('/api/openapi.json'));
    // The one exception: integers of distinct voices by topic and day.
    expect([...names].filter((name) => name !== 'voices' && smellsOfPerson(name) !== null)).toEqual([]);
    expect(names.has('title')).toBe(true);
  });
});

describe('problems', () => {
  it.each([
    ['/api/documents?kind=rumour', 400, 'invalid-query'], ['/api/documents?author=x', 400, 'invalid-query'], ['/api/documents?from=2026-02-30', 400, 'invalid-query'], ['/api/documents?after=1', 400, 'invalid-query'],
    ['/api/documents?limit=1000', 400, 'invalid-query'], ['/api/documents/none', 404, 'document-not-found'], ['/api/none', 404, 'not-found'], ['/go/none', 404, 'document-not-found'], ['/go/post-2', 404, 'no-original'],
  ])('%s → %i %s', async (path, status, code) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = problemSchema.parse(await response.json());
    expect(problem).toMatchObject({ status, code, title: problem.titles.vi });
  });

  it('speak the reader’s language', async () => {
    const problem = problemSchema.parse(await (await ask('/api/documents/none', { headers: { 'accept-language': 'en-GB,en;q=0.9' } })).json());
    expect(problem.title).toBe(problem.titles.en);
  });

  it('say 503 when the store does not answer, and nothing of the inside when something breaks', async () => {
    const brokenBy = (error: Error) => openBroken(error);
    expect(await brokenBy(new Error('ECONNREFUSED 10.1.2.3'))).toMatchObject({ status: 503, code: 'store-unavailable' });
    expect(JSON.stringify(await brokenBy(new Error('ECONNREFUSED 10.1.2.3')))).not.toContain('10.1.2.3');
  });

  it('refuse to write', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect((await ask('/api/documents', { method })).status).toBe(405);
  });
});

async function openBroken(error: Error): Promise<unknown> {
  const store = { ...opened.store, client: { query: () => Promise.reject(error) } as unknown as typeof opened.store.client };
  const broken = await createConsole({ ...opened.parts, store }, { host: '127.0.0.1', port: 0 });
  try {
    return await (await fetch(`${broken.url}/api/meta`, { headers: opened.headers })).json();
  } finally {
    await broken.close();
  }
}

describe('originals', () => {
  it('lead to an article’s public address', async () => {
    const response = await ask('/go/corrected-1');
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('https://bao-tan-hai.example/tin/corrected-1.html');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('open a post’s address one at a time, and leave an audit line without it', async () => {
    logged.length = 0;
    expect((await ask('/go/post-1')).headers.get('location')).toBe('https://social.example/post-1');
    const audit = logged.filter((line) => 'audit' in line);
    expect(audit).toMatchObject([{ audit: 'sealed-address-opened', document: 'post-1' }]);
    expect(JSON.stringify(logged)).not.toContain('social.example');
  });

  it('never opens the address of a flagged post, and says why', async () => {
    await opened.store.client.insert({ table: 'flags', values: [{ document: 'post-1', content_hash: 'h', fact_kind: 'fact-check', fact: 'FC-1', fact_version: 1, probability: 0.9, level: 'suggest', flagged_at: '2026-11-20 00:00:00.000', fact_date: '2026-11-01' }], format: 'JSONEachRow' });
    const response = await ask('/go/post-1');
    expect(response.status).toBe(403);
    expect(response.headers.get('location')).toBeNull();
    const document = (await (await ask('/api/documents/post-1')).json()) as { original: string };
    expect(document.original).toBe('flagged');
    await opened.store.client.command({ query: "ALTER TABLE flags DELETE WHERE document = 'post-1'", clickhouse_settings: { mutations_sync: '1' } });
  });

  it('never stand in an answer of the API', async () => {
    const { post } = odd();
    const answers = await Promise.all(['/api/documents?kind=post', `/api/documents/${post.id}`, '/api/today', '/api/sources'].map(async (path) => (await ask(path)).text()));
    expect(answers.join('')).toContain(post.id);
    expect(answers.join('')).not.toMatch(/sealed:|social\.example/);
  });

  it('are not opened for another site or ahead of a click', async () => {
    expect((await ask('/go/post-1', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await ask('/go/post-1', { headers: { 'sec-purpose': 'prefetch' } })).status).toBe(403);
  });

  it('say in a page why there is none to whoever opened a tab', async () => {
    const response = await ask('/go/post-2', { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
    expect((await ask('/go/post-1', { headers: { accept: 'text/html', 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  });

  it('lead nowhere but to the web', async () => {
    const console = await createConsole({ ...opened.parts, openSealed: () => 'javascript:alert(1)' }, { host: '127.0.0.1', port: 0 });
    try {
      expect((await fetch(`${console.url}/go/post-1`, { redirect: 'manual', headers: opened.headers })).status).toBe(404);
    } finally {
      await console.close();
    }
  });
});

describe('the door', () => {
  it.each(['0.0.0.0', '::', '192.168.0.10', 'example.com'])('does not open on %s', async (host) => {
    await expect(createConsole(opened.parts, { host, port: 0 })).rejects.toMatchObject({ policy: 'fatal', code: 'console-not-loopback' });
  });

  it('says so when the port is taken', async () => {
    await expect(createConsole(opened.parts, { host: '127.0.0.1', port: opened.console.port })).rejects.toMatchObject({ policy: 'fatal', code: 'port-in-use' });
  });

  it('answers only to its own name and port', async () => {
    const { port } = opened.console;
    expect(await askAs(`127.0.0.1:${port}`)).toBe(200);
    expect(await askAs(`localhost:${port}`)).toBe(200);
    for (const host of ['rebound.example', `rebound.example:${port}`, 'localhost', `localhost:${port + 1}`]) expect([host, await askAs(host)]).toEqual([host, 421]);
    for (const path of ['/', '/healthz', '/go/post-1']) expect(await askAs(`rebound.example:${port}`, path)).toBe(421);
  });

  it('opens to no other origin and runs no script from within a page', async () => {
    const { headers } = await ask('/api/meta', { headers: { origin: 'https://elsewhere.example' } });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    const page = await ask('/');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'; style-src 'self'/);
    expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe|data:|https?:/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const html = await page.text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|style=/);
  });

  it('tells health, readiness and metrics', async () => {
    expect(await (await ask('/healthz')).text()).toBe('ok\n');
    expect((await ask('/readyz')).status).toBe(200);
    expect(await (await ask('/metrics')).text()).toContain('diembao_up 1');
    const unready = await createConsole({ ...opened.parts, readiness: async () => ['store: gone'] }, { host: '127.0.0.1', port: 0 });
    const answer = await fetch(`${unready.url}/readyz`);
    expect([answer.status, await answer.text()]).toEqual([503, 'store: gone\n']);
    await unready.close();
  });
});

describe('the pages', () => {
  it('carry the chosen language and theme from the first byte', async () => {
    expect(await (await ask('/')).text()).toContain('<html lang="vi" data-theme="auto">');
    const chosen = await ask('/documents', { headers: { cookie: 'diembao-language=en; diembao-theme=dark' } });
    expect(await chosen.text()).toContain('<html lang="en" data-theme="dark">');
    const hostile = await ask('/', { headers: { cookie: 'diembao-language="><script>; diembao-theme=x' } });
    expect(await hostile.text()).toContain('<html lang="vi" data-theme="auto">');
  });

  it('are found at their addresses, others not', async () => {
    const status = async (path: string): Promise<number> => (await ask(path)).status;
    expect(await Promise.all(['/', '/documents', '/documents/x', '/sources'].map(status))).toEqual([200, 200, 200, 200]);
    expect(await Promise.all(['/nowhere', '/../package.json', '/assets/none.js', '/.env'].map(status))).toEqual([404, 404, 404, 404]);
  });

  it('keep their parts for good, themselves not', async () => {
    const page = await ask('/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const script = /src="(\/assets\/[^"]+)"/.exec(await page.text())?.[1] ?? '';
    const asset = await ask(script);
    expect([asset.status, asset.headers.get('cache-control'), asset.headers.get('content-type')]).toEqual([200, 'public, max-age=31536000, immutable', 'text/javascript; charset=utf-8']);
  });
});
