import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  readonly messageId: string;
  readonly to: readonly string[];
  readonly raw: string;
  /** Milliseconds since 1970: when it was accepted. */
  readonly at: number;
}

export interface Mailbox {
  readonly port: number;
  readonly mails: readonly Mail[];
  close(): Promise<void>;
}

export interface Moods {
  /** Longest delay of an answer, milliseconds. */
  readonly delayMs: number;
  /** Shares of messages: put off with 4xx, and cut off before they are whole. */
  readonly later: number;
  readonly dropped: number;
}

/** A real SMTP server on loopback that keeps what it accepts; moody if asked. What it has not answered for it has not kept. */
export async function openMailbox({ delayMs = 0, later = 0, dropped = 0 }: Partial<Moods> = {}, port = 0): Promise<Mailbox> {
  const mails: Mail[] = [];
  const wait = (): Promise<void> => sleep(Math.random() * delayMs);
  const putOff = (): Error => Object.assign(new Error('try again later'), { responseCode: 451 });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onMailFrom: (_address, _session, done) => void wait().then(() => done(Math.random() < later / 2 ? putOff() : null)),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      const drop = Math.random() < dropped;
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (drop) (session as unknown as { connection?: { _socket?: { destroy(): void } } }).connection?._socket?.destroy();
      });
      stream.on('end', () => {
        void wait().then(() => {
          if (drop || Math.random() < later / 2) return done(putOff());
          const raw = Buffer.concat(chunks).toString('utf8');
          mails.push({ messageId: /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? '', to: session.envelope.rcptTo.map(({ address }) => address), raw, at: Date.now() });
          return done(null);
        });
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : port, mails, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
