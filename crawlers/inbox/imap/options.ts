import { z } from 'zod';

const oneLine = (most: number): z.ZodString => z.string().min(1).max(most).regex(/^[^\u0000-\u001f\u007f]+$/, 'one line of text');

/** A mailbox that is read beside the folder. Its password comes from the environment. */
export const imapOptions = z.strictObject({
  host: z.string().max(253).regex(/^[a-z0-9:][a-z0-9.:_-]*$/i, 'the name or address of the mail server, without a scheme'),
  /** Without it 993, or 143 where the connection does not begin encrypted. */
  port: z.int().min(1).max(65_535).optional(),
  user: oneLine(320),
  mailbox: oneLine(500).default('INBOX'),
  /** Where mails go that were read; without it they stay, marked as read. */
  moveTo: oneLine(500).optional(),
  /** `false` sends the password as it is: to a private address that the office allows, never to a public one. */
  tls: z.union([z.boolean(), z.literal('starttls')], 'true, false or starttls').default(true),
}).refine(({ mailbox, moveTo }) => mailbox !== moveTo, { path: ['moveTo'], message: 'another mailbox than the one that is read' });

export type ImapOptions = z.output<typeof imapOptions>;

export const portOf = ({ port, tls }: Pick<ImapOptions, 'port' | 'tls'>): number => port ?? (tls === true ? 993 : 143);
