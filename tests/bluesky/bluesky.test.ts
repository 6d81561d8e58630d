import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PollResult, Source } from '../../crawlers/contract/collector.ts';
import { createBlueskyCollector } from '../../crawlers/social/bluesky/index.ts';
import { noNetworkKeys } from '../../infra/config/index.ts';
import { createHttpClient, type HttpClient } from '../../infra/http/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openPrivacy, type Privacy } from '../../infra/privacy/index.ts';
import { startNetwork, whatIsMissing, type RunningNetwork } from './start-network.ts';

interface Account {
  readonly did: string;
  readonly token: string;
}

const missing = whatIsMissing();
const office = { handle: 'so-hu-cau.test', password: 'mat-khau-hu-cau' } as const;

// Everybody and everything here is made up.
describe.skipIf(missing !== null)('bluesky on a real network [needs a Bluesky network]', () => {
  let network: RunningNetwork;
  let http: HttpClient;
  let privacy: Privacy;
  let keys: string;
  const posts = new Map<string, { readonly uri: string; readonly cid: string }>();
  let bureau: Account;
  let citizen: Account;
  let appPassword = '';

  const xrpc = async (method: string, body: unknown, token?: string): Promise<Record<string, string>> => {
    const response = await fetch(`${network.pds}/xrpc/${method}`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }, body: JSON.stringify(body), signal: AbortSignal.timeout(20_000) });
    if (!response.ok) throw new Error(`${method}: ${response.status} ${await response.text()}`);
    return ((await response.text().then((text) => (text === '' ? {} : JSON.parse(text)))) as Record<string, string>);
  };
  const account = async (handle: string, password: string): Promise<Account> => {
    const { did = '', accessJwt = '' } = await xrpc('com.atproto.server.createAccount', { handle, password, email: `${handle}@thu.example` });
    await xrpc('com.atproto.repo.putRecord', { repo: did, collection: 'app.bsky.actor.profile', rkey: 'self', record: { $type: 'app.bsky.actor.profile', displayName: `Tên của ${handle}` } }, accessJwt);
    return { did, token: accessJwt };
  };
  const write = async ({ did, token }: Account, name: string, record: Record<string, unknown>, collection = 'app.bsky.feed.post'): Promise<void> => {
    const { uri = '', cid = '' } = await xrpc('com.atproto.repo.createRecord', { repo: did, collection, record: { $type: collection, createdAt: new Date().toISOString(), ...record } }, token);
    posts.set(name, { uri, cid });
  };

  beforeAll(async () => {
    network = await startNetwork();
    keys = mkdtempSync(join(tmpdir(), 'diembao-bluesky-keys-'));
    privacy = openPrivacy(keys, { now: () => new Date() });
    http = createHttpClient({ allow: ['localhost', '127.0.0.1', '::1'], delaySeconds: 0, timeoutMs: 20_000 }, { logger: silentLogger() });
    bureau = await account(office.handle, office.password);
    citizen = await account('nguoi-dan.test', office.password);
    ({ password: appPassword = '' } = await xrpc('com.atproto.server.createAppPassword', { name: 'diem-bao' }, bureau.token));
    await write(bureau, 'notice', { text: 'Thông báo hư cấu về xã Tân Hải', langs: ['vi'] });
    const text = 'Chào @so-hu-cau.test, hỏi về xã Tân Hải, gọi 0912345678';
    const start = Buffer.byteLength('Chào ');
    await write(citizen, 'question', {
      text, langs: ['vi'], reply: { root: posts.get('notice'), parent: posts.get('notice') },
      facets: [{ index: { byteStart: start, byteEnd: start + Buffer.byteLength('@so-hu-cau.test') }, features: [{ $type: 'app.bsky.richtext.facet#mention', did: bureau.did }] }],
    });
    await write(citizen, 'other', { text: 'Chuyện khác hư cấu' });
    await write(bureau, 'repost', { subject: posts.get('other') }, 'app.bsky.feed.repost');
    await write(citizen, 'like', { subject: posts.get('notice') }, 'app.bsky.feed.like');
    await write(bureau, 'feed', { did: network.generator, displayName: 'Xã Tân Hải' }, 'app.bsky.feed.generator');
    await network.settle(posts.get('feed')?.uri ?? '', [posts.get('question')?.uri ?? '', posts.get('notice')?.uri ?? '']);
  }, 180_000);

  afterAll(async () => {
    await http?.close();
    await network?.close();
    if (keys !== undefined) rmSync(keys, { recursive: true, force: true });
  }, 60_000);

  const poll = async (url: string, options: Source['options'], withKey = false): Promise<PollResult & { readonly status: 'ok' }> => {
    const collector = createBlueskyCollector(withKey ? { keys: { ...noNetworkKeys, blueskyIdentifier: office.handle, blueskyPassword: appPassword } } : {});
    const result = await collector.poll({ id: 'nguon', outlet: 'Bluesky', kind: 'bluesky', own: false, holder: 'public-body', url, options }, { http, privacy, state: { etag: null, lastModified: null }, now: () => new Date(), signal: AbortSignal.timeout(60_000) });
    if (result.status !== 'ok') throw new Error(result.status);
    return result;
  };
  const texts = ({ items }: PollResult & { readonly status: 'ok' }): readonly string[] => items.map((item) => ('text' in item ? item.text : '')).sort();
  const notice = 'Thông báo hư cấu về xã Tân Hải';
  const question = 'Chào [tài khoản], hỏi về xã Tân Hải, gọi [số điện thoại]';

  it('reads an account: its own posts, no reposts', async () => {
    const result = await poll(network.view, { account: office.handle });
    expect(texts(result)).toEqual([notice]);
    expect(result.items[0]).toMatchObject({ kind: 'post', counts: { likes: 1, replies: 1 }, listing: { language: 'vi' } });
  });

  it('reads a feed by its web address and by its own', async () => {
    const key = posts.get('feed')?.uri.split('/').at(-1);
    for (const feed of [`https://bsky.app/profile/${office.handle}/feed/${key}`, posts.get('feed')?.uri ?? '']) expect(texts(await poll(network.view, { feed }))).toEqual([question, notice]);
  });

  it('searches, in a session with an app password at the server of accounts', async () => {
    for (const [url, key] of [[network.view, false], [network.pds, true]] as const) {
      const result = await poll(url, { search: 'Tân Hải' }, key);
      expect(texts(result)).toEqual([question, notice]);
      expect(result.items.map(({ kind }) => kind).sort()).toEqual(['comment', 'post']);
      expect(JSON.stringify(result)).not.toMatch(/nguoi-dan|so-hu-cau|did:plc|0912345678/);
    }
  });

  it('rests where the server wants a session and there is no key, or refuses the password', async () => {
    await expect(poll(network.pds, { search: 'Tân Hải' })).rejects.toMatchObject({ code: 'key-missing' });
    appPassword = 'khong-dung';
    await expect(poll(network.pds, { search: 'Tân Hải' }, true)).rejects.toMatchObject({ code: 'key-expired' });
  });

  it('sees that a post was taken back', async () => {
    const { items } = await poll(network.view, { account: office.handle });
    const address = privacy.open((items[0] as { readonly sealedUrl: string }).sealedUrl);
    const presence = () => createBlueskyCollector().presence?.(address, { id: 'nguon', outlet: 'Bluesky', kind: 'bluesky', own: false, url: network.view }, { http, privacy, now: () => new Date(), signal: AbortSignal.timeout(20_000) });
    expect(await presence()).toBe('there');
    await xrpc('com.atproto.repo.deleteRecord', { repo: bureau.did, collection: 'app.bsky.feed.post', rkey: posts.get('notice')?.uri.split('/').at(-1) }, bureau.token);
    await network.settle();
    expect(await presence()).toBe('gone');
  });
});
