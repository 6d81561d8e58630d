import { describe, expect, it } from 'vitest';
import { lastDays, namedPeriod, periodBefore, slotsOf, writtenPeriod } from './periods.ts';

const hanoi = 'Asia/Ho_Chi_Minh';
/** 00:30 on 20 November in Hà Nội is still the 19th in UTC. */
const justAfterMidnight = new Date('2026-11-19T17:30:00Z');
const iso = ({ from, to }: { from: number; to: number }): string[] => [new Date(from).toISOString(), new Date(to).toISOString()];

describe('periods', () => {
  it('begin and end at the office’s midnight', () => {
    expect(iso(namedPeriod('today', justAfterMidnight, hanoi))).toEqual(['2026-11-19T17:00:00.000Z', '2026-11-20T17:00:00.000Z']);
    expect(iso(namedPeriod('yesterday', justAfterMidnight, hanoi))).toEqual(['2026-11-18T17:00:00.000Z', '2026-11-19T17:00:00.000Z']);
    expect(iso(namedPeriod('7d', justAfterMidnight, hanoi))).toEqual(['2026-11-13T17:00:00.000Z', '2026-11-20T17:00:00.000Z']);
    expect(iso(namedPeriod('24h', justAfterMidnight, hanoi))).toEqual(['2026-11-18T18:00:00.000Z', '2026-11-19T18:00:00.000Z']);
  });

  it('compare with the period before, up to the same time', () => {
    expect(iso(periodBefore('today', justAfterMidnight, hanoi))).toEqual(['2026-11-18T17:00:00.000Z', '2026-11-18T17:30:00.000Z']);
    expect(iso(periodBefore('7d', justAfterMidnight, hanoi))).toEqual(['2026-11-06T17:00:00.000Z', '2026-11-12T17:30:00.000Z']);
  });

  it('are cut into hours or days, also when a day has 23 of them', () => {
    expect(slotsOf(namedPeriod('today', justAfterMidnight, hanoi), hanoi)).toMatchObject({ slot: 'hour', edges: { length: 24 } });
    expect(slotsOf(namedPeriod('7d', justAfterMidnight, hanoi), hanoi)).toMatchObject({ slot: 'day', edges: { length: 7 } });
    const springDay = namedPeriod('today', new Date('2026-03-29T10:00:00Z'), 'Europe/Paris');
    expect(slotsOf(springDay, 'Europe/Paris').edges).toHaveLength(23);
  });

  it('are read as written: days inclusive, times exclusive', () => {
    expect(iso(writtenPeriod('2026-11-18', '2026-11-19', hanoi))).toEqual(['2026-11-17T17:00:00.000Z', '2026-11-19T17:00:00.000Z']);
    expect(iso(writtenPeriod('2026-11-20T08:00', '2026-11-20T09:00', hanoi))).toEqual(['2026-11-20T01:00:00.000Z', '2026-11-20T02:00:00.000Z']);
    expect(writtenPeriod(undefined, '2026-11-19', hanoi).from).toBe(0);
  });

  it('refuse what is no date, and an end before the start', () => {
    expect(() => writtenPeriod('2026-02-30', undefined, hanoi)).toThrow('"2026-02-30" is not a date');
    expect(() => writtenPeriod('2026-11-20', '2026-11-18', hanoi)).toThrow('ends before it begins');
  });

  it('count days back from the office’s today', () => {
    expect(lastDays(3, justAfterMidnight, hanoi)).toEqual({ days: ['2026-11-18', '2026-11-19', '2026-11-20'], since: Date.parse('2026-11-17T17:00:00Z') });
  });
});
