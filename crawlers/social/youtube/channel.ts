import { RejectedError } from '../../../infra/contracts/index.ts';

const channelPattern = /^UC[\w-]{22}$/;

/**
 * The channel that an address names: its feed (`…/feeds/videos.xml?channel_id=UC…`) or its page (`…/channel/UC…`).
 * @throws {RejectedError} `no-channel`
 */
export function channelOf(address: string): string {
  const url = new URL(address);
  const id = url.searchParams.get('channel_id') ?? /^\/channel\/([^/]+)/.exec(url.pathname)?.[1] ?? '';
  if (channelPattern.test(id)) return id;
  throw new RejectedError('The address does not name a channel by its id.', { code: 'no-channel', hint: 'Give https://www.youtube.com/feeds/videos.xml?channel_id=UC… ; the id stands in the page\'s own source as "channelId".' });
}

export const feedOf = (address: string, channel: string): string => new URL(`/feeds/videos.xml?channel_id=${channel}`, address).href;

const web = 'https://www.youtube.com/watch';
const idPattern = /^[\w-]{6,20}$/;

/** '' where the id is none. */
export const videoAddress = (video: string): string => (idPattern.test(video) ? `${web}?v=${video}` : '');
export const commentAddress = (video: string, comment: string): string => (idPattern.test(video) && /^[\w.-]{6,200}$/.test(comment) ? `${web}?v=${video}&lc=${comment}` : '');

/** The ids in an address that the two above made; null for any other. */
export function idsOf(address: string): { readonly video: string; readonly comment: string | null } | null {
  const url = new URL(address);
  const video = url.searchParams.get('v');
  return `${url.origin}${url.pathname}` === web && video !== null ? { video, comment: url.searchParams.get('lc') } : null;
}
