import type { Names, Problem } from '../../../api/index.ts';

/** A failed question to the server: what to say in both languages, where the server said it. */
export class ApiError extends Error {
  readonly code: string;
  readonly titles: Names | null;

  constructor(code: string, titles: Names | null) {
    super(code);
    this.code = code;
    this.titles = titles;
  }
}

/** Asks the API. @throws {ApiError} `network` when nobody answers, else the server's code. */
export function getJson<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  return answered<Answer>(path, { signal, headers: { accept: 'application/json' } });
}

/** Sends something to the API and takes its answer. @throws {ApiError} as `getJson`. */
export function postJson<Answer>(path: string, body: unknown): Promise<Answer> {
  return answered<Answer>(path, { method: 'POST', signal: AbortSignal.timeout(20_000), headers: { accept: 'application/json', 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

async function answered<Answer>(path: string, init: RequestInit & { readonly signal: AbortSignal }): Promise<Answer> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (init.signal.aborted && init.method !== 'POST') throw error;
    throw new ApiError('network', null);
  });
  if (response.ok) return (await response.json()) as Answer;
  const problem = (await response.json().catch(() => null)) as Problem | null;
  throw new ApiError(problem?.code ?? `http-${response.status}`, problem?.titles ?? null);
}
