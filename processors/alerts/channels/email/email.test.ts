import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SMTPServerOptions } from 'smtp-server';
import { FatalError, policyOf } from '../../../../infra/contracts/index.ts';
import type { Channel, Outgoing } from '../channel.ts';
import { someOutgoing } from '../testing/outgoing.ts';
import { emailChannel } from './testing/email-channel.ts';
import { certificate, startMailServer, type MailServer } from './testing/mail-server.ts';

const password = 'mật-khẩu-hư-cấu-9';
const open: { close(): Promise<void> }[] = [];
let tls: { readonly key: string; readonly cert: string };
beforeAll(() => void (tls = certificate()));
afterEach(async () => { for (const one of open.splice(0).reverse()) await one.close(); });

async function pair(options: SMTPServerOptions = {}, ...rest: [Parameters<typeof emailChannel>[1]?, Parameters<typeof emailChannel>[2]?]): Promise<{ readonly server: MailServer; readonly channel: Channel }> {
  const server = await startMailServer(options);
  const channel = emailChannel(server.port, ...rest);
  open.push(server, channel);
  return { server, channel };
}
const forever = new AbortController().signal;
const failure = (channel: Channel, outgoing: Outgoing = someOutgoing()): Promise<Error & { code: string; hint: string }> => channel.send(outgoing, forever).then(() => { throw new Error('it went'); }, (error: Error & { code: string; hint: string }) => error);
const needLogin: SMTPServerOptions = {
  authOptional: false, disabledCommands: [],
  onAuth: ({ username, password: given }, _session, done) => (given === password ? done(null, { user: username ?? '' }) : done(Object.assign(new Error(`5.7.8 not ${given ?? ''} for ${Buffer.from(`\u0000${username ?? ''}\u0000${given ?? ''}`).toString('base64')}`), { responseCode: 535 }))),
};

