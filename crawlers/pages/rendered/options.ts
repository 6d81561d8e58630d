import { load } from 'cheerio/slim';
import { z } from 'zod';
import { listingOptions } from '../listing/index.ts';

const probe = load('<p></p>');

/** What kind `listing` knows, and what only a browser can. */
export const renderedOptions = listingOptions.extend({
  /** What the list page is complete with; without it, it is complete when it has loaded what it wants. */
  wait: z.string().trim().min(1).max(500).refine((text) => {
    try {
      return probe(text).length >= 0;
    } catch {
      return false;
    }
  }, 'is no CSS selector').optional(),
  /** Whether the articles need the browser too. */
  articles: z.boolean().default(true),
});

export type RenderedOptions = z.infer<typeof renderedOptions>;
