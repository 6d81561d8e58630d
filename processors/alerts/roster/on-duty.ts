import type { HandoverRow } from '../../../infra/alerts/index.ts';
import type { RosterConfig } from '../../../infra/config/index.ts';
import { dayOf, instantOf, localAt, timeOf } from '../clock/index.ts';

/** A stretch of time that one person has. Milliseconds since 1970; `until` is not in it. */
export interface Duty {
  readonly person: string;
  /** Who stands in for them, by the roster. */
  readonly deputy: string | null;
  readonly since: number;
  readonly until: number;
  /** Their turn; an exception of the office's file; given to them by hand. */
  readonly why: 'turn' | 'exception' | 'hand-over';
  /** The reason that was written to an exception or a hand-over; '' otherwise. */
  readonly note: string;
}

/**
 * Who is on duty at an instant, and for how long without a change. Always exactly one person:
 * - A day of duty begins at `handOver` by the roster's clock (the office's zone where it names none) and lasts until `handOver` of the next day, so that it has 23
 *   or 25 hours where clocks are changed; where clocks leap over `handOver` it begins with the next minute that exists, where they show it twice with the first.
 * - Turns of `days` such days begin on `start` and go round `people` in their order. Every day before `start` is the first person's.
 * - Exceptions give whole days of duty, from that of `from` to that of `until`, both included. One without `instead` gives them to its `person`, whoever's turn it is;
 *   the last that covers the day counts. One with `instead` then puts `instead` in the place of `person`, on the days that `person` has by turn or by such an
 *   exception; the last that fits counts, and the one put in is not replaced again. So two people swap their weeks with two lines over both weeks.
 * - A hand-over by hand wins over both, from its start to its end to the millisecond; where several overlap, the one made last.
 */
export function onDuty(roster: RosterConfig, at: number, zone: string, handovers: readonly HandoverRow[]): Duty {
  const plan = planOf(roster, zone, handovers);
  const now = holderAt(plan, at);
  let [since, until] = [changeBefore(plan, at, now), changeAfter(plan, at, now)];
  while (holderAt(plan, since - 1).key === now.key) since = changeBefore(plan, since - 1, now);
  while (holderAt(plan, until).key === now.key) until = changeAfter(plan, until, now);
  const deputy = Object.hasOwn(roster.deputies, now.person) ? (roster.deputies[now.person] ?? null) : null;
  return { person: now.person, deputy: deputy === now.person ? null : deputy, since, until, why: now.why, note: now.note };
}

interface Plan {
  readonly roster: RosterConfig;
  readonly zone: string;
  readonly start: number;
  readonly exceptions: readonly { readonly from: number; readonly until: number; readonly person: string; readonly instead: string | undefined; readonly note: string }[];
  readonly handovers: readonly HandoverRow[];
  /** Instants at which something other than a turn begins or ends. */
  readonly edges: readonly number[];
}

interface Holder {
  readonly person: string;
  readonly why: Duty['why'];
  readonly note: string;
  /** Two instants with the same key, and everything between them the same, are one stretch. */
  readonly key: string;
  /** Whether it ends with a turn. */
  readonly byTurn: boolean;
}

function planOf(roster: RosterConfig, officeZone: string, rows: readonly HandoverRow[]): Plan {
  const zone = roster.timezone ?? officeZone;
  const exceptions = roster.exceptions.map(({ from, until, person, instead, why }) => ({ from: dayOf(from), until: dayOf(until), person, instead, note: why ?? '' }));
  const handovers = rows.filter((row) => row.roster === roster.id).toSorted((one, other) => other.id - one.id);
  const edges = [...exceptions.flatMap(({ from, until }) => [from, until + 1]).map((day) => dutyStarts(roster, day, zone)), ...handovers.flatMap(({ starts_at, ends_at }) => [starts_at, ends_at])];
  return { roster, zone, start: dayOf(roster.start), exceptions, handovers, edges };
}

const dutyStarts = ({ handOver }: RosterConfig, day: number, zone: string): number => instantOf({ day, time: timeOf(handOver) }, zone);

/** The day of duty that an instant is in, as days since 1970-01-01. */
function dutyDay({ roster, zone }: Plan, at: number): number {
  let { day } = localAt(at, zone);
  while (dutyStarts(roster, day, zone) > at) day -= 1;
  while (dutyStarts(roster, day + 1, zone) <= at) day += 1;
  return day;
}

function holderAt(plan: Plan, at: number): Holder {
  const byHand = plan.handovers.find(({ starts_at, ends_at }) => starts_at <= at && at < ends_at);
  if (byHand !== undefined) return { person: byHand.recipient, why: 'hand-over', note: byHand.why, key: `hand-over ${String(byHand.id)}`, byTurn: false };

  const { people, days } = plan.roster;
  const day = dutyDay(plan, at);
  const turn = Math.floor((day - plan.start) / days);
  let holder: Holder = { person: people[turn < 0 ? 0 : turn % people.length] ?? '', why: 'turn', note: '', key: `turn ${String(turn)}`, byTurn: true };
  const covering = plan.exceptions.filter(({ from, until }) => from <= day && day <= until);
  const given = covering.findLast(({ instead }) => instead === undefined);
  if (given !== undefined) holder = { person: given.person, why: 'exception', note: given.note, key: `given ${String(plan.exceptions.indexOf(given))}`, byTurn: false };
  const replaced = covering.findLast(({ person, instead }) => instead !== undefined && person === holder.person);
  return replaced === undefined ? holder : { ...holder, person: replaced.instead ?? '', why: 'exception', note: replaced.note, key: `${holder.key} instead ${String(plan.exceptions.indexOf(replaced))}` };
}

/** The nearest instant after this one at which somebody else may have it. */
function changeAfter(plan: Plan, at: number, { byTurn }: Holder): number {
  return Math.min(byTurn ? turnStarts(plan, at, 1) : Infinity, ...plan.edges.filter((edge) => edge > at));
}

/** The nearest instant, this one included, since which nobody else can have had it. */
function changeBefore(plan: Plan, at: number, { byTurn }: Holder): number {
  return Math.max(byTurn ? turnStarts(plan, at, 0) : -Infinity, ...plan.edges.filter((edge) => edge <= at));
}

/** When the turn of an instant begins, or one so many after it. */
function turnStarts(plan: Plan, at: number, later: number): number {
  const { roster, zone, start } = plan;
  const turn = Math.floor((dutyDay(plan, at) - start) / roster.days);
  return dutyStarts(roster, start + (turn + later) * roster.days, zone);
}
