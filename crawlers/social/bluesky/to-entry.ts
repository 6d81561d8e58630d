import { maskLabels } from '../../../infra/privacy/index.ts';
import { countAt, listAt, objectAt, textAt, type SocialEntry } from '../edge/index.ts';
import { didPattern } from './options.ts';

const uriPattern = new RegExp(String.raw`^at://(?<did>${didPattern})/app\.bsky\.feed\.post/(?<key>[A-Za-z0-9._~:-]{1,512})$`);
const web = 'https://bsky.app';
const addressPattern = new RegExp(String.raw`^${web.replaceAll('.', String.raw`\.`)}/profile/(?<did>${didPattern})/post/(?<key>[A-Za-z0-9._~:-]{1,512})$`);

/** One post as the service shows it (`app.bsky.feed.defs#postView`). Its address names the account by its lasting id. */
export function toEntry(view: unknown): SocialEntry {
  const { did, key } = uriPattern.exec(textAt(view, 'uri'))?.groups ?? {};
  const record = objectAt(view, 'record');
  return {
    kind: objectAt(record, 'reply') === null ? 'post' : 'comment',
    address: did === undefined || key === undefined ? '' : `${web}/profile/${did}/post/${key}`,
    text: withoutMentions(record),
    published: earlier(textAt(record, 'createdAt'), textAt(view, 'indexedAt')),
    language: textAt(listAt(record, 'langs')[0]),
    authorKey: did ?? null,
    counts: { likes: countAt(view, 'likeCount'), shares: countAt(view, 'repostCount'), replies: countAt(view, 'replyCount') },
  };
}

/** The AT address of a post that `toEntry` gave a web address; null for any other address. */
export function uriOf(address: string): string | null {
  const { did, key } = addressPattern.exec(address)?.groups ?? {};
  return did === undefined || key === undefined ? null : `at://${did}/app.bsky.feed.post/${key}`;
}

/** Whether the author shows their posts to signed-in readers only. */
export function isForMembers(view: unknown): boolean {
  return [...listAt(view, 'author', 'labels'), ...listAt(view, 'labels')].some((label) => textAt(label, 'val') === '!no-unauthenticated');
}

/** The clock of the one who writes may be wrong or lie; when the network saw the post is the latest it can be. */
function earlier(created: string, indexed: string): string {
  const [one, other] = [Date.parse(created), Date.parse(indexed)];
  return Number.isNaN(one) || one > other ? indexed : created;
}

/** Mentions are marked by their place in the bytes of the text: they are masked whatever they look like. */
function withoutMentions(record: unknown): string {
  const text = typeof objectAt(record)?.['text'] === 'string' ? String(objectAt(record)?.['text']) : '';
  const mentions = listAt(record, 'facets').slice(0, 500)
    .filter((facet) => listAt(facet, 'features').some((feature) => textAt(feature, '$type').endsWith('#mention')))
    .map((facet) => ({ start: countAt(facet, 'index', 'byteStart') ?? 0, end: countAt(facet, 'index', 'byteEnd') ?? 0 }))
    .filter(({ start, end }) => end > start)
    .sort((one, other) => one.start - other.start);
  if (mentions.length === 0) return text;
  const bytes = Buffer.from(text);
  let masked = '';
  let at = 0;
  for (const { start, end } of mentions) {
    if (start < at || end > bytes.length) continue;
    masked += bytes.subarray(at, start).toString() + maskLabels.handle;
    at = end;
  }
  return masked + bytes.subarray(at).toString();
}
