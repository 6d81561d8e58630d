/** Why the desk refuses an act, beyond what every route may answer. With `version-conflict` comes how it is now, as `present`. */
export const deskProblemCodes = [
  'version-conflict', 'not-your-unit',
  'fact-exists', 'fact-kind-differs', 'fact-unchanged', 'fact-not-draft', 'fact-not-proposed', 'fact-retired', 'fact-own-approval', 'fact-no-public-source', 'fact-no-claim', 'fact-claim-is-question',
  'nothing-chosen', 'too-many', 'item-settled', 'snooze-in-the-past', 'reason-too-short', 'referral-missing', 'referral-unfit', 'unit-unknown', 'colleague-unknown', 'document-unknown', 'fact-unknown',
  'case-closed', 'case-not-closed', 'case-unfinished', 'task-unknown', 'referral-unknown', 'undo-nothing', 'undo-too-late', 'undo-acted-since', 'case-export-no-browser', 'case-export-failed',
  'statement-not-draft', 'statement-not-proposed', 'statement-not-approved', 'statement-not-published', 'statement-withdrawn', 'statement-unchanged', 'statement-incomplete', 'statement-no-claim', 'statement-own-approval', 'statement-not-your-step', 'statement-second-step', 'statement-quotes-post', 'statement-names-somebody', 'statement-no-address',
] as const;
export type DeskProblemCode = (typeof deskProblemCodes)[number];
