import addressparser from 'nodemailer/lib/addressparser';
import { z } from 'zod';
import { FatalError, RejectedError } from '../../../../infra/contracts/index.ts';
import { oneLine } from '../../text/index.ts';

/** Who mails come from. */
export interface Sender {
  readonly name: string;
  readonly address: string;
  /** Of the address: the right side of Message-IDs. */
  readonly host: string;
}

const mailbox = z.email({ pattern: /^[^\s<>()[\]\\,;:"@\p{Cc}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,250}[\p{L}\p{N}])?$/u });

/** `Điểm Báo <diem-bao@so.example>` or the address alone. @throws {FatalError} `smtp-from-invalid` */
export function senderOf(from: string): Sender {
  const [first, ...others] = addressparser(oneLine(from), { flatten: true });
  const address = mailbox.safeParse(first?.address);
  if (first === undefined || others.length > 0 || !address.success) throw new FatalError('alerts.email.from is not the address of one mailbox', { code: 'smtp-from-invalid', hint: 'Write for example "Điểm Báo <diem-bao@so-khcn.example>".' });
  return { name: first.name, address: address.data, host: new URL(`http://${address.data.slice(address.data.lastIndexOf('@') + 1)}`).hostname };
}

/** @throws {RejectedError} `recipient-refused` for what is no mailbox: a line break or a second address in it would go elsewhere. */
export function checkRecipient(address: string): void {
  if (!mailbox.safeParse(address).success) throw new RejectedError('The recipient’s e-mail address is not one mailbox', { code: 'recipient-refused', hint: 'Mend it in the office file, under alerts.people.' });
}
