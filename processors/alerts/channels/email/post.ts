import { DiembaoError } from '../../../../infra/contracts/index.ts';
import { inTurn } from '../in-turn.ts';
import type { ChannelParts } from '../parts.ts';
import { checkRecipient, senderOf, type Sender } from './addresses.ts';
import { openSession, type Session, type SmtpSettings } from './session.ts';

/** A connection is kept so long for the next mail of a burst. */
const keptMs = 10_000;
/** All of one mail takes no longer than so many of its single waits. */
const waitsInAll = 3;

/** The office's mail server: one connection, one mail at a time. */
export interface Post {
  readonly sender: Sender;
  /**
   * Hands a mail over to one mailbox.
   * @param compose makes it when its turn has come
   * @returns what the server said
   * @throws {RejectedError} `recipient-refused`, `mail-refused`; {RetryableError} as `failures.ts` names it, `smtp-doubtful` where it may have arrived
   */
  send(to: string, compose: () => Promise<Buffer>, signal: AbortSignal): Promise<{ readonly answer: string }>;
  close(): Promise<void>;
}

/** Null where the office's file has no mail server. Nothing is connected yet. @throws {FatalError} `smtp-from-invalid` */
export function openPost({ config: { alerts: { email } }, secrets, ports }: ChannelParts): Post | null {
  if (email === undefined) return null;
  const { host, port, security, username, from, timeoutSeconds } = email;
  const sender = senderOf(from);
  const settings: SmtpSettings = { host, port, security, username: username ?? null, password: secrets.smtp, timeoutMs: timeoutSeconds * 1000, ca: ports.ca ?? null };
  const line = keptLine(settings);
  const turn = inTurn();
  return {
    sender,
    send: (to, compose, signal) => turn(async () => {
      checkRecipient(to);
      const mail = await compose();
      return { answer: await line.send({ from: sender.address, to }, mail, AbortSignal.any([signal, AbortSignal.timeout(settings.timeoutMs * waitsInAll)])) };
    }),
    close: () => turn(async () => line.close()),
  };
}

interface KeptLine {
  send: Session['send'];
  close(): void;
}

/** The one session, opened when it is needed and left when nothing more comes. */
function keptLine(settings: SmtpSettings): KeptLine {
  let kept: Session | null = null;
  let timer: NodeJS.Timeout | undefined;
  const close = (): void => {
    clearTimeout(timer);
    kept?.close();
    kept = null;
  };
  const send: Session['send'] = async (envelope, mail, signal) => {
    clearTimeout(timer);
    const before = kept?.alive() === true ? kept : null;
    kept = null;
    const session = before ?? (await openSession(settings, signal));
    try {
      const answer = await session.send(envelope, mail, signal);
      kept = session;
      timer = setTimeout(close, keptMs).unref();
      return answer;
    } catch (error) {
      session.close();
      // The server had left meanwhile, and nothing was handed over: a new connection, once.
      if (before !== null && error instanceof DiembaoError && error.code === 'connection-failed' && !signal.aborted) return await send(envelope, mail, signal);
      throw error;
    }
  };
  return { send, close };
}
