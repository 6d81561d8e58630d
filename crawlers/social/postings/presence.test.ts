import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../../infra/http/index.ts';
import { silentLogger } from '../../../infra/observability/index.ts';
import { serveLoopback, type Answer, type Loopback } from '../../contract/testing/loopback.ts';
import { linkedDataBlocks } from './linked-data-blocks.ts';
import { presenceOnPage } from './presence.ts';

let site: Loopback;
let http: HttpClient;
const page = (...comments: string[]): string => `<script type="application/ld+json">${JSON.stringify({ '@type': 'DiscussionForumPosting', url: '/chu-de', text: 'Hỏi (hư cấu)', comment: comments.map((id) => ({ '@type': 'Comment', url: `/chu-de#${id}`, text: 'Đáp' })) })}</script>`;
const answers: Readonly<Record<string, Answer>> = { '/chu-de': { headers: { 'content-type': 'text/html' }, body: page('c1') }, '/trong': { headers: { 'content-type': 'text/html' }, body: '<p>Hệ thống bảo trì</p>' }, '/mat': { status: 404 }, '/om': { status: 503 } };

beforeAll(async () => {
  site = await serveLoopback((path) => answers[path] ?? null);
  http = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0, timeoutMs: 1_000 }, { logger: silentLogger() });
});
afterAll(async () => {
  await http.close();
  await site.close();
});

describe('whether a posting is still public', () => {
  it.each([
    ['/chu-de', 'there'], ['/chu-de#c1', 'there'], ['/chu-de#c2', 'gone'], ['/trong#c1', 'unknown'], ['/mat', 'gone'], ['/mat#c1', 'gone'], ['/om#c1', 'unknown'],
  ])('%s: %s', async (path, expected) => expect(await presenceOnPage(site.origin + path, http, new AbortController().signal)).toBe(expected));

  it('reads data from a page however deep or broken it is', () => {
    expect(linkedDataBlocks('<div>'.repeat(200_000) + page('c1')).blocks).toHaveLength(1);
    expect(linkedDataBlocks('<script>'.repeat(200_000))).toEqual({ blocks: [], broken: 0 });
    expect(linkedDataBlocks('<script type=application/ld+json>{</script><script type="application/ld+json">[1]</script>')).toEqual({ blocks: [[1]], broken: 1 });
  });
});
