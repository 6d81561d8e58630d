import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import type { Conditions } from '../../../../infra/config/index.ts';
import { units } from '../testing/press.ts';
import { fits } from './fits.ts';
import { isWithinHours } from './hours.ts';

const zone = 'Asia/Ho_Chi_Minh';
const at = (clock: string, in_ = zone): number => DateTime.fromISO(`2026-03-10T${clock}`, { zone: in_ }).toMillis();

describe('the conditions of a rule', () => {
  const labels = { unit: ['phong-b', 'so-a'], topic: ['labour'], reach: ['local'], language: ['vi'] };
  const fit = (when: Conditions, more: object = {}): boolean => fits({ at: at('09:00'), labels, over: false, ...more }, when, { zone, units });

  it('all hold; of each list one entry is enough', () => {
    expect(fit({})).toBe(true);
    expect(fit({ units: ['so-b', 'phong-b'], topics: ['labour'], reach: ['local', 'national'], languages: ['vi'] })).toBe(true);
    for (const when of [{ units: ['so-b'] }, { topics: ['children'] }, { reach: ['national'] }, { languages: ['en'] }] as Conditions[]) expect([when, fit(when)]).toEqual([when, false]);
    expect(fit({ units: ['phong-b'], languages: ['en'] })).toBe(false);
    expect(fit({ units: [] })).toBe(false);
  });

  it('reach down the tree of units, and no further up', () => {
    expect([fit({ under: ['ubnd'] }), fit({ under: ['so-b'] }), fit({ under: ['phong-b'] }), fit({ under: ['phong-c'] })]).toEqual([true, true, true, false]);
    expect(fits({ at: 0, labels: { unit: ['so-b'] }, over: false }, { under: ['phong-b'] }, { zone, units })).toBe(false);
    const circle = [{ id: 'a', name: 'A', parent: 'b' }, { id: 'b', name: 'B', parent: 'a' }];
    expect(fits({ at: 0, labels: { unit: ['a'] }, over: false }, { under: ['c'] }, { zone, units: circle })).toBe(false);
    expect(fits({ at: 0, labels: { unit: ['not-in-the-tree'] }, over: false }, { under: ['not-in-the-tree'] }, { zone, units })).toBe(true);
  });

  it('of what has no such label do not hold', () => {
    for (const when of [{ units: ['so-a'] }, { under: ['ubnd'] }, { topics: ['labour'] }] as Conditions[]) expect([when, fits({ at: 0, labels: { source: ['s'] }, over: false }, when, { zone, units })]).toEqual([when, false]);
  });

  it('go by the office’s clock, but for what is over', () => {
    const hours = { from: '07:30', to: '17:00' };
    expect([fit({ hours }), fit({ hours }, { at: at('19:00') }), fit({ hours }, { at: at('19:00'), over: true }), fit({ hours, units: ['so-b'] }, { at: at('19:00'), over: true })]).toEqual([true, false, true, false]);
  });
});

describe('hours of the day', () => {
  it.each([
    ['07:30', '17:00', ['07:30', '16:59'], ['07:29', '17:00', '00:00']],
    ['22:00', '05:00', ['22:00', '23:59', '00:00', '04:59'], ['21:59', '05:00', '12:00']],
    ['00:00', '24:00', ['00:00', '23:59'], []],
    ['18:00', '24:00', ['18:00', '23:59'], ['00:00', '17:59']],
    ['08:00', '08:00', ['08:00', '07:59', '20:00'], []],
  ])('from %s to %s', (from, to, inside, outside) => {
    for (const clock of inside) expect([clock, isWithinHours(at(clock), { from, to }, zone)]).toEqual([clock, true]);
    for (const clock of outside) expect([clock, isWithinHours(at(clock), { from, to }, zone)]).toEqual([clock, false]);
  });

  it('are of the zone that is asked for', () => {
    expect(isWithinHours(at('09:00', 'Europe/Berlin'), { from: '08:30', to: '09:30' }, 'Europe/Berlin')).toBe(true);
    expect(isWithinHours(at('09:00', 'Europe/Berlin'), { from: '08:30', to: '09:30' }, zone)).toBe(false);
  });
});
