/**
 * What should happen after a failure is part of the failure's type, so that no caller has to guess from a message.
 * - `retry`: a passing condition (a dead peer, a full disk); the same work may succeed later.
 * - `reject`: the input can never succeed, and that is a normal fate (robots.txt says no, the page has no text).
 * - `dead-letter`: the input broke us; keep it aside with its error so that it can be driven again after a mend.
 * - `fatal`: the operator must act (bad configuration, wrong schema); stop and say what to do.
 */
export type ErrorPolicy = 'retry' | 'reject' | 'dead-letter' | 'fatal';

export interface ErrorDetails {
  /** Stable, kebab-case, safe to count by: `robots-disallowed`, `too-large`. */
  readonly code: string;
  /** What the reader can do about it; shown below the message. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/** Base of every error this project throws on purpose. */
export class DiembaoError extends Error {
  readonly policy: ErrorPolicy;
  readonly code: string;
  readonly hint: string | undefined;

  constructor(policy: ErrorPolicy, message: string, details: ErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.policy = policy;
    this.code = details.code;
    this.hint = details.hint;
  }
}

export interface RetryDetails extends ErrorDetails {
  /** Milliseconds the other side asked us to wait (Retry-After), when it said so. */
  readonly retryAfterMs?: number;
}

export class RetryableError extends DiembaoError {
  readonly retryAfterMs: number | undefined;

  constructor(message: string, details: RetryDetails) {
    super('retry', message, details);
    this.retryAfterMs = details.retryAfterMs;
  }
}

export class RejectedError extends DiembaoError {
  constructor(message: string, details: ErrorDetails) {
    super('reject', message, details);
  }
}

export class DeadLetterError extends DiembaoError {
  constructor(message: string, details: ErrorDetails) {
    super('dead-letter', message, details);
  }
}

export class FatalError extends DiembaoError {
  constructor(message: string, details: ErrorDetails) {
    super('fatal', message, details);
  }
}

/** The policy of any thrown value; what we did not foresee is dead-lettered, never dropped. */
export function policyOf(error: unknown): ErrorPolicy {
  return error instanceof DiembaoError ? error.policy : 'dead-letter';
}

/** A one-line text of any thrown value, for logs and ledgers. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
