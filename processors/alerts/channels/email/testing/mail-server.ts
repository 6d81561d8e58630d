import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Manner } from '../../channels.contract.ts';

/** For tests only: a real SMTP server on loopback. */
export interface MailServer {
  readonly port: number;
  readonly mails: readonly GotMail[];
  /** Sessions so far. */
  readonly sessions: () => number;
  /** The most mails that were under way at once. */
  readonly atOnce: () => number;
  behave(manner: Manner): void;
  /** Ends what is connected, as a server does that has waited long enough. */
  hangUp(): void;
  close(): Promise<void>;
}

export interface GotMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly secure: boolean;
  readonly user: string | undefined;
  readonly raw: string;
  readonly email: Email;
}

const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: GotMail[] = [];
  let [manner, sessions, underWay, atOnce]: [Manner, number, number, number] = ['accept', 0, 0, 0];
  const cut = (): void => server.connections.forEach((connection) => (connection as unknown as { _socket: { destroy(): void } })._socket.destroy());
  const drips = new Set<NodeJS.Timeout>();
  const drip = (): void => server.connections.forEach((connection) => {
    const socket = (connection as unknown as { _socket: { write(text: string): void } })._socket;
    const timer = setInterval(() => socket.write('250-'.repeat(1) + 'x\r\n'), 300);
    drips.add(timer);
  });
  const server: SMTPServer = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'], authOptional: true, closeTimeout: 100, logger: false,
    onConnect: (_session, done) => { sessions += 1; done(); },
    onMailFrom: (_address, _session, done) => {
      if (manner === 'silent') return;
      if (manner === 'drip') return drip();
      if (manner === 'drop-before') return cut();
      done(manner === 'put-off' ? refusal(451, '4.7.1 try later') : null);
    },
    onRcptTo: (_address, _session, done) => done(manner === 'refuse-recipient' ? refusal(550, '5.1.1 no such user here') : null),
    onData: (stream, session, done) => {
      atOnce = Math.max(atOnce, (underWay += 1));
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => void (async () => {
        const raw = Buffer.concat(chunks);
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address), secure: session.secure, user: session.user as string | undefined, raw: raw.toString('utf8'), email: await PostalMime.parse(raw) });
        underWay -= 1;
        if (manner === 'drop-after') return cut();
        done(manner === 'refuse' ? refusal(554, '5.7.1 we do not like it') : null, '2.0.0 Ok: queued as FICTION');
      })());
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const stopDrips = (): void => { drips.forEach((timer) => clearInterval(timer)); drips.clear(); };
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    sessions: () => sessions,
    atOnce: () => atOnce,
    behave(next) { stopDrips(); manner = next; },
    hangUp: cut,
    close: () => new Promise<void>((resolve) => { stopDrips(); cut(); server.close(() => resolve()); }),
  };
}

/** A certificate for `localhost`, two days long. */
export function certificate(): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'diembao-mail-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert], { stdio: 'ignore', timeout: 20_000 });
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
