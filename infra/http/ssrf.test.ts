import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../observability/index.ts';
import { createHttpClient } from './client.ts';
import type { HttpClient } from './contract.ts';
import type { ResolvedAddress, Resolver } from './guard.ts';
import { serve, type LoopbackServer } from './loopback-server.ts';
import { openCanary, raiseFence, type Canary, type Fence } from './testing/fence.ts';
import { badUrls, privateAnswers, privateHosts, refusedPorts, unreadableUrls } from './testing/ssrf-tricks.ts';

/*
 * Every trick to make the client reach what is not public, in one place. One name is allowed here, as an office may allow a host of its
 * own; it leads to a server on loopback. Everything else of loopback is forbidden, and a canary listens there. A fence around the
 * process's sockets sees what is connected and stops what would leave the machine.
 */

let server: LoopbackServer;
let canary: Canary;
let fence: Fence;
let http: HttpClient;
let closed: HttpClient;
let answers: Map<string, readonly (readonly string[])[]>;
let asked: string[];
/** The allowed host. */
let home: string;
let robots: string | null;
let onward: { readonly status: number; readonly location: string };
let redirect: { readonly status: number; readonly location: string };

const address = (text: string): ResolvedAddress => ({ address: text, family: text.includes(':') ? 6 : 4 });
/** Answers a name with its next list of addresses; the last one stays. */
const resolver: Resolver = (hostname) => {
  asked.push(hostname);
  const lists = answers.get(hostname) ?? [];
  const [first = []] = lists;
  if (lists.length > 1) answers.set(hostname, lists.slice(1));
  return first.length === 0 ? Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })) : Promise.resolve(first.map(address));
};

beforeAll(async () => {
  canary = await openCanary();
  server = await serve((request, response) => {
    if (request.url === '/redirect') response.writeHead(redirect.status, { location: redirect.location, connection: 'close' }).end();
    else if (request.url === '/on') response.writeHead(onward.status, { location: onward.location, connection: 'close' }).end();
    else response.writeHead(200, { 'content-type': 'text/html', connection: 'close' }).end('ok');
  }, (response) => (robots === null ? response.writeHead(404, { connection: 'close' }).end() : response.writeHead(302, { location: robots, connection: 'close' }).end()));
});
afterAll(async () => {
  await server.close();
  await canary.close();
});
beforeEach(() => {
  answers = new Map([['bao-nha.example', [['127.0.0.1']]]]);
  home = `http://bao-nha.example:${server.port}`;
  asked = [];
  robots = null;
  fence = raiseFence();
  const options = { delaySeconds: 0, timeoutMs: 2_000, resolver };
  http = createHttpClient({ ...options, allow: ['bao-nha.example'] }, { logger: silentLogger() });
  closed = createHttpClient({ ...options, allow: [] }, { logger: silentLogger() });
});
afterEach(async () => {
  await http.close();
  await closed.close();
  fence.close();
  // The one thing that must hold whatever a test was about.
  expect(fence.escapes).toEqual([]);
  expect(fence.attempts.filter((one) => one !== `127.0.0.1:${server.port}`)).toEqual([]);
  expect(canary.touched()).toBe(0);
});

const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'passes', (error: { code?: string }) => error.code ?? String(error));
const codesOf = async (client: HttpClient, urls: readonly string[]): Promise<Record<string, string>> =>
  Object.fromEntries(await Promise.all(urls.map(async (url) => [url, await codeOf(client.request({ url }))] as const)));
