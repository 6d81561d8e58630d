import { hashOf, type Counts } from '../../../infra/contracts/index.ts';
import { canonicalUrl, siteOf } from '../../../infra/http/index.ts';
import type { Privacy } from '../../../infra/privacy/index.ts';
import { readDate } from '../../../infra/text/dates.ts';
import { normaliseText } from '../../../infra/text/index.ts';
import type { ListedPost, RefusedEntry } from '../../contract/collector.ts';
import type { SocialEntry } from './entry.ts';

export interface PostReading {
  readonly privacy: Privacy;
  /** Where the entries were read: relative addresses hang on it. */
  readonly base: string;
  /** Within which one author is one voice; the base's site unless given. */
  readonly network?: string | undefined;
  /** IANA zone of dates that name none. */
  readonly zone: string;
  readonly now: Date;
}

/** Characters; what is longer is cut, before it is masked. */
const longestText = 20_000;
const longestTitle = 500;

/** Masks, hashes and seals: what leaves here names no private person. Why an entry is refused says nothing of its content either. */
export function toPost(entry: SocialEntry, { privacy, base, network, zone, now }: PostReading): ListedPost | RefusedEntry {
  const text = masked(privacy, entry.text);
  const title = masked(privacy, entry.title ?? '').replaceAll('\n', ' ').slice(0, longestTitle).toWellFormed();
  const address = readAddress(entry.address, base);
  if (address === null || (text === '' && title === '')) {
    const fingerprint = hashOf(title, text);
    const reason = address !== null ? 'no-text' : entry.address === '' ? 'no-address' : 'bad-url';
    return { item: privacy.postId(`refused ${address ?? `${base} ${fingerprint}`}`), fingerprint, reason, detail: address === null ? 'The posting has no address of its own.' : 'The posting has no text.' };
  }
  const published = readDate(entry.published, { zone, now })?.at;
  const publishedAt = published?.toISOString() ?? null;
  const modifiedAt = readDate(entry.modified ?? '', { zone, now })?.at.toISOString() ?? null;
  const language = (entry.language ?? '').trim().slice(0, 35).toLowerCase();
  return {
    kind: entry.kind,
    item: privacy.postId(address),
    sealedUrl: privacy.seal(address),
    // Counts change with every poll; they alone make no new post.
    fingerprint: hashOf(title, text, publishedAt ?? '', modifiedAt ?? ''),
    // No picture: on a post it shows a person more often than not.
    listing: { title, summary: '', content: '', publishedAt, modifiedAt, image: null, language: language === '' ? null : language, section: null },
    text: text === '' ? title : text,
    voice: entry.authorKey === null ? null : privacy.voice(network ?? siteOf(base), entry.authorKey, published ?? now),
    counts: countsOf(entry.counts),
  };
}

const masked = (privacy: Privacy, plain: string): string => privacy.mask(normaliseText(plain).slice(0, longestText).toWellFormed());

/** Only whole counts that can be; null where the network shows none. */
function countsOf(counts: Counts): Counts | null {
  const known = Object.entries(counts).filter(([, count]) => count !== undefined && Number.isSafeInteger(count) && count >= 0);
  return known.length === 0 ? null : Object.fromEntries(known);
}

/** Canonical, with the fragment where it is all that tells a comment from its post. */
function readAddress(raw: string, base: string): string | null {
  if (raw === '' || /^(?:urn|tag|_):/i.test(raw)) return null;
  try {
    const canonical = canonicalUrl(raw, base);
    const fragment = /#[\w.:-]{1,200}$/.exec(raw.trim())?.[0] ?? '';
    return canonical + fragment;
  } catch {
    return null;
  }
}
