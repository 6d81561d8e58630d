import { load } from 'cheerio/slim';
import { z } from 'zod';

const probe = load('<p></p>');

const selector = z.string().trim().min(1).max(500).refine((text) => {
  try {
    return probe(text).length >= 0;
  } catch {
    return false;
  }
}, 'is no CSS selector');

/** All optional: without `links` and `item` the articles are found by themselves. */
export const listingOptions = z.strictObject({
  /** The links to the articles, or elements that hold one each. */
  links: selector.optional(),
  /** The element that holds all that the list says of one article. */
  item: selector.optional(),
  /** Within `item`. */
  title: selector.optional(),
  summary: selector.optional(),
  date: selector.optional(),
  image: selector.optional(),
});

export type ListingOptions = z.infer<typeof listingOptions>;
