import { RejectedError, RetryableError } from '../../../infra/contracts/index.ts';
import type { HttpClient } from '../../../infra/http/index.ts';
import { refusal, textAt, type Asked } from '../edge/index.ts';

/** A service of the network, and what asking it takes. */
export interface Service {
  readonly http: HttpClient;
  readonly service: string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** Statuses that are explained. */
export const refusals = [400, 401, 403, 429];

export const methodUrl = (service: string, method: string, parameters: Readonly<Record<string, string>> = {}): string => {
  const url = new URL(`/xrpc/${method}`, service);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.append(name, value);
  return url.href;
};

/** The interface's own name for what is wrong is passed on, never its message: that can name an account. */
export function refused(asked: Asked, now: Date): Error {
  if (asked.status === 429) {
    const reset = Number(asked.headers['ratelimit-reset']) * 1000 - now.getTime();
    const plain = refusal(asked, now);
    return plain instanceof RetryableError && plain.retryAfterMs === undefined && reset > 0 ? new RetryableError(plain.message, { code: plain.code, retryAfterMs: Math.min(reset, 86_400_000) }) : plain;
  }
  const name = /^[A-Za-z]{1,40}$/.exec(textAt(asked.json, 'error'))?.[0];
  if (asked.status !== 400 || name === undefined) return refusal(asked, now);
  return new RejectedError(`The service refuses the request (${name}).`, { code: 'request-refused', hint: 'Does the account or the feed exist, and is it spelled right?' });
}
