import { DateTime } from 'luxon';
import type { ListedArticle } from '../../contract/collector.ts';
import type { Listed } from '../listed.ts';
import { FileRefused } from '../refusal.ts';
import { imapFailure, notDone } from './failures.ts';
import type { OpenMailbox } from './session.ts';

/** What one poll has read of a mailbox, by UID. */
export interface MailsRead {
  readonly uidValidity: bigint;
  readonly read: readonly number[];
  readonly unreadable: readonly number[];
  readonly articles: readonly ListedArticle[];
  readonly warnings: readonly string[];
}

export interface MailBounds {
  readonly mostMails: number;
  readonly largestMail: number;
  /** No further mail is begun after this; the rest waits for the next poll. */
  readonly enough: AbortSignal;
  readonly zone: string;
}

interface Found {
  readonly uid: number;
  readonly size: number;
  readonly shownAs: string;
}

const mailTooLarge = (bytes: number): FileRefused =>
  new FileRefused('mail-too-large', `Thư lớn hơn ${String(bytes / 1_048_576)} MB.`, `The mail is larger than ${String(bytes / 1_048_576)} MB.`);

/**
 * Lists what the oldest unread mails name. They stay unread: only `markRead` says that they were read. Of a mail nothing is handed on
 * but the addresses and lists in it and the day it came.
 * @throws what the client throws, before anything was read; a line that breaks later leaves the rest for the next poll
 */
export async function readUnseen({ client, box, host }: OpenMailbox, listed: Listed, bounds: MailBounds): Promise<MailsRead> {
  const unseen = await client.search({ seen: false, deleted: false }, { uid: true });
  if (!Array.isArray(unseen)) throw notDone(host, 'say which mails are unread');
  const read: number[] = [];
  const unreadable: number[] = [];
  const articles: ListedArticle[] = [];
  const warnings: string[] = [];
  for (const { uid, size, shownAs } of await look({ client, box, host }, unseen.slice(0, bounds.mostMails), bounds.zone)) {
    if (listed.isFull || bounds.enough.aborted) break;
    try {
      const bytes = size > bounds.largestMail ? null : await load({ client, box, host }, uid, bounds.largestMail + 1);
      if (bytes === undefined) continue;
      if (bytes === null || bytes.byteLength > bounds.largestMail) throw mailTooLarge(bounds.largestMail);
      articles.push(...(await listed.add('mail.eml', bytes, shownAs)));
      read.push(uid);
    } catch (error) {
      if (error instanceof FileRefused) {
        listed.refuse(shownAs, `${String(box.uidValidity)} ${String(uid)}`, error);
        warnings.push(`${shownAs}: ${error.message}`);
        unreadable.push(uid);
        continue;
      }
      if (read.length + unreadable.length === 0) throw error;
      warnings.push(`The other mails wait for the next poll: ${imapFailure(error, host).code}.`);
      break;
    }
  }
  return { uidValidity: box.uidValidity, read, unreadable, articles, warnings };
}

/** Small ones first: one that a slow line cannot bring in time holds up no other. */
async function look({ client }: OpenMailbox, uids: readonly number[], zone: string): Promise<readonly Found[]> {
  if (uids.length === 0) return [];
  const asked = new Set(uids);
  const answers = await client.fetchAll([...uids], { uid: true, size: true, internalDate: true }, { uid: true });
  const found = new Map(answers.filter(({ uid }) => asked.has(uid)).map(({ uid, size = 0, internalDate }) => [uid, { uid, size, shownAs: shownBy(internalDate, zone) }]));
  return [...found.values()].sort((one, other) => one.size - other.size || one.uid - other.uid);
}

/** Undefined for a mail that is no longer there. Nothing is marked by it (BODY.PEEK). */
async function load({ client }: OpenMailbox, uid: number, maxLength: number): Promise<Uint8Array | undefined> {
  const answer = await client.fetchOne(uid, { uid: true, source: { start: 0, maxLength } }, { uid: true });
  return answer === undefined || answer === false || answer.uid !== uid ? undefined : answer.source;
}

function shownBy(internalDate: Date | string | undefined, zone: string): string {
  const at = internalDate instanceof Date ? DateTime.fromJSDate(internalDate).setZone(zone) : null;
  return at?.isValid === true ? `mail of ${at.toFormat('yyyy-MM-dd HH:mm')}` : 'mail without a date';
}
