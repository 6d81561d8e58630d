import { z } from 'zod';
import { durationMs } from '../../../../infra/alerts/index.ts';
import { labels } from '../parts/documents.ts';
import { duration } from '../parts/options.ts';
import { say } from '../parts/said.ts';
import { defineRule } from '../rule.ts';

export const deadlineOptions = z.strictObject({
  /** So long before it is due. */
  before: duration.default('24h'),
  /** And then again; 0h is the hour itself. */
  again: z.array(duration).default(['0h']),
});

/** A case, referral, statement or report is due and not done. What was done since is not known any more: a test of past days finds only what is still open. */
export const deadline = defineRule<z.output<typeof deadlineOptions>>({
  kind: 'deadline',
  options: deadlineOptions,
  every: 60,
  wakes: [],
  look: async ({ before, again }, _when, { since, until }, { deadlines }) => {
    const marks = [...new Set([before, ...again])];
    const due = deadlines(until + Math.max(...marks.map(durationMs)));
    return due.flatMap((one) =>
      marks.flatMap((mark) => {
        const at = one.due - durationMs(mark);
        if (at < since || at >= until) return [];
        return {
          // A new date is a new deadline.
          id: `${one.id}/${one.due}/${mark}`, at, labels: labels({ unit: one.units, case: one.case === null ? [] : [String(one.case)] }),
          said: say(`deadline.${one.what}`, { id: one.id, title: one.title, due: String(one.due), before: mark }),
          document: null, story: null, case: one.case, fact: null, over: false, subject: null,
        };
      }),
    );
  },
});
