import { DateTime } from 'luxon';
import { DiembaoError, messageOf, RejectedError } from '../../infra/contracts/index.ts';
import { canonicalUrl } from '../../infra/http/url.ts';
import { trimPage } from '../../crawlers/pages/trim.ts';
import { nothingKnown, type Draft } from '../../processors/contract/stage.ts';
import { extractStage } from '../../processors/extract/stage.ts';
import type { PageExtract } from '../../processors/extract/extract-page.ts';
import type { PageExtractor } from '../../processors/extract/extractor.ts';
import { languageStage } from '../../processors/language/index.ts';
import { normaliseStage } from '../../processors/normalise/index.ts';

/** What is printed of a page; null where it is unknown. */
export interface PageRecord {
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly title: string | null;
  readonly syndicatedFrom: string | null;
  /** ISO 8601 in UTC; the bare day (`2026-03-07`) where the page gives no time. */
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly lead: string | null;
  readonly text: string;
  readonly image: string | null;
  readonly outlet: string | null;
  readonly section: string | null;
  readonly language: string | null;
}

export interface RecordOptions {
  readonly extractor: PageExtractor;
  readonly zone: string;
  readonly now: () => Date;
}

export interface RecordResult {
  readonly record: PageRecord;
  /** Why the product would not store the page, although fields could be read. */
  readonly error: DiembaoError | null;
}

/**
 * Reads a page as the product does: trimmed as the crawler trims it, then through the chain's stages that need no office.
 * A page that the product would reject still gives a record, with what could be read of it.
 */
export async function readRecord(html: string, url: string, { extractor, zone, now }: RecordOptions): Promise<RecordResult> {
  const address = canonicalUrl(url);
  let read: PageExtract | null = null;
  try {
    const page = { finalUrl: address, html: await trimPage(html) };
    read = await extractor.extract({ html: page.html, url: address, zone, now: now().getTime() });
    const extracted = read;
    const stages = [extractStage({ extractor: { extract: async () => extracted, close: async () => {} }, zone, now }), normaliseStage(), languageStage()];
    let draft = draftOf(address, page, now());
    for (const stage of stages) draft = await stage.apply(draft);
    return { record: recordOf(url, draft, read, zone), error: null };
  } catch (cause) {
    const error = cause instanceof DiembaoError ? cause : new RejectedError(messageOf(cause), { code: 'unreadable-page', cause });
    return { record: rejectedRecord(url, address, read, zone), error };
  }
}

function recordOf(url: string, draft: Draft, read: PageExtract, zone: string): PageRecord {
  return {
    url,
    canonicalUrl: draft.url,
    title: draft.title,
    syndicatedFrom: draft.syndicatedFrom,
    publishedAt: moment(draft.publishedAt, read.published, zone),
    modifiedAt: moment(draft.modifiedAt, read.modified, zone),
    lead: draft.lead === '' ? null : draft.lead,
    text: draft.text,
    image: draft.image,
    outlet: read.outlet,
    section: draft.section,
    language: draft.language === 'und' ? null : draft.language,
  };
}

function rejectedRecord(url: string, address: string, read: PageExtract | null, zone: string): PageRecord {
  return {
    url,
    canonicalUrl: address,
    title: read?.title || null,
    syndicatedFrom: read?.syndicatedFrom ?? null,
    publishedAt: moment(read?.published?.at ?? null, read?.published ?? null, zone),
    modifiedAt: moment(read?.modified?.at ?? null, read?.modified ?? null, zone),
    lead: read?.lead || null,
    text: read?.text ?? '',
    image: null,
    outlet: read?.outlet ?? null,
    section: read?.section ?? null,
    language: read?.language ?? null,
  };
}

/** A day without a time is printed as the day that it is in the zone: as a moment it would claim to know the hour. */
function moment(at: string | null, read: PageExtract['published'], zone: string): string | null {
  if (at === null || read === null || read.hasTime || read.at !== at) return at;
  return DateTime.fromISO(at, { zone }).toISODate();
}

const draftOf = (url: string, page: NonNullable<Draft['page']>, now: Date): Draft => ({
  sighting: { id: url, run: 'extract', poll: 'extract', item: url, fingerprint: '' },
  source: { id: 'extract', outlet: 'extract', kind: 'page', own: false },
  kind: 'article',
  url,
  sealedUrl: null,
  fetchedAt: now.toISOString(),
  listing: { title: '', summary: '', content: '', publishedAt: null, modifiedAt: null, image: null, language: null, section: null },
  page,
  counts: null,
  voice: null,
  ...nothingKnown,
  text: '',
  models: [],
});