const all = (urls: readonly string[], ...codes: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(urls.map((url) => [url, codes.length === 1 ? codes[0] : expect.stringMatching(new RegExp(`^(?:${codes.join('|')})$`))]));

describe('the trap itself', () => {
  it('sees a connection to the allowed server and would see one to the canary', async () => {
    expect((await http.request({ url: `${home}/` })).status).toBe(200);
    expect(fence.attempts).toContain(`127.0.0.1:${server.port}`);
    expect(server.seen.length).toBeGreaterThan(0);
    const open = createHttpClient({ allow: ['127.0.0.0/8'], delaySeconds: 0, timeoutMs: 2_000 }, { logger: silentLogger() });
    const other = await openCanary();
    await open.request({ url: `http://127.0.0.2:${other.port}/`, ignoreRobots: true });
    expect(other.touched()).toBe(1);
    await open.close();
    await other.close();
    fence.attempts.length = 0;
  });
});

describe('addresses as written', () => {
  describe.each(Object.entries(privateHosts))('%s', (_, hosts) => {
    it.each([['', 'http'], ['a port', 'http'], ['https', 'https']])('are refused (%s)', async (how, scheme) => {
      const urls = hosts.map((host) => `${scheme}://${host}${how === 'a port' ? `:${canary.port}` : ''}/latest/meta-data/`);
      expect(await codesOf(closed, urls)).toEqual(all(urls, 'address-refused', 'bad-url'));
      expect(asked).toEqual([]);
    });

    it('are refused for a visit by other means', async () => {
      for (const host of hosts) expect(await codeOf(closed.permit(`http://${host}/`))).toMatch(/^(?:address-refused|bad-url)$/);
    });
  });

  it('lets an allowed address pass in every spelling, and none of its neighbours', async () => {
    const own = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0, timeoutMs: 2_000, resolver }, { logger: silentLogger() });
    const spellings = ['127.0.0.1', '127.1', '2130706433', '0x7f.1', '0177.0.0.1', '[::ffff:127.0.0.1]', '127.0.0.1.', '%31%32%37.0.0.1'].map((host) => `http://${host}:${server.port}/`);
    fence.close();
    expect(await codesOf(own, spellings)).toEqual(all(spellings, 'passes'));
    fence = raiseFence();
    const neighbours = ['127.0.0.2', '127.2', '2130706434', '0x7f.2', '[::ffff:127.0.0.2]', '[::127.0.0.1]', '[64:ff9b::127.0.0.1]', '[2002:7f00:1::]', '[::1]', '0.0.0.0', '0'].map((host) => `http://${host}:${canary.port}/`);
    expect(await codesOf(own, neighbours)).toEqual(all(neighbours, 'address-refused'));
    await own.close();
  });
});

describe('addresses of other kinds', () => {
  it('refuses every scheme but two, and credentials', async () => {
    expect(await codesOf(http, badUrls)).toEqual(all(badUrls, 'bad-url'));
    for (const url of badUrls) expect(await codeOf(http.permit(url))).toBe('bad-url');
  });

  it('refuses what is no address, before anything is asked', async () => {
    const codes = await codesOf(http, unreadableUrls);
    expect(codes).toEqual(all(unreadableUrls, 'bad-url', 'address-refused'));
    expect(asked).toEqual([]);
  });

  it('refuses ports of other services on an allowed host and on public ones', async () => {
    const urls = refusedPorts.flatMap((port) => [`http://bao-nha.example:${port}/`, `https://bao.example:${port}/`]);
    expect(await codesOf(http, urls)).toEqual(all(urls, 'address-refused'));
    expect(asked).toEqual([]);
  });
});

describe('redirects', () => {
  const targets = (): readonly string[] => [
    ...Object.values(privateHosts).flatMap((hosts) => hosts.slice(0, 4)).map((host) => `http://${host}:${canary.port}/`),
    `//127.0.0.2:${canary.port}/`, `//[::1]:${canary.port}/`, `\\\\127.0.0.2:${canary.port}\\`, `/\\127.0.0.2:${canary.port}/`, `http:\\\\127.0.0.2:${canary.port}\\`, `HTTP://127.0.0.2:${canary.port}/`, `  http://127.0.0.2:${canary.port}/  `, `http://127.0.0.2:${canary.port}#@bao.example`,
    `http://127.0.0.2:${canary.port}?@bao.example/`, `http://127.0.0.1@127.0.0.2:${canary.port}/`, `http://bao-nha.example:25/`, ...badUrls.slice(0, 24),
  ];

  it.each([301, 302, 303, 307, 308])('%i leads nowhere it should not', async (status) => {
    for (const location of targets()) {
      redirect = { status, location: Buffer.from(location, 'utf8').toString('latin1') };
      if (/[\r\n]/.test(location)) continue;
      const code = await codeOf(http.request({ url: `${home}/redirect` }));
      expect([location, code]).toEqual([location, expect.stringMatching(/^(?:address-refused|bad-url|bad-redirect|http-404|too-many-redirects)$/)]);
    }
  });

  it.each(['GET', 'HEAD', 'POST'] as const)('a %s is not led on either', async (method) => {
    for (const status of [301, 302, 303, 307, 308]) {
      redirect = { status, location: `http://127.0.0.2:${canary.port}/` };
      expect(await codeOf(http.request({ url: `${home}/redirect`, method, ...(method === 'POST' ? { body: 'x' } : {}) }))).toBe('address-refused');
    }
  });

  it.each(['http:/127.0.0.2/', 'http:127.0.0.2', '127.0.0.2', '@127.0.0.2/', ':@127.0.0.2', '?http://127.0.0.2/', '#http://127.0.0.2/', './/127.0.0.2/'])('%s means a path of the same host', async (location) => {
    redirect = { status: 302, location: location.replaceAll('127.0.0.2', `127.0.0.2:${canary.port}`) };
    expect(await codeOf(http.request({ url: `${home}/redirect` }))).toMatch(/^(?:passes|too-many-redirects)$/);
  });

  it('a chain over innocent hosts ends where it turns', async () => {
    const open = createHttpClient({ allow: ['bao-nha.example', 'cung-nha.example'], delaySeconds: 0, timeoutMs: 2_000, resolver }, { logger: silentLogger() });
    answers.set('cung-nha.example', [['127.0.0.1']]);
    answers.set('noi-bo.example', [['127.0.0.2']]);
    redirect = { status: 307, location: `http://cung-nha.example:${server.port}/on` };
    onward = { status: 307, location: `http://noi-bo.example:${canary.port}/` };
    expect(await codeOf(open.request({ url: `${home}/redirect` }))).toBe('address-refused');
    expect(server.seen.at(-1)?.path).toBe('/on');
    await open.close();
  });

  it('robots.txt is led no further', async () => {
    for (const location of targets()) {
      robots = Buffer.from(location, 'utf8').toString('latin1');
      const client = createHttpClient({ allow: ['bao-nha.example'], delaySeconds: 0, timeoutMs: 2_000, resolver }, { logger: silentLogger() });
      expect(await codeOf(client.request({ url: `${home}/` }))).toMatch(/^(?:address-refused|robots-unreachable|passes)$/);
      await client.close();
    }
  });
});

