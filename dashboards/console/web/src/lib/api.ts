import type { Me, Names, Problem } from '../../../api/index.ts';

/** A failed question to the server: what to say in both languages, where the server said it. */
export class ApiError extends Error {
  readonly code: string;
  readonly titles: Names | null;
  /** With `version-conflict`: how it is now. */
  readonly present: unknown;

  constructor(code: string, titles: Names | null, present?: unknown) {
    super(code);
    this.code = code;
    this.titles = titles;
    this.present = present;
  }
}

/** The session's word that goes with every act, from the last answer of /api/me. */
let csrf: string | null = null;
let signedOut: () => void = () => undefined;

/** Called when an answer says that nobody is signed in any more. */
export const onSignedOut = (listener: () => void): void => void (signedOut = listener);

/** Who looks. @throws {ApiError} as `getJson`. */
export async function getMe(signal: AbortSignal): Promise<Me> {
  const me = await getJson<Me>('/api/me', signal);
  csrf = me.csrf;
  return me;
}

/** Asks the API. @throws {ApiError} `network` when nobody answers, else the server's code. */
export function getJson<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  return answered<Answer>(path, { signal, headers: { accept: 'application/json' } });
}

const usualMs = 20_000;

/** Sends something to the API and takes its answer, within `waitMs`. @throws {ApiError} as `getJson`. */
export async function postJson<Answer>(path: string, body: unknown, waitMs = usualMs): Promise<Answer> {
  try {
    return await send<Answer>(path, body, waitMs);
  } catch (error) {
    // Another tab has signed in anew meanwhile: the session is sound, only its word is old.
    if (!(error instanceof ApiError) || error.code !== 'csrf-refused') throw error;
    await getMe(AbortSignal.timeout(20_000));
    return send<Answer>(path, body, waitMs);
  }
}

function send<Answer>(path: string, body: unknown, waitMs: number): Promise<Answer> {
  return answered<Answer>(path, { method: 'POST', signal: AbortSignal.timeout(waitMs), headers: { accept: 'application/json', 'content-type': 'application/json', ...(csrf === null ? {} : { 'x-diembao-csrf': csrf }) }, body: JSON.stringify(body) });
}

async function answered<Answer>(path: string, init: RequestInit & { readonly signal: AbortSignal }): Promise<Answer> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (init.signal.aborted && init.method !== 'POST') throw error;
    throw new ApiError('network', null);
  });
  if (response.ok) return (await response.json()) as Answer;
  const problem = (await response.json().catch(() => null)) as Problem | null;
  if (problem?.code === 'sign-in-needed' || problem?.code === 'second-factor-needed') signedOut();
  throw new ApiError(problem?.code ?? `http-${response.status}`, problem?.titles ?? null, problem?.present);
}
