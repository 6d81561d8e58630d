import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noNetworkKeys, type NetworkKeys } from '../../../infra/config/index.ts';
import { openPrivacy, type Privacy } from '../../../infra/privacy/index.ts';
import type { Collector, ListedPost, PollResult, Source } from '../../contract/collector.ts';
import type { Delivery, HookAnswer } from '../../contract/hook.ts';
import { unservedCollectorContract } from '../../contract/suite.ts';
import { createZaloOaCollector } from './index.ts';

/*
 * Accounts, people and keys are invented. Events are written after the webhook's documentation.
 */
const keys: NetworkKeys = { ...noNetworkKeys, zaloApp: '1234567890', zaloSecret: 'khoa-hu-cau' };
const account = '2345678901234567890';
const userId = '9876543210987654321';
const at = Date.parse('2026-11-20T00:00:00Z');
const source = { id: 'zalo-so', outlet: 'Zalo của Sở (hư cấu)', kind: 'zalo-oa', own: true, holder: 'public-body' } as const;
const url = `https://zalo.me/${account}`;

const event = (id: string, text: string, more: object = {}): Record<string, unknown> => ({ app_id: '1234567890', event_name: 'user_send_text', sender: { id: userId }, recipient: { id: account }, user_id_by_app: userId, timestamp: String(at - 60_000), message: { msg_id: id, text }, ...more });
const sign = (body: string, stamp: string, secret = 'khoa-hu-cau'): string => `mac=${createHash('sha256').update(`1234567890${body}${stamp}${secret}`).digest('hex')}`;
function delivery(given: Record<string, unknown>, { signature, headers = {} }: { readonly signature?: string; readonly headers?: Readonly<Record<string, string>> } = {}): Delivery {
  const body = JSON.stringify(given);
  return { method: 'POST', query: new URLSearchParams(), headers: { 'content-type': 'application/json', 'x-zevent-signature': signature ?? sign(body, String(given['timestamp'])), ...headers }, body: Buffer.from(body) };
}

unservedCollectorContract('zalo-oa', {
  collector: (dataDir) => createZaloOaCollector({ keys, dataDir }),
  source,
  url,
  letsGo: true,
  refused: 0,
  persons: [userId, '0912345678', 'nhanchung'],
  async lay(stage, { collector, folder, privacy }) {
    rmSync(join(folder, 'hooks'), { recursive: true, force: true });
    const events = [event('m1', `Hỏi @nhanchung 0912345678${stage === 'changed' ? ', sửa' : ''}`), event('m2', 'Bao giờ có lịch tiếp dân?')];
    const odd = [event('m3', ''), event('m4', 'x', { event_name: 'user_send_sticker' }), event('m5', 'gửi nơi khác', { recipient: { id: '111111' } }), event('m6', 'x', { event_name: 'user_received_message' }), { ...event('m7', 'x'), message: null }];
    const all = stage === 'broken' ? [...odd, ...events] : events;
    for (const each of all) expect((await collector.hook?.receive({ ...source, url }, delivery(each), { privacy, now: () => new Date(at) }))?.status).toBe(200);
    return JSON.stringify(all);
  },
});

