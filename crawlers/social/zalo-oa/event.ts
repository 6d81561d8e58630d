import { textAt, type SocialEntry } from '../edge/index.ts';
import { stampOf } from './signature.ts';

/** Events in which somebody writes to the account. A picture or a link counts where words come with it. */
const written = new Set(['user_send_text', 'anonymous_send_text', 'user_send_link', 'user_send_image']);

/** The message that an event brings to this account; null for every other event, and for messages without words. */
export function messageOf(event: unknown, account: string): SocialEntry | null {
  if (!written.has(textAt(event, 'event_name'))) return null;
  if (textAt(event, 'recipient', 'id') !== account) return null;
  const id = textAt(event, 'message', 'msg_id');
  const text = textAt(event, 'message', 'text');
  if (!/^[\w-]{1,100}$/.test(id) || text === '') return null;
  const stamp = stampOf(event);
  return {
    kind: 'post',
    address: `https://zalo.me/${account}#${id}`,
    text,
    published: stamp,
    authorKey: textAt(event, 'sender', 'id') || null,
    counts: {},
  };
}
