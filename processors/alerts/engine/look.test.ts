import { describe, expect, it } from 'vitest';
import type { Occurrence } from '../../../infra/alerts/index.ts';
import type { RuleConfig } from '../../../infra/config/index.ts';
import type { OpenRule, RulePorts, Span } from '../rules/index.ts';
import { anOccurrence, openPaperOffice, paperConfig, start, type PaperOffice } from '../testing/paper-office.ts';
import { createLooker } from './index.ts';

const minute = 60_000;

/** A rule over things that happened at known times, and become visible so much later. */
function aRule(happened: () => readonly { readonly id: string; readonly at: number }[], options: Record<string, unknown> = {}) {
  const asked: Span[] = [];
  const config = { id: 'r', kind: 'strong-flag', severity: 'warning', on: true, when: {}, options } as RuleConfig;
  const rule: OpenRule = {
    config,
    kind: { kind: 'strong-flag', options: null as never, every: 60, wakes: ['flagged'], look: async () => [] },
    look: async (span): Promise<Occurrence[]> => {
      asked.push(span);
      return happened().filter(({ at }) => at >= span.since && at < span.until).map((one) => anOccurrence({ ...one, rule: 'r' }));
    },
  };
  return { rule, asked };
}
const looker = (office: PaperOffice, rule: OpenRule) => createLooker({ ...office.settings, rules: [rule], ports: {} as RulePorts });

describe('looking', () => {
  it('tells nothing of what was before the rule was there, or was changed', async () => {
    const office = openPaperOffice();
    const things = [{ id: 'before', at: start - minute }];
    const { rule } = aRule(() => things);
    const first = looker(office, rule);
    expect(await first.lookNow()).toBe(0);
    things.push({ id: 'after', at: start + 1000 });
    office.setClock(start + 2 * minute);
    expect(await first.lookNow()).toBe(1);
    // Another process, the same rule: nothing twice. A changed rule: nothing of before.
    office.setClock(start + 3 * minute);
    expect(await looker(office, rule).lookNow()).toBe(0);
    things.push({ id: 'late', at: start + 2.5 * minute });
    expect(await looker(office, { ...aRule(() => things, { level: 'suggest' }).rule }).lookNow()).toBe(0);
  });

  it('finds what was stored late, and what came while nobody looked', async () => {
    const office = openPaperOffice();
    const things: { id: string; at: number }[] = [];
    const { rule, asked } = aRule(() => things);
    await looker(office, rule).lookNow();
    office.setClock(start + 10 * minute);
    await looker(office, rule).lookNow();
    things.push({ id: 'stored-late', at: start + minute });
    office.setClock(start + 11 * minute);
    expect(await looker(office, rule).lookNow()).toBe(1);
    things.push({ id: 'while-away', at: start + 24 * 60 * minute });
    office.setClock(start + 3 * 24 * 60 * minute);
    asked.length = 0;
    expect(await looker(office, rule).lookNow()).toBe(1);
    expect(asked.every(({ since, until }) => until - since <= 86_400_000)).toBe(true);
  });

  it('is asked in its rhythm, at once when woken, and not for ever after the clock was put back', async () => {
    const office = openPaperOffice();
    const { rule, asked } = aRule(() => []);
    const one = looker(office, rule);
    const lookAt = async (at: number): Promise<number> => {
      office.setClock(at);
      const before = asked.length;
      await one.lookNow();
      return asked.length - before;
    };
    // It begins now: there is nothing to ask yet.
    expect(await lookAt(start)).toBe(0);
    expect(await lookAt(start + minute)).toBe(1);
    expect(await lookAt(start + 1.5 * minute)).toBe(0);
    one.wake('noticed');
    expect(await lookAt(start + 1.5 * minute + 300)).toBe(0);
    one.wake('flagged');
    expect(await lookAt(start + 1.5 * minute + 600)).toBe(1);
    office.setClock(start - 60 * minute);
    await one.lookNow();
    expect(await lookAt(start - 58 * minute)).toBe(1);
  });

  it('goes on with the others where one rule fails', async () => {
    const office = openPaperOffice(paperConfig());
    const { rule } = aRule(() => [{ id: 'x', at: start }]);
    const broken: OpenRule = { ...rule, config: { ...rule.config, id: 'broken' }, look: async () => Promise.reject(new Error('no such column')) };
    const both = createLooker({ ...office.settings, rules: [broken, rule], ports: {} as RulePorts });
    await both.lookNow();
    office.setClock(start + 2 * minute);
    expect(await both.lookNow()).toBe(1);
  });

  it('that was cut short before all was taken finds the rest again, however long ago', async () => {
    const office = openPaperOffice();
    const things = Array.from({ length: 300 }, (_, index) => ({ id: `t-${index}`, at: start + (1 + index) * minute }));
    const { rule } = aRule(() => things);
    await looker(office, rule).lookNow();
    office.setClock(start + 3 * 24 * 60 * minute);
    // As a crash would: what comes after the first bite is never written.
    let bites = 0;
    const book = { ...office.book, transaction: <Result>(work: () => Result): Result => ((bites += 1) > 1 ? fail() : office.book.transaction(work)) };
    const fail = (): never => {
      throw new Error('killed');
    };
    await looker({ ...office, settings: { ...office.settings, book } }, rule).lookNow();
    expect(bites).toBe(2);
    office.setClock(office.at() + minute);
    expect(await looker(office, rule).lookNow()).toBe(100);
  });

  it('tells nothing of while a rule was switched off', async () => {
    const office = openPaperOffice();
    const things = [{ id: 'while-off', at: start + 5 * minute }];
    const { rule } = aRule(() => things);
    await looker(office, rule).lookNow();
    createLooker({ ...office.settings, rules: [], ports: {} as RulePorts });
    office.setClock(start + 10 * minute);
    expect(await looker(office, rule).lookNow()).toBe(0);
    things.push({ id: 'since', at: start + 10.5 * minute });
    office.setClock(start + 12 * minute);
    expect(await looker(office, rule).lookNow()).toBe(1);
  });
});
