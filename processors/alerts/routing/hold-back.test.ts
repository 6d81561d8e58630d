import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import type { Labels, SilenceRow } from '../../../infra/alerts/index.ts';
import { inhibitedBy, mutedUntil, quietUntil, silencedBy } from './index.ts';

const zone = 'Asia/Ho_Chi_Minh';
const at = (text: string, where = zone): number => DateTime.fromISO(text, { zone: where }).toMillis();

describe('a silence', () => {
  const row = (id: number, match: string[], starts_at: number, ends_at: number): SilenceRow => ({ id, match, starts_at, ends_at, by: 'an', why: 'họp báo', made_at: 0 });

  it('holds from its start until its end, where all of it fits', () => {
    const silence = row(1, ['unit=so', 'kind=spike'], 100, 200);
    const by = (now: number, labels: Labels): number | null => silencedBy([silence], labels, now)?.id ?? null;
    expect([99, 100, 199, 200].map((now) => by(now, { unit: ['so', 'xa'], kind: ['spike'] }))).toEqual([null, 1, 1, null]);
    expect(by(150, { unit: ['so'], kind: ['swing'] })).toBeNull();
  });

  it('is the one that lasts longest of several, and none that says nothing or cannot be read', () => {
    const fits = { unit: ['so'] };
    expect(silencedBy([row(1, ['unit=so'], 0, 500), row(2, ['unit=so'], 0, 900), row(3, ['unit=xa'], 0, 999)], fits, 100)?.id).toBe(2);
    expect(silencedBy([row(4, [], 0, 900), row(5, ['unit=~('], 0, 900)], fits, 100)).toBeNull();
  });
});

describe('an inhibition', () => {
  const rules = [{ source: ['kind=strong-flag', 'severity=critical'], target: ['kind=spike'], equal: ['story'] }, { source: ['kind=source-silent'], target: ['severity=~info|warning'], equal: ['source', 'unit'] }];

  it('keeps back what fits its target while what fits its source is open, of the same story', () => {
    const open = [{ kind: ['strong-flag'], severity: ['critical'], story: ['s1'] }];
    expect(inhibitedBy(rules, { kind: ['spike'], story: ['s1'] }, open)).toBe(0);
    expect(inhibitedBy(rules, { kind: ['spike'], story: ['s2'] }, open)).toBeNull();
    expect(inhibitedBy(rules, { kind: ['spike'] }, open)).toBeNull();
    expect(inhibitedBy(rules, { kind: ['swing'], story: ['s1'] }, open)).toBeNull();
    expect(inhibitedBy(rules, { kind: ['spike'], story: ['s1'] }, [])).toBeNull();
    expect(inhibitedBy(rules, { kind: ['spike'], story: ['s1'] }, [{ kind: ['strong-flag'], severity: ['warning'], story: ['s1'] }])).toBeNull();
  });

  it('takes two labels that are absent for equal', () => {
    expect(inhibitedBy(rules, { severity: ['info'], source: ['bao'] }, [{ kind: ['source-silent'], source: ['bao'], unit: [] }])).toBe(1);
  });

  it('wants all of what it keeps back to be told by what is open', () => {
    const silent = (unit: string[]): Labels => ({ kind: ['source-silent'], source: ['bao'], unit });
    expect(inhibitedBy(rules, { severity: ['info'], source: ['bao'], unit: ['so'] }, [silent(['so', 'xa'])])).toBe(1);
    expect(inhibitedBy(rules, { severity: ['info'], source: ['bao'], unit: ['so', 'tinh'] }, [silent(['so', 'xa'])])).toBeNull();
  });

  it('never keeps back itself, nor one that fits both sides as well', () => {
    const own = { kind: ['source-silent'], severity: ['warning'], source: ['bao'], unit: ['so'] };
    expect(inhibitedBy(rules, own, [own])).toBeNull();
    expect(inhibitedBy(rules, own, [{ ...own, severity: ['info'] }])).toBeNull();
    expect(inhibitedBy(rules, own, [{ ...own, severity: ['critical'] }])).toBe(1);
  });
});

describe('mute times and quiet hours', () => {
  const muteTimes = [
    { id: 'nghi-trua', times: [{ weekdays: ['mon' as const, 'tue' as const, 'wed' as const, 'thu' as const, 'fri' as const], from: '11:30', to: '13:30' }] },
    { id: 'cuoi-tuan', times: [{ weekdays: ['sat' as const, 'sun' as const] }] },
    { id: 'quoc-khanh', times: [{ dates: ['2027-09-02', '2027-09-03'] }] },
    { id: 'dem-thu-sau', times: [{ weekdays: ['fri' as const], from: '22:00', to: '06:00' }] },
  ];
  const muted = (ids: string[], text: string): number | null => mutedUntil(muteTimes, ids, at(text), zone);

  it('hold while one of those that a route names does', () => {
    expect(muted(['nghi-trua'], '2027-01-04T12:00')).toBe(at('2027-01-04T13:30'));
    expect(muted(['nghi-trua'], '2027-01-09T12:00')).toBeNull();
    expect(muted(['nghi-trua', 'cuoi-tuan'], '2027-01-09T12:00')).toBe(at('2027-01-11T00:00'));
    expect(muted(['quoc-khanh', 'cuoi-tuan'], '2027-09-02T08:00')).toBe(at('2027-09-06T00:00'));
    expect(muted(['dem-thu-sau', 'cuoi-tuan'], '2027-01-08T23:00')).toBe(at('2027-01-11T00:00'));
    expect(muted([], '2027-01-09T12:00')).toBeNull();
    expect(muted(['khong-co'], '2027-01-09T12:00')).toBeNull();
  });

  it('let through the severities that the office names, and last over midnight', () => {
    const quiet = { from: '21:30', to: '06:30', except: ['critical' as const] };
    expect(quietUntil(quiet, 'warning', at('2027-01-04T23:00'), zone)).toBe(at('2027-01-05T06:30'));
    expect(quietUntil(quiet, 'warning', at('2027-01-05T06:30'), zone)).toBeNull();
    expect(quietUntil(quiet, 'critical', at('2027-01-04T23:00'), zone)).toBeNull();
    expect(quietUntil(undefined, 'info', at('2027-01-04T23:00'), zone)).toBeNull();
  });

  it('end by the clock on the night that it is changed', () => {
    const quiet = { from: '22:00', to: '06:00', except: [] };
    const hours = (evening: string): number => ((quietUntil(quiet, 'info', at(evening, 'Europe/Berlin'), 'Europe/Berlin') ?? 0) - at(evening, 'Europe/Berlin')) / 3_600_000;
    expect([hours('2027-03-27T22:00'), hours('2027-03-28T22:00'), hours('2027-10-30T22:00')]).toEqual([7, 8, 9]);
  });
});
