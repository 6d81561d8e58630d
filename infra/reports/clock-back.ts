import type { Book } from '../book/index.ts';

/** No wait between two attempts is longer. */
const longestWaitMs = 2 * 3_600_000;

/** Where the clock was put back, what was to be tried again at a time of the wrong one is tried now. @returns how many rows it was. */
export const putBackReports = (book: Book, now: number): number =>
  book.transaction(() =>
    book.run("UPDATE report_deliveries SET due_at = ? WHERE state IN ('due', 'sending') AND due_at > ?", [now, now + longestWaitMs]) +
    book.run("UPDATE report_due SET next_at = max(at, ?) WHERE state = 'due' AND next_at > max(at, ?)", [now, now + longestWaitMs]));
