import { documentIdOf, hashOf, policyOf } from '../../infra/contracts/index.ts';
import { addressKey } from '../../infra/http/index.ts';
import { readDate } from '../../infra/text/dates.ts';
import type { ListedArticle, RefusedEntry } from '../contract/collector.ts';
import { trimPage } from '../pages/trim.ts';
import { imageAddress, readAddress } from './address.ts';
import { cleanHtml, cleanTitle, firstImage, nestsTooDeeply, wordsOf } from './clean.ts';
import type { Entry } from './entry.ts';

export interface Reading {
  readonly zone: string;
  readonly monthFirst: boolean | undefined;
  readonly now: Date;
}

/** Turns an entry into an article to fetch, or says why it cannot become one. */
export async function toItem(entry: Entry, reading: Reading): Promise<ListedArticle | RefusedEntry> {
  const title = cleanTitle(entry.title);
  const address = readAddress(entry.links, entry.base);
  if (!('url' in address)) return refuse(entry, title, address.reason, address.detail);
  const summary = await trimmed(cleanHtml(entry.summary));
  const content = await trimmed(cleanHtml(entry.content));
  const modifiedAt = firstDate(entry.modified, reading);
  const publishedAt = firstDate(entry.published, reading) ?? modifiedAt;
  return {
    kind: 'article',
    item: documentIdOf(addressKey(address.url)),
    url: address.url,
    fingerprint: hashOf(title, wordsOf(summary), wordsOf(content), publishedAt ?? '', modifiedAt ?? ''),
    listing: {
      title,
      summary,
      content,
      publishedAt,
      modifiedAt,
      image: imageAddress([...entry.images, firstImage(summary), firstImage(content)].filter((image) => image !== null), entry.base),
      language: entry.language?.trim().slice(0, 35).toLowerCase() || null,
      section: entry.categories.map((category) => cleanTitle({ value: category, type: 'html' }).slice(0, 120)).find((category) => category !== '') ?? null,
    },
  };
}

/** Texts of feeds carry scripts, trackers and bylines as pages do. What cannot be trimmed is left out: it may name a person. */
async function trimmed(html: string): Promise<string> {
  if (!html.includes('<')) return html;
  if (nestsTooDeeply(html)) return '';
  try {
    return await trimPage(html);
  } catch (error) {
    if (policyOf(error) === 'reject') return '';
    throw error;
  }
}

function refuse(entry: Entry, title: string, reason: string, detail: string): RefusedEntry {
  const fingerprint = hashOf(title, ...entry.links);
  return { item: hashOf('refused', entry.base, entry.guid || fingerprint), fingerprint, reason, detail: title === '' ? detail : `${detail} (“${title.slice(0, 120).toWellFormed()}”)` };
}

function firstDate(raws: readonly string[], { zone, monthFirst, now }: Reading): string | null {
  for (const raw of raws) {
    const read = readDate(raw, { zone, monthFirst, now });
    if (read !== null) return read.at.toISOString();
  }
  return null;
}
