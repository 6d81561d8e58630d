import { isLocalhost, isPrivateName, isPublicAddress, parseAddress } from '../../../../../infra/http/address.ts';
import type { Message } from '../../../message/message.ts';
import { words } from './words.ts';

export interface LinkPlaces {
  /** Where the service can open it. */
  readonly button: { readonly label: string; readonly url: string } | null;
  readonly inText: string | null;
}

/**
 * Where a card leads: the page on which the alert is acknowledged, or without one the alert in the console. Services of the public network refuse a button
 * that leads into a private one; then the address stands in the text.
 */
export function linkOf({ link, page, language }: Pick<Message, 'link' | 'page' | 'language'>): LinkPlaces {
  const url = link ?? page ?? null;
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return { button: null, inText: null };
  const { hostname } = new URL(url);
  const isPublic = parseAddress(hostname) === null ? !isPrivateName(hostname) && !isLocalhost(hostname) : isPublicAddress(hostname);
  return isPublic ? { button: { label: link === null ? words[language].open : words[language].acknowledge, url }, inText: null } : { button: null, inText: url };
}
