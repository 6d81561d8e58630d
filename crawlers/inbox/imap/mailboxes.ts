import { DiembaoError } from '../../../infra/contracts/index.ts';
import type { Guard } from '../../../infra/http/index.ts';
import type { ListedArticle } from '../../contract/collector.ts';
import { keyMissing } from '../../social/edge/keys.ts';
import type { Listed } from '../listed.ts';
import { noMailbox } from './failures.ts';
import { markRead } from './mark-read.ts';
import type { ImapOptions } from './options.ts';
import { readUnseen, type MailsRead } from './read-unseen.ts';
import { usualPatience, withMailbox, type OpenMailbox, type Patience, type SessionParts } from './session.ts';

const mostMails = 50;
const largestMail = 10 * 1_048_576;
/** Of the session's time; what is left is for the mail that has been begun. */
const readingShare = 0.5;

export interface MailboxesParts {
  readonly guard: Guard;
  /** Null where the office has not given it. */
  readonly password: string | null;
  readonly zone: string;
  readonly patience?: Patience | undefined;
}

export interface MailboxPoll {
  readonly articles: readonly ListedArticle[];
  readonly warnings: readonly string[];
  /** Marks what was read. What cannot be marked now is marked by the next poll, which fails where it cannot. */
  settled(): Promise<void>;
}

/** The mailboxes of all inboxes; keeps of each only what is still to be marked and told. */
export class Mailboxes {
  readonly #unmarked = new Map<string, MailsRead>();
  readonly #untold = new Map<string, readonly string[]>();
  readonly #parts: MailboxesParts;

  constructor(parts: MailboxesParts) {
    this.#parts = parts;
  }

  /**
   * Adds to `listed` what the unread mails name.
   * @throws {RejectedError} `key-missing`, and what `withMailbox` throws
   */
  async poll(source: string, options: ImapOptions, listed: Listed, signal: AbortSignal): Promise<MailboxPoll> {
    const { patience = usualPatience, zone } = this.#parts;
    const mails = await withMailbox(options, this.#session(signal), async (opened) => {
      await this.#mark(source, options, opened);
      if (options.moveTo !== undefined) await checkTarget(opened, options.moveTo);
      return await readUnseen(opened, listed, { mostMails, largestMail, zone, enough: AbortSignal.timeout(patience.sessionMs * readingShare) });
    });
    const warnings = [...(this.#untold.get(source) ?? []), ...mails.warnings];
    this.#untold.delete(source);
    return { articles: mails.articles, warnings, settled: () => this.#settle(source, options, mails) };
  }

  async #settle(source: string, options: ImapOptions, mails: MailsRead): Promise<void> {
    if (mails.read.length + mails.unreadable.length === 0) return;
    this.#unmarked.set(source, mails);
    try {
      await withMailbox(options, this.#session(new AbortController().signal), (opened) => this.#mark(source, options, opened));
    } catch (error) {
      if (!(error instanceof DiembaoError)) throw error;
    }
  }

  async #mark(source: string, { moveTo }: ImapOptions, opened: OpenMailbox): Promise<void> {
    const mails = this.#unmarked.get(source);
    if (mails === undefined) return;
    const warnings = await markRead(opened, mails, moveTo);
    this.#unmarked.delete(source);
    if (warnings.length > 0) this.#untold.set(source, warnings);
  }

  #session(signal: AbortSignal): SessionParts {
    const { guard, password, patience = usualPatience } = this.#parts;
    if (password === null) throw keyMissing('The mailbox', ['inbox']);
    return { guard, password, patience, signal };
  }
}

async function checkTarget({ client }: OpenMailbox, moveTo: string): Promise<void> {
  try {
    await client.status(moveTo, { messages: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'NotFound') throw noMailbox('moveTo');
    throw error;
  }
}
