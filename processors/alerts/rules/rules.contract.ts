import { expect, it } from 'vitest';
import type { Conditions, RuleConfig } from '../../../infra/config/index.ts';
import { occurrenceSchema } from '../../../infra/alerts/index.ts';
import { openRules, sayings, type RulePorts, type SaidCode, type Span } from './index.ts';
import { day, secrets } from './testing/press.ts';

/** What a kind of rule must find in the tests' press. */
export interface RuleCase {
  readonly kind: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly span: Span;
  /** Ids without the rule's own, sorted. */
  readonly finds: readonly string[];
  /** Conditions that all of it fits, and that none of it does. */
  readonly fits: Conditions;
  readonly misses: Conditions;
}

export const ruleOf = (kind: string, options: Readonly<Record<string, unknown>>, when: Conditions = {}): RuleConfig => ({ id: `r-${kind}`, kind, severity: 'warning', on: true, when, options });

/** What every kind of rule keeps, on the real engine. */
export function keepsTheContract({ kind, options, span, finds, fits, misses }: RuleCase, ports: () => RulePorts): void {
  const look = async (over: Span, when: Conditions = {}) => (await openRules([ruleOf(kind, options, when)])[0]?.look(over, ports())) ?? [];
  const ids = async (over: Span, when: Conditions = {}): Promise<string[]> => (await look(over, when)).map(({ id }) => id).sort();
  const named = finds.map((id) => `r-${kind}/${id}`);

  it('finds what it should, under the rule’s name', async () => {
    const found = await look(span);
    expect(found.map(({ id }) => id).sort()).toEqual(named);
    for (const one of found) {
      expect(occurrenceSchema.parse(one)).toEqual(one);
      expect(one).toMatchObject({ rule: `r-${kind}`, kind, labels: { rule: [`r-${kind}`], kind: [kind], severity: [one.severity] } });
      expect([one.said.code, Object.keys(one.said.values).sort()]).toEqual([one.said.code, [...sayings[one.said.code as SaidCode]].sort()]);
    }
  });

  it('finds the same twice', async () => {
    expect(await look(span)).toEqual(await look(span));
  });

  it('finds nothing outside the span', async () => {
    for (const one of await look(span)) expect([one.id, one.at >= span.since && one.at < span.until]).toEqual([one.id, true]);
    const length = span.until - span.since;
    expect(await look({ since: span.since - 400 * day - length, until: span.since - 400 * day })).toEqual([]);
    expect(await look({ since: span.until + 20 * day, until: span.until + 20 * day + length })).toEqual([]);
    expect(await look({ since: span.since, until: span.since })).toEqual([]);
  });

  it('keeps to the office’s conditions', async () => {
    expect(await ids(span, fits)).toEqual(named);
    expect(await ids(span, misses)).toEqual([]);
    expect(await ids(span, { units: ['nobody'] })).toEqual([]);
  });

  it('says no word of a post, no address, and nobody’s name', async () => {
    const text = JSON.stringify(await look(span));
    for (const secret of secrets) expect([secret, text.includes(secret)]).toEqual([secret, false]);
    expect(text).not.toMatch(/https?:|sealed|author|voice|@/);
  });
}
