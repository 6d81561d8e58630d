import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openIdProvider } from '../../access/index.ts';
import type { Me } from '../api/index.ts';
import { openFixtureConsole, type OpenedConsole } from '../fixture/index.ts';
import { startIdentityProvider, type FixtureProvider } from '../fixture/identity-provider.ts';
import { createConsole, type Console } from './create-console.ts';

let opened: OpenedConsole;
let identity: FixtureProvider;
let strict: Console;
let open: Console;
beforeAll(async () => {
  identity = await startIdentityProvider();
  const { issuer, clientId, secret } = identity;
  opened = await openFixtureConsole({ parts: { provider: openIdProvider({ issuer, clientId, secret, name: 'Tài khoản cơ quan', role: null }) } });
  strict = opened.console;
  open = await createConsole({ ...opened.parts, provider: openIdProvider({ issuer, clientId, secret, name: 'x', role: 'leadership' }) }, { host: '127.0.0.1', port: 0 });
});
beforeEach(() => identity.subject = { sub: 'none', email: 'none@so.example', verified: false });
afterAll(async () => {
  await open?.close();
  await opened?.close();
  await identity?.close();
});

type Jar = Map<string, Map<string, string>>;

/** Goes where a browser would be sent, with its cookies, until nobody sends it on. `stop` ends the way before an address is asked. */
async function travel(from: string, jar: Jar = new Map(), stop: (url: URL) => boolean = () => false): Promise<{ url: URL; jar: Jar; response: Response | null; set: string[] }> {
  const set: string[] = [];
  for (let url = new URL(from), hops = 0; hops < 12; hops += 1) {
    if (stop(url)) return { url, jar, response: null, set };
    const cookies = jar.get(url.origin) ?? new Map<string, string>();
    const response = await fetch(url, { redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const border = pair.indexOf('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) cookies.delete(pair.slice(0, border));
      else cookies.set(pair.slice(0, border), pair.slice(border + 1));
      if (url.origin !== identity.issuer) set.push(line);
    }
    jar.set(url.origin, cookies);
    const location = response.headers.get('location');
    if (location === null) return { url, jar, response, set };
    url = new URL(location, url);
  }
  throw new Error('sent in a circle');
}

const use = (console: Console): string => {
  identity.open(`${console.url}/sign-in/oidc/return`);
  return console.url;
};
const me = async (console: Console, jar: Jar): Promise<Me> => (await fetch(`${console.url}/api/me`, { headers: { cookie: [...(jar.get(console.url) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ') } })).json() as Promise<Me>;
const addPerson = (signIn: string) => opened.parts.access.people.add('system', { name: `${signIn} (hư cấu)`, signIn, role: 'analyst' }).person;

describe('a provider of identities', () => {
  beforeAll(() => void use(strict));

  it('opens the account whose sign-in name it has verified, and leads back to the page that was asked for', async () => {
    const { id } = addPerson('danh@so.example');
    identity.subject = { sub: 's-1', email: 'Danh@so.example', verified: true };
    const { url, jar, set } = await travel(`${strict.url}/sign-in/oidc?page=${encodeURIComponent('/documents?q=robot')}`);
    expect(url.href).toBe(`${strict.url}/documents?q=robot`);
    expect((await me(strict, jar)).viewer).toMatchObject({ id, role: 'analyst' });
    expect(set.find((line) => line.startsWith('diembao-oidc=') && !line.includes('Max-Age=0'))).toMatch(/HttpOnly; SameSite=Lax$/);
    expect(set.find((line) => line.startsWith('diembao='))).toMatch(/HttpOnly; SameSite=Strict$/);
    expect(opened.parts.access.audit.list({ act: 'sign-in' }, 1)).toMatchObject([{ person: id, detail: { how: 'provider' } }]);
  });

  it.each([
    ['an address that it has not verified', { sub: 's-2', email: 'chua@so.example', verified: false }],
    ['somebody nobody has added', { sub: 's-3', email: 'la@so.example', verified: true }],
    ['another subject with an address that is taken', { sub: 's-4', email: 'danh2@so.example', verified: true }],
  ])('does not open for %s', async (_what, subject) => {
    if (subject.sub === 's-2') addPerson('chua@so.example');
    if (subject.sub === 's-4') {
      addPerson('danh2@so.example');
      identity.subject = { ...subject, sub: 's-5' };
      await travel(`${strict.url}/sign-in/oidc`);
    }
    identity.subject = subject;
    const { url, jar } = await travel(`${strict.url}/sign-in/oidc`);
    expect(url.href).toBe(`${strict.url}/#problem=oidc-refused`);
    expect((await me(strict, jar)).viewer).toBe(null);
  });

  it('asks for the second factor that somebody has here, unless it saw two itself', async () => {
    const { id } = addPerson('hai@so.example');
    const { secondFactor } = opened.parts.access;
    const { secret } = secondFactor.begin(id);
    secondFactor.confirm(id, new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: opened.now.getTime() }));
    identity.subject = { sub: 's-6', email: 'hai@so.example', verified: true };
    const weak = await travel(`${strict.url}/sign-in/oidc`);
    expect(weak.url.hash).toMatch(/^#ticket=[\w-]{43}$/);
    expect((await me(strict, weak.jar)).viewer).toBe(null);
    identity.subject = { ...identity.subject, amr: ['pwd', 'otp'] };
    const strong = await travel(`${strict.url}/sign-in/oidc`);
    expect((await me(strict, strong.jar)).viewer?.id).toBe(id);
  });

  it('is believed only by the browser that went there, once, with the state that it took along', async () => {
    addPerson('mot@so.example');
    identity.subject = { sub: 's-7', email: 'mot@so.example', verified: true };
    const returning = (url: URL): boolean => url.origin === strict.url && url.pathname.endsWith('/return');
    const { url, jar } = await travel(`${strict.url}/sign-in/oidc`, new Map(), returning);
    // Somebody else is made to follow the link: they would work in an account that is not theirs.
    expect((await travel(url.href)).url.hash).toBe('#problem=oidc-refused');
    const forged = new URL(url);
    forged.searchParams.set('state', 'x'.repeat(43));
    expect((await travel(forged.href, structuredClone(jar))).url.hash).toBe('#problem=oidc-refused');
    // The try has used the state up.
    expect((await travel(url.href, structuredClone(jar))).url.hash).toBe('#problem=oidc-refused');
  });

  it('leads nowhere but to pages of this console', async () => {
    identity.subject = { sub: 's-1', email: 'danh@so.example', verified: true };
    for (const page of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/sign-in/oidc']) {
      const { url } = await travel(`${strict.url}/sign-in/oidc?page=${encodeURIComponent(page)}`);
      expect([page, url.href]).toEqual([page, `${strict.url}/`]);
    }
  });

  it('is sent PKCE, state and nonce', async () => {
    const { url } = await travel(`${strict.url}/sign-in/oidc`, new Map(), ({ origin }) => origin === identity.issuer);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', scope: 'openid email profile', client_id: 'diembao' });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(url.searchParams.get(name)?.length).toBeGreaterThan(40);
  });

  it('that is away locks nobody out: the way back says so, and it is asked again', async () => {
    const away = await createConsole({ ...opened.parts, provider: openIdProvider({ issuer: 'http://127.0.0.1:9', clientId: 'x', secret: null, name: 'x', role: null }) }, { host: '127.0.0.1', port: 0 });
    try {
      expect((await travel(`${away.url}/sign-in/oidc`)).url.hash).toBe('#problem=oidc-refused');
      expect((await fetch(`${away.url}/api/me`)).status).toBe(200);
    } finally {
      await away.close();
    }
  });

  it('stands on the sign-in screen by its name, and nowhere where there is none', async () => {
    expect((await me(strict, new Map())).provider).toBe('Tài khoản cơ quan');
  });
});

describe('a provider whose people are taken in', () => {
  it('gives them the role of the office’s file', async () => {
    use(open);
    identity.subject = { sub: 's-9', email: 'moi@so.example', verified: true };
    const { jar } = await travel(`${open.url}/sign-in/oidc`);
    expect((await me(open, jar)).viewer).toMatchObject({ name: 'Vũ Thị Danh (hư cấu)', role: 'leadership' });
  });
});
