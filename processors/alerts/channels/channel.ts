import type { Message } from '../message/message.ts';

/** One message on its way to one recipient. */
export interface Outgoing {
  /** The same in every attempt: the stem of a Message-ID, an idempotency key. */
  readonly key: string;
  /** What mails of one alert are threaded by; the first message's key, null where this is the first. */
  readonly thread: { readonly id: string; readonly first: string | null };
  readonly recipient: { readonly id: string; readonly name: string; readonly address: string; readonly language: 'vi' | 'en' };
  readonly message: Message;
}

/**
 * A way to reach people. `send` resolves when the other side has taken the message over, with what it said.
 * It throws RetryableError where another attempt may succeed (dead peer, timeout, 4xx of SMTP, 429 and 5xx of HTTP) and RejectedError where none will
 * (refused recipient, 5xx of SMTP, other 4xx of HTTP).
 */
export interface Channel {
  readonly name: string;
  send(outgoing: Outgoing, signal: AbortSignal): Promise<{ readonly answer: string }>;
  close(): Promise<void>;
}
