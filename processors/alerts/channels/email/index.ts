import type { Channel } from '../channel.ts';
import type { ChannelParts } from '../parts.ts';
import { mailOf } from './mail.ts';
import { openPost } from './post.ts';

/** E-mail over SMTP. @throws {FatalError} `smtp-from-invalid` */
export function openEmail(parts: ChannelParts): readonly Channel[] {
  const post = openPost(parts);
  if (post === null) return [];
  const { now } = parts.ports;
  return [{ name: 'email', send: (outgoing, signal) => post.send(outgoing.recipient.address, () => mailOf(outgoing, post.sender, now()), signal), close: () => post.close() }];
}

export type { Sender } from './addresses.ts';
export { messageIdOf } from './message-id.ts';
export { openPost, type Post } from './post.ts';
