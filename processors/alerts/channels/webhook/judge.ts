import { RejectedError, RetryableError } from '../../../../infra/contracts/index.ts';
import { readRetryAfter } from '../../../../infra/http/retry-after.ts';
import type { Posted } from './post.ts';
import type { Refusal } from './templates/template.ts';

/** These may pass although they begin with 4. */
const passing = new Set([408, 425, 429]);

export interface JudgeParts {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What the body of a 2xx refuses, where the service says so there; null where it does not. */
  readonly refusal: Refusal | null;
}

/**
 * What became of a message, by the answer to it.
 * @throws {RetryableError} `webhook-deferred` for 408, 425, 429 and 5xx, with the pause that was asked for; {RejectedError} `webhook-redirects`, `webhook-refused`
 */
export function judge({ status, retryAfter, words }: Posted, { id, now, refusal }: JudgeParts): { readonly answer: string } {
  const said = `${String(status)}${words === '' ? '' : ` ${words}`}`.slice(0, 300);
  if (status >= 200 && status < 300) {
    if (refusal === null) return { answer: said };
    if (refusal === 'passing') throw new RetryableError(`Webhook ${id} puts it off: ${said}`, { code: 'webhook-deferred' });
    throw refused(id, said);
  }
  if (passing.has(status) || status >= 500) {
    const retryAfterMs = readRetryAfter(retryAfter, now);
    throw new RetryableError(`Webhook ${id} puts it off: ${said}`, { code: 'webhook-deferred', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
  }
  if (status >= 300 && status < 400) throw new RejectedError(`Webhook ${id} leads elsewhere (${String(status)})`, { code: 'webhook-redirects', hint: 'Redirects are not followed: put the final address into alerts.webhooks.url.' });
  throw refused(id, said);
}

const refused = (id: string, said: string): RejectedError => new RejectedError(`Webhook ${id} refuses the message: ${said}`, { code: 'webhook-refused', hint: 'Check its address, its secret and the recipient’s address for it.' });
