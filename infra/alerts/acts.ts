import { z } from 'zod';
import { parseMatcher } from '../config/matcher.ts';
import { RejectedError } from '../contracts/index.ts';
import type { Book } from '../book/index.ts';
import { alertByNumber } from './read.ts';
import type { AlertRow } from './rows.ts';
import { writeLine } from './timeline.ts';

/** Somebody of the office does something: an id of the office's file, or `person/ID` of the console. Times are milliseconds since 1970. */
export interface Doing {
  readonly by: string;
  readonly at: number;
}

const byOnly = z.object({ by: z.string() });
const lastId = z.object({ id: z.number() });

const needAlert = (book: Book, number: number): AlertRow => {
  const alert = alertByNumber(book, number);
  if (alert === undefined) throw new RejectedError(`There is no alert ${number}.`, { code: 'alert-not-found' });
  return alert;
};
const needOpen = (book: Book, number: number): AlertRow => {
  const alert = needAlert(book, number);
  if (alert.state === 'closed') throw new RejectedError(`Alert ${number} is closed.`, { code: 'alert-closed' });
  return alert;
};

/**
 * "I am on it." Whether that is enough to stop the escalation is for the receiver's steps to say: several may have to. Twice is once.
 * @throws {RejectedError} `alert-not-found`, `alert-closed`.
 */
export function acknowledge(book: Book, number: number, { by, at }: Doing, enough: (acknowledgements: number, alert: AlertRow) => boolean): void {
  book.transaction(() => {
    const alert = needOpen(book, number);
    const before = acknowledgedBy(book, number);
    if (before.includes(by)) return;
    writeLine(book, { alert: number, at, by, what: 'acknowledged' });
    if (alert.state === 'open' && enough(before.length + 1, alert)) book.run("UPDATE alerts SET state = 'acknowledged', acknowledged_at = ?, snoozed_until = NULL, next_at = ? WHERE number = ?", [at, at, number]);
  });
}

/** Who is on it. Whoever acknowledged before it was handed over, or snoozed, does not count any more. */
export function acknowledgedBy(book: Book, number: number): string[] {
  return book
    .all(byOnly, "SELECT DISTINCT by FROM alert_timeline WHERE alert = :alert AND what = 'acknowledged' AND id > (SELECT coalesce(max(id), 0) FROM alert_timeline WHERE alert = :alert AND what IN ('snoozed', 'reopened'))", { alert: number })
    .map(({ by }) => by);
}

/** To another person, who is told at once; the alert waits for them. @throws {RejectedError} `alert-not-found`, `alert-closed`. */
export function handOver(book: Book, number: number, to: string, { by, at }: Doing, why = ''): void {
  book.transaction(() => {
    needOpen(book, number);
    writeLine(book, { alert: number, at, by, what: 'reopened', detail: { for: 'hand-over' } });
    writeLine(book, { alert: number, at, by, what: 'handed-over', detail: { to, why } });
    book.run("UPDATE alerts SET state = 'open', acknowledged_at = NULL, snoozed_until = NULL, handed_to = ?, handed_at = ?, next_at = ? WHERE number = ?", [to, at, at, number]);
  });
}

/** Nobody is told until then; it is told anew after. @throws {RejectedError} `alert-not-found`, `alert-closed`, `snooze-in-past`. */
export function snooze(book: Book, number: number, until: number, { by, at }: Doing): void {
  book.transaction(() => {
    needOpen(book, number);
    if (until <= at) throw new RejectedError('An alert is snoozed until a time to come.', { code: 'snooze-in-past' });
    writeLine(book, { alert: number, at, by, what: 'snoozed', detail: { until } });
    book.run("UPDATE alerts SET state = 'open', acknowledged_at = NULL, snoozed_until = ?, next_at = ? WHERE number = ?", [until, until, number]);
  });
}

/** It should not have come: closed, and counted against its rule. @throws {RejectedError} `alert-not-found`, `alert-closed`. */
export function falseAlarm(book: Book, number: number, { by, at }: Doing, why = ''): void {
  book.transaction(() => {
    needOpen(book, number);
    writeLine(book, { alert: number, at, by, what: 'false-alarm', detail: { why } });
    endAlert(book, number, at, 'false-alarm');
    book.run('UPDATE alerts SET false_alarm = 1 WHERE number = ?', [number]);
  });
}

/** Dealt with. @throws {RejectedError} `alert-not-found`, `alert-closed`. */
export function closeAlert(book: Book, number: number, { by, at }: Doing, why = ''): void {
  book.transaction(() => {
    needOpen(book, number);
    writeLine(book, { alert: number, at, by, what: 'closed', detail: { why } });
    endAlert(book, number, at, 'done');
  });
}

/** Nothing more is sent of it. The caller writes the line. */
export function endAlert(book: Book, number: number, at: number, why: 'false-alarm' | 'done' | 'over' | 'quiet'): void {
  book.run("UPDATE alerts SET state = 'closed', closed_at = ?, closed_why = ?, next_at = NULL WHERE number = ?", [at, why, number]);
  if (why === 'false-alarm' || why === 'done') book.run("UPDATE alert_deliveries SET state = 'dropped' WHERE alert = ? AND state IN ('due', 'held')", [number]);
}

/** Nobody is told of what fits, from a time to a time. @throws {RejectedError} `silence-empty`, `matcher-invalid`. @returns its id. */
export function addSilence(book: Book, silence: { readonly match: readonly string[]; readonly startsAt: number; readonly endsAt: number; readonly why: string }, { by, at }: Doing): number {
  if (silence.match.length === 0 || silence.endsAt <= silence.startsAt || silence.why.trim() === '') throw new RejectedError('A silence needs something to match, an end after its start, and a reason.', { code: 'silence-empty' });
  for (const text of silence.match) parseMatcher(text);
  return book.transaction(() => {
    book.run('INSERT INTO alert_silences (match, starts_at, ends_at, by, why, made_at) VALUES (?, ?, ?, ?, ?, ?)', [JSON.stringify(silence.match), silence.startsAt, silence.endsAt, by, silence.why.trim(), at]);
    return book.get(lastId, 'SELECT last_insert_rowid() AS id')?.id ?? 0;
  });
}

export function endSilence(book: Book, id: number, { at }: Doing): void {
  book.run('UPDATE alert_silences SET ends_at = min(ends_at, ?) WHERE id = ?', [at, id]);
}

/** A turn of duty goes to somebody else for a while. @throws {RejectedError} `handover-empty`. */
export function addHandover(book: Book, turn: { readonly roster: string; readonly startsAt: number; readonly endsAt: number; readonly recipient: string; readonly why: string }, { by, at }: Doing): void {
  if (turn.endsAt <= turn.startsAt) throw new RejectedError('A turn ends after it starts.', { code: 'handover-empty' });
  book.run('INSERT INTO alert_handovers (roster, starts_at, ends_at, recipient, by, why, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)', [turn.roster, turn.startsAt, turn.endsAt, turn.recipient, by, turn.why, at]);
}
