/** Which reports fall due when, by the office's file and clock. Pure. */
export { dueReports, type Schedule } from './due-reports.ts';
export { dateOf, dayOfDate, periodText, weekdayOf, type Span } from './spans.ts';
