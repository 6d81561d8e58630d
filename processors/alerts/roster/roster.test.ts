import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import type { HandoverRow } from '../../../infra/alerts/index.ts';
import type { RosterConfig } from '../../../infra/config/index.ts';
import { onDuty, turnsBetween } from './index.ts';

const minute = 60_000;
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Ho_Chi_Minh'] as const;
const roster = (own: Partial<RosterConfig>): RosterConfig => ({ id: 'truc', people: ['an', 'binh', 'chi'], start: '2027-01-04', days: 7, handOver: '07:30', deputies: {}, exceptions: [], ...own });
const byHand = (id: number, starts_at: number, ends_at: number, recipient: string): HandoverRow => ({ id, roster: 'truc', starts_at, ends_at, recipient, by: 'an', why: 'đổi ca', made_at: 0 });
const at = (text: string, zone: string): number => {
  const time = DateTime.fromISO(text, { zone });
  expect(time.isValid).toBe(true);
  return time.toMillis();
};

/*
 * The plain model: every minute of a year, what the clock on the wall shows in it, and who has it. Slow, and simple enough to be right.
 */
const year = { from: Date.UTC(2026, 11, 30), until: Date.UTC(2028, 0, 3) };
const minutes = (year.until - year.from) / minute;

/** What the clock shows in each minute, as minutes since 1970 by the wall. No zone here changes its clocks within a half hour. */
const wallClocks = new Map<string, Int32Array>();
function wallClock(zone: string): Int32Array {
  const known = wallClocks.get(zone);
  if (known !== undefined) return known;
  const shown = new Int32Array(minutes);
  for (let index = 0; index < minutes; index += 1) shown[index] = index % 30 === 0 ? wallMinute(DateTime.fromMillis(year.from + index * minute, { zone }).toISO({ includeOffset: false })?.slice(0, 16) ?? '') : (shown[index - 1] ?? 0) + 1;
  wallClocks.set(zone, shown);
  return shown;
}
const wallMinute = (text: string): number => Date.parse(`${text}:00Z`) / minute;
const dateOf = (wall: number): string => new Date(wall * minute).toISOString().slice(0, 10);

const nextDate = (date: string, days = 1): string => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** Who has each minute of the year: the day of duty goes on when the clock first shows the next one's hand-over, or anything later. */
function model({ people, start, days, handOver, exceptions }: RosterConfig, zone: string, handovers: readonly HandoverRow[]): string[] {
  const wall = wallClock(zone);
  let duty = dateOf(wall[0] ?? 0);
  if ((wall[0] ?? 0) < wallMinute(`${duty}T${handOver}`)) duty = nextDate(duty, -1);
  let [holder, next] = [dayHolder(duty), wallMinute(`${nextDate(duty)}T${handOver}`)];
  const having: string[] = [];
  for (let index = 0; index < minutes; index += 1) {
    while ((wall[index] ?? 0) >= next) {
      duty = nextDate(duty);
      [holder, next] = [dayHolder(duty), wallMinute(`${nextDate(duty)}T${handOver}`)];
    }
    const now = year.from + index * minute;
    let who = holder;
    for (const row of handovers) if (row.starts_at <= now && now < row.ends_at) who = row.recipient;
    having.push(who);
  }
  return having;

  function dayHolder(day: string): string {
    let turn = 0;
    for (let begins = start; day >= nextDate(begins, days); begins = nextDate(begins, days)) turn = (turn + 1) % people.length;
    let who = people[turn] ?? '';
    for (const exception of exceptions) if (exception.instead === undefined && exception.from <= day && day <= exception.until) who = exception.person;
    let instead = who;
    for (const exception of exceptions) if (exception.instead !== undefined && exception.person === who && exception.from <= day && day <= exception.until) instead = exception.instead;
    return instead;
  }
}

