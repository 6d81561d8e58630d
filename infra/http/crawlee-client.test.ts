import { Configuration, HttpCrawler, log, LogLevel } from '@crawlee/http';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { silentLogger } from '../observability/index.ts';
import { createHttpClient } from './client.ts';
import { createCrawleeClient } from './crawlee-client.ts';
import { serve } from './loopback-server.ts';

log.setLevel(LogLevel.OFF);

it('lets crawlee fetch through the safe client only', async () => {
  const server = await serve((request, response) => {
    if (request.url === '/mat') response.writeHead(404).end();
    else if (request.url === '/xa') response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    else if (request.url === '/di') response.writeHead(302, { location: '/cu' }).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1', 'set-cookie': 'a=1' }).end(request.url === '/cu' ? iconv.encode('été', 'latin1') : 'Điểm báo');
  }, (response) => response.end('User-agent: DiemBao\nDisallow: /kin'));
  const http = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0, contact: 'bao.chi@tanhai.example' }, { logger: silentLogger() });
  const pages: Record<string, string> = {};
  const failures: Record<string, string> = {};
  const crawler = new HttpCrawler({
    httpClient: createCrawleeClient(http), maxRequestRetries: 0, useSessionPool: false, navigationTimeoutSecs: 20, additionalMimeTypes: ['*/*'],
    requestHandler: ({ request, body }) => { pages[new URL(request.url).pathname] = `${new URL(request.loadedUrl ?? '').pathname} ${body.toString()}`; },
    failedRequestHandler: ({ request }, error) => { failures[new URL(request.url).pathname] = String((error as { code?: string }).code); },
  }, new Configuration({ persistStorage: false }));
  try {
    await crawler.run(['/moi', '/cu', '/di', '/mat', '/xa', '/kin'].map((path) => `${server.origin}${path}`));
  } finally {
    await crawler.teardown();
    await http.close();
    await server.close();
  }
  expect(pages).toEqual({ '/moi': '/moi Điểm báo', '/cu': '/cu été', '/di': '/cu été' });
  expect(failures).toEqual({ '/mat': 'http-404', '/xa': 'address-refused', '/kin': 'robots-disallowed' });
  expect(new Set(server.seen.map(({ headers }) => `${headers['user-agent']} ${headers.cookie ?? ''}`))).toEqual(new Set(['DiemBao/0.1 (+bao.chi@tanhai.example) ']));
});
