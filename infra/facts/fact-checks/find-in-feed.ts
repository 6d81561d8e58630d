import { Parser } from 'htmlparser2';
import { RejectedError } from '../../contracts/index.ts';
import { limits } from '../limits.ts';
import { findInText, type OnFault, type OnReview } from './find-claim-reviews.ts';
import { tooDeep } from './page-scripts.ts';

interface Item {
  url: string;
  date: string;
  readonly texts: string[];
}

const isItem = (name: string): boolean => /^(?:\w+:)?(?:item|entry)$/i.test(name);
const isDate = (name: string): boolean => /^(?:pubdate|published|updated|dc:date)$/i.test(name);

/** Finds the ClaimReviews that the items of an RSS or Atom feed carry: as JSON in an element, or in their HTML. */
export function findInFeed(xml: string, onReview: OnReview, onFault: OnFault): void {
  const searched = (item: Item): boolean => item.texts.every((text) => findInText(text, onReview, onFault, { url: item.url, date: item.date }));
  try {
    forItems(xml, searched);
  } catch (error) {
    if (!(error instanceof RejectedError)) throw error;
    onFault({ code: 'nested-too-deeply' });
  }
}

function forItems(xml: string, onItem: (item: Item) => boolean): void {
  let depth = 0;
  let itemDepth = 0;
  let item: Item | null = null;
  let text = '';
  let done = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > limits.elements) throw tooDeep();
        if (item === null && isItem(name)) {
          item = { url: '', date: '', texts: [] };
          itemDepth = depth;
        } else if (item !== null && depth === itemDepth + 1) {
          text = '';
          if (name.toLowerCase() === 'link' && attributes['href'] !== undefined && (attributes['rel'] ?? 'alternate') === 'alternate') item.url ||= attributes['href'];
        }
      },
      ontext: (part) => {
        if (item !== null) text += part;
      },
      onclosetag: (name) => {
        if (item !== null && depth === itemDepth + 1) {
          if (name.toLowerCase() === 'link') item.url ||= text.trim();
          else if (isDate(name)) item.date ||= text.trim();
          else if (text.includes('ClaimReview')) item.texts.push(text);
        } else if (item !== null && depth === itemDepth) {
          done ||= !onItem(item);
          item = null;
        }
        depth -= 1;
        if (done) parser.pause();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  if (!done) parser.end();
}