const person = fc.constantFrom('an', 'binh', 'chi', 'dung', 'em');
const date = fc.integer({ min: 0, max: 370 }).map((days) => nextDate('2026-12-28', days));
// Around the nights on which clocks are changed in these zones.
const instant = fc.oneof(fc.integer({ min: 0, max: minutes - 1 }), fc.tuple(fc.constantFrom('2027-03-14', '2027-03-28', '2027-04-03', '2027-04-04', '2027-10-02', '2027-10-31', '2027-11-07'), fc.integer({ min: -1440, max: 2880 })).map(([day, offset]) => (Date.parse(day) - year.from) / minute + offset));
const exception = fc.record({ from: date, length: fc.integer({ min: 0, max: 20 }), person, instead: fc.option(person, { nil: undefined }) }).map(({ from, length, ...rest }) => ({ from, until: nextDate(from, length), ...rest }));
const clock = fc.oneof(fc.constantFrom('00:00', '02:00', '02:15', '02:30', '03:00', '07:30', '23:59'), fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')));
const rosters = fc.record({ people: fc.array(person, { minLength: 1, maxLength: 5 }), start: date, days: fc.oneof(fc.constantFrom(1, 7), fc.integer({ min: 1, max: 40 })), handOver: clock, exceptions: fc.array(exception, { maxLength: 8 }) });
const handoverRows = fc.array(fc.record({ starts: instant, length: fc.integer({ min: 1, max: 20_000 }), recipient: person }), { maxLength: 4 })
  .map((rows) => rows.map(({ starts, length, recipient }, index) => byHand(index + 1, year.from + starts * minute, year.from + (starts + length) * minute, recipient)));

describe.each(zones)('a year of duty by the clocks of %s', (zone) => {
  it('has exactly one person at every minute, the one of the plain model, in turns without gaps', () => {
    fc.assert(
      fc.property(rosters, handoverRows, (own, handovers) => {
        const duty = roster(own);
        const having = model(duty, zone, handovers);
        const turns = turnsBetween(duty, year.from, year.until, zone, handovers);
        expect(turns[0]?.since).toBeLessThanOrEqual(year.from);
        expect(turns.at(-1)?.until).toBeGreaterThanOrEqual(year.until);
        let index = 0;
        for (const [position, turn] of turns.entries()) {
          expect(turn.until).toBeGreaterThan(turn.since);
          if (position > 0) expect(turn.since).toBe(turns[position - 1]?.until);
          for (; index < minutes && year.from + index * minute < turn.until; index += 1)
            if (having[index] !== turn.person) throw new Error(`${new Date(year.from + index * minute).toISOString()}: ${String(having[index])} has duty, not ${turn.person}`);
        }
        expect(index).toBe(minutes);
      }),
      { numRuns: 12, examples: [[{ people: ['an', 'binh'], start: '2027-01-01', days: 1, handOver: '02:15', exceptions: [] }, []]] },
    );
  });

  it('is the same asked for an instant as read from the calendar', () => {
    fc.assert(
      fc.property(rosters, handoverRows, fc.array(fc.tuple(instant, fc.integer({ min: 0, max: minute - 1 })), { minLength: 1, maxLength: 10 }), (own, handovers, instants) => {
        const duty = roster(own);
        const turns = turnsBetween(duty, year.from, year.until, zone, handovers);
        for (const [index, rest] of instants) {
          const now = Math.min(year.from + index * minute + rest, year.until - 1);
          expect(turns.filter(({ since, until }) => since <= now && now < until)).toEqual([onDuty(duty, now, zone, handovers)]);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('a turn', () => {
  const office = 'Asia/Ho_Chi_Minh';

  it('begins at the hand-over and goes round', () => {
    expect(onDuty(roster({}), at('2027-01-04T07:29:59.999', office), office, [])).toMatchObject({ person: 'an', until: at('2027-01-04T07:30', office) });
    expect(onDuty(roster({}), at('2027-01-11T07:30', office), office, [])).toEqual({ person: 'binh', deputy: null, since: at('2027-01-11T07:30', office), until: at('2027-01-18T07:30', office), why: 'turn', note: '' });
    expect(onDuty(roster({}), at('2027-01-25T07:30', office), office, []).person).toBe('an');
  });

  it('goes by the roster’s own clock where it has one', () => {
    expect(onDuty(roster({ timezone: 'Europe/Berlin' }), at('2027-01-11T07:30', 'Europe/Berlin'), office, [])).toMatchObject({ person: 'binh', since: at('2027-01-11T07:30', 'Europe/Berlin') });
  });

  it('has 23 hours, or 25, on the day that clocks are changed', () => {
    const hours = (day: string, zone: string): number => {
      const { since, until } = onDuty(roster({ days: 1 }), at(`${day}T12:00`, zone), zone, []);
      return (until - since) / 3_600_000;
    };
    expect([hours('2027-03-27', 'Europe/Berlin'), hours('2027-03-28', 'Europe/Berlin'), hours('2027-10-30', 'Europe/Berlin')]).toEqual([23, 24, 25]);
    expect([hours('2027-04-03', 'Australia/Lord_Howe'), hours('2027-10-02', 'Australia/Lord_Howe')]).toEqual([24.5, 23.5]);
  });

  it('begins with the next minute that exists where clocks leap over the hand-over, and with the first of two', () => {
    const night = roster({ days: 1, handOver: '02:30' });
    expect(onDuty(night, at('2027-03-28T12:00', 'Europe/Berlin'), office, [])).toMatchObject({ until: at('2027-03-29T02:30', office) });
    expect(onDuty(night, at('2027-03-28T12:00', 'Europe/Berlin'), 'Europe/Berlin', []).since).toBe(Date.UTC(2027, 2, 28, 1));
    expect(onDuty(night, at('2027-10-31T12:00', 'Europe/Berlin'), 'Europe/Berlin', []).since).toBe(Date.UTC(2027, 9, 31, 0, 30));
  });

  it('may begin at midnight, the end of a day', () => {
    expect(onDuty(roster({ handOver: '24:00' }), at('2027-01-12T00:00', office), office, [])).toMatchObject({ person: 'binh', since: at('2027-01-12T00:00', office) });
  });
});

describe('an exception', () => {
  const office = 'Asia/Ho_Chi_Minh';
  const tet = { from: '2027-02-05', until: '2027-02-09', person: 'dung', why: 'Tết Nguyên đán' };
  const who = (day: string, exceptions: RosterConfig['exceptions'], handovers: HandoverRow[] = []): string => onDuty(roster({ exceptions }), at(day, office), office, handovers).person;

  it('is one stretch over the turns that it covers, with its reason', () => {
    expect(onDuty(roster({ exceptions: [tet] }), at('2027-02-08T12:00', office), office, [])).toEqual({ person: 'dung', deputy: null, since: at('2027-02-05T07:30', office), until: at('2027-02-10T07:30', office), why: 'exception', note: 'Tết Nguyên đán' });
  });

  it('replaces only whom it names, and lets two swap their weeks', () => {
    const swap = [{ from: '2027-01-04', until: '2027-01-17', person: 'an', instead: 'binh' }, { from: '2027-01-04', until: '2027-01-17', person: 'binh', instead: 'an' }];
    expect([who('2027-01-06', swap), who('2027-01-13', swap), who('2027-01-20', swap)]).toEqual(['binh', 'an', 'chi']);
  });

  it('stands in for whom a holiday names too', () => {
    expect(who('2027-02-06T12:00', [{ from: '2027-02-06', until: '2027-02-06', person: 'dung', instead: 'em' }, tet])).toBe('em');
  });

  it('yields to a hand-over by hand, of which the last made counts', () => {
    const rows = [byHand(1, at('2027-02-06T09:15', office), at('2027-02-06T17:00', office), 'an'), byHand(2, at('2027-02-06T10:00', office), at('2027-02-06T11:00', office), 'binh')];
    const of = (clock: string): string => who(`2027-02-06T${clock}`, [tet], rows.toReversed());
    expect([of('09:14:59.999'), of('09:15'), of('10:30'), of('11:00'), of('17:00')]).toEqual(['dung', 'an', 'binh', 'an', 'dung']);
    expect(who('2027-02-06T10:30', [tet], rows.map((row) => ({ ...row, roster: 'another' })))).toBe('dung');
  });
});

it('a deputy is of whoever has duty; nobody is their own', () => {
  const duty = roster({ deputies: { an: 'binh', dung: 'chi', em: 'em' } });
  const of = (handovers: HandoverRow[]): string | null => onDuty(duty, at('2027-01-06', 'Asia/Ho_Chi_Minh'), 'Asia/Ho_Chi_Minh', handovers).deputy;
  expect([of([]), of([byHand(1, 0, 9e12, 'dung')]), of([byHand(1, 0, 9e12, 'em')]), of([byHand(1, 0, 9e12, 'constructor')])]).toEqual(['binh', 'chi', null, null]);
});
