import { describe, expect, it } from 'vitest';
import type { TestOutcome } from './report.ts';
import { describeSkips, skipsOf, type Surroundings } from './skips.ts';

const test = (name: string, more: Partial<TestOutcome> = {}): TestOutcome => ({ file: 'a.test.ts', name, state: 'skipped', note: null, failedFirst: null, ...more });
const bare: Surroundings = { sharedData: false, clickhouse: false, long: false };
const rich: Surroundings = { sharedData: true, clickhouse: true, long: true };

describe('a skipped test', () => {
  it.each([
    ['reads pages [needs shared data]', true],
    ['speaks to a server [needs CLICKHOUSE_URL]', true],
    ['survives 20 crashes [long]', true],
    ['opens a page [needs browser]', false],
    ['speaks to a broker [needs kafka]', false],
    ['reads a mailbox [needs dovecot]', false],
    ['has no tag', false],
  ])('"%s" may be skipped where its need cannot be met: %s', (name, excused) => {
    expect(skipsOf([test(name)], bare)[0]?.excused).toBe(excused);
    expect(skipsOf([test(name)], rich)[0]?.excused).toBe(false);
  });

  it('gives its own reason first, else the one its name stands for', () => {
    expect(skipsOf([test('a [long]', { note: 'the disk is full' }), test('b [long]'), test('c')], bare).map(({ reason }) => reason)).toEqual(['the disk is full', 'takes long: ./diembao test --long', 'no reason given']);
  });

  it('is told from those that ran', () => {
    expect(skipsOf([test('a', { state: 'passed' }), test('b', { state: 'failed' })], bare)).toEqual([]);
  });

  it('is listed with its file; many with one reason are folded', () => {
    const skips = skipsOf([test('a [long]'), test('b [long]'), test('c', { file: 'b.test.ts' })], bare);
    expect(describeSkips(skips, true)).toEqual(['  ○ a.test.ts: a [long] and 1 more', '      takes long: ./diembao test --long', '  ✗ not allowed here b.test.ts: c', '      no reason given']);
    expect(describeSkips(skips, false).join('')).not.toContain('not allowed');
  });
});
