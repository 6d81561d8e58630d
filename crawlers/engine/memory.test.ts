import { describe, expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';
import { decide } from './decide.ts';
import { Claims, SourceMemory, type KnownItem } from './memory.ts';

const now = new Date('2026-11-20T00:00:00Z');
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);
const nothing = { items: new Map(), state: null };
const known = (fate: KnownItem['fate'], more: Partial<KnownItem> = {}): KnownItem => ({ fingerprint: 'f', fate, retryAt: null, tries: 0, seenAt: now.getTime(), ...more });
const open = (claims = new Claims(), source = 'a'): SourceMemory => new SourceMemory(source, claims, nothing, now);

describe('memory', () => {
  it('forgets what was not listed for a week, and lets go of it', () => {
    const claims = new Claims();
    const memory = open(claims);
    for (const item of ['old', 'kept']) {
      memory.set(item, known('stored'));
      claims.claim(item, 'a');
    }
    memory.touch('kept', days(6));
    memory.forget(days(8));
    expect([memory.get('old'), memory.get('kept')?.seenAt]).toEqual([undefined, days(6).getTime()]);
    expect([claims.claim('old', 'b'), claims.claim('kept', 'b')]).toEqual([true, false]);
  });

  it('holds no more than 20,000 items, the latest seen', () => {
    const memory = open();
    for (let index = 0; index < 20_100; index += 1) memory.set(`item-${index}`, known('stored'));
    memory.forget(now);
    expect(memory.size).toBe(20_000);
    expect([memory.get('item-99'), memory.get('item-100')]).toEqual([undefined, expect.anything()]);
  });

  it('is unsure until the store has spoken of the same content', () => {
    const memory = open();
    memory.set('x', known('sent'));
    memory.refresh({ items: new Map([['x', { fingerprint: 'older', disposition: 'stored', retryAt: null }]]), state: null });
    expect(memory.unsure).toBe(true);
    memory.refresh({ items: new Map([['x', { fingerprint: 'f', disposition: 'deadLettered', retryAt: null }]]), state: null });
    expect([memory.unsure, memory.get('x')?.fate]).toEqual([true, 'deadLettered']);
    memory.refresh({ items: new Map([['x', { fingerprint: 'f', disposition: 'stored', retryAt: null }]]), state: null });
    expect([memory.unsure, memory.get('x')?.fate]).toEqual([false, 'stored']);
  });

  it('gives an item that was rejected to nobody, whoever said so', () => {
    const claims = new Claims();
    const rejected = { items: new Map([['x', { fingerprint: 'f', disposition: 'rejected', retryAt: null } as const]]), state: null };
    new SourceMemory('a', claims, rejected, now);
    expect(claims.claim('x', 'b')).toBe(true);
    const memory = open(claims, 'b');
    memory.set('x', known('sent'));
    expect(claims.claim('x', 'c')).toBe(false);
    memory.refresh(rejected);
    expect(claims.claim('x', 'c')).toBe(true);
  });

  it('gives an item to the source that brought it, not to the one that found it a duplicate', () => {
    const claims = new Claims();
    const loaded = (disposition: 'stored' | 'duplicate') => ({ items: new Map([['x', { fingerprint: 'f', disposition, retryAt: null }]]), state: null });
    new SourceMemory('b', claims, loaded('duplicate'), now);
    new SourceMemory('a', claims, loaded('stored'), now);
    expect([claims.claim('x', 'a'), claims.claim('x', 'b')]).toEqual([true, false]);
  });
});

describe('decide', () => {
  const at = (fate: KnownItem['fate'] | null, more: Partial<KnownItem> = {}, fingerprint = 'f') => {
    const claims = new Claims();
    const memory = open(claims);
    if (fate !== null) memory.set('x', known(fate, more));
    return decide({ item: 'x', fingerprint }, { memory, claims, source: 'a', met: new Set(), now });
  };
  const settled = (as: string, unsettled = false) => ({ emit: false, as, unsettled });

  it.each([
    ['new', null, {}, 'f', { emit: true }],
    ['stored', 'stored', {}, 'f', settled('unchanged')],
    ['unchanged', 'unchanged', {}, 'f', settled('unchanged')],
    ['sent', 'sent', {}, 'f', settled('unchanged')],
    ['duplicate', 'duplicate', {}, 'f', settled('duplicate')],
    ['dead-lettered', 'deadLettered', {}, 'f', settled('deadLettered')],
    ['rejected for good', 'rejected', {}, 'f', settled('rejected')],
    ['rejected in passing', 'rejected', { retryAt: now.getTime() + 1 }, 'f', settled('rejected', true)],
    ['due again', 'rejected', { retryAt: now.getTime() }, 'f', { emit: true }],
    ['changed', 'stored', {}, 'g', { emit: true }],
    ['changed after a rejection', 'rejected', {}, 'g', { emit: true }],
  ] as const)('an item that is %s', (_, fate, more, fingerprint, expected) => expect(at(fate, more, fingerprint)).toEqual(expected));

  it('the second entry of one address in one listing is a duplicate, whatever it says', () => {
    const parts = { memory: open(), claims: new Claims(), source: 'a', met: new Set<string>(), now };
    expect(['f', 'f', 'g'].map((fingerprint) => decide({ item: 'x', fingerprint }, parts))).toEqual([{ emit: true }, settled('duplicate'), settled('duplicate')]);
  });
});

it('backs off by doubling, within bounds', () => {
  expect([1, 2, 3, 10, 400].map((failures) => backoffMs(failures, 300_000))).toEqual([300_000, 600_000, 1_200_000, 21_600_000, 21_600_000]);
  expect(backoffMs(1, 1_000, 90_000)).toBe(90_000);
  expect(backoffMs(0, 1_000)).toBe(1_000);
});
