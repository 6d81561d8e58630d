import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { policyOf, type RetryableError } from '../../../../infra/contracts/index.ts';
import type { Channel, Outgoing } from '../channel.ts';
import { someOutgoing } from '../testing/outgoing.ts';
import { startReceiver, type Receiver } from './testing/receiver.ts';
import { webhookChannel } from './testing/webhook-channel.ts';

let receiver: Receiver;
beforeAll(async () => void (receiver = await startReceiver()));
afterAll(async () => receiver.close());
beforeEach(async () => receiver.behave('accept'));

const forever = new AbortController().signal;
const to = (address: string): Outgoing => someOutgoing({ recipient: { id: 'lan', name: 'Lan', address, language: 'vi' } });
const failure = (channel: Channel, outgoing = to('84900000000')): Promise<RetryableError> => channel.send(outgoing, forever).then(() => { throw new Error('it went'); }, (error: RetryableError) => error);
const answers = (status: number, body = '', headers: Record<string, string> = {}) => (response: ServerResponse): void => void response.writeHead(status, headers).end(body);

describe('what is sent', () => {
  it('bears a signature that the receiver can compute', async () => {
    const secret = 'khóa-hư-cấu';
    await webhookChannel(`${receiver.origin}/tin`, {}, { secret }).send(to('84900000000'), forever);
    const post = receiver.posts.at(-1);
    const [, seconds, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(post?.headers['x-diembao-signature'])) ?? [];
    expect(Number(seconds)).toBe(Date.parse('2026-11-21T07:30:00Z') / 1000);
    expect(signature).toBe(createHmac('sha256', secret).update(`${String(seconds)}.${post?.body ?? ''}`).digest('hex'));
    expect(post?.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'idempotency-key': '12.0.lan.email' });
    expect(post?.headers['user-agent']).toMatch(/^DiemBao\//);
    expect(post?.headers['transfer-encoding']).toBeUndefined();
  });
  it('and none without a secret', async () => {
    await webhookChannel(`${receiver.origin}/tin`).send(to(''), forever);
    expect(receiver.posts.at(-1)?.headers['x-diembao-signature']).toBeUndefined();
  });
  it('goes to the address with secret and recipient filled in, each in its own way', async () => {
    await webhookChannel(`${receiver.origin}/bot{secret}/send?to={address}`, {}, { secret: '123:AB/c?d#e' }).send(to('+84 90&x=1/../..'), forever);
    expect(receiver.posts.at(-1)?.path).toBe('/bot123:AB/c%3Fd%23e/send?to=%2B84%2090%26x%3D1%2F..%2F..');
  });
  it('takes the webhook’s own address where the recipient has none', async () => {
    await webhookChannel(`${receiver.origin}/tin`, { address: '-100200', template: 'telegram' }).send(to(''), forever);
    expect(JSON.parse(receiver.posts.at(-1)?.body ?? '')).toMatchObject({ chat_id: '-100200' });
  });
  it('bears Zalo’s token where Zalo wants it', async () => {
    await webhookChannel(`${receiver.origin}/v3.0/oa/message/transaction`, { template: 'zalo-oa' }, { secret: 'tok-en' }).send(to('u1'), forever);
    expect(receiver.posts.at(-1)?.headers['access_token']).toBe('tok-en');
  });
});

describe('what cannot be sent', () => {
  it.each([
    ['no address', '{o}/x?to={address}', null, 'address-missing'],
    ['no secret', '{o}/{secret}', null, 'webhook-secret-missing'],
  ])('%s', async (_, url, secret, code) => {
    const error = await failure(webhookChannel(url.replace('{o}', receiver.origin), {}, { secret }), to(''));
    expect([policyOf(error), error.code]).toEqual(['reject', code]);
    expect(error.hint).toBeTruthy();
  });
  it('a private address that the office has not allowed is not asked', async () => {
    const before = receiver.posts.length;
    for (const url of [receiver.origin, `http://[::ffff:127.0.0.1]:${String(receiver.port)}`, `http://localhost:${String(receiver.port)}`]) expect(await failure(webhookChannel(`${url}/tin`, {}, { allow: [] }))).toMatchObject({ code: 'address-refused' });
    const sly = webhookChannel(`http://hooks.example:${String(receiver.port)}/tin`, {}, { allow: [], resolver: async () => [{ address: '127.0.0.1', family: 4 }] });
    expect(await failure(sly)).toMatchObject({ code: 'address-refused' });
    expect(receiver.posts).toHaveLength(before);
  });
  it.each(['http://127.0.0.1:25/tin', 'http://intranet/tin', 'https://ai:do@hooks.example/tin'])('nor is %s, whatever a resolver says of it', async (url) => {
    const asked: string[] = [];
    const error = await failure(webhookChannel(url, {}, { resolver: async (name) => { asked.push(name); return [{ address: '127.0.0.1', family: 4 }]; } }));
    expect([policyOf(error), asked]).toEqual(['reject', []]);
  });
});

