import { Parser } from 'htmlparser2';
import { RejectedError } from '../../../infra/contracts/index.ts';
import type { SocialEntry } from '../edge/index.ts';
import { videoAddress } from './channel.ts';

const mostEntries = 100;
const wanted = new Set(['yt:videoid', 'title', 'published', 'media:description']);

/**
 * The videos of a channel's feed (Atom with `media:`, the newest fifteen). The time of its last update moves with the views and is left
 * out; the author is the channel itself.
 * @throws {RejectedError} `not-youtube`
 */
export function readFeed(xml: string, channel: string): readonly SocialEntry[] {
  const entries: SocialEntry[] = [];
  let feed = false;
  let fields: Record<string, string> | null = null;
  let field = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'feed') feed = true;
      else if (name === 'entry') fields = {};
      else if (fields !== null && wanted.has(name)) fields[(field = name)] = '';
      else if (fields !== null && name === 'media:starrating') fields['likes'] = attributes['count'] ?? '';
      else field = '';
    },
    ontext(text) {
      if (fields !== null && field !== '') fields[field] += text;
    },
    onclosetag(name) {
      if (name === field) field = '';
      if (name !== 'entry' || fields === null) return;
      if (entries.length < mostEntries) entries.push(toEntry(fields, channel));
      fields = null;
    },
  }, { xmlMode: true, lowerCaseTags: true, decodeEntities: true });
  parser.end(xml);
  if (!feed) throw new RejectedError('The address does not answer with a feed of YouTube.', { code: 'not-youtube', hint: 'Give https://www.youtube.com/feeds/videos.xml?channel_id=UC…' });
  return entries;
}

function toEntry(fields: Readonly<Record<string, string>>, channel: string): SocialEntry {
  const likes = /^\d{1,15}$/.test(fields['likes'] ?? '') ? Number(fields['likes']) : undefined;
  return {
    kind: 'post', address: videoAddress((fields['yt:videoid'] ?? '').trim()), title: fields['title'] ?? '', text: fields['media:description'] ?? '',
    published: (fields['published'] ?? '').trim(), authorKey: channel, counts: { likes },
  };
}
