import { z } from 'zod';
import { imapOptions } from './imap/options.ts';

export const inboxOptions = z.strictObject({
  /** Where clippings are dropped; a relative path starts at the data folder. Without it `inbox/<source id>` in the data folder. */
  folder: z.string().min(1).max(1_000).refine((path) => !path.includes('\0'), 'this is no path').optional(),
  imap: imapOptions.optional(),
});

export type InboxOptions = z.infer<typeof inboxOptions>;