describe('what a mail looks like', () => {
  it('says in Vietnamese what it says, to the one that it is for', async () => {
    const { server, channel } = await pair();
    await channel.send(someOutgoing({ key: '12.0.lan.email', recipient: { id: 'lan', name: 'Nguyễn Thị Lan'.normalize('NFD'), address: 'lan@so-khcn.example', language: 'vi' }, message: { title: '[KHẨN] Đoạn văn có thể lặp lại điều đã bị bác bỏ: chất lượng nước sông Tân Hải và việc đóng cửa hai trạm bơm ở xã Hòa Bình'.normalize('NFD') } }), forever);
    const [mail] = server.mails;
    expect(mail?.email).toMatchObject({
      subject: '[KHẨN] Đoạn văn có thể lặp lại điều đã bị bác bỏ: chất lượng nước sông Tân Hải và việc đóng cửa hai trạm bơm ở xã Hòa Bình',
      from: { name: 'Điểm Báo Sở KH&CN', address: 'diem-bao@so-khcn.example' },
      to: [{ name: 'Nguyễn Thị Lan', address: 'lan@so-khcn.example' }],
      messageId: '<12.0.lan.email@so-khcn.example>',
      date: '2026-11-21T07:30:00.000Z',
    });
    expect(mail?.email.text).toContain('Nước sông Tân Hải (hư cấu).');
    expect(mail?.email.html).toContain('<p>Nước sông Tân Hải (hư cấu).</p>');
    // What travels is ASCII, in short lines, whatever it says.
    expect(mail?.raw).toMatch(/^[\r\n\x20-\x7E]+$/);
    expect(Math.max(...(mail?.raw ?? '').split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(mail?.raw).toMatch(/Content-Type: multipart\/alternative/);
    expect(mail?.raw).toMatch(/text\/plain; charset=utf-8[\s\S]*text\/html; charset=utf-8/i);
  });

  const headersOf = async (outgoing: Outgoing): Promise<Record<string, string>> => {
    const { server, channel } = await pair();
    await channel.send(outgoing, forever);
    return Object.fromEntries((server.mails[0]?.email.headers ?? []).map(({ key, value }) => [key, value]));
  };

  it('is marked as a machine’s, by its severity, and not as a list’s', async () => {
    const headers = await headersOf(someOutgoing());
    expect(headers).toMatchObject({ 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All', importance: 'high', 'content-language': 'vi' });
    expect(Object.keys(headers).filter((key) => /^(?:list-|precedence|x-mailer|bcc)/.test(key))).toEqual([]);
    expect(headers['in-reply-to']).toBeUndefined();
    expect(await headersOf(someOutgoing({ message: { severity: 'info' } }))).toMatchObject({ importance: 'low' });
    expect((await headersOf(someOutgoing({ message: { severity: 'warning' } })))['x-priority']).toBeUndefined();
  });

  it('follows the first of its alert', async () => {
    const headers = await headersOf(someOutgoing({ key: '12.4.lan.email', thread: { id: 'alert.12', first: '12.0.lan.email' }, message: { purpose: 'update', title: 'Tin' } }));
    expect(headers).toMatchObject({ 'message-id': '<12.4.lan.email@so-khcn.example>', 'in-reply-to': '<12.0.lan.email@so-khcn.example>', references: '<12.0.lan.email@so-khcn.example>', subject: 'Re: Tin' });
  });

  it('a key that may not stand in a Message-ID has one nevertheless', async () => {
    expect((await headersOf(someOutgoing({ key: 'webhook:x/ü> <y' })))['message-id']).toMatch(/^<[0-9a-f]{40}@so-khcn\.example>$/);
  });
});

describe('addresses', () => {
  it.each(['no address', 'two@a.example, three@b.example', 'diem-bao@', ''])('a sender "%s" stops the start, with its cure', (from) => {
    expect(() => emailChannel(25, { from })).toThrow(FatalError);
    expect(() => emailChannel(25, { from })).toThrow(expect.objectContaining({ code: 'smtp-from-invalid', hint: expect.stringContaining('so-khcn.example') as string }) as Error);
  });
  it.each(['', 'lan', 'a@b.example, c@d.example', 'a@b.example\r\nRCPT TO:<c@d.example>', '<a@b.example>', 'a b@c.example'])('a recipient "%s" is refused before a word is said', async (address) => {
    const { server, channel } = await pair();
    const error = await failure(channel, someOutgoing({ recipient: { id: 'x', name: 'x', address, language: 'vi' } }));
    expect([policyOf(error), error.code, server.sessions()]).toEqual(['reject', 'recipient-refused', 0]);
  });
});

describe('encryption and log-in', () => {
  const encrypted = { disabledCommands: ['AUTH'] };
  it('STARTTLS is used where it is asked for', async () => {
    const { server, channel } = await pair({ ...encrypted, ...tls }, { security: 'starttls' }, { ca: tls.cert });
    await channel.send(someOutgoing(), forever);
    expect(server.mails[0]?.secure).toBe(true);
  });
  it('and nothing goes unencrypted where the server has none', async () => {
    const { server, channel } = await pair({}, { security: 'starttls', username: 'lan' }, { password });
    const error = await failure(channel);
    expect([policyOf(error), error.code]).toEqual(['retry', 'tls-failed']);
    expect(error.hint).toContain('alerts.email.security');
    expect(server.mails).toEqual([]);
  });
  it('TLS from the start', async () => {
    const { server, channel } = await pair({ ...encrypted, ...tls, secure: true }, { security: 'tls' }, { ca: tls.cert });
    await channel.send(someOutgoing(), forever);
    expect(server.mails[0]?.secure).toBe(true);
  });
  it.each(['starttls', 'tls'] as const)('a certificate of nobody’s is not believed (%s)', async (security) => {
    const { server, channel } = await pair({ ...encrypted, ...tls, secure: security === 'tls' }, { security });
    const error = await failure(channel);
    expect([policyOf(error), error.code]).toEqual(['retry', 'tls-failed']);
    expect(server.mails).toEqual([]);
  });
  it('"none" does not encrypt although it could', async () => {
    const { server, channel } = await pair({ ...encrypted, ...tls }, { security: 'none' });
    await channel.send(someOutgoing(), forever);
    expect(server.mails[0]?.secure).toBe(false);
  });
  it('logs in', async () => {
    const { server, channel } = await pair({ ...needLogin, ...tls }, { security: 'starttls', username: 'điểm-báo' }, { password, ca: tls.cert });
    await channel.send(someOutgoing(), forever);
    expect(server.mails[0]?.user).toBe('điểm-báo');
  });
  it.each([['a wrong password', 'sai-mật-khẩu'], ['none', null]])('%s loses no message and is told to nobody', async (_, wrong) => {
    const { channel } = await pair({ ...needLogin, ...tls }, { security: 'starttls', username: 'lan' }, { password: wrong, ca: tls.cert });
    const error = await failure(channel);
    expect([policyOf(error), error.code]).toEqual(['retry', 'smtp-login-refused']);
    expect(error.hint).toContain('DIEMBAO_SMTP_PASSWORD');
    if (wrong !== null) {
      expect(`${error.message} ${error.hint}`).not.toContain(wrong);
      expect(`${error.message} ${error.hint}`).not.toContain(Buffer.from(`\u0000lan\u0000${wrong}`).toString('base64'));
      expect(error.message).toContain('5.7.8');
    }
  });
  it('a server that wants a log-in that was not set up loses none either', async () => {
    const { channel } = await pair({ ...needLogin, ...tls }, { security: 'starttls' }, { ca: tls.cert });
    const error = await failure(channel);
    expect([policyOf(error), error.code]).toEqual(['retry', 'smtp-login-refused']);
  });
});

describe('the connection', () => {
  it('is kept for a burst', async () => {
    const { server, channel } = await pair();
    await Promise.all(Array.from({ length: 20 }, (_, index) => channel.send(someOutgoing({ key: `b.${String(index)}` }), forever)));
    expect([server.mails.length, server.sessions(), server.atOnce()]).toEqual([20, 1, 1]);
  });
  it('that the server has left meanwhile is opened anew', async () => {
    const { server, channel } = await pair();
    await channel.send(someOutgoing({ key: 'a' }), forever);
    server.hangUp();
    await channel.send(someOutgoing({ key: 'b' }), forever);
    await new Promise((resolve) => setTimeout(resolve, 100));
    server.hangUp();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await channel.send(someOutgoing({ key: 'c' }), forever);
    expect([server.mails.length, server.sessions()]).toEqual([3, 3]);
  });
  it('after a refusal does not carry the refused one along', async () => {
    const { server, channel } = await pair();
    server.behave('refuse-recipient');
    await failure(channel);
    server.behave('accept');
    await channel.send(someOutgoing({ recipient: { id: 'b', name: 'B', address: 'binh@so-khcn.example', language: 'vi' } }), forever);
    expect(server.mails.map(({ to }) => to)).toEqual([['binh@so-khcn.example']]);
  });
  it('to a port where nobody listens is tried again', async () => {
    const { server, channel } = await pair();
    await server.close();
    const error = await failure(channel);
    expect([policyOf(error), error.code]).toEqual(['retry', 'connection-failed']);
  });
  it('a server that does not greet us with pleasure is tried again: it is not about the mail', async () => {
    const { channel } = await pair({ onConnect: (_session, done) => done(Object.assign(new Error('5.7.1 you are on a list'), { responseCode: 554 })) });
    const error = await failure(channel);
    expect([policyOf(error), error.code]).toEqual(['retry', 'smtp-not-welcome']);
    expect(error.message).toContain('you are on a list');
  });
});
