import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../../infra/http/index.ts';
import { silentLogger } from '../../../infra/observability/index.ts';
import { openPrivacy } from '../../../infra/privacy/index.ts';
import type { ListedPost, PollResult } from '../../contract/collector.ts';
import { collectorContract } from '../../contract/suite.ts';
import { serveLoopback, type Answer, type Loopback } from '../../contract/testing/loopback.ts';
import { channelOf } from './address.ts';
import { createTelegramCollector } from './index.ts';
import { readPreview } from './preview.ts';
import { readCount } from './reactions.ts';

const person = 'Lê Thị Nhân Chứng';
const message = (number: number, text: string, post = `KenhHuCau/${number}`): string => `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="${post}">
<div class="tgme_widget_message_forwarded_from">Forwarded from <a class="tgme_widget_message_forwarded_from_name" href="https://t.me/nhanchung">${person}</a></div>
${text === '' ? '' : `<div class="tgme_widget_message_text js-message_text">${text}</div>`}
<div class="tgme_widget_message_footer"><span class="tgme_widget_message_from_author">${person}</span><a class="tgme_widget_message_date" href="https://t.me/${post}"><time datetime="2026-10-05T04:0${number % 10}:00+00:00"></time></a></div></div></div>`;
const page = (...messages: readonly string[]): Answer => ({ body: `<!doctype html><html><body><div class="tgme_channel_info">Kênh hư cấu @nhanchung</div>${messages.join('')}</body></html>` });
const more = (before: number): string => `<a class="tme_messages_more" data-before="${before}"></a>`;

collectorContract('telegram', {
  collector: createTelegramCollector(),
  source: { id: 'kenh', outlet: 'Kênh hư cấu', kind: 'telegram', own: false, holder: 'press' },
  url: (origin) => `${origin}/KenhHuCau`,
  path: '/s/kenhhucau',
  listing: () => page(message(1, 'Tin hư cấu một'), message(2, 'Hỏi @nhanchung'), message(3, 'Tin hư cấu ba')),
  changed: () => page(message(1, 'Tin hư cấu một'), message(2, 'Hỏi @nhanchung'), message(3, 'Tin hư cấu ba, sửa')),
  broken: () => page(message(1, 'Tin hư cấu một'), message(8, ''), message(2, 'Hỏi @nhanchung'), message(9, 'của kênh khác', 'KenhKhac/9'), message(3, 'Tin hư cấu ba')),
  refused: 2,
  wrong: { answer: { body: '<!doctype html><html><body><div class="tgme_page"><div class="tgme_page_extra">@nhanchung</div></div></body></html>' }, code: 'no-preview' },
  persons: [person, 'nhanchung'],
});

