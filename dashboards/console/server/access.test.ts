import { request } from 'node:http';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permissionsOf, roles } from '../../access/index.ts';
import { roleNames, type Account, type Audit, type LinkMade, type Me, type PeopleList, type RecoveryCodes, type TokenMade, type TotpOffer } from '../api/index.ts';
import { openFixtureConsole, type OpenedConsole, type SignedInPerson } from '../fixture/index.ts';
import { createConsole, type Console } from './create-console.ts';
import { apiRoutes } from './routes/index.ts';

const password = 'chuồn chuồn bay thấp 27';
let opened: OpenedConsole;
let behindProxy: Console;
beforeAll(async () => {
  opened = await openFixtureConsole({ secondFactor: ['spokesperson'] });
  behindProxy = await createConsole({ ...opened.parts, publicUrl: 'https://diem-bao.example' }, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await behindProxy?.close();
  await opened?.close();
});

type Headers = Readonly<Record<string, string>>;
const ask = (path: string, headers: Headers = {}): Promise<Response> => fetch(`${opened.console.url}${path}`, { headers, redirect: 'manual' });
const act = (path: string, body: unknown, headers: Headers = {}): Promise<Response> => fetch(`${opened.console.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
const json = async <Answer>(response: Promise<Response>): Promise<Answer> => (await response).json() as Promise<Answer>;
const codeOf = async (response: Promise<Response>): Promise<unknown> => [(await response).status, ((await (await response).json()) as { code: string }).code];
const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const exampleOf = (path: string): string => path.replaceAll(/\{\w+\}/g, 'x');

/** Takes somebody in and has them choose the password by their link. */
async function makePerson(signIn: string, role = 'analyst'): Promise<string> {
  const { id, link } = await json<LinkMade>(act('/api/people/add', { name: `${signIn} (hư cấu)`, signIn, role }, opened.actHeaders));
  expect((await act('/api/links/use', { link: new URL(link).hash.slice(1), password })).status).toBe(202);
  return id;
}

async function signedIn(signIn: string, typed = password, headers: Headers = {}): Promise<{ cookie: string; headers: Headers; response: Response }> {
  const response = await act('/api/sign-in', { signIn, password: typed }, headers);
  const cookie = cookieOf(response);
  const { csrf } = await json<Me>(ask('/api/me', { cookie }));
  return { cookie, response, headers: { cookie, 'x-diembao-csrf': csrf ?? '' } };
}

describe('whoever has not signed in', () => {
  it('is let into nothing but what a sign-in needs', async () => {
    const open = apiRoutes.filter(({ permission }) => permission === 'nobody-needed').map(({ path }) => path);
    expect(open).toEqual(['/api/me', '/api/sign-in', '/api/sign-in/code', '/api/links/look', '/api/links/use']);
    for (const { path, body, permission } of apiRoutes) {
      if (permission === 'nobody-needed') continue;
      expect([path, await codeOf(body === undefined ? ask(exampleOf(path)) : act(exampleOf(path), {}))]).toEqual([path, [401, 'sign-in-needed']]);
    }
    expect(await codeOf(ask('/go/corrected-1'))).toEqual([401, 'sign-in-needed']);
    expect(await codeOf(ask('/api/audit/export'))).toEqual([401, 'sign-in-needed']);
    for (const path of ['/', '/documents', '/healthz', '/readyz', '/metrics', '/favicon.svg']) expect([path, (await ask(path)).status]).toEqual([path, 200]);
  });

  it('is told in both languages, with a challenge that opens no window', async () => {
    const response = await ask('/api/today', { 'accept-language': 'en' });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="diembao"']);
    expect(await response.json()).toMatchObject({ title: 'Please sign in', titles: { vi: 'Cần đăng nhập' } });
  });

  it('learns of the office what its sign-in screen says, and nothing more', async () => {
    expect(await json<Me>(ask('/api/me'))).toEqual({ viewer: null, csrf: null, office: opened.parts.office, demonstration: true, provider: null });
  });
});

describe('roles', () => {
  it('are those of the room', () => {
    expect(roleNames).toEqual(roles);
  });

  it.each(roles.filter((role) => role !== 'spokesperson'))('%s may what the role allows, and nothing else', async (role) => {
    const who = opened.signIn(role);
    for (const { path, body, permission = 'read' } of apiRoutes) {
      if (permission === 'nobody-needed' || path === '/api/sign-out') continue;
      const answer = await (body === undefined ? ask(exampleOf(path), who.headers) : act(exampleOf(path), { nothing: 'fits' }, who.actHeaders));
      const refused = answer.status === 403;
      expect([path, refused]).toEqual([path, !permissionsOf[role].has(permission)]);
    }
  });

  it('that need a second factor open nothing else before they have one', async () => {
    const who = opened.signIn('spokesperson');
    expect(await codeOf(ask('/api/today', who.headers))).toEqual([403, 'second-factor-needed']);
    expect((await json<Me>(ask('/api/me', who.headers))).viewer?.enrolling).toBe(true);
    expect(await codeOf(act('/api/account/tokens/make', { name: 'x', role: 'leadership', days: 1 }, who.actHeaders))).toEqual([403, 'second-factor-needed']);
    const { secret, picture, side } = await json<TotpOffer>(act('/api/account/second-factor/begin', {}, who.actHeaders));
    expect(picture).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
    expect(side).toBeGreaterThan(20);
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: opened.now.getTime() });
    expect(await codeOf(act('/api/account/second-factor/confirm', { code: '000000' }, who.actHeaders))).toEqual([401, 'code-refused']);
    const { codes } = await json<RecoveryCodes>(act('/api/account/second-factor/confirm', { code }, who.actHeaders));
    expect(codes).toHaveLength(10);
    expect((await ask('/api/today', who.headers)).status).toBe(200);
    // A session that was left open does not put another authenticator in its place.
    expect(await codeOf(act('/api/account/second-factor/begin', {}, who.actHeaders))).toEqual([403, 'not-allowed']);
    expect(await codeOf(act('/api/account/second-factor/off', { code }, who.actHeaders))).toEqual([401, 'code-refused']);
    expect((await act('/api/account/second-factor/off', { code: codes[0] }, who.actHeaders)).status).toBe(202);
  });
});

describe('a session', () => {
  it('is a cookie that scripts cannot read and other sites cannot send', async () => {
    await makePerson('lan');
    const { response } = await signedIn('lan');
    expect(response.headers.getSetCookie()).toHaveLength(1);
    expect(response.headers.getSetCookie()[0]).toMatch(/^diembao=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/i);
    expect(await response.json()).toEqual({ next: 'done', ticket: null });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is never one that the browser brought along, and ends the one before', async () => {
    const planted = 'A'.repeat(43);
    const { cookie } = await signedIn('lan', password, { cookie: `diembao=${planted}` });
    expect(cookie).not.toContain(planted);
    const again = await signedIn('lan', password, { cookie });
    expect([(await ask('/api/account', { cookie })).status, (await ask('/api/account', { cookie: again.cookie })).status]).toEqual([401, 200]);
  });

  it('takes acts with its own word only', async () => {
    const [lan, other] = [await signedIn('lan'), opened.signIn('analyst')];
    const make = (headers: Headers) => act('/api/account/tokens/make', { name: 'x', role: 'leadership', days: 1 }, headers);
    expect(await codeOf(make({ cookie: lan.cookie }))).toEqual([403, 'csrf-refused']);
    expect(await codeOf(make({ cookie: lan.cookie, 'x-diembao-csrf': other.actHeaders['x-diembao-csrf'] ?? '' }))).toEqual([403, 'csrf-refused']);
    expect(await codeOf(make({ ...lan.headers, origin: 'https://elsewhere.example' }))).toEqual([403, 'write-refused']);
    expect(await codeOf(make({ ...lan.headers, 'sec-fetch-site': 'same-site' }))).toEqual([403, 'write-refused']);
    expect(await codeOf(make({ ...lan.headers, 'content-type': 'text/plain' }))).toEqual([415, 'not-json']);
    expect((await make(lan.headers)).status).toBe(202);
    expect(await codeOf(act('/api/sign-in', { signIn: 'lan', password }, { origin: 'https://elsewhere.example' }))).toEqual([403, 'write-refused']);
  });

  it('ends when it is signed out of', async () => {
    const lan = await signedIn('lan');
    const response = await act('/api/sign-out', {}, lan.headers);
    expect(response.headers.getSetCookie()[0]).toMatch(/^diembao=; Max-Age=0/);
    expect((await ask('/api/account', { cookie: lan.cookie })).status).toBe(401);
  });

  it('is listed and ended by its owner, one by one; a new password ends the others', async () => {
    await makePerson('minh');
    const [here, there] = [await signedIn('minh'), await signedIn('minh')];
    const { sessions } = await json<Account>(ask('/api/account', here.headers));
    const [own, other] = [sessions.find((session) => session.own), sessions.find((session) => !session.own)];
    expect(own).toBeDefined();
    const stranger = opened.signIn('administrator');
    expect(await codeOf(act('/api/account/sessions/end', { id: other?.id }, stranger.actHeaders))).toEqual([404, 'not-found']);
    expect((await act('/api/account/sessions/end', { id: other?.id }, here.headers)).status).toBe(202);
    const third = await signedIn('minh');
    expect(await codeOf(act('/api/account/password', { old: 'not it', password: 'một mật khẩu khác hẳn' }, here.headers))).toEqual([401, 'sign-in-refused']);
    expect((await act('/api/account/password', { old: password, password: 'một mật khẩu khác hẳn' }, here.headers)).status).toBe(202);
    const status = async ({ cookie }: { cookie: string }): Promise<number> => (await ask('/api/account', { cookie })).status;
    expect(await Promise.all([here, there, third].map(status))).toEqual([200, 401, 401]);
  });
});

describe('a token', () => {
  const tokenOf = async (who: SignedInPerson, role = 'administrator'): Promise<Headers> => ({ authorization: `Bearer ${(await json<TokenMade>(act('/api/account/tokens/make', { name: 'báo cáo', role, days: 1 }, who.actHeaders))).secret}` });

  it('asks without a cookie, and acts without a page’s word', async () => {
    const token = await tokenOf(opened.signIn('analyst'), 'analyst');
    expect((await ask('/api/today', token)).status).toBe(200);
    expect((await act('/api/documents/corrected-1/labels', { revision: 2, field: 'tone', value: ['neutral'] }, token)).status).toBe(202);
    expect(await codeOf(act('/api/documents/corrected-1/labels', {}, await tokenOf(opened.signIn('analyst'), 'leadership')))).toEqual([403, 'not-allowed']);
  });

  it('does not make itself more: no tokens, no people, no account by it, though it is an administrator’s', async () => {
    const token = await tokenOf(opened.signIn('administrator'));
    expect((await ask('/api/people', token)).status).toBe(200);
    const refused: [string, unknown][] = [['/api/account/tokens/make', { name: 'x', role: 'leadership', days: 300 }], ['/api/people/add', { name: 'X', signIn: 'xx', role: 'administrator' }], ['/api/account/password', { old: 'x', password }], ['/api/account/second-factor/begin', {}], ['/api/people/x/reset', {}]];
    for (const [path, body] of refused) expect([path, await codeOf(act(path, body, token))]).toEqual([path, [403, 'session-needed']]);
    expect(await codeOf(ask('/api/account', token))).toEqual([403, 'session-needed']);
  });

  it('that opens nothing is not helped by a session beside it', async () => {
    const who = opened.signIn('administrator');
    for (const authorization of ['Bearer diembao_nothing', 'Basic YTpi', 'Bearer ']) expect((await ask('/api/today', { ...who.headers, authorization })).status).toBe(401);
  });

  it('is no more than its maker’s role', async () => {
    expect(await codeOf(act('/api/account/tokens/make', { name: 'x', role: 'administrator', days: 1 }, opened.signIn('analyst').actHeaders))).toEqual([403, 'not-allowed']);
  });
});

describe('a session that asks without end', () => {
  it('is turned away for a while, and nobody else with it', { timeout: 60_000 }, async () => {
    const [who, other] = [opened.signIn('analyst'), opened.signIn('analyst')];
    const statuses: number[] = [];
    let late: Response | undefined;
    for (let batch = 0; batch < 45 && late === undefined; batch += 1) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => ask('/api/me', who.headers)));
      statuses.push(...answers.map(({ status }) => status));
      late = answers.find(({ status }) => status === 429);
      await Promise.all(answers.filter((answer) => answer !== late).map((answer) => answer.arrayBuffer()));
    }
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(600);
    expect(Number(late?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await late?.json()).toMatchObject({ code: 'too-many-tries' });
    expect((await ask('/api/me', other.headers)).status).toBe(200);
  });
});

describe('tries', () => {
  it('are answered alike for names that exist and names that do not, and slowed with the time to wait', async () => {
    await makePerson('huong');
    for (const name of ['huong', 'khong-co-ai']) {
      const answers: string[] = [];
      for (let tries = 0; tries < 6; tries += 1) answers.push(await (await act('/api/sign-in', { signIn: name, password: 'wrong password!' })).text());
      expect(new Set(answers).size).toBe(1);
      const late = await act('/api/sign-in', { signIn: name, password });
      expect([late.status, late.headers.get('retry-after')]).toEqual([429, '30']);
    }
  });
});

describe('an administrator', () => {
  it('takes people in, changes them and lets them out', async () => {
    const id = await makePerson('tam');
    const tam = await signedIn('tam');
    const person = async () => (await json<PeopleList>(ask('/api/people', opened.headers))).items.find((each) => each.id === id);
    expect(await person()).toMatchObject({ signIn: 'tam', role: 'analyst', active: true, hasPassword: true, sessions: 2 });
    const change = (body: unknown) => act(`/api/people/${id}/change`, body, opened.actHeaders);
    expect(await codeOf(change({ units: ['no-such-unit'] }))).toEqual([400, 'invalid-query']);
    expect((await change({ role: 'leadership', units: ['so-khcn'] })).status).toBe(202);
    expect((await json<Me>(ask('/api/me', tam.headers))).viewer).toMatchObject({ role: 'leadership', units: ['so-khcn'] });
    expect((await change({ active: false })).status).toBe(202);
    expect((await ask('/api/account', tam.headers)).status).toBe(401);
    expect(await codeOf(act('/api/people/add', { name: 'x', signIn: 'TAM', role: 'analyst' }, opened.actHeaders))).toEqual([409, 'sign-in-taken']);
    expect(await codeOf(act('/api/people/nobody/reset', {}, opened.actHeaders))).toEqual([404, 'person-not-found']);
  });

  it('reads what was done, and takes it away as a file', async () => {
    const { items, names, next } = await json<Audit>(ask('/api/audit?act=person', opened.headers));
    expect(items[0]?.act).toBe('person-deactivated');
    expect(names[items[0]?.who ?? '']).toContain('hư cấu');
    expect(next).toBe(null);
    expect(await json(ask('/api/audit/verify', opened.headers))).toMatchObject({ sound: true });
    const jsonl = (await (await ask('/api/audit/export?act=person', opened.headers)).text()).trim().split('\n').map((line) => JSON.parse(line) as { act: string; hash: string });
    expect(jsonl.map(({ act }) => act)).toEqual(items.map(({ act }) => act).reverse());
    expect(jsonl[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    opened.parts.access.audit.write({ person: null, act: 'x', object: '=HYPERLINK("http://evil.example")' });
    const csv = await ask('/api/audit/export?format=csv&act=x', opened.headers);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await csv.text()).toContain(`"'=HYPERLINK`);
    expect((await json<Audit>(ask('/api/audit?act=audit-exported', opened.headers))).items).toHaveLength(2);
    expect(await codeOf(ask('/api/audit?below=0', opened.headers))).toEqual([400, 'invalid-query']);
  });

  it('finds in it who opened a post’s address', async () => {
    const who = opened.signIn('leadership');
    expect((await ask('/go/post-1', who.headers)).status).toBe(302);
    expect((await json<Audit>(ask(`/api/audit?who=${who.id}`, opened.headers))).items[0]).toMatchObject({ act: 'sealed-address-opened', object: 'document/post-1' });
  });
});

