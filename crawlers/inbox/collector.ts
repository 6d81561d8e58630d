import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { NetworkKeys } from '../../infra/config/index.ts';
import { DiembaoError } from '../../infra/contracts/index.ts';
import { createGuard } from '../../infra/http/index.ts';
import type { Collector, PollContext, PollResult, Source } from '../contract/collector.ts';
import { openInbox, type InboxFolder } from './folder.ts';
import { Mailboxes, type MailboxPoll } from './imap/mailboxes.ts';
import type { Patience } from './imap/session.ts';
import { Listed } from './listed.ts';
import { inboxOptions } from './options.ts';
import { ownName, putAwayAt, putToDone, putToRejected } from './put-away.ts';
import { putMailsToDone } from './put-away-mails.ts';
import { FileRefused, tooLarge } from './refusal.ts';
import { lookAt, readDropped, stableFiles, type Dropped } from './stable-files.ts';

export interface InboxOptionsOfOffice {
  readonly zone?: string;
  readonly dataDir?: string;
  /** The office's keys; that of an inbox is the password of its mailbox. */
  readonly keys?: Pick<NetworkKeys, 'inbox'>;
  /** Private addresses, ranges and host names that mail servers may have (`network.allow`). */
  readonly allow?: readonly string[];
  /** How long a mail server is waited for (default: 15 s for the connection, 60 s for all). */
  readonly patience?: Patience;
  /** Waits between the two looks in which a file must be the same (default two seconds). */
  readonly settle?: (signal: AbortSignal) => Promise<void>;
}

export const largestFile = 5 * 1_048_576;
const mostFiles = 200;
/** A page that could not be had in passing is tried again while its file is listed: hourly, for three days. */
const againAfterMs = 3_600_000;
const againForMs = 3 * 86_400_000;
const twoSeconds = (signal: AbortSignal): Promise<void> => pause(2_000, undefined, { signal });

/**
 * The collector of kind `inbox`: press clippings that people drop as files into a folder, or send to a mailbox. Once it is in the log, a
 * file that was listed goes to `done/`, what cannot be read to `rejected/` with a note, and a mail is marked as read; nothing is deleted.
 * @throws what `openInbox` throws; of a mailbox what `Mailboxes.poll` throws, unless files were listed meanwhile
 */
export function createInboxCollector({ zone = 'Asia/Ho_Chi_Minh', dataDir, keys, allow = [], patience, settle = twoSeconds }: InboxOptionsOfOffice = {}): Collector {
  const lastAgain = new Map<string, number>();
  const mailboxes = new Mailboxes({ guard: createGuard(allow), password: keys?.inbox ?? null, zone, patience });
  return {
    kind: 'inbox',
    social: false,
    options: inboxOptions,
    async poll(source: Source, { now, signal }: PollContext): Promise<PollResult> {
      signal.throwIfAborted();
      const folder = await openInbox(source, dataDir);
      const at = now();
      const listed = new Listed(source.id, zone, at);
      const done: Dropped[] = [];
      const rejected: (readonly [Dropped, FileRefused])[] = [];
      for (const file of (await stableFiles(folder.path, () => settle(signal))).slice(0, mostFiles)) {
        signal.throwIfAborted();
        if (listed.isFull) break;
        try {
          if (await addFile(file, file.name, listed)) done.push(file);
        } catch (error) {
          if (!(error instanceof FileRefused)) throw error;
          listed.refuse(file.name, file.mark, error);
          rejected.push([file, error]);
        }
      }
      const mails = await pollMailbox(source, mailboxes, listed, done.length + rejected.length > 0, signal);
      const again = at.getTime() - (lastAgain.get(source.id) ?? 0) >= againAfterMs;
      if (again) await listAgain(folder, listed, zone, at);
      return {
        status: 'ok', httpStatus: 200, items: listed.items, refused: listed.refused, etag: null, lastModified: null,
        warnings: [...rejected.map(([{ name }, error]) => `${name}: ${error.message}`), ...mails.warnings].map((warning) => warning.slice(0, 300)),
        settled: async () => {
          const put = { folder, zone, now: at };
          if (again) lastAgain.set(source.id, at.getTime());
          for (const file of done) await putToDone(file, put);
          for (const [file, error] of rejected) await putToRejected(file, error, put);
          await putMailsToDone(mails.articles, put);
          await mails.settled();
        },
      };
    },
  };
}

const noMails: MailboxPoll = { articles: [], warnings: [], settled: () => Promise.resolve() };

/** A mailbox that cannot be read now holds up no files. */
async function pollMailbox({ id, options }: Source, mailboxes: Mailboxes, listed: Listed, hasFiles: boolean, signal: AbortSignal): Promise<MailboxPoll> {
  const { imap } = inboxOptions.parse(options ?? {});
  if (imap === undefined) return noMails;
  try {
    return await mailboxes.poll(id, imap, listed, signal);
  } catch (error) {
    if (signal.aborted || !hasFiles || !(error instanceof DiembaoError)) throw error;
    return { ...noMails, warnings: [`The mailbox waits: ${error.message}`] };
  }
}

/** False when the file has changed since it was seen. @throws {FileRefused} */
async function addFile(file: Dropped, name: string, listed: Listed): Promise<boolean> {
  if (file.isFile && file.size > largestFile) throw tooLarge(largestFile / 1_048_576);
  const bytes = await readDropped(file);
  if (bytes === null) return false;
  await listed.add(name, bytes);
  return true;
}

/** Lists what was put away of late once more, newest first, as far as there is room. */
async function listAgain(folder: InboxFolder, listed: Listed, zone: string, now: Date): Promise<void> {
  const names = (await readdir(folder.done)).sort().reverse().slice(0, mostFiles);
  for (const name of names) {
    const age = now.getTime() - (putAwayAt(name, zone)?.getTime() ?? Number.NaN);
    if (!(age >= againAfterMs && age <= againForMs)) continue;
    if (listed.isFull) break;
    const file = await lookAt(folder.done, name);
    if (file === null) continue;
    try {
      await addFile(file, ownName(name), listed);
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
    }
  }
}