describe('the webhook', () => {
  let folder: string;
  let privacy: Privacy;
  let collector: Collector;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'diembao-zalo-'));
    privacy = openPrivacy(folder, { now: () => new Date(at) });
    collector = createZaloOaCollector({ keys, dataDir: folder });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const receive = (given: Delivery, by: Collector = collector, from: Source = { ...source, url }): Promise<HookAnswer> => by.hook?.receive(from, given, { privacy, now: () => new Date(at) }) as Promise<HookAnswer>;
  const poll = (by: Collector = collector): Promise<PollResult> => by.poll({ ...source, url }, { http: {} as never, privacy, state: { etag: null, lastModified: null }, now: () => new Date(at), signal: new AbortController().signal });
  const items = async (by?: Collector) => (await poll(by) as PollResult & { readonly status: 'ok' }).items as readonly ListedPost[];
  const spool = (): readonly string[] => readdirSync(join(folder, 'hooks', source.id)).sort();

  it('makes a message into a post at the door, keeps nothing else of it, and asks for a poll', async () => {
    expect(await receive(delivery(event('thong-diep-dau', 'Gọi tôi 0912345678 nhé')))).toEqual({ status: 200, poll: true });
    const [name] = spool();
    const kept = readFileSync(join(folder, 'hooks', source.id, name ?? ''), 'utf8');
    for (const person of [userId, '0912345678', 'thong-diep-dau', account]) expect(kept).not.toContain(person);
    // Another process, after a crash.
    const [post] = await items(createZaloOaCollector({ keys, dataDir: folder }));
    expect(post).toMatchObject({ kind: 'post', text: 'Gọi tôi [số điện thoại] nhé', listing: { publishedAt: '2026-11-19T23:59:00.000Z' }, voice: privacy.voice('zalo.me', userId, new Date(at)) });
    expect(privacy.open(post?.sealedUrl ?? '')).toBe(`${url}#thong-diep-dau`);
  });

  it('takes a repetition for what it is, also of what was already let go', async () => {
    await receive(delivery(event('m1', 'một')));
    await receive(delivery(event('m1', 'một')));
    expect(await items()).toHaveLength(1);
    const first = await poll() as PollResult & { readonly status: 'ok' };
    await receive(delivery(event('m2', 'hai')));
    await first.settled?.();
    expect((await items()).map(({ text }) => text)).toEqual(['hai']);
    await receive(delivery(event('m1', 'một')));
    expect((await items()).map(({ item }) => item)).toContain(first.items[0]?.item);
  });

  it('believes the signature over the stamp of the body or of the header, and nothing else', async () => {
    const given = event('m1', 'một');
    const body = JSON.stringify(given);
    const stamp = String(at - 1_000);
    expect((await receive(delivery(given, { signature: sign(body, stamp), headers: { 'x-zevent-timestamp': stamp } }))).status).toBe(200);
    const forged = [
      delivery(given, { signature: 'mac=' }),
      delivery(given, { signature: sign(body, String(given['timestamp']), 'khoa-khac') }),
      delivery(given, { signature: sign(`${body} `, String(given['timestamp'])) }),
      delivery(given, { signature: 'x'.repeat(9_000) }),
      { ...delivery(given), headers: {} },
      { ...delivery(given), body: Buffer.from('không phải JSON') },
      { ...delivery(given), body: Buffer.from([0xff, 0xfe, 0x00]) },
      delivery(event('m2', 'cũ', { timestamp: String(at - 25 * 3_600_000) })),
      delivery(event('m3', 'từ mai', { timestamp: String(at + 3_600_000) })),
      delivery(event('m4', 'không giờ', { timestamp: 'x' })),
    ];
    for (const each of forged) expect(await receive(each)).toEqual({ status: 403 });
    expect(spool()).toHaveLength(1);
  });

  it('answers a probe without leaving a trace, and refuses what it has no keys or no right for', async () => {
    expect(await receive({ method: 'POST', query: new URLSearchParams(), headers: {}, body: Buffer.from('{}') })).toEqual({ status: 200 });
    expect(await receive({ method: 'GET', query: new URLSearchParams(), headers: {}, body: Buffer.alloc(0) })).toEqual({ status: 200 });
    const keyless = createZaloOaCollector({ keys: noNetworkKeys, dataDir: folder });
    expect(await receive(delivery(event('m1', 'x')), keyless)).toEqual({ status: 403 });
    await expect(poll(keyless)).rejects.toMatchObject({ code: 'key-missing', hint: expect.stringContaining('DIEMBAO_ZALO_OA_SECRET') });
    expect(await receive(delivery(event('m1', 'x')), collector, { ...source, own: false, url })).toEqual({ status: 403 });
    expect(await receive(delivery(event('m1', 'x')), collector, { ...source, url: 'https://zalo.me/ten-trang' })).toEqual({ status: 403 });
    expect(readdirSync(folder)).not.toContain('hooks');
  });

  it('says 503 while it has no room, and takes deliveries again afterwards', async () => {
    const small = createZaloOaCollector({ keys, dataDir: folder, bounds: { files: 2, bytes: 100_000 } });
    const answers = await Promise.all(['m1', 'm2', 'm3', 'm4'].map((id) => receive(delivery(event(id, id)), small)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 503, 503]);
    await (await poll(small) as PollResult & { readonly status: 'ok' }).settled?.();
    expect((await receive(delivery(event('m3', 'm3')), small)).status).toBe(200);
  });

  it('sets aside a file that is none of its own making, and reads the others', async () => {
    await receive(delivery(event('m1', 'một')));
    mkdirSync(join(folder, 'hooks', source.id), { recursive: true });
    writeFileSync(join(folder, 'hooks', source.id, `${'a'.repeat(32)}.json`), '{"kind":"post","text":"dở');
    const result = await poll() as PollResult & { readonly status: 'ok' };
    expect([result.items.length, result.warnings.length]).toEqual([1, 1]);
    expect(spool()).toContain(`${'a'.repeat(32)}.json.unreadable`);
  });
});
