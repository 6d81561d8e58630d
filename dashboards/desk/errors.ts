import { RejectedError } from '../../infra/contracts/index.ts';
import { may, type Permission, type Viewer } from '../access/viewer.ts';

/** Why the desk refuses an act. Screens put the code into words. */
export const refusals = [
  'version-conflict', 'not-found', 'not-your-unit', 'not-allowed',
  'fact-exists', 'fact-kind-differs', 'fact-unchanged', 'fact-not-draft', 'fact-not-proposed', 'fact-retired', 'fact-own-approval', 'fact-no-public-source', 'fact-no-claim', 'fact-claim-is-question',
  'nothing-chosen', 'too-many', 'item-settled', 'snooze-in-the-past', 'reason-too-short', 'referral-missing', 'referral-unfit', 'unit-unknown', 'colleague-unknown', 'document-unknown', 'fact-unknown',
  'case-closed', 'case-not-closed', 'case-unfinished', 'task-unknown', 'referral-unknown', 'undo-nothing', 'undo-too-late', 'undo-acted-since', 'case-export-no-browser',
  'statement-not-draft', 'statement-not-proposed', 'statement-not-approved', 'statement-not-published', 'statement-withdrawn', 'statement-unchanged', 'statement-incomplete', 'statement-no-claim', 'statement-own-approval', 'statement-not-your-step', 'statement-second-step', 'statement-quotes-post', 'statement-names-somebody', 'statement-no-address',
] as const;
export type Refusal = (typeof refusals)[number];

/** Somebody else was faster: what was seen is no longer so. Carries how it is now. */
export class VersionConflict extends RejectedError {
  readonly present: unknown;

  constructor(what: string, present: unknown) {
    super(`${what} has changed since it was read.`, { code: 'version-conflict', hint: 'Read it again, then decide.' });
    this.present = present;
  }
}

export function refuse(code: Refusal, message: string, hint?: string): RejectedError {
  return new RejectedError(message, { code, ...(hint === undefined ? {} : { hint }) });
}

export const notFound = (what: string): RejectedError => refuse('not-found', `There is no ${what}.`);

/** @throws {RejectedError} `not-allowed`. Routes ask too; whoever calls the desk another way is asked here. */
export function demand(viewer: Viewer, permission: Permission): void {
  if (!may(viewer, permission)) throw refuse('not-allowed', `The role "${viewer.role}" does not ${permission}.`);
}