describe('answers of the resolver', () => {
  it.each(privateAnswers)('refuses a public name that leads to %s', async (answer) => {
    answers.set('bao.example', [[answer]]);
    expect(await codeOf(closed.request({ url: `http://bao.example:${canary.port}/`, ignoreRobots: true }))).toBe('address-refused');
    expect(await codeOf(closed.request({ url: `http://bao.example:${canary.port}/` }))).toBe('address-refused');
  });

  it.each([[['127.0.0.1', '127.0.0.2']], [['127.0.0.2', '127.0.0.1']], [['127.0.0.1', '::1']], [['127.0.0.1', '10.0.0.1']], [['127.0.0.1', 'fd00:ec2::254']]])('refuses a mixed answer: %j', async (answer) => {
    const own = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0, timeoutMs: 2_000, resolver }, { logger: silentLogger() });
    answers.set('bao.example', [answer]);
    expect(await codeOf(own.request({ url: `http://bao.example:${canary.port}/` }))).toBe('address-refused');
    await own.close();
  });

  it('connects to the address it has checked: an answer that changes finds nobody', async () => {
    const own = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0, timeoutMs: 2_000, resolver }, { logger: silentLogger() });
    // The first answer serves robots.txt; the page would go to the second.
    answers.set('doi.example', [['127.0.0.1'], ['127.0.0.2']]);
    expect(await codeOf(own.request({ url: `http://doi.example:${server.port}/` }))).toBe('address-refused');
    expect(asked).toEqual(['doi.example', 'doi.example']);
    // One question a connection: between check and connection nothing is asked again.
    answers.set('mot.example', [['127.0.0.1'], ['127.0.0.2']]);
    expect(await codeOf(own.request({ url: `http://mot.example:${server.port}/`, ignoreRobots: true }))).toBe('passes');
    expect(asked.filter((name) => name === 'mot.example')).toHaveLength(1);
    expect(await codeOf(own.request({ url: `http://mot.example:${server.port}/`, ignoreRobots: true }))).toBe('address-refused');
    await own.close();
  });

  it.each(['localhost', 'tin.localhost', 'metadata.google.internal', 'intranet', 'nas.local'])('does not even ask for %s', async (name) => {
    answers.set(name, [['127.0.0.1']]);
    expect(await codeOf(closed.request({ url: `http://${name}/` }))).toBe('address-refused');
    expect(asked).toEqual([]);
  });

  it.each(['127.0.0.1.nip.example', 'localhost.bao.example', '169.254.169.254.xip.example', 'bao.example.', 'BAO.example', 'xn--bo-jia.example'])('judges %s by what it leads to', async (name) => {
    answers.set(name.toLowerCase(), [['127.0.0.2']]);
    answers.set(name.toLowerCase().replace(/\.$/, ''), [['127.0.0.2']]);
    expect(await codeOf(http.request({ url: `http://${name}:${canary.port}/` }))).toBe('address-refused');
  });
});
