import { normaliseText } from '../../infra/text/index.ts';
import { betterOf } from './article-body.ts';
import { withoutBylines } from './byline.ts';
import { parseDocument, type DomDocument } from './dom.ts';
import { cleanLine } from './entities.ts';
import { filterBlocks } from './filter.ts';
import { readArticleData } from './json-ld.ts';
import { findLead, restoreLead } from './lead.ts';
import { isListPage, linkedHeadings } from './list-page.ts';
import { MetaTags } from './meta.ts';
import { readModified, readPublished, type DateContext, type PageDate } from './page-dates.ts';
import { readTitle } from './page-title.ts';
import { readArticleBlocks } from './readable.ts';
import { slim } from './slim.ts';
import { readSyndication } from './syndication.ts';

/** What a page says, as plain data that can travel between threads. */
export interface PageExtract {
  readonly title: string;
  readonly lead: string;
  /** Paragraphs separated by newlines, NFC, the lead included. */
  readonly text: string;
  /** As the page declares them: to be judged before they are believed. */
  readonly canonical: string | null;
  readonly image: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly published: PageDate | null;
  readonly modified: PageDate | null;
  /** The organisation that the text's end names as its source. */
  readonly syndicatedFrom: string | null;
  /** True when the page looks like a section's list, not like an article. */
  readonly isList: boolean;
}

const longestText = 300_000;

/** Reads an article's page. Pure: the same page, address, zone and clock give the same extract. Never throws on bad HTML. */
export function extractPage(html: string, url: string, context: DateContext): PageExtract {
  const slimmed = slim(html);
  const document = parseDocument(slimmed);
  const meta = new MetaTags(document);
  const data = readArticleData(document);
  const title = readTitle(document, meta, data);
  const description = meta.text('og:description', 'description') || (data?.description ?? '');
  const language = declaredLanguage(document, meta, data?.language ?? '');
  const candidate = findLead(document, description);
  const published = readPublished(document, meta, data, url, context);
  const modified = readModified(meta, data, context);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') || meta.raw('og:url') || null;

  const headings = linkedHeadings(document);

  const blocks = readArticleBlocks(document, slimmed);
  const isList = isListPage({ title, data, meta, linkedHeadings: headings, blocks });
  const read = betterOf(filterBlocks(blocks, title).map((block) => block.text).join('\n'), data);
  const vietnamese = language?.startsWith('vi') ?? /\.vn$/.test(hostOf(url));
  const { text, lead } = restoreLead({ text: withoutBylines(read, candidate), candidate, description, vietnamese });
  return {
    title: cleanLine(title),
    lead: cleanLine(lead),
    text: normaliseText(text).slice(0, longestText),
    canonical,
    image: meta.raw('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src') || data?.image || null,
    section: meta.text('article:section') || data?.section || null,
    language,
    published,
    modified,
    syndicatedFrom: readSyndication(read),
    isList,
  };
}

function declaredLanguage(document: DomDocument, meta: MetaTags, inLanguage: string): string | null {
  const declared = document.documentElement?.getAttribute('lang') || meta.raw('og:locale', 'content-language', 'language') || inLanguage;
  return /^[a-z]{2}(?=$|[-_])/i.exec(declared.trim())?.[0].toLowerCase() ?? null;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
