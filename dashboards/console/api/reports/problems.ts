/** What may hinder an act on a report. */
export const reportProblemCodes = [
  'report-not-found', 'report-not-allowed', 'report-not-draft', 'report-not-approved', 'report-own-approval', 'report-draft-open', 'report-number-taken', 'report-number-invalid', 'report-sentence-not-found', 'report-section-not-found',
  'report-piece-invented', 'report-figure-unmarked', 'report-sentence-empty', 'report-check-failed', 'report-file-differs', 'report-kind-unmade', 'report-about-unknown', 'report-about-unclear', 'report-section-unknown', 'report-empty', 'report-other-subject', 'report-has-number', 'report-busy', 'report-too-slow', 'period-invalid', 'no-subscription-address',
] as const;
export type ReportProblemCode = (typeof reportProblemCodes)[number];
