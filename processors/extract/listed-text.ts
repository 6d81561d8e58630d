import type { Listing } from '../../infra/contracts/index.ts';
import { normaliseText } from '../../infra/text/index.ts';
import { blocksOf } from './blocks.ts';
import { parseDocument } from './dom.ts';
import { filterBlocks } from './filter.ts';
import { slim } from './slim.ts';

const never = 'script,style,noscript,template,svg,iframe,form,button,select,figcaption,audio,video,object,embed';

/** The text of an HTML fragment as a feed carries it. No article has to be found in it: all of it is the item's. */
export function fragmentText(html: string, title: string): string {
  const document = parseDocument(slim(/<[a-z!/]/i.test(html) ? html : html.replaceAll('<', '&lt;')));
  for (const element of [...document.querySelectorAll(never)]) element.remove();
  return document.body === null ? '' : normaliseText(filterBlocks(blocksOf(document.body), title).map((block) => block.text).join('\n'));
}

/** The fuller of what the listing carries: its content, else its summary. */
export function listedText(listing: Listing): string {
  const content = listing.content === '' ? '' : fragmentText(listing.content, listing.title);
  const summary = listing.summary === '' ? '' : fragmentText(listing.summary, listing.title);
  return content.length >= summary.length ? content : summary;
}
