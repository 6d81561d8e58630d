import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import tls from 'node:tls';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unservedCollectorContract } from '../../contract/suite.ts';
import { createInboxCollector } from '../collector.ts';
import { hasDovecot, startDovecot, type Dovecot } from './testing/dovecot.ts';
import { handOf, type Hand } from './testing/hand.ts';
import { openLine, type Line } from './testing/line.ts';
import { openStage, urlsOf, type Stage } from './testing/stage.ts';

/** Fictional. */
const person = 'Lê Thị Nhân Chứng';
const subject = 'Gửi anh Phó Giám đốc';
const mail = (body: string, more = ''): string => `From: ${person} <nhan.chung@example.vn>\r\nTo: diembao@example.vn\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n-- \r\n${person}\r\n${more}--x--\r\n`;
const attached = (table: string): string => `--x\r\nContent-Type: text/csv; name="danh-sach.csv"\r\nContent-Disposition: attachment; filename="danh-sach.csv"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(table).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`;
const tin = (number: number): string => `https://bao.example/tin-${String(number)}.html`;
const nobody = /Nhân|nhan\.chung|diembao@|Phó Giám/;

const server: Dovecot | null = hasDovecot() ? await startDovecot() : null;
afterAll(() => server?.close());

describe.runIf(server !== null)('a mailbox [needs dovecot]', () => {
  const { port = 0, tlsPort = 0, ca = '', password = '' } = server ?? {};
  const office = { allow: ['127.0.0.1'], keys: { inbox: password } };
  let users = 0;
  let user: string;
  let hand: Hand;
  let stage: Stage;
  const imap = (more: Readonly<Record<string, unknown>> = {}) => ({ host: '127.0.0.1', port, user, tls: false, ...more });

  const contractUser = 'hop-dong';
  unservedCollectorContract('inbox over IMAP', {
    collector: (dataDir) => createInboxCollector({ dataDir, settle: () => Promise.resolve(), ...office }),
    source: { id: 'hop-thu', outlet: 'Hộp thư điểm báo', kind: 'inbox', own: true, options: { imap: { host: '127.0.0.1', port, user: contractUser, tls: false } } },
    url: 'https://so-hu-cau.example/',
    letsGo: true,
    refused: 3,
    persons: [person, 'nhan.chung', subject],
    async lay(stage) {
      const mails = [
        mail(`Xem ${tin(1)}?utm_source=x${'\r\nChữ cho đủ dài.'.repeat(50)}`),
        mail('Danh sách kèm theo.', attached(`url;tiêu đề;ngày;tác giả\n${tin(2)};Tin hai${stage === 'changed' ? ', sửa' : ''};20/11/2026;${person}\n${stage === 'broken' ? 'không phải địa chỉ;x;;\nfile:///etc/passwd;x;;\n' : ''}`)),
        ...(stage === 'broken' ? [mail('Chỉ có chữ.')] : []),
      ];
      const contractHand = handOf(server as Dovecot, contractUser);
      await contractHand.empty();
      for (const each of mails) await contractHand.put(each);
      return mails.join('\n');
    },
  });

  beforeEach(() => {
    user = `van-phong-${String((users += 1))}`;
    hand = handOf(server as Dovecot, user);
    stage = openStage(office);
  });
  afterEach(() => stage.close());

  it('marks as read what was read once it is settled, moves it where that is wished, and deletes nothing', async () => {
    await hand.makeMailbox('Đã đọc');
    await hand.put(mail(`Xem ${tin(1)}`), new Date('2026-11-19T23:05:00Z'));
    await hand.put(mail('Chỉ có chữ.'), new Date('2026-11-19T23:06:00Z'));
    await hand.put(Buffer.concat([Buffer.from(mail(tin(9))), Buffer.alloc(10 * 1_048_576, 'x\r\n')]), new Date('2026-11-19T23:07:00Z'));
    const first = await stage.poll(imap({ moveTo: 'Đã đọc' }));
    expect(urlsOf(first)).toEqual([tin(1)]);
    expect(first.warnings).toEqual(['mail of 2026-11-20 06:06: No web address was found in the file.', 'mail of 2026-11-20 06:07: The mail is larger than 10 MB.']);
    expect(first.refused.map(({ reason }) => reason)).toEqual(['no-addresses', 'mail-too-large']);
    expect(JSON.stringify([first, user])).not.toMatch(nobody);
    expect(await hand.marks()).toEqual([[], [], []]);
    await first.settled?.();
    expect([await hand.marks(), await hand.marks('Đã đọc')]).toEqual([[['\\Flagged', '\\Seen'], ['\\Flagged', '\\Seen']], [['\\Seen']]]);
    const second = await stage.poll(imap({ moveTo: 'Đã đọc' }));
    expect([second.items, second.refused, second.warnings]).toEqual([[], [], []]);
  });

  it('lists again what it told, hourly and after a restart too, without a mail', async () => {
    await hand.put(mail(tin(1), attached(`url;tiêu đề;ngày\n${tin(2)};"Tin hai; ""sửa""";20/11/2026 08:15\n`)));
    const first = await stage.poll(imap());
    await first.settled?.();
    stage.restart();
    stage.clock = new Date(stage.clock.getTime() + 3_600_000);
    const again = await stage.poll(imap());
    expect(again.items).toEqual(first.items);
    expect(readdirSync(join(stage.folder, 'inbox', 'hop-thu', 'done'))).toEqual(['2026-11-20-073000_imap.csv']);
    await again.settled?.();
    expect(readdirSync(join(stage.folder, 'inbox', 'hop-thu', 'done'))).toHaveLength(1);
  });

  it('reads fifty mails a poll, the oldest first', async () => {
    for (let number = 1; number <= 52; number += 1) await hand.put(mail(tin(number)));
    const first = await stage.poll(imap());
    expect(new Set(urlsOf(first))).toEqual(new Set(Array.from({ length: 50 }, (_, at) => tin(at + 1))));
    await first.settled?.();
    expect(urlsOf(await stage.poll(imap()))).toEqual([tin(51), tin(52)]);
  });

  describe('behind a line that breaks', () => {
    let line: Line;
    beforeEach(async () => {
      line = await openLine(port);
    });
    afterEach(() => line.close());

    it('keeps what was read before it broke; the rest waits', async () => {
      await hand.put(mail(`${tin(2)}\r\n${'dài '.repeat(500_000)}`));
      await hand.put(mail(tin(1)));
      line.carries = 200_000;
      const first = await stage.poll(imap({ port: line.port }));
      expect([urlsOf(first), first.warnings]).toEqual([[tin(1)], ['The other mails wait for the next poll: connection-failed.']]);
      line.carries = Infinity;
      await first.settled?.();
      expect(await hand.marks()).toEqual([[], ['\\Seen']]);
      expect(urlsOf(await stage.poll(imap({ port: line.port })))).toEqual([tin(2)]);
    });

    it('marks with the next poll what it could not mark', async () => {
      await hand.put(mail(tin(1)));
      const first = await stage.poll(imap({ port: line.port }));
      line.carries = 0;
      await first.settled?.();
      expect(await hand.marks()).toEqual([[]]);
      expect(await stage.failure(imap({ port: line.port }))).toMatchObject({ code: 'connection-failed', policy: 'retry' });
      line.carries = Infinity;
      expect(urlsOf(await stage.poll(imap({ port: line.port })))).toEqual([]);
      expect(await hand.marks()).toEqual([['\\Seen']]);
    });
  });

  it('rests when the log-in is refused, and tells nobody\'s name', async () => {
    stage.restart({ keys: { inbox: 'sai' } });
    const error = await stage.failure(imap({ user: 'nhan.chung' }));
    expect(error).toMatchObject({ code: 'login-refused', policy: 'reject', hint: expect.stringContaining('DIEMBAO_INBOX_PASSWORD') });
    expect(error).not.toHaveProperty('cause');
    expect(`${(error as Error).message} ${JSON.stringify(error)}`).not.toMatch(nobody);
  });

  it.each([
    ['is not there', { mailbox: 'Không có' }, 'mailbox'],
    ['to move to is not there', { moveTo: 'Không có' }, 'moveTo'],
  ])('says when a mailbox %s', async (_, more, option) => {
    await hand.put(mail(tin(1)));
    expect(await stage.failure(imap(more))).toMatchObject({ code: 'mailbox-missing', policy: 'reject', message: expect.stringContaining(`options.imap.${option}`) });
    expect(await hand.marks()).toEqual([[]]);
  });

  it('speaks TLS, from the start or after STARTTLS, to nobody but the server whose name it knows', async () => {
    await hand.put(mail(tin(1)));
    const encrypted = { host: 'localhost', tls: true, port: tlsPort };
    expect(await stage.failure(imap(encrypted))).toMatchObject({ code: 'tls-failed', policy: 'retry' });
    expect(await stage.failure(imap({ ...encrypted, port, tls: 'starttls' }))).toMatchObject({ code: 'tls-failed' });
    const before = tls.getCACertificates('default');
    tls.setDefaultCACertificates([...before, ca]);
    try {
      expect(urlsOf(await stage.poll(imap(encrypted)))).toEqual([tin(1)]);
      expect(urlsOf(await stage.poll(imap({ ...encrypted, port, tls: 'starttls' })))).toEqual([tin(1)]);
      expect(await stage.failure(imap({ ...encrypted, host: '127.0.0.1' }))).toMatchObject({ code: 'tls-failed' });
    } finally {
      tls.setDefaultCACertificates(before);
    }
  });

  it('stops when it is called off in the middle', async () => {
    await hand.put(mail(tin(1)));
    const stop = new AbortController();
    const failed = stage.failure(imap(), stop.signal);
    setImmediate(() => stop.abort());
    expect(await failed).toMatchObject({ name: 'AbortError' });
    expect(await hand.marks()).toEqual([[]]);
    rmSync(join(stage.folder, 'inbox'), { recursive: true });
  });
});