describe('behind the office’s proxy', () => {
  const through = (path: string, options: { readonly host?: string; readonly method?: string; readonly headers?: Headers; readonly body?: unknown } = {}): Promise<{ status: number; headers: Record<string, string | string[] | undefined> }> =>
    new Promise((resolve, reject) => {
      const sent = request({ port: behindProxy.port, host: '127.0.0.1', path, method: options.method ?? 'GET', headers: { host: options.host ?? 'diem-bao.example', 'content-type': 'application/json', ...options.headers } }, (response) => resolve({ status: response.resume().statusCode ?? 0, headers: response.headers }));
      sent.on('error', reject).end(options.body === undefined ? undefined : JSON.stringify(options.body));
    });

  it('answers to the public name, promises https there only, and holds the cookie to the host', async () => {
    expect((await through('/')).headers['strict-transport-security']).toBe('max-age=31536000');
    expect((await through('/', { host: `127.0.0.1:${behindProxy.port}` })).headers['strict-transport-security']).toBeUndefined();
    expect((await through('/', { host: 'elsewhere.example' })).status).toBe(421);
    await makePerson('proxied');
    const send = (headers: Headers) => through('/api/sign-in', { method: 'POST', body: { signIn: 'proxied', password }, headers });
    const signed = await send({ origin: 'https://diem-bao.example', 'x-forwarded-for': '203.0.113.9, 198.51.100.4' });
    expect(signed.status).toBe(202);
    expect(signed.headers['set-cookie']?.[0]).toMatch(/^__Host-diembao=[\w-]{43};.*Secure; SameSite=Strict$/);
    expect((await json<Audit>(ask('/api/audit?act=sign-in', opened.headers))).items[0]?.detail['address']).toBe('198.51.100.4');
    for (const origin of ['http://diem-bao.example', `http://127.0.0.1:${behindProxy.port}`, 'https://diem-bao.example.evil.example']) expect((await send({ origin })).status).toBe(403);
  });
});
