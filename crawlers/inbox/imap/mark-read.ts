import { notDone } from './failures.ts';
import type { MailsRead } from './read-unseen.ts';
import type { OpenMailbox } from './session.ts';

export const stays = 'The mail server cannot move mails: they stay in the mailbox, marked as read.';
const notMoved = 'The mail server did not move the mails that were read: they stay in the mailbox, marked as read.';

/**
 * Marks as read what was read and moves it where that is wished; what cannot be read is flagged too and stays. Nothing is deleted: a
 * server that cannot move is not asked for a copy and a deletion instead. Warnings say what was left undone.
 * @throws {RetryableError} `imap-refused`
 */
export async function markRead({ client, box, host }: OpenMailbox, { uidValidity, read, unreadable }: Pick<MailsRead, 'uidValidity' | 'read' | 'unreadable'>, moveTo: string | undefined): Promise<readonly string[]> {
  // The mailbox was made anew and its numbers mean other mails.
  if (box.uidValidity !== uidValidity) return [];
  const mark = async (uids: readonly number[], flags: string[]): Promise<void> => {
    if (uids.length > 0 && !(await client.messageFlagsAdd([...uids], flags, { uid: true }))) throw notDone(host, 'mark mails as read');
  };
  await mark(unreadable, ['\\Seen', '\\Flagged']);
  await mark(read, ['\\Seen']);
  if (moveTo === undefined || read.length === 0) return [];
  if (!client.capabilities.has('MOVE')) return [stays];
  return (await client.messageMove([...read], moveTo, { uid: true })) === false ? [notMoved] : [];
}
