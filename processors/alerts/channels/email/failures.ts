import { DiembaoError, RejectedError, RetryableError } from '../../../../infra/contracts/index.ts';
import { conceal } from '../conceal.ts';

/** What the SMTP client says of a failure. */
export interface SmtpTrouble {
  readonly code?: string | undefined;
  readonly originalCode?: string | undefined;
  readonly message?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
}

export interface SmtpScene {
  readonly host: string;
  /** How far it had come: before the mail's envelope, within it, or the whole text was handed over. */
  readonly stage: 'session' | 'envelope' | 'body';
  readonly secrets: readonly (string | null)[];
}

/** RFC 4954: log-in needed, mechanism too weak, log-in refused, encryption needed for it. */
const loginCodes = new Set([530, 534, 535, 538]);
const timeouts = new Set(['ETIMEDOUT', 'ESOCKETTIMEDOUT']);
/** Replies about the session, not the mail: 421 ends it, 503 is out of step. */
const ofTheSession = new Set([421, 503]);

export const loginRefused = (host: string, words: string): RetryableError =>
  new RetryableError(`${host} refuses the log-in${words === '' ? '' : `: ${words}`}`, { code: 'smtp-login-refused', hint: 'Check alerts.email.username and DIEMBAO_SMTP_PASSWORD (many providers want a password made for programs). The message waits and is tried again.' });

export const doubtful = (host: string, why: string): RetryableError =>
  new RetryableError(`${host} had the whole mail and did not say whether it took it (${why})`, { code: 'smtp-doubtful', hint: 'It is sent again under the same Message-ID.' });

/** Any failure of the SMTP client as a typed one, in the server's own words and without a secret. */
export function smtpFailure(error: unknown, { host, stage, secrets }: SmtpScene): DiembaoError {
  if (error instanceof DiembaoError) return error;
  const { code = '', originalCode, responseCode, response, command, message } = (error ?? {}) as SmtpTrouble;
  const words = response === undefined ? '' : conceal(response, secrets);
  const reason = originalCode ?? code;
  if (responseCode !== undefined && (loginCodes.has(responseCode) || (code === 'EAUTH' && responseCode >= 500))) return loginRefused(host, words);
  if (code === 'EAUTH' && responseCode === undefined) return loginRefused(host, '');
  if (responseCode !== undefined && responseCode >= 400) {
    if (ofTheSession.has(responseCode)) return new RetryableError(`${host} ends the session: ${words}`, { code: 'connection-failed' });
    if (responseCode < 500) return new RetryableError(`${host} puts it off: ${words}`, { code: 'smtp-deferred' });
    if (stage === 'session') return notSpoken(host, words, command);
    if (command === 'RCPT TO') return new RejectedError(`${host} refuses the recipient: ${words}`, { code: 'recipient-refused', hint: 'Check the person’s e-mail address in the office file.' });
    return new RejectedError(`${host} refuses the mail: ${words}`, { code: 'mail-refused' });
  }
  if (stage === 'body') return doubtful(host, timeouts.has(code) ? 'timeout' : conceal(reason, secrets));
  if (code === 'EMESSAGE') return new RejectedError(`${host} takes no mail of this size`, { code: 'mail-refused' });
  // The client's own refusal of an address, before a word was said to the server.
  if (code === 'EENVELOPE') return new RejectedError('The recipient’s address cannot be written to the server', { code: 'recipient-refused' });
  if (timeouts.has(code)) return new RetryableError(`${host} is too slow`, { code: 'timeout' });
  if (code === 'ETLS' || /^(?:CERT_|DEPTH_ZERO|ERR_TLS|ERR_SSL|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/.test(reason)) {
    return new RetryableError(`${host}: no trusted encryption (${conceal(reason === 'ETLS' ? (message ?? '') : reason, secrets)})`, { code: 'tls-failed', hint: 'The server offers no STARTTLS, or its certificate is not valid for this name; nothing is sent unencrypted unless alerts.email.security is "none".' });
  }
  return new RetryableError(`${host}: the connection failed`, { code: 'connection-failed', hint: `Cause: ${conceal(reason === '' ? 'unknown' : reason, secrets)}` });
}

const notSpoken = (host: string, words: string, command: string | undefined): RetryableError =>
  command === 'STARTTLS'
    ? new RetryableError(`${host} refuses encryption: ${words}`, { code: 'tls-failed', hint: 'Ask whoever runs the server, or set alerts.email.security as it is offered.' })
    : new RetryableError(`${host} does not speak to us: ${words}`, { code: 'smtp-not-welcome', hint: 'Ask whoever runs the server to let this machine send.' });
