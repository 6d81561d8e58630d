import { Readable } from 'node:stream';
import { rootCertificates } from 'node:tls';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { RetryableError } from '../../../../infra/contracts/index.ts';
import { conceal } from '../conceal.ts';
import { doubtful, loginRefused, smtpFailure, type SmtpScene } from './failures.ts';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  readonly security: 'starttls' | 'tls' | 'none';
  readonly username: string | null;
  readonly password: string | null;
  /** For the connection, for the greeting, and for each silence after. */
  readonly timeoutMs: number;
  /** An authority (PEM) that is trusted beside the system's; null for none. */
  readonly ca: string | null;
}

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

/** A connection to the mail server that is logged in, for one mail after the other. */
export interface Session {
  readonly alive: () => boolean;
  /** @returns what the server said. @throws as `failures.ts` names it; the session is over then. */
  send(envelope: Envelope, mail: Buffer, signal: AbortSignal): Promise<string>;
  close(): void;
}

type Stage = SmtpScene['stage'];

/** Connects, encrypts as it is set (never less), and logs in. @throws as `failures.ts` names it. */
export async function openSession(settings: SmtpSettings, signal: AbortSignal): Promise<Session> {
  const { host, username, password } = settings;
  const secrets = [password, username === null || password === null ? null : `\u0000${username}\u0000${password}`];
  if (username !== null && password === null) throw loginRefused(host, 'DIEMBAO_SMTP_PASSWORD is not set');
  const connection = new SMTPConnection(optionsOf(settings));
  let alive = true;
  const over = (): void => void (alive = false);
  // Every failure comes back through the call that it fails; the event would end the process.
  connection.on('error', over).on('end', over);

  const within = async <T>(stage: () => Stage, caller: AbortSignal, start: (done: (error: unknown, value?: T) => void) => void): Promise<T> => {
    try {
      return await settled(connection, caller, start);
    } catch (error) {
      alive = false;
      connection.close();
      if (caller.aborted) throw stage() === 'body' ? doubtful(host, 'called off') : calledOff(caller.reason, host);
      throw smtpFailure(error, { host, stage: stage(), secrets });
    }
  };

  await within<void>(() => 'session', signal, (done) => connection.connect((error) => done(error ?? null)));
  if (username !== null && password !== null) await within<unknown>(() => 'session', signal, (done) => connection.login({ user: username, pass: password }, done));

  return {
    alive: () => alive,
    async send(envelope, mail, caller) {
      let stage: Stage = 'envelope';
      const body = Readable.from([mail]);
      // From here on the server may have all of it: an answer that does not come leaves a doubt.
      body.once('end', () => (stage = 'body'));
      const sent = await within<{ readonly response: string }>(() => stage, caller, (done) => connection.send({ ...envelope, size: mail.byteLength }, body, done));
      return conceal(sent.response, secrets);
    },
    close() {
      if (!alive) return connection.close();
      alive = false;
      connection.quit();
    },
  };
}

function optionsOf({ host, port, security, timeoutMs, ca }: SmtpSettings): SMTPConnection.Options {
  return {
    host, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none',
    connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs, dnsTimeout: timeoutMs, socketCloseTimeout: 0,
    maxResponseSize: 16_384, logger: false,
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(ca === null ? {} : { ca: [...rootCertificates, ca] }) },
  };
}

/** One command's end, whichever comes first: its answer, the connection's, or the caller's. */
function settled<T>(connection: SMTPConnection, signal: AbortSignal, start: (done: (error: unknown, value?: T) => void) => void): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const finish = (error: unknown, value?: T): void => {
      connection.off('error', finish).off('end', ended);
      signal.removeEventListener('abort', stop);
      if (error != null) reject(error);
      else resolve(value as T);
    };
    const ended = (): void => finish(Object.assign(new Error('the connection ended'), { code: 'ECONNECTION' }));
    const stop = (): void => finish(signal.reason ?? new Error('aborted'));
    if (signal.aborted) return stop();
    connection.once('error', finish).once('end', ended);
    signal.addEventListener('abort', stop, { once: true });
    start(finish);
  });
}

const calledOff = (reason: unknown, host: string): RetryableError =>
  reason instanceof DOMException && reason.name === 'TimeoutError' ? new RetryableError(`${host} is too slow`, { code: 'timeout' }) : new RetryableError('The message was called off', { code: 'aborted' });