describe('a preview page', async () => {
  const channel = channelOf('https://t.me/s/KenhHuCau');
  const preview = await readPreview(readFileSync(join(import.meta.dirname, 'fixtures', 'kenh.html'), 'utf8'), channel);

  it('gives messages newest first, texts as readers see them, and leaves service messages, replies and previews out', () => {
    expect(preview).toMatchObject({ oldest: 101, newest: 103, more: true });
    expect(preview.entries.map(({ address, published }) => [address, published])).toEqual([['https://t.me/kenhhucau/103', '2026-10-05T05:00:00+00:00'], ['https://t.me/kenhhucau/102', '2026-10-05T04:00:00+00:00']]);
    expect(preview.entries[0]).toMatchObject({ text: 'Bạn (hư cấu) đã nộp hồ sơ trực tuyến chưa?', authorKey: null, counts: {} });
    expect(preview.entries[1]?.text.replace(/\n+/g, '\n').trim()).toBe('Sở (hư cấu) thông báo\nTừ ngày 20/11 & cả tuần, miễn phí thủ tục ✅\nXem tại đây (https://bao.example/tin-1.html), bao.example/tin-2.html, hỏi @tai_khoan hoặc @nhanchung, 0912 345 678\nTrích văn bản');
    expect(preview.entries[1]?.counts).toEqual({ likes: 1234 });
  });

  it('is not held up by a page that is nothing but depth or breadth', async () => {
    for (const filling of ['<b>'.repeat(150_000), '<i class="tgme_reaction">'.repeat(80_000), '<a href="https://a.example/b">x</a>'.repeat(60_000)]) {
      const { entries } = await readPreview(`<div class="tgme_widget_message" data-post="kenhhucau/5"><div class="tgme_widget_message_text">Tin ${filling}`, channel);
      expect(entries[0]?.text).toMatch(/^Tin/);
    }
  });

  it('reads the counts that Telegram shortens', () => {
    expect([readCount('184'), readCount(' 1.2K '), readCount('3M'), readCount('x')]).toEqual([184, 1_200, 3_000_000, null]);
  });

  it('knows channels by their addresses, not invitations', () => {
    expect(channelOf('https://telegram.me/KenhHuCau/')).toEqual({ name: 'kenhhucau', preview: 'https://t.me/s/kenhhucau' });
    for (const url of ['https://t.me/+AbCdEf123', 'https://t.me/joinchat/AbC', 'https://t.me/', 'https://t.me/c/12345/6']) expect(() => channelOf(url)).toThrow(expect.objectContaining({ code: 'not-a-channel' }));
  });
});

describe('over time', () => {
  let server: Loopback;
  let http: HttpClient;
  let folder: string;
  let answer: (path: string) => Answer | null;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'diembao-telegram-'));
    server = await serveLoopback((path) => (path === '/robots.txt' ? null : answer(path)));
    http = createHttpClient({ allow: ['127.0.0.1'], delaySeconds: 0 }, { logger: silentLogger() });
  });
  afterEach(async () => {
    await http.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const context = () => ({ http, privacy: openPrivacy(folder, { now: () => new Date() }), state: { etag: null, lastModified: null }, now: () => new Date('2026-11-20T00:00:00Z'), signal: new AbortController().signal });
  const source = () => ({ id: 'kenh', outlet: 'Kênh', kind: 'telegram', own: false, holder: 'press' as const, url: `${server.origin}/kenhhucau` });
  const ok = (result: PollResult) => result as PollResult & { readonly status: 'ok' };

  it('reads one older page at first and where there is a gap, none otherwise', async () => {
    const collector = createTelegramCollector();
    answer = (path) => (path.endsWith('before=3') ? page(more(1), message(1, 'một'), message(2, 'hai')) : page(more(3), message(3, 'ba'), message(4, 'bốn')));
    const first = ok(await collector.poll(source(), context()));
    expect((first.items as readonly ListedPost[]).map(({ text }) => text)).toEqual(['bốn', 'ba', 'hai', 'một']);
    await first.settled?.();
    expect(ok(await collector.poll(source(), context())).items).toHaveLength(2);
    answer = (path) => (path.includes('before=') ? { status: 503 } : page(more(8), message(8, 'tám'), message(9, 'chín')));
    const gap = ok(await collector.poll(source(), context()));
    expect(gap.items).toHaveLength(2);
    expect(gap.warnings).toHaveLength(1);
  });

  it.each([
    ['there', { body: message(7, 'còn') }],
    ['gone', { body: '<div class="tgme_widget_message_error">Post not found</div>' }],
    ['gone', { status: 404 }],
    ['unknown', { body: '<div class="tgme_widget_message_error">Channel with username <b>kenhhucau</b> not found</div>' }],
    ['unknown', { body: '<html>Bảo trì</html>' }],
  ] as const)('tells that a message is %s', async (presence, given) => {
    answer = (path) => (path === '/kenhhucau/7?embed=1' ? given : null);
    expect(await createTelegramCollector().presence?.(`${server.origin}/kenhhucau/7`, source(), context())).toBe(presence);
  });
});
