import type { Block } from './blocks.ts';
import { textOf, type DomDocument } from './dom.ts';
import type { ArticleData } from './json-ld.ts';
import type { MetaTags } from './meta.ts';

const headlineLength = 25;

/** Headings that are nothing but a link to something else. Counted before the page is cleaned. */
export function linkedHeadings(document: DomDocument): number {
  let count = 0;
  for (const heading of document.querySelectorAll('h2,h3,h4')) {
    const link = heading.querySelector('a');
    if (link && textOf(link).length >= headlineLength) count += 1;
  }
  return count;
}

export interface ListSigns {
  readonly title: string;
  readonly data: ArticleData | null;
  readonly meta: MetaTags;
  readonly linkedHeadings: number;
  /** Before the block filter. */
  readonly blocks: readonly Block[];
}

/**
 * Whether the page is a section's list rather than an article. `og:type` says "article" on lists too, so it is not asked:
 * a page that declares an article or its date is one; of the others, those made of links, or named like a section, are not.
 */
export function isListPage({ title, data, meta, linkedHeadings: headings, blocks }: ListSigns): boolean {
  if (data !== null || meta.raw('article:published_time', 'datepublished', 'pubdate', 'publishdate') !== '') return false;
  const links = blocks.filter((block) => block.text.length > headlineLength && block.linked > 0.8 * block.text.length).length;
  const paragraphs = blocks.filter((block) => block.text.length > 60 && block.linked < 0.5 * block.text.length).length;
  return (links >= 8 && links >= 0.5 * paragraphs) || (headings >= 6 && title.split(/\s+/).length <= 5);
}
