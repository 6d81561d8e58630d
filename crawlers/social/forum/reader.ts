import type { SocialEntry } from '../edge/index.ts';
import type { Presence } from '../../contract/collector.ts';

/** A thread as a list shows it. */
export interface Thread {
  /** Of its beginning: what it is known by. */
  readonly address: string;
  readonly title: string;
  /** Changes when the list shows another number of replies or another last reply; null when the list shows neither. */
  readonly mark: string | null;
}

export interface ThreadRead {
  readonly entries: readonly SocialEntry[];
  /** How far the thread was read, in the reader's own words: where the next reading starts. */
  readonly place: string | null;
}

export interface ForumAnswer {
  readonly body: string;
  /** After redirects. */
  readonly url: string;
}

/** Asks for a page or an interface's answer, politely and within the poll. */
export type Ask = (url: string) => Promise<ForumAnswer>;

/** How one kind of forum is read. */
export interface ForumReader {
  /** What is asked for to learn of a forum's threads. */
  listing(url: string): string;
  /** Latest first, as the forum lists them. @throws {RejectedError} `no-threads`, `login-wall` */
  threads(answer: ForumAnswer): Promise<readonly Thread[]>;
  /** The first time from its beginning (`place` null), later only where it goes on. @throws {RejectedError} `no-posts`, `login-wall` */
  read(thread: Thread, place: string | null, ask: Ask): Promise<ThreadRead>;
  presence(address: string, ask: Ask): Promise<Presence>;
}
