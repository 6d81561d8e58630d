import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { policyOf, RetryableError } from '../../../infra/contracts/index.ts';
import type { Channel, Outgoing } from './channel.ts';
import { someOutgoing } from './testing/outgoing.ts';

/** What the other side of a channel does with the next messages. */
export type Manner = 'accept' | 'silent' | 'drip' | 'refuse-recipient' | 'refuse' | 'put-off' | 'drop-before' | 'drop-after';

/** A real other side on loopback. */
export interface OtherSide {
  readonly channel: Channel;
  /** An address that it takes. */
  readonly address: string;
  /** What the tests' secret is, for it must not be told; null where there is none. */
  readonly secret: string | null;
  /** Which code says that it may have arrived. */
  readonly doubtful: string;
  behave(manner: Manner): Promise<void> | void;
  /** What it got whole, refused or not. */
  readonly received: readonly Received[];
  close(): Promise<void>;
}

export interface Received {
  /** What tells that two are one. */
  readonly id: string;
  readonly title: string;
  /** Names of the headers, as often as they stand there. */
  readonly headers: readonly string[];
  /** Who it was for, by the other side's account. */
  readonly to: readonly string[];
}

/** The channel waits one second for its peer in these tests. */
const waitedMs = 1_000;

/** What every channel keeps to. `name` is the channel's. */
export function channelContract(name: string, open: () => Promise<OtherSide>): void {
  describe(`the channel ${name}`, () => {
    let side: OtherSide;
    beforeAll(async () => void (side = await open()));
    afterAll(async () => side.close());
    beforeEach(async () => side.behave('accept'));

    let count = 0;
    const one = (over: Parameters<typeof someOutgoing>[0] = {}): Outgoing => {
      const made = someOutgoing({ key: `7.${String((count += 1))}.lan.${name}`, ...over });
      return { ...made, recipient: { ...made.recipient, address: over.recipient?.address ?? side.address } };
    };
    const send = (outgoing: Outgoing, signal = new AbortController().signal): Promise<{ readonly answer: string }> => side.channel.send(outgoing, signal);
    const failure = async (outgoing: Outgoing, signal?: AbortSignal): Promise<Error & { code: string }> => {
      const error: unknown = await send(outgoing, signal).then(() => null, (thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      const text = JSON.stringify({ ...(error as Error), message: (error as Error).message });
      if (side.secret !== null) expect(text).not.toContain(side.secret);
      return error as Error & { code: string };
    };

    it('bears its name', () => expect(side.channel.name).toBe(name));

    it('hands a message over, with what the other side said', async () => {
      const before = side.received.length;
      const outgoing = one();
      const { answer } = await send(outgoing);
      expect(answer).toMatch(/\S/);
      expect(answer.length).toBeLessThanOrEqual(300);
      expect(side.received).toHaveLength(before + 1);
      expect(side.received.at(-1)?.title).toContain(outgoing.message.title);
    });

    it('says the same id for the same key, another for another', async () => {
      const outgoing = one();
      await send(outgoing);
      await send(outgoing);
      await send(one());
      const [first, second, third] = side.received.slice(-3).map(({ id }) => id);
      expect(first).toBeTruthy();
      expect(second).toBe(first);
      expect(third).not.toBe(first);
    });

    it('sends one message at a time', async () => {
      const before = side.received.length;
      const all = [one(), one(), one(), one()];
      await Promise.all(all.map((outgoing) => send(outgoing)));
      expect(side.received.slice(before)).toHaveLength(4);
      expect(new Set(side.received.slice(before).map(({ id }) => id)).size).toBe(4);
    });

    it('a refused recipient is final', async () => {
      await side.behave('refuse-recipient');
      expect(policyOf(await failure(one()))).toBe('reject');
    });

    it('a refused message is final', async () => {
      await side.behave('refuse');
      expect(policyOf(await failure(one()))).toBe('reject');
    });

    it('a passing refusal is tried again, with its words, and works then', async () => {
      await side.behave('put-off');
      const outgoing = one();
      const error = await failure(outgoing);
      expect(error).toBeInstanceOf(RetryableError);
      expect(error.code).not.toBe(side.doubtful);
      expect(error.message).toContain('try later');
      await side.behave('accept');
      await send(outgoing);
    });

    it('a peer that says nothing is given up in time, to be tried again', async () => {
      await side.behave('silent');
      const started = Date.now();
      expect(policyOf(await failure(one()))).toBe('retry');
      expect(Date.now() - started).toBeLessThan(waitedMs * 4);
      await side.behave('accept');
      await send(one());
    });

    it('nor does one that drips hold it for long', async () => {
      await side.behave('drip');
      const started = Date.now();
      expect(policyOf(await failure(one()))).toBe('retry');
      expect(Date.now() - started).toBeLessThan(waitedMs * 5);
    }, 15_000);

    it('a line that breaks before the message was handed over leaves no doubt', async () => {
      await side.behave('drop-before');
      const error = await failure(one());
      expect(policyOf(error)).toBe('retry');
      expect(error.code).not.toBe(side.doubtful);
    });

    it('one that breaks after it leaves a doubt, and the second copy is known by its id', async () => {
      await side.behave('drop-after');
      const outgoing = one();
      const error = await failure(outgoing);
      expect(policyOf(error)).toBe('retry');
      expect(error.code).toBe(side.doubtful);
      await side.behave('accept');
      await send(outgoing);
      const [first, second] = side.received.slice(-2);
      expect(second?.id).toBe(first?.id);
    });

    it('is called off at once', async () => {
      await side.behave('silent');
      const controller = new AbortController();
      const sending = failure(one(), controller.signal);
      await pause(100);
      const started = Date.now();
      controller.abort();
      expect(policyOf(await sending)).toBe('retry');
      expect(Date.now() - started).toBeLessThan(500);
      const before = side.received.length;
      await side.behave('accept');
      expect(policyOf(await failure(one(), AbortSignal.abort()))).toBe('retry');
      expect(side.received).toHaveLength(before);
    });

    it('nothing in a title, a name, a key or an address becomes a header, a recipient or a line', async () => {
      const before = side.received.length;
      const outgoing = one({ message: { title: 'Tin\r\nBcc: lén@evil.example\r\nX-Bad: 1\u2028X-Bad: 2' } });
      await send({ ...outgoing, key: 'k\r\nX-Bad: 3', thread: { id: 't', first: 'f>\r\nX-Bad: 4' }, recipient: { ...outgoing.recipient, name: '"Lan" <lén@evil.example>\r\nCc: lén@evil.example, x' } });
      const got = side.received.at(-1);
      expect(side.received).toHaveLength(before + 1);
      expect(got?.headers.map((header) => header.toLowerCase()).filter((header) => ['bcc', 'cc', 'x-bad'].includes(header))).toEqual([]);
      expect(got?.to).toEqual([side.address]);
      expect(got?.title).not.toMatch(/[\r\n\u2028]/);
    });
  });
}
