import type { Item, Verdict } from '../../../../../api/index.ts';

export const actNames = ['verdict', 'assign', 'snooze', 'comment', 'merge'] as const;
export type ActName = (typeof actNames)[number];

/** What somebody is about to do, as far as they have typed it. */
export interface Draft {
  readonly verdict: Verdict | null;
  readonly reason: string;
  readonly statement: boolean;
  readonly unit: string;
  /** yyyy-mm-dd */
  readonly replyDue: string;
  /** A colleague's id; empty: nobody. */
  readonly assignee: string;
  /** Days, or `now` to take it up again. */
  readonly days: string;
  readonly text: string;
  /** A case's number; empty: a new one. */
  readonly into: string;
}

export const refuting = (verdict: Verdict | null): boolean => verdict === 'fabricated' || verdict === 'inaccurate' || verdict === 'misleading';

const day = 86_400_000;

export function freshDraft(item: Item | null, self: string, isoDay: (at: number) => string): Draft {
  return { verdict: null, reason: '', statement: false, unit: item?.units[0] ?? '', replyDue: isoDay(Date.now() + 7 * day), assignee: self, days: '1', text: '', into: '' };
}

/** Whether there is enough to send; the server decides the rest. */
export function isReady(name: ActName, draft: Draft): boolean {
  if (name === 'verdict') return draft.verdict !== null && draft.reason.trim().length >= 10 && (draft.verdict !== 'accurate' || (draft.unit !== '' && draft.replyDue !== ''));
  return name === 'comment' ? draft.text.trim() !== '' : true;
}

/** The act's part of what is sent. */
export function bodyOf(name: ActName, draft: Draft): object {
  switch (name) {
    case 'verdict':
      return { verdict: draft.verdict, reason: draft.reason, ...(refuting(draft.verdict) ? { statement: draft.statement } : {}), referral: draft.verdict === 'accurate' ? { unit: draft.unit, replyDue: draft.replyDue } : null };
    case 'assign':
      return { assignee: draft.assignee === '' ? null : draft.assignee };
    case 'snooze':
      return { until: draft.days === 'now' ? null : Date.now() + Number(draft.days) * day };
    case 'comment':
      return { text: draft.text };
    case 'merge':
      return draft.into === '' ? {} : { case: Number(draft.into) };
  }
}
