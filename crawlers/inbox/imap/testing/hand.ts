import { ImapFlow } from 'imapflow';
import type { Dovecot } from './dovecot.ts';

/** Does with a mailbox what its owner would do in a mail program. */
export interface Hand {
  put(mail: string | Buffer, at?: Date): Promise<void>;
  makeMailbox(path: string): Promise<void>;
  /** The marks of every mail of a mailbox, in their order, `\Recent` left out. */
  marks(mailbox?: string): Promise<readonly (readonly string[])[]>;
  empty(): Promise<void>;
}

export function handOf({ port, password }: Dovecot, user: string): Hand {
  const use = async <T>(act: (client: ImapFlow) => Promise<T>): Promise<T> => {
    const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, doSTARTTLS: false, auth: { user, pass: password }, logger: false, disableAutoIdle: true });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await act(client);
    } finally {
      await client.logout().catch(() => undefined);
      client.close();
    }
  };
  return {
    put: (mail, at) => use(async (client) => void await client.append('INBOX', mail, [], at)),
    makeMailbox: (path) => use(async (client) => void await client.mailboxCreate(path)),
    marks: (mailbox = 'INBOX') => use(async (client) => {
      const { exists } = await client.mailboxOpen(mailbox, { readOnly: true });
      const mails = exists === 0 ? [] : await client.fetchAll('1:*', { uid: true, flags: true });
      return mails.sort((one, other) => one.uid - other.uid).map(({ flags }) => [...(flags ?? [])].filter((flag) => flag !== '\\Recent').sort());
    }),
    empty: () => use(async (client) => {
      const { exists } = await client.mailboxOpen('INBOX');
      if (exists > 0) await client.messageDelete('1:*');
    }),
  };
}
