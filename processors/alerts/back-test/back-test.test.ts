import { describe, expect, it } from 'vitest';
import type { Occurrence } from '../../../infra/alerts/index.ts';
import type { RuleConfig } from '../../../infra/config/index.ts';
import { takeOccurrences } from '../engine/index.ts';
import type { OpenRule, RulePorts } from '../rules/index.ts';
import { anOccurrence, openPaperOffice, start } from '../testing/paper-office.ts';
import { backTest } from './index.ts';

const minute = 60_000;
const day = 86_400_000;

const ruleOf = (occurrences: readonly Occurrence[]): OpenRule => ({
  config: { id: 'flag', kind: 'strong-flag', severity: 'warning', on: false, when: {}, options: {} } as RuleConfig,
  kind: { kind: 'strong-flag', options: null as never, every: 60, wakes: [], look: async () => [] },
  look: async ({ since, until }) => occurrences.filter(({ at }) => at >= since && at < until),
});

const things = [0, 1, 2, 40, 41, 300].map((minutes) => anOccurrence({ at: start + minutes * minute })).concat([anOccurrence({ at: start + 2 * day, story: 's-2', labels: { story: ['s-2'] } })]);
const options = { since: start - day, until: start + 3 * day };

describe('a test of a rule over past days', () => {
  it('sends on paper what the engine would have sent', async () => {
    const live = openPaperOffice();
    for (const thing of things) {
      await live.pass(thing.at - live.at());
      takeOccurrences(live.settings, [thing]);
    }
    await live.pass(options.until - live.at());
    const tested = await backTest(ruleOf(things), openPaperOffice().settings, {} as RulePorts, { ...options, acknowledgedAfterMs: Infinity });
    expect(tested.alerts.flatMap(({ messages }) => messages).map(({ at, recipient, purpose }) => [at, recipient, purpose]).sort()).toEqual(live.deliveries().filter(({ made_at: at }) => at < options.until).map(({ made_at: at, recipient, purpose }) => [at, recipient, purpose]).sort());
    expect(tested.alerts).toHaveLength(live.alerts().length);
  });

  it('counts by recipient and by the office’s day, and takes it that somebody acknowledges', async () => {
    const tested = await backTest(ruleOf(things), openPaperOffice().settings, {} as RulePorts, { ...options, acknowledgedAfterMs: 10 * minute });
    expect(tested).toMatchObject({ occurrences: 7, messagesByRecipient: { lan: expect.any(Number) } });
    expect(Object.keys(tested.messagesByRecipient)).toEqual(['lan']);
    expect(tested.perDay.map(({ day: on, alerts }) => [on, alerts])).toEqual([['2026-11-17', 0], ['2026-11-18', 1], ['2026-11-19', 0], ['2026-11-20', 1], ['2026-11-21', 0]]);
    expect(tested.perDay.reduce((sum, { messages }) => sum + messages, 0)).toBe(Object.values(tested.messagesByRecipient).reduce((sum, count) => sum + count, 0));
  });
});
