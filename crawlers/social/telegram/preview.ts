import { RejectedError } from '../../../infra/contracts/index.ts';
import { all, attributeOf, hasAncestor, matches, one, openPage, outermost, textIn, type Element } from '../../pages/open-page.ts';
import type { SocialEntry } from '../edge/index.ts';
import { messageAddress, type Channel } from './address.ts';
import { linkText } from './links.ts';
import { likesOf } from './reactions.ts';

export interface Preview {
  /** Newest first. */
  readonly entries: readonly SocialEntry[];
  /** Numbers of the oldest and the newest message on the page. */
  readonly oldest: number | null;
  readonly newest: number | null;
  /** Whether the page offers older ones. */
  readonly more: boolean;
}

const message = '.tgme_widget_message[data-post]';
const words = '.tgme_widget_message_text:not(.js-message_reply_text), .tgme_widget_message_poll_question';
/** Where the words of somebody else stand: what is answered to, and what a link promises. */
const foreign = '.tgme_widget_message_reply, .tgme_widget_message_link_preview';

/**
 * Reads a channel's preview page. Who signed a message and whom it was forwarded from are never looked at.
 * @throws {RejectedError} `no-preview` for private channels, groups and accounts; `not-telegram` for anything else
 */
export async function readPreview(html: string, channel: Channel): Promise<Preview> {
  const page = await openPage(html);
  const found = outermost(page, message);
  if (found.length === 0 && one(page, '.tgme_channel_info, .tgme_channel_history') === null) throw refusal(one(page, '.tgme_page, .tgme_page_wrap') !== null);
  const entries: SocialEntry[] = [];
  const numbers: number[] = [];
  for (const element of found) {
    const address = messageAddress(attributeOf(element, 'data-post') ?? '', channel);
    if (address !== null) numbers.push(Number(address.slice(address.lastIndexOf('/') + 1)));
    if (matches(element, '.service_message')) continue;
    const likes = likesOf(element);
    entries.push({
      kind: 'post',
      address: address ?? '',
      text: wordsOf(element),
      published: attributeOf(one(element, '.tgme_widget_message_date time'), 'datetime') ?? '',
      authorKey: null,
      counts: likes === undefined ? {} : { likes },
    });
  }
  return {
    entries: entries.reverse(),
    oldest: numbers.length === 0 ? null : numbers.reduce((one, other) => Math.min(one, other)),
    newest: numbers.length === 0 ? null : numbers.reduce((one, other) => Math.max(one, other)),
    more: all(page, '.tme_messages_more[data-before], .js-messages_more[data-before]').length > 0,
  };
}

/** A message as a reader sees it once all is unfolded: spoilers and emoji as text. */
function wordsOf(element: Element): string {
  const isForeign = (part: Element): boolean => matches(part, foreign) || hasAncestor(part, (above) => matches(above, foreign));
  return outermost(element, words).filter((part) => !isForeign(part)).map((part) => textIn(part, { link: linkText }).trim()).join('\n');
}

const refusal = (isTelegram: boolean): RejectedError => isTelegram
  ? new RejectedError('Telegram shows no public preview of this channel.', { code: 'no-preview', hint: 'Only public channels with a preview page (https://t.me/s/CHANNEL) are read: not private channels, groups, bots or the accounts of persons.' })
  : new RejectedError('The page is no preview page of Telegram.', { code: 'not-telegram', hint: 'Give the address as https://t.me/CHANNEL.' });
