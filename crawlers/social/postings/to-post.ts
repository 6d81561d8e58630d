import { decodeHTML } from 'entities';
import { hashOf } from '../../../infra/contracts/index.ts';
import { canonicalUrl, siteOf } from '../../../infra/http/index.ts';
import type { Privacy } from '../../../infra/privacy/index.ts';
import { readDate } from '../../../infra/text/dates.ts';
import { normaliseText } from '../../../infra/text/index.ts';
import type { ListedPost, RefusedEntry } from '../../contract/collector.ts';
import type { Posting } from './postings.ts';

export interface PostReading {
  readonly privacy: Privacy;
  readonly base: string;
  readonly zone: string;
  readonly now: Date;
}

const longestText = 20_000;

/** Masks, hashes and seals: what leaves here names no private person. Why a posting is refused says nothing of its content either. */
export function toPost(posting: Posting, { privacy, base, zone, now }: PostReading): ListedPost | RefusedEntry {
  const text = masked(privacy, posting.text);
  const title = masked(privacy, posting.title).replaceAll('\n', ' ').slice(0, 500);
  const address = readAddress(posting.address, base);
  if (address === null || (text === '' && title === '')) {
    const fingerprint = hashOf(title, text);
    const reason = address !== null ? 'no-text' : posting.address === '' ? 'no-address' : 'bad-url';
    return { item: privacy.postId(`refused ${address ?? `${base} ${fingerprint}`}`), fingerprint, reason, detail: address === null ? 'The posting has no address of its own.' : 'The posting has no text.' };
  }
  const published = readDate(posting.published, { zone, now })?.at;
  const publishedAt = published?.toISOString() ?? null;
  const modifiedAt = readDate(posting.modified, { zone, now })?.at.toISOString() ?? null;
  const voice = posting.authorKey === null ? null : privacy.voice(siteOf(base), posting.authorKey, published ?? now);
  return {
    kind: posting.kind,
    item: privacy.postId(address),
    sealedUrl: privacy.seal(address),
    // Counts change with every poll; they alone make no new post.
    fingerprint: hashOf(title, text, publishedAt ?? '', modifiedAt ?? ''),
    // No picture: on a post it shows a person more often than not.
    listing: { title, summary: '', content: '', publishedAt, modifiedAt, image: null, language: posting.language === '' ? null : posting.language.slice(0, 35).toLowerCase(), section: null },
    text: text === '' ? title : text,
    voice,
    counts: Object.keys(posting.counts).length === 0 ? null : posting.counts,
  };
}

function masked(privacy: Privacy, raw: string): string {
  const plain = decodeHTML(raw.replace(/<br\s*\/?>|<\/p>/gi, '\n').replace(/<\/?[a-z][^<>]*>/gi, ' '));
  return privacy.mask(normaliseText(plain).slice(0, longestText).toWellFormed());
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
