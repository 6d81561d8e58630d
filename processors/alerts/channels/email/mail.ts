import MailComposer from 'nodemailer/lib/mail-composer';
import type { Severity } from '../../../../infra/config/index.ts';
import type { Outgoing } from '../channel.ts';
import { clip, oneLine } from '../../text/index.ts';
import type { Sender } from './addresses.ts';
import { messageIdOf } from './message-id.ts';

const importance: Readonly<Record<Severity, 'high' | 'normal' | 'low'>> = { critical: 'high', warning: 'normal', info: 'low' };
const longestSubject = 150;

/**
 * The mail, ready for the wire: text and HTML in UTF-8, a thread for each alert, marked as made by a machine so that no holiday note answers it.
 * Follow-ups keep the alert's title behind "Re:": mail programs thread by both the title and References.
 */
export async function mailOf({ key, thread, recipient, message }: Outgoing, { address, name, host }: Sender, date: Date): Promise<Buffer> {
  const first = thread.first === null || thread.first === key ? null : messageIdOf(thread.first, host);
  const level = importance[message.severity];
  return await new MailComposer({
    from: { name, address },
    to: { name: oneLine(recipient.name), address: recipient.address },
    subject: clip(oneLine(first === null ? message.title : `Re: ${message.title}`), longestSubject),
    date,
    messageId: messageIdOf(key, host),
    ...(first === null ? {} : { inReplyTo: first, references: [first] }),
    text: message.text.normalize('NFC'),
    html: message.html.normalize('NFC'),
    textEncoding: 'B',
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      Importance: level,
      ...(level === 'normal' ? {} : { 'X-Priority': level === 'high' ? '1 (Highest)' : '5 (Lowest)' }),
      'Content-Language': message.language,
    },
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile().build();
}
