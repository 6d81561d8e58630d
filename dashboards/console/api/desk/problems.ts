/** Why the desk refuses an act, beyond what every route may answer. With `version-conflict` comes how it is now, as `present`. */
export const deskProblemCodes = [
  'version-conflict', 'not-your-unit',
  'fact-exists', 'fact-kind-differs', 'fact-unchanged', 'fact-not-draft', 'fact-not-proposed', 'fact-retired', 'fact-own-approval', 'fact-no-public-source', 'fact-no-claim', 'fact-claim-is-question',
  'nothing-chosen', 'too-many', 'item-settled', 'snooze-in-the-past', 'reason-too-short', 'referral-missing', 'referral-unfit', 'unit-unknown', 'colleague-unknown', 'document-unknown', 'fact-unknown',
  'case-closed', 'case-not-closed', 'case-unfinished', 'task-unknown', 'referral-unknown', 'undo-nothing', 'undo-too-late', 'undo-acted-since', 'case-export-no-browser', 'case-export-failed',
] as const;
export type DeskProblemCode = (typeof deskProblemCodes)[number];
