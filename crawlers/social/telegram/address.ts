import { RejectedError } from '../../../infra/contracts/index.ts';

export interface Channel {
  /** Lower case: Telegram does not tell cases apart. */
  readonly name: string;
  /** Its preview page. */
  readonly preview: string;
}

const aliases = new Set(['telegram.me', 'telegram.dog', 'www.t.me']);

/**
 * The channel behind `https://t.me/kenh` or `https://t.me/s/kenh`.
 * @throws {RejectedError} `not-a-channel`
 */
export function channelOf(url: string): Channel {
  const { pathname, origin, hostname } = new URL(url);
  const name = /^\/(?:s\/)?([A-Za-z][A-Za-z0-9_]{3,31})\/?$/.exec(pathname)?.[1]?.toLowerCase();
  if (name === undefined) {
    throw new RejectedError('The address names no public channel.', { code: 'not-a-channel', hint: 'Give it as https://t.me/CHANNEL. Invitations (t.me/+…, t.me/joinchat/…) lead to private groups, which are not read.' });
  }
  return { name, preview: `${aliases.has(hostname) ? 'https://t.me' : origin}/s/${name}` };
}

/** A message's own address; null unless it is one of this channel. */
export function messageAddress(dataPost: string, { name, preview }: Channel): string | null {
  const found = /^([A-Za-z0-9_]+)\/(\d{1,15})$/.exec(dataPost.trim());
  return found?.[1]?.toLowerCase() === name ? new URL(`/${name}/${found[2] ?? ''}`, preview).href : null;
}
