import { ImapFlow, type MailboxObject } from 'imapflow';
import type { LookupFunction } from 'node:net';
import { RetryableError } from '../../../infra/contracts/index.ts';
import { isPublicAddress, parseAddress } from '../../../infra/http/address.ts';
import type { Guard } from '../../../infra/http/index.ts';
import { imapFailure, mailboxReadOnly, unencrypted } from './failures.ts';
import { portOf, type ImapOptions } from './options.ts';

export interface Patience {
  /** For the connection, and again for the greeting. */
  readonly connectMs: number;
  /** For everything that is done in one session. */
  readonly sessionMs: number;
}

export const usualPatience: Patience = { connectMs: 15_000, sessionMs: 60_000 };

export interface SessionParts {
  readonly guard: Guard;
  readonly password: string;
  readonly patience: Patience;
  readonly signal: AbortSignal;
}

/** A mailbox that is open for reading and marking. */
export interface OpenMailbox {
  readonly client: ImapFlow;
  readonly box: MailboxObject;
  readonly host: string;
}

const farewellMs = 2_000;
/** A mail is asked for up to its bound; what is longer is no answer of an honest server. */
const longestAnswer = 24 * 1_048_576;

/**
 * Logs in, opens the mailbox, and closes the connection whatever happens.
 * @throws {RejectedError} `address-refused`, `login-refused`, `mailbox-missing`, `mailbox-read-only`;
 *   {RetryableError} `timeout`, `tls-failed`, `connection-failed`; the signal's reason when it is called off
 */
export async function withMailbox<T>(options: ImapOptions, { guard, password, patience, signal }: SessionParts, use: (opened: OpenMailbox) => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const { host, user, mailbox, tls } = options;
  checkLiteral(guard, host, tls !== false);
  const client = new ImapFlow({
    host, port: portOf(options), secure: tls === true, doSTARTTLS: tls === 'starttls',
    auth: { user, pass: password },
    tls: { lookup: lookupOf(guard, tls !== false), rejectUnauthorized: true, minVersion: 'TLSv1.2' },
    connectionTimeout: patience.connectMs, greetingTimeout: patience.connectMs, socketTimeout: patience.sessionMs,
    logger: false, disableAutoIdle: true, disableAutoEnable: true, disableCompression: true,
    maxLineLength: longestAnswer, maxLiteralSize: longestAnswer, maxResponseSize: longestAnswer,
    clientInfo: { name: 'DiemBao', version: false, vendor: false, 'support-url': false, os: false },
  });
  // Every failure comes back through the call that it fails; the event would end the process.
  client.on('error', () => undefined);
  const late = AbortSignal.timeout(patience.sessionMs);
  const stop = AbortSignal.any([signal, late]);
  const close = (): void => client.close();
  stop.addEventListener('abort', close, { once: true });
  try {
    await client.connect();
    const box = await client.mailboxOpen(mailbox);
    if (box.readOnly === true || (box.permanentFlags !== undefined && !box.permanentFlags.has('\\Seen'))) throw mailboxReadOnly();
    const result = await use({ client, box, host });
    signal.throwIfAborted();
    return result;
  } catch (error) {
    signal.throwIfAborted();
    if (late.aborted) throw new RetryableError(`${host}: the mailbox was not read within ${String(patience.sessionMs / 1_000)} s`, { code: 'timeout' });
    throw imapFailure(error, host);
  } finally {
    await leave(client);
    stop.removeEventListener('abort', close);
  }
}

async function leave(client: ImapFlow): Promise<void> {
  const timer = setTimeout(() => client.close(), farewellMs);
  await client.logout().catch(() => undefined);
  clearTimeout(timer);
  client.close();
}

/** For an address that is written out no lookup is called. */
function checkLiteral(guard: Guard, host: string, encrypted: boolean): void {
  guard.checkLiteral(host);
  if (!encrypted && parseAddress(host) !== null && isPublicAddress(host)) throw unencrypted(host);
}

function lookupOf(guard: Guard, encrypted: boolean): LookupFunction {
  if (encrypted) return guard.lookup;
  return (hostname, options, callback) => guard.lookup(hostname, options, (error, answer, family) => {
    const addresses = typeof answer === 'string' ? [answer] : answer.map(({ address }) => address);
    callback(error ?? (addresses.some(isPublicAddress) ? unencrypted(hostname) : null), answer, family);
  });
}
