import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isResting } from '../../engine/next-state.ts';
import { inboxOptions } from '../options.ts';
import { imapFailure } from './failures.ts';
import { openStage, urlsOf, type Stage } from './testing/stage.ts';

describe('a mailbox that cannot be read', () => {
  let stage: Stage;
  let server: Server;
  let met: number;
  let imap: { readonly host: string; readonly port: number; readonly user: string; readonly tls: boolean };
  const office = { keys: { inbox: 'mật khẩu' }, patience: { connectMs: 150, sessionMs: 400 } };

  beforeEach(async () => {
    met = 0;
    // Takes up every connection and says nothing.
    server = createServer((socket) => {
      met += 1;
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    imap = { host: '127.0.0.1', port: (server.address() as AddressInfo).port, user: 'van-phong', tls: false };
    stage = openStage({ allow: ['127.0.0.1'], ...office });
  });
  afterEach(async () => {
    stage.close();
    await new Promise((resolve) => server.close(resolve));
  });

  it('rests without a password', async () => {
    stage.restart({ keys: { inbox: null } });
    const error = await stage.failure(imap);
    expect(error).toMatchObject({ code: 'key-missing', hint: expect.stringContaining('DIEMBAO_INBOX_PASSWORD') });
    expect([isResting(error as never), met]).toEqual([true, 0]);
  });

  it.each(['127.0.0.1', 'localhost', '2130706433', '::1', '169.254.169.254'])('is not looked for at %s unless the office allows that', async (host) => {
    stage.restart({ allow: [] });
    for (const tls of [true, 'starttls', false]) expect(await stage.failure({ ...imap, host, tls })).toMatchObject({ code: 'address-refused', policy: 'reject' });
    expect(met).toBe(0);
  });

  it('is sent no password in the clear over the public network, even where its host is allowed', async () => {
    stage.restart({ allow: ['203.0.114.1', 'localhost'] });
    expect(await stage.failure({ ...imap, host: '203.0.114.1' })).toMatchObject({ code: 'address-refused', message: expect.stringContaining('without encryption') });
  });

  it('is given up when its server says nothing, goes away, or the poll is called off', async () => {
    expect(await stage.failure(imap)).toMatchObject({ code: 'timeout', policy: 'retry' });
    expect(await stage.failure({ ...imap, port: 1 })).toMatchObject({ code: 'connection-failed', policy: 'retry' });
    const stop = new AbortController();
    server.once('connection', () => stop.abort());
    expect(await stage.failure(imap, stop.signal)).toMatchObject({ name: 'AbortError' });
  });

  it('holds up no files, and is named in a warning then', async () => {
    const folder = join(stage.folder, 'inbox', 'hop-thu');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'tin.txt'), 'https://bao.example/tin-1.html\n');
    const result = await stage.poll({ ...imap, port: 1 });
    expect([urlsOf(result), result.warnings]).toEqual([['https://bao.example/tin-1.html'], [expect.stringMatching(/^The mailbox waits: /)]]);
    await result.settled?.();
    expect(await stage.failure({ ...imap, port: 1 })).toMatchObject({ code: 'connection-failed' });
  });

  it.each([
    [{ host: 'https://mail.example.vn', user: 'a' }, 'host'],
    [{ host: 'mail.example.vn', user: 'a\r\nA1 LOGOUT' }, 'user'],
    [{ host: 'mail.example.vn', user: 'a', tls: 'never' }, 'tls'],
    [{ host: 'mail.example.vn', user: 'a', moveTo: 'INBOX' }, 'moveTo'],
    [{ host: 'mail.example.vn', user: 'a', password: 'x' }, 'imap'],
  ])('says which option is wrong: %j', async (options, named) => {
    expect(await stage.failure(options)).toMatchObject({ code: 'bad-options', hint: expect.stringContaining(named) });
  });
});

it('takes the usual ports and mailbox', () => {
  expect(inboxOptions.parse({ imap: { host: 'mail.example.vn', user: 'a' } }).imap).toEqual({ host: 'mail.example.vn', user: 'a', mailbox: 'INBOX', tls: true });
});

it.each([
  [{ authenticationFailed: true, responseStatus: 'NO', serverResponseCode: 'AUTHENTICATIONFAILED' }, 'login-refused', true],
  [{ authenticationFailed: true, responseStatus: 'NO', serverResponseCode: 'UNAVAILABLE' }, 'connection-failed', false],
  [{ authenticationFailed: true, code: 'NoConnection' }, 'connection-failed', false],
  [{ code: 'CONNECT_TIMEOUT' }, 'timeout', false],
  [{ code: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'tls-failed', false],
  [{ tlsFailed: true }, 'tls-failed', false],
  [{ code: 'LiteralTooLarge' }, 'connection-failed', false],
  [undefined, 'connection-failed', false],
])('calls %j %s', (error, code, resting) => {
  const failure = imapFailure(error && Object.assign(new Error('NO nhan.chung@example.vn'), error), 'mail.example.vn');
  expect(failure).toMatchObject({ code });
  expect(failure).not.toHaveProperty('cause');
  expect(isResting(failure)).toBe(resting);
  expect(`${failure.message} ${failure.hint ?? ''}`).not.toContain('nhan.chung');
});
