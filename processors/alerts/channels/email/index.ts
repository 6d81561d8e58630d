import type { Channel, Outgoing } from '../channel.ts';
import { DiembaoError } from '../../../../infra/contracts/index.ts';
import { inTurn } from '../in-turn.ts';
import type { ChannelParts } from '../parts.ts';
import { checkRecipient, senderOf } from './addresses.ts';
import { mailOf } from './mail.ts';
import { openSession, type Session, type SmtpSettings } from './session.ts';

/** A connection is kept so long for the next mail of a burst. */
const keptMs = 10_000;
/** All of one mail takes no longer than so many of its single waits. */
const waitsInAll = 3;

/** E-mail over SMTP: one connection, one mail at a time. @throws {FatalError} `smtp-from-invalid` */
export function openEmail({ config: { alerts: { email } }, secrets, ports }: ChannelParts): readonly Channel[] {
  if (email === undefined) return [];
  const { host, port, security, username, from, timeoutSeconds } = email;
  const sender = senderOf(from);
  const settings: SmtpSettings = { host, port, security, username: username ?? null, password: secrets.smtp, timeoutMs: timeoutSeconds * 1000, ca: ports.ca ?? null };
  const line = keptLine(settings);
  const turn = inTurn();

  const deliver = async (outgoing: Outgoing, signal: AbortSignal): Promise<{ answer: string }> => {
    const { address } = outgoing.recipient;
    checkRecipient(address);
    const mail = await mailOf(outgoing, sender, ports.now());
    return { answer: await line.send({ from: sender.address, to: address }, mail, AbortSignal.any([signal, AbortSignal.timeout(settings.timeoutMs * waitsInAll)])) };
  };
  return [{ name: 'email', send: (outgoing, signal) => turn(() => deliver(outgoing, signal)), close: () => turn(async () => line.close()) }];
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
