import { afterEach, describe, expect, it } from 'vitest';
import { RejectedError, RetryableError } from '../contracts/index.ts';
import { silentLogger } from '../observability/index.ts';
import { createHttpClient } from './client.ts';
import { serve } from './loopback-server.ts';
import { readRobots } from './robots-rules.ts';
import { RobotsKeeper } from './robots.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => { for (const cleanup of cleanups.splice(0).reverse()) await cleanup(); });

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rules = (text: string): ReturnType<typeof readRobots> => readRobots(new URL('https://bao.example/robots.txt'), bytes(text), 'DiemBao');
const allows = (text: string, path: string): boolean => rules(text).allows(new URL(path, 'https://bao.example'));

describe('rules', () => {
  it.each([
    ['', '/a', true], ['User-agent: *\nDisallow: /', '/a', false], ['User-agent: *\nDisallow:', '/a', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: diembao\nAllow: /', '/a', true], ['User-agent: DiemBao/0.1\nDisallow: /kin', '/kin/1', false],
    ['User-agent: KhacBot\nDisallow: /', '/a', true], ['User-agent: KhacBot\nUser-agent: DIEMBAO\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow: /tin\nAllow: /tin/moi', '/tin/moi/1', true], ['User-agent: *\nDisallow: /tin\nAllow: /tin', '/tin', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false], ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x=1', true], ['User-agent: *\nDisallow: /*?in=', '/a?in=1', false],
    ['User-agent: *\nDisallow: /tin-mới', '/tin-m%E1%BB%9Bi/1', false], ['\uFEFFUser-agent: *\r\nDisallow: /kin # ghi chú\r\n', '/kin', false], ['<html>not found</html>', '/a', true],
    [`User-agent: *\nDisallow: /${'a'.repeat(5000)}\nDisallow: /kin`, '/kin', false],
  ])('%j and %s: %s', (text, path, expected) => {
    expect(allows(text, path)).toBe(expected);
  });

  it('reads Crawl-delay within bounds', () => {
    expect([...['2', '0.5', '600', '-3', 'x']].map((value) => rules(`User-agent: *\nCrawl-delay: ${value}`).crawlDelayMs)).toEqual([2000, 500, 60_000, 0, 0]);
    expect(rules('User-agent: *\nCrawl-delay: 9\n\nUser-agent: DiemBao\nDisallow: /x').crawlDelayMs).toBe(0);
  });

  it('does not take half a rule for a whole one', () => {
    const head = 'User-agent: *\nDisallow: /kin\n';
    const cut = `${head}${'#'.repeat(500 * 1024 - head.length - 12)}\nDisallow: /`;
    expect([allows(cut, '/a'), allows(cut, '/kin')]).toEqual([true, false]);
  });
});

describe('RobotsKeeper', () => {
  let time = 0;
  let fetches = 0;
  const keeper = (answer: () => string | Error): RobotsKeeper => new RobotsKeeper(() => {
    fetches += 1;
    const one = answer();
    return one instanceof Error ? Promise.reject(one) : Promise.resolve({ body: bytes(one) });
  }, 'DiemBao', () => new Date(time));
  const verdict = (robots: RobotsKeeper, url = 'https://bao.example/a', signal?: AbortSignal): Promise<string | number> =>
    robots.check(new URL(url), signal).catch((error: { code: string }) => error.code);

  it('asks once a day per origin, also when many ask at once', async () => {
    fetches = 0;
    const robots = keeper(() => 'User-agent: *\nDisallow: /kin\nCrawl-delay: 3');
    expect(await Promise.all([verdict(robots), verdict(robots), verdict(robots, 'https://bao.example/kin')])).toEqual([3000, 3000, 'robots-disallowed']);
    expect(fetches).toBe(1);
    expect(await verdict(robots, 'http://bao.example/a')).toBe(3000);
    expect(fetches).toBe(2);
    time += 24 * 3600 * 1000 + 1;
    expect(await verdict(robots)).toBe(3000);
    expect(fetches).toBe(3);
  });

  it.each([
    [new RejectedError('x', { code: 'http-404' }), 0], [new RejectedError('x', { code: 'http-403' }), 0], [new RejectedError('x', { code: 'too-many-redirects' }), 0],
    [new RetryableError('x', { code: 'http-503', retryAfterMs: 7 }), 'robots-unreachable'], [new RetryableError('x', { code: 'http-429' }), 'robots-unreachable'],
    [new RetryableError('x', { code: 'connection-failed' }), 'robots-unreachable'], [new RetryableError('x', { code: 'timeout' }), 'robots-unreachable'],
    [new RejectedError('x', { code: 'bad-encoding' }), 'robots-unreachable'], [new RejectedError('x', { code: 'address-refused' }), 'address-refused'],
  ])('%o means %s', async (error, expected) => {
    expect(await verdict(keeper(() => error))).toBe(expected);
  });

  it('remembers a failure for a short while, and an old copy through it', async () => {
    fetches = 0;
    const answers: (string | Error)[] = [new RetryableError('x', { code: 'http-500' }), 'User-agent: *\nDisallow: /kin', new RetryableError('x', { code: 'http-500' })];
    const robots = keeper(() => answers.shift() ?? new Error('asked too often'));
    expect([await verdict(robots), await verdict(robots), fetches]).toEqual(['robots-unreachable', 'robots-unreachable', 1]);
    time += 31_000;
    expect([await verdict(robots), fetches]).toEqual([0, 2]);
    time += 25 * 3600 * 1000;
    expect([await verdict(robots), await verdict(robots, 'https://bao.example/kin'), fetches]).toEqual([0, 'robots-disallowed', 3]);
  });

  it('goes on for the others when one leaves, and stops when all have left', async () => {
    let stopped = 0;
    let finish: (value: { body: Uint8Array }) => void = () => undefined;
    const robots = new RobotsKeeper((_url, _limit, signal) => new Promise((resolve, reject) => {
      finish = resolve;
      signal.addEventListener('abort', () => { stopped += 1; reject(new RetryableError('x', { code: 'aborted' })); });
    }), 'DiemBao', () => new Date(0));
    const leaver = new AbortController();
    const [gone, stays] = [verdict(robots, undefined, leaver.signal), verdict(robots)];
    leaver.abort();
    expect([await gone, stopped]).toEqual(['aborted', 0]);
    finish({ body: bytes('') });
    expect(await stays).toBe(0);

    const alone = new AbortController();
    const other = verdict(robots, 'https://khac.example/', alone.signal);
    alone.abort();
    expect(await other).toBe('aborted');
    expect(stopped).toBeGreaterThan(0);
    const again = verdict(robots, 'https://khac.example/');
    finish({ body: bytes('User-agent: *\nDisallow: /') });
    expect(await again).toBe('robots-disallowed');
  });
});

describe('through the client', () => {
  it('keeps away from what robots.txt names, at a redirect too', async () => {
    const server = await serve((request, response) => (request.url === '/vao' ? response.writeHead(302, { location: '/kin/1' }).end() : response.end('ok')), (response) => response.end('User-agent: DiemBao\nDisallow: /kin'));
    const http = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0 }, { logger: silentLogger() });
    cleanups.push(() => server.close(), () => http.close());
    for (const path of ['/kin/1', '/vao']) await expect(http.request({ url: `${server.origin}${path}` })).rejects.toMatchObject({ code: 'robots-disallowed', policy: 'reject' });
    expect((await http.request({ url: `${server.origin}/kin/1`, ignoreRobots: true })).status).toBe(200);
    expect(server.seen.map(({ path }) => path)).toEqual(['/robots.txt', '/vao', '/kin/1']);
    expect(server.seen[0]?.headers['user-agent']).toBe('DiemBao/0.1');
  });

  it('reads the beginning of an endless robots.txt, and follows its redirect', async () => {
    const endless = await serve((request, response) => {
      if (request.url !== '/that') { response.end('ok'); return; }
      response.write('User-agent: *\nDisallow: /kin\n');
      const more = (): void => { while (!response.destroyed && response.write(`# ${'x'.repeat(5000)}\n`)); response.once('drain', more); };
      more();
    }, (response) => response.writeHead(301, { location: '/that' }).end());
    const http = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0 }, { logger: silentLogger() });
    cleanups.push(() => endless.close(), () => http.close());
    await expect(http.request({ url: `${endless.origin}/kin` })).rejects.toMatchObject({ code: 'robots-disallowed' });
    expect((await http.request({ url: `${endless.origin}/a` })).text()).toBe('ok');
  });
});
