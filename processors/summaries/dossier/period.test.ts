import { describe, expect, it } from 'vitest';
import { slotsOf } from '../period.ts';
import { isOut, isOwed, isWithdrawn } from './find.ts';
import { dossierPeriod } from './period.ts';
import type { Dossier, DossierStatement } from './ports.ts';

const zone = 'Asia/Ho_Chi_Minh';
const day = 86_400_000;
/** Noon by the office's clock. */
const opened = Date.UTC(2026, 10, 20, 5);
const bare: Dossier = { number: 12, title: '', state: 'open', verdict: null, reason: '', concludedAt: null, units: [], openedAt: opened, closedAt: null, dueAt: null, facts: [], draftFacts: 0, documents: [], flags: [], tasks: [], referrals: [], statements: [], log: [] };
const said: DossierStatement = { number: 3, openedAt: opened, dueAt: null, isOwed: false, publishedAt: opened + day, changedAt: opened + day, withdrawnAt: null, kind: 'refutation', title: 'T', paragraphs: [], sources: [], urls: [] };
const document = (publishedAt: number | null, erased = false) => ({ id: `d-${String(publishedAt)}`, publishedAt, erased });
const daysOf = (dossier: Partial<Dossier>, now: number, statement?: string): string[] => {
  const period = dossierPeriod({ ...bare, ...dossier }, statement === undefined ? { case: '12' } : { statement }, { zone, now: () => now });
  const ids = slotsOf(period, zone).map(({ id }) => id);
  return [ids[0] ?? '', ids.at(-1) ?? ''];
};

describe('the period of a dossier', () => {
  it('goes from the first document or the opening to now, in whole days of the office', () => {
    expect(daysOf({}, opened)).toEqual(['2026-11-20', '2026-11-20']);
    expect(daysOf({ documents: [document(opened - 3 * day), document(null), document(opened + day)] }, opened + 4 * day)).toEqual(['2026-11-17', '2026-11-24']);
    // Late in the evening there it is the next day in Viet Nam.
    expect(daysOf({}, Date.UTC(2026, 10, 21, 18))).toEqual(['2026-11-20', '2026-11-22']);
  });

  it('is not stretched by old news or by what was erased', () => {
    expect(daysOf({ documents: [document(opened - 2000 * day), document(opened - 9 * day, true), document(opened - day)] }, opened)).toEqual(['2026-11-19', '2026-11-20']);
  });

  it('ends with the closing; a statement is followed for sixty days', () => {
    const closed = { state: 'closed', closedAt: opened + 2 * day, statements: [said] } as const;
    expect(daysOf(closed, opened + 90 * day)).toEqual(['2026-11-20', '2026-11-22']);
    expect(daysOf(closed, opened + 10 * day, '3')).toEqual(['2026-11-20', '2026-11-30']);
    expect(daysOf(closed, opened + 90 * day, '3')).toEqual(['2026-11-20', '2027-01-20']);
    expect(daysOf({ ...closed, statements: [] }, opened + 10 * day, '3')).toEqual(['2026-11-20', '2026-11-22']);
  });
});

it('a statement is out, withdrawn or owed as it was when the period ended', () => {
  const at = (statement: DossierStatement, to: number): boolean[] => [isOut, isWithdrawn, isOwed].map((is) => is(statement, { to }));
  expect(at(said, opened + day)).toEqual([false, false, true]);
  expect(at(said, opened + 2 * day)).toEqual([true, false, false]);
  const withdrawn = { ...said, withdrawnAt: opened + 3 * day };
  expect(at(withdrawn, opened + 2 * day)).toEqual([true, false, false]);
  expect(at(withdrawn, opened + 4 * day)).toEqual([true, true, false]);
  expect(at({ ...said, publishedAt: null, isOwed: true }, opened + 9 * day)).toEqual([false, false, true]);
  expect(at({ ...said, publishedAt: null, isOwed: false, withdrawnAt: opened + day }, opened + 9 * day)).toEqual([false, false, false]);
});
