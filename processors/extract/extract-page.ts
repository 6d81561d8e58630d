import { normaliseText } from '../../infra/text/index.ts';
import { betterOf } from './article-body.ts';
import { withoutBylines } from './byline.ts';
import { parseDocument, type DomDocument } from './dom.ts';
import { cleanLine } from './entities.ts';
import { filterBlocks } from './filter.ts';
import { readLinkedData } from './json-ld.ts';
import { findLead, restoreLead } from './lead.ts';
import { isListPage, linkedHeadings } from './list-page.ts';
import { freeMainColumn } from './main-column.ts';
import { MetaTags } from './meta.ts';
import { overrideFor, type Override } from './overrides/index.ts';
import { readDates, type DateContext, type PageDate } from './page-dates.ts';
import { readTitle } from './page-title.ts';
import { readArticleBlocks } from './readable.ts';
import { readSection } from './section.ts';
import { readOutlet, siteNames } from './site-name.ts';
import { slim } from './slim.ts';
import { survey } from './survey.ts';
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
  /** The outlet's name as the page gives it, else its domain; null for an address without a host. */
  readonly outlet: string | null;
  readonly language: string | null;
  readonly published: PageDate | null;
  readonly modified: PageDate | null;
  /** The organisation that the text's end names as its source. */
  readonly syndicatedFrom: string | null;
  /** True when the page looks like a section's list, not like an article. */
  readonly isList: boolean;
}

export interface PageContext extends DateContext {
  /** Instead of those that ship with the program. */
  readonly overrides?: readonly Override[];
}

const longestText = 300_000;

/** Reads an article's page. Pure: the same page, address, zone and clock give the same extract. Never throws on bad HTML. */
export function extractPage(html: string, url: string, context: PageContext): PageExtract {
  const override = overrideFor(url, html, context, context.overrides);
  const slimmed = slim(composed(override?.html ?? html));
  const document = parseDocument(slimmed);
  const found = survey(document);
  const meta = new MetaTags(found.metas);
  const linked = readLinkedData(found.linkedData, url, meta.text('og:title') || cleanLine(found.title));
  const data = linked.article;
  const site = siteNames(meta, linked, url);
  const headline = readTitle({ headings: found.headings, meta, data: linked, title: found.title, site });
  const title = override?.title || headline.title;
  const description = meta.text('og:description', 'description') || (data?.description ?? '');
  const language = declaredLanguage(document, meta, data?.language ?? '');
  const candidate = override?.lead || findLead(document, description);
  const vietnamese = language?.startsWith('vi') ?? /\.vn$/.test(hostOf(url));
  const { published, modified } = readDates({ meta, data: linked, lines: found.dates, headline: headline.heading, url, local: vietnamese || /\.vn$/.test(hostOf(url)) }, context);

  const headings = linkedHeadings(document);

  freeMainColumn(headline.heading?.element ?? null);
  const blocks = readArticleBlocks(document, slimmed);
  const isList = isListPage({ title, data, meta, linkedHeadings: headings, blocks });
  const read = override?.text || betterOf(filterBlocks(blocks, title).map((block) => block.text).join('\n'), data);
  const { text, lead } = restoreLead({ text: withoutBylines(read, candidate), candidate, description, vietnamese });
  return {
    title: cleanLine(title),
    lead: cleanLine(lead),
    text: normaliseText(text).slice(0, longestText),
    canonical: found.canonical || meta.raw('og:url') || null,
    image: meta.raw('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src') || data?.image || meta.raw('image', 'thumbnailurl') || found.icon || null,
    section: readSection({ meta, data: linked, crumbs: found.crumbs, title, site }),
    outlet: readOutlet(meta, linked, url),
    language,
    published: override?.published ?? published,
    modified,
    syndicatedFrom: readSyndication(read, found.credits, site),
    isList,
  };
}

/** Letters and their marks as one character: what is compared below may have been written either way. */
const composed = (html: string): string => (/[\u0300-\u0323]/.test(html) ? html.normalize('NFC') : html);

function declaredLanguage(document: DomDocument, meta: MetaTags, inLanguage: string): string | null {
  const declared = document.documentElement?.getAttribute('lang') || meta.raw('og:locale', 'content-language', 'language') || inLanguage;
  return /^[a-z]{2}(?=$|[-_])/i.exec(declared.trim())?.[0].toLowerCase() ?? null;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
