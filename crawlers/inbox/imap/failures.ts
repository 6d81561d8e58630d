import { DiembaoError, RejectedError, RetryableError } from '../../../infra/contracts/index.ts';
import { wireFailure } from '../../../infra/http/failures.ts';
import { networkKeyVariables } from '../../../infra/config/index.ts';

/*
 * What can go wrong with a mailbox, as the house's errors. The client's own errors carry commands and answers, in which users and
 * mails may be named: nothing of them is handed on but their code.
 */

interface ClientError {
  readonly code?: unknown;
  readonly authenticationFailed?: unknown;
  readonly tlsFailed?: unknown;
  readonly mailboxMissing?: unknown;
  readonly responseStatus?: unknown;
  readonly serverResponseCode?: unknown;
}

const timeouts = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT', 'ETIMEOUT']);
/** RFC 5530: the server's words for "not now". */
const passing = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG']);

/** Any error of the IMAP client, of Node or of our own guard as a typed one. */
export function imapFailure(error: unknown, host: string): DiembaoError {
  if (error instanceof DiembaoError) return error;
  const seen = (error ?? {}) as ClientError;
  const code = codeOf(error);
  if (isLoginRefused(seen)) return loginRefused(host);
  if (timeouts.has(code)) return new RetryableError(`${host} is too slow (${code})`, { code: 'timeout' });
  if (seen.mailboxMissing === true) return noMailbox('mailbox');
  const known = wireFailure({ code }, host, false);
  if (known.code !== 'connection-failed') return withoutCause(known);
  if (seen.tlsFailed === true) return new RetryableError(`${host}: no trusted connection`, { code: 'tls-failed', hint: 'The server offers no STARTTLS, or its certificate is not for this name; "tls: true" speaks TLS from the start.' });
  return new RetryableError(`${host}: the connection to the mailbox failed`, { code: 'connection-failed', hint: `Cause: ${code === '' ? 'unknown' : code}` });
}

/** The client says "authentication failed" of a line that broke meanwhile, too. */
function isLoginRefused({ authenticationFailed, code, responseStatus, serverResponseCode }: ClientError): boolean {
  return authenticationFailed === true && code === undefined && (responseStatus === undefined || responseStatus === 'NO') && !passing.has(String(serverResponseCode).toUpperCase());
}

const loginRefused = (host: string): RejectedError =>
  new RejectedError(`${host} refuses the log-in to the mailbox.`, { code: 'login-refused', hint: `Check options.imap.user and ${networkKeyVariables.inbox} (many providers want a password made for programs); the source rests until then.` });

export const noMailbox = (option: 'mailbox' | 'moveTo'): RejectedError =>
  new RejectedError(`The mail account has no mailbox as options.imap.${option} names it.`, { code: 'mailbox-missing', hint: 'Make it in the mail program, or mend the name; levels are parted as on the server, mostly by "/" or ".".' });

export const mailboxReadOnly = (): RejectedError =>
  new RejectedError('The mailbox may only be looked at: its mails cannot be marked as read.', { code: 'mailbox-read-only', hint: 'Give the account the right to change the marks of its mails.' });

export const unencrypted = (host: string): RejectedError =>
  new RejectedError(`${host} is public: a password is not sent there without encryption.`, { code: 'address-refused', hint: 'Leave options.imap.tls out (or "starttls"); false is for a server of the office\'s own network.' });

/** The server did not do what it was asked and did not say why. */
export const notDone = (host: string, what: string): RetryableError => new RetryableError(`${host} did not ${what}`, { code: 'imap-refused' });

const withoutCause = ({ message, code, hint }: DiembaoError): RetryableError => new RetryableError(message, { code, ...(hint === undefined ? {} : { hint }) });

function codeOf(error: unknown): string {
  const outer = error as NodeJS.ErrnoException & { readonly errors?: readonly NodeJS.ErrnoException[] };
  const code = String(outer?.code ?? outer?.errors?.[0]?.code ?? '');
  return /^\w{1,60}$/.test(code) ? code : '';
}
