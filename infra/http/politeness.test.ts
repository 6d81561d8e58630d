import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Politeness, type PolitenessOptions } from './politeness.ts';

// A clock of our own: what is asserted is the order and the simulated time of events, never the speed of this machine.
beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }); });
afterEach(() => { vi.useRealTimers(); });

const politeness = (options: Partial<PolitenessOptions> = {}): Politeness => new Politeness({ delayMs: 5000, concurrency: 16, ...options });
const code = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'granted', (error: { code: string }) => error.code);

/** Asks for a turn, uses it for `takes` ms, writes down when it began. */
const use = async (gate: Politeness, site: string, log: string[], takes = 0, signal?: AbortSignal): Promise<void> => {
  const release = await gate.acquire(site, signal);
  log.push(`${Math.round(performance.now() - started)} ${site}`);
  if (takes > 0) await new Promise((resolve) => setTimeout(resolve, takes));
  release();
};
let started = 0;
beforeEach(() => { started = performance.now(); });

describe('Politeness', () => {
  it('keeps the delay between the end of one request and the next to a site, and one at a time', async () => {
    const gate = politeness();
    const log: string[] = [];
    const all = Promise.all([use(gate, 'a', log, 1000), use(gate, 'a', log, 0), use(gate, 'a', log, 0), use(gate, 'b', log)]);
    await vi.advanceTimersByTimeAsync(60_000);
    await all;
    expect(log).toEqual(['0 a', '0 b', '6000 a', '11000 a']);
    expect(gate.load()).toEqual({ waiting: 0, active: 0 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets six at once to a site without delay, and so many in all', async () => {
    const gate = politeness({ delayMs: 0, concurrency: 8 });
    const releases = [];
    for (const site of [...'aaaaaaaa', ...'bbbbbbbb']) releases.push(gate.acquire(site));
    expect(gate.load()).toEqual({ waiting: 8, active: 8 });
    (await releases[0])?.();
    expect(gate.load()).toEqual({ waiting: 7, active: 8 });
  });

  it('takes turns between sites', async () => {
    const gate = politeness({ delayMs: 0, concurrency: 1 });
    const log: string[] = [];
    const all = Promise.all([...'aaaabbc'].map((site) => use(gate, site, log, 10)));
    await vi.advanceTimersByTimeAsync(1000);
    await all;
    expect(log.map((line) => line.split(' ')[1]).join('')).toBe('aabcaba');
  });

  it('rests as long as the site asks, and hands long pauses back', async () => {
    const gate = politeness({ delayMs: 0 });
    const log: string[] = [];
    gate.rest('a', 7000);
    const all = Promise.all([use(gate, 'a', log), use(gate, 'b', log)]);
    await vi.advanceTimersByTimeAsync(60_000);
    await all;
    expect(log).toEqual(['0 b', '7000 a']);

    const held = politeness({ delayMs: 30_000 });
    (await held.acquire('a'))();
    const waiting = held.acquire('a');
    held.rest('a', 600_000);
    await expect(waiting).rejects.toMatchObject({ code: 'site-resting', policy: 'retry', retryAfterMs: 600_000 });
    await expect(held.acquire('a')).rejects.toMatchObject({ code: 'site-resting', retryAfterMs: 600_000 });
    expect(await code(held.acquire('b'))).toBe('granted');
  });

  it('slows down where the site wants it, never speeds up', async () => {
    const gate = politeness();
    const log: string[] = [];
    gate.slowDown('a', 20_000);
    gate.slowDown('b', 1000);
    const all = Promise.all([...'aabb'].map((site) => use(gate, site, log)));
    await vi.advanceTimersByTimeAsync(60_000);
    await all;
    expect(log).toEqual(['0 a', '0 b', '5000 b', '20000 a']);
  });

  it('leaves nothing behind when a wait is called off', async () => {
    const gate = politeness();
    const release = await gate.acquire('a');
    const controller = new AbortController();
    const waits = [gate.acquire('a', controller.signal), gate.acquire('a', controller.signal)].map(code);
    const last = gate.acquire('a');
    controller.abort();
    expect(await Promise.all(waits)).toEqual(['aborted', 'aborted']);
    expect(gate.load()).toEqual({ waiting: 1, active: 1 });
    release();
    await vi.advanceTimersByTimeAsync(5000);
    (await last)();
    release();
    expect(gate.load()).toEqual({ waiting: 0, active: 0 });
    expect(await code(gate.acquire('a', controller.signal))).toBe('aborted');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('bounds its queue and refuses everybody at the end', async () => {
    const gate = politeness({ queueLimit: 2 });
    await gate.acquire('a');
    const waits = [gate.acquire('a'), gate.acquire('a')].map(code);
    expect(await code(gate.acquire('b'))).toBe('queue-full');
    gate.close();
    expect(await Promise.all(waits)).toEqual(['closed', 'closed']);
    expect(await code(gate.acquire('b'))).toBe('closed');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('survives more sites than it remembers', async () => {
    const gate = politeness({ delayMs: 0 });
    for (let index = 0; index < 25_000; index += 1) (await gate.acquire(`site-${index}`))();
    expect(gate.load()).toEqual({ waiting: 0, active: 0 });
  });
});
