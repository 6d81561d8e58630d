import { RejectedError } from '../../infra/contracts/index.ts';
import { normaliseText } from '../../infra/text/index.ts';
import type { Draft, Stage } from '../contract/stage.ts';
import { articleAddress, imageAddress } from './address.ts';
import { withoutBylines } from './byline.ts';
import { announcesCorrection } from './correction.ts';
import { cleanLine } from './entities.ts';
import type { PageExtract } from './extract-page.ts';
import type { PageExtractor } from './extractor.ts';
import { firstParagraph } from './lead.ts';
import { listedText } from './listed-text.ts';
import { overlap } from './overlap.ts';
import { titleOfPost } from './post.ts';
import { readSyndication } from './syndication.ts';

export interface ExtractOptions {
  readonly extractor: PageExtractor;
  /** IANA zone that dates without an offset are meant in. */
  readonly zone: string;
  readonly now: () => Date;
}

/** Below it a page is a picture, a video or a wall, and the listing's own text may say more. */
const thinText = 150;
/** What a listing must carry to stand for an article whose page was not fetched. */
const enoughListed = 200;

/** Turns the fetched page, the listing's text, or a post's text, into title, lead, text and what else the page says. */
export const extractStage = (options: ExtractOptions): Stage => ({
  name: 'extract',
  apply: (draft) => (draft.kind === 'article' ? extractArticle(draft, options) : extractPost(draft)),
});

async function extractArticle(draft: Draft, { extractor, zone, now }: ExtractOptions): Promise<Draft> {
  const { page, listing } = draft;
  const read = page === null ? null : await extractor.extract({ html: page.html, url: page.finalUrl, zone, now: now().getTime() });
  const listedTitle = cleanLine(listing.title);
  const list = read !== null && read.isList && overlap(listedTitle, read.title) < 0.5;
  const listed = read === null || list || read.text.length < thinText ? listedText(listing) : '';
  const found = read !== null && !list ? read : null;
  if (found !== null && draft.sighting.revisits !== undefined) return { ...draft, ...fieldsOf(draft, found, found.title, found.text) };
  if (found === null && listed.length < enoughListed) {
    if (list) throw new RejectedError('The address leads to a list of articles, not to one', { code: 'not-an-article' });
    throw new RejectedError(`There is no page, and the listing carries less than ${enoughListed} characters of text`, { code: 'no-text' });
  }
  const text = found !== null && found.text.length >= listed.length ? found.text : withoutBylines(listed, '');
  if (text === '') throw new RejectedError('Neither the page nor the listing holds any text', { code: 'no-text' });
  const title = found?.title || listedTitle || (read?.title ?? '');
  if (title === '') throw new RejectedError('Neither the page nor the listing gives a title', { code: 'no-title' });
  return { ...draft, ...fieldsOf(draft, found, title, text) };
}

/** All that is known of an article. At a revisit title and text are the page's alone, empty or not: what stands there now is the question. */
function fieldsOf(draft: Draft, found: PageExtract | null, title: string, text: string): Partial<Draft> {
  const { page, listing } = draft;
  const fromPage = text === found?.text;
  const lead = fromPage ? found.lead : firstParagraph(text);
  return {
    title,
    lead,
    text,
    url: draft.url === null ? null : articleAddress({ listed: draft.url, fetched: found === null ? null : (page?.finalUrl ?? null), declared: found?.canonical ?? null, title }),
    image: imageAddress(found?.image ?? listing.image, page?.finalUrl ?? draft.url ?? ''),
    section: found?.section || listing.section,
    syndicatedFrom: fromPage ? found.syndicatedFrom : readSyndication(text),
    announcesCorrection: announcesCorrection(title, lead, text),
    textFrom: fromPage ? 'page' : 'listing',
    language: found?.language ?? listing.language ?? 'und',
    ...datesOf(draft, found),
  };
}

/** The page's date when it has a time, else the listing's, else the page's bare day. All in UTC. */
function datesOf({ listing }: Draft, read: PageExtract | null): Pick<Draft, 'publishedAt' | 'modifiedAt'> {
  const published = read?.published ?? null;
  return {
    publishedAt: published?.hasTime ? published.at : (utc(listing.publishedAt) ?? published?.at ?? null),
    modifiedAt: read?.modified?.at ?? utc(listing.modifiedAt),
  };
}

function extractPost(draft: Draft): Draft {
  const text = normaliseText(draft.text);
  if (text === '') throw new RejectedError('The post has no text', { code: 'no-text' });
  const title = cleanLine(draft.listing.title) || titleOfPost(text);
  return {
    ...draft,
    title,
    lead: '',
    text,
    section: null,
    syndicatedFrom: null,
    image: null,
    announcesCorrection: announcesCorrection('', text, ''),
    language: draft.listing.language ?? 'und',
    publishedAt: utc(draft.listing.publishedAt),
    modifiedAt: utc(draft.listing.modifiedAt),
  };
}

const utc = (iso: string | null): string | null => (iso === null ? null : new Date(iso).toISOString());
