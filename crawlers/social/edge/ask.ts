import { RejectedError, type DiembaoError } from '../../../infra/contracts/index.ts';
import { badStatus } from '../../../infra/http/failures.ts';
import type { HttpClient, HttpRequest } from '../../../infra/http/index.ts';
import { readRetryAfter } from '../../../infra/http/retry-after.ts';

/** What a network's official interface answered: data, or its explanation of a refusal. */
export interface Asked {
  readonly status: number;
  /** False for a status that `answers` let through. */
  readonly ok: boolean;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null where a refusal is not explained as JSON. */
  readonly json: unknown;
}

/**
 * One request to an official interface, answered in JSON. robots.txt is for crawlers of pages and not asked here; politeness holds.
 * `answers` names the statuses whose explanation the caller reads; for the rest it throws what the client throws.
 * @throws {RejectedError} `not-json` where data is none
 */
export async function askJson(http: HttpClient, request: Omit<HttpRequest, 'ignoreRobots'>): Promise<Asked> {
  const response = await http.request({ ...request, headers: { accept: 'application/json', ...request.headers }, ignoreRobots: true });
  const ok = response.status < 300;
  const { status, url, headers } = response;
  try {
    return { status, ok, url, headers, json: JSON.parse(response.text()) as unknown };
  } catch (cause) {
    if (!ok) return { status, ok, url, headers, json: null };
    throw new RejectedError(`${new URL(url).hostname} answered something that is no JSON.`, { code: 'not-json', hint: "Is the source's address that of the network's interface?", cause });
  }
}

/** What a refusal without a meaning of its own is: the error of its status, with the pause that was asked for. */
export function refusal({ status, url, headers }: Asked, now: Date): DiembaoError {
  return badStatus(new URL(url).hostname, status, readRetryAfter(headers['retry-after'], now.getTime()));
}
