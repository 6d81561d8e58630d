import type { DomDocument } from './dom.ts';
import { cleanLine } from './entities.ts';
import type { ArticleData } from './json-ld.ts';
import type { MetaTags } from './meta.ts';
import { overlap } from './overlap.ts';

const shortestHeading = 9;
const longest = 1000;
/** " | Báo …", " - Site": what follows the last separator when it is short. */
const siteSuffix = /\s+[|\-–—·»]\s+([^|–—·»]{2,40})$/;

/** The headline: the heading that the page's declared title contains, else the declared title without the site's name. */
export function readTitle(document: DomDocument, meta: MetaTags, data: ArticleData | null): string {
  const headings = [...document.querySelectorAll('h1')].slice(0, 20).map((heading) => cleanLine((heading.textContent ?? '').slice(0, longest))).filter(Boolean);
  const declared = meta.text('og:title', 'twitter:title') || data?.headline || cleanLine((document.querySelector('title')?.textContent ?? '').slice(0, longest));
  const lower = declared.toLowerCase();
  const matching = headings.find((heading) => heading.length >= shortestHeading && lower !== '' && (lower.includes(heading.toLowerCase()) || heading.toLowerCase().includes(lower)));
  if (matching !== undefined) return matching;
  // Editors polish the heading and leave the declared title behind.
  const alike = headings.find((heading) => heading.split(' ').length >= 5 && overlap(heading, declared) >= 0.8 && overlap(declared, heading) >= 0.8);
  if (alike !== undefined) return alike;
  return withoutSite(declared) || headings[0] || '';
}

/** Takes the site's name off a `<title>`, unless too little would be left. */
export function withoutSite(title: string): string {
  const found = siteSuffix.exec(title);
  return found && found.index > 15 ? title.slice(0, found.index) : title;
}