describe('what the answer means', () => {
  const channel = (over: Parameters<typeof webhookChannel>[1] = {}): Channel => webhookChannel(`${receiver.origin}/tin`, over, { secret: 'khoa-hu-cau-8' });
  it.each([408, 425, 429, 500, 502, 503, 504])('%i is tried again, after the pause that was asked for', async (status) => {
    await receiver.behave(answers(status, 'later', { 'retry-after': '90' }));
    expect(await failure(channel())).toMatchObject({ policy: 'retry', code: 'webhook-deferred', retryAfterMs: 90_000 });
    await receiver.behave(answers(status, '', { 'retry-after': 'Sat, 21 Nov 2026 07:31:00 GMT' }));
    expect((await failure(channel())).retryAfterMs).toBe(60_000);
    await receiver.behave(answers(status));
    expect((await failure(channel())).retryAfterMs).toBeUndefined();
  });
  it.each([400, 401, 403, 404, 409, 410, 413, 422])('%i is final', async (status) => {
    await receiver.behave(answers(status, 'chat not found'));
    const error = await failure(channel());
    expect(error).toMatchObject({ policy: 'reject', code: 'webhook-refused' });
    expect(error.message).toContain('chat not found');
  });
  it('a redirect is final and not followed', async () => {
    const before = receiver.posts.length;
    await receiver.behave(answers(307, '', { location: `${receiver.origin}/khác` }));
    expect(await failure(channel())).toMatchObject({ policy: 'reject', code: 'webhook-redirects' });
    expect(receiver.posts).toHaveLength(before + 1);
  });
  it('no secret is told, however the other side says it', async () => {
    const secret = 'khoa-hu-cau-8';
    await receiver.behave(answers(400, `bad ${secret} ${encodeURIComponent(secret)} ${Buffer.from(secret).toString('base64')} \u202E\u0007`));
    const error = await failure(channel());
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) expect(JSON.stringify([error.message, error.hint])).not.toContain(form);
    expect(error.message).toContain('‹secret›');
    await receiver.behave(answers(200, `ok ${secret}`));
    expect((await channel().send(to('1'), forever)).answer).toBe('200 ok ‹secret›');
  });
  it('an answer without end is taken by its beginning', async () => {
    await receiver.behave((response) => {
      response.writeHead(200);
      const more = (): void => { while (!response.destroyed && response.write('x'.repeat(65_536)));  };
      response.on('drain', more).on('error', () => undefined);
      more();
    });
    expect((await channel().send(to('1'), forever)).answer).toMatch(/^200 x+…?$/);
  });
  it('a 2xx whose body never ends in time has taken the message nevertheless', async () => {
    await receiver.behave((response) => void response.writeHead(202).write('queued'));
    expect((await channel({ timeoutSeconds: 1 }).send(to('1'), forever)).answer).toBe('202 queued');
  });
  it.each([['{"error":0,"message":"Success"}', null], ['not json', null], ['{"error":-216,"message":"Access token is invalid"}', 'retry'], ['{"error":-32,"message":"rate limit"}', 'retry'], ['{"error":-213,"message":"User has not followed"}', 'reject']])('Zalo says %s within its 200', async (body, policy) => {
    await receiver.behave(answers(200, body));
    const sending = channel({ template: 'zalo-oa' }).send({ ...to('u1') }, forever).then(() => null, policyOf);
    expect(await sending).toBe(policy);
  });
});
