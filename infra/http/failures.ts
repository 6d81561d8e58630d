import { DiembaoError, RejectedError, RetryableError } from '../contracts/index.ts';

/*
 * What can go wrong on the wire, as the house's errors. Messages name the host and never the path: an address can name a
 * person, and messages end in logs and ledgers.
 */

export const aborted = (reason: unknown): RetryableError =>
  new RetryableError('The request was called off', { code: 'aborted', cause: reason });

export const timedOut = (host: string, ms: number, what: string): RetryableError =>
  new RetryableError(`${host}: no complete answer within ${ms} ms (${what})`, { code: 'timeout' });

/** A status that is no answer: 408, 425, 429 and 5xx may pass, the rest will not. */
export function badStatus(host: string, status: number, retryAfterMs: number | undefined): DiembaoError {
  const code = `http-${status}`;
  const message = `${host} answered ${status}`;
  const passing = status === 408 || status === 425 || status === 429 || status >= 500;
  if (!passing) return new RejectedError(message, { code });
  return new RetryableError(message, retryAfterMs === undefined ? { code } : { code, retryAfterMs });
}

const truncation = new Set(['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'UND_ERR_ABORTED']);
const timeouts = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT']);
const certificates = /^(?:CERT_|DEPTH_ZERO|ERR_TLS|ERR_SSL|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/;
const ourMistake = new Set(['UND_ERR_INVALID_ARG', 'ERR_INVALID_CHAR', 'ERR_INVALID_HTTP_TOKEN']);

/** Any error of undici, Node or our own guard as a typed one. `answered` says that headers had arrived. */
export function wireFailure(error: unknown, host: string, answered: boolean): DiembaoError {
  if (error instanceof DiembaoError) return error;
  const code = codeOf(error);
  if (timeouts.has(code)) return new RetryableError(`${host} is too slow (${code})`, { code: 'timeout', cause: error });
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW') return new RejectedError(`${host} sends too many headers`, { code: 'headers-too-large', cause: error });
  if (ourMistake.has(code)) return new RejectedError('The request cannot be written: a header or the method is invalid', { code: 'bad-request', cause: error });
  if (certificates.test(code)) {
    return new RetryableError(`${host}: no trusted connection (${code})`, { code: 'tls-failed', cause: error, hint: 'The certificate of the site is expired or not for this name; it is never ignored.' });
  }
  if (answered && (truncation.has(code) || /other side closed|terminated|aborted/i.test(String((error as Error).message)))) {
    return new RetryableError(`${host} broke off in the middle of its answer`, { code: 'truncated', cause: error });
  }
  // Without the system's word for it ("ECONNRESET"), which crawlee would take for a failing proxy.
  return new RetryableError(`${host}: the connection failed`, { code: 'connection-failed', cause: error, hint: `Cause: ${code === '' ? 'unknown' : code}` });
}

function codeOf(error: unknown): string {
  const outer = error as NodeJS.ErrnoException & { errors?: readonly NodeJS.ErrnoException[] };
  return String(outer?.code ?? outer?.errors?.[0]?.code ?? (outer?.cause as NodeJS.ErrnoException | undefined)?.code ?? '');
}
