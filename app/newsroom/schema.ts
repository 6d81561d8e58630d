import { z } from 'zod';
import { parseDuration } from './duration.ts';

/*
 * What may stand in the content files. They are edited by hand, so every key is checked and a mistyped one is refused.
 */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by "-"');

const duration = z.string().transform((text, context) => {
  const parsed = parseDuration(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'write a span of time such as "40m", "5h" or "2d4h"' });
  return z.NEVER;
});

export const topicIds = [
  'civil-political-rights', 'economic-social-cultural-rights', 'women-gender-equality', 'ethnic-minorities', 'children',
  'persons-with-disabilities', 'torture-prevention-detention', 'religion-belief', 'labour', 'human-trafficking',
  'expression-press-internet', 'poverty-reduction-social-protection', 'law-policy', 'international-cooperation-upr',
  'science-technology', 'justice-legal-aid',
] as const;

const feedSchema = z.strictObject({
  /** Last part of the feed's address. */
  file: z.string().regex(/^[a-z0-9-]+\.(rss|xml|atom|json)$/),
  title: z.string().min(1),
  format: z.enum(['rss', 'atom', 'json']),
  /** The sections it carries; all of them without this key. */
  sections: z.array(id).optional(),
  /** `two-digit-year`: "Fri, 07 Mar 26 08:15:00 +07", as some real feeds write. */
  dates: z.enum(['rfc822', 'two-digit-year']).default('rfc822'),
  /** Writes "&" bare in the titles, as some real feeds do; strict parsers stop there. */
  bareAmpersand: z.boolean().default(false),
  /** Carries the whole text (content:encoded). */
  fullText: z.boolean().default(false),
  /** The description starts with a linked thumbnail, as Vietnamese feeds like it. */
  thumbnail: z.boolean().default(false),
  /** Names a writer in every entry: what a crawler must drop. */
  creator: z.boolean().default(false),
});

export const outletSchema = z.strictObject({
  id,
  name: z.string().min(1),
  tagline: z.string().min(1),
  language: z.enum(['vi', 'en']),
  layout: z.enum(['sapo', 'broadcast', 'classic', 'structured', 'line-breaks', 'english', 'magazine', 'portal']),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** Address of an article below the outlet: `{section}`, `{id}` and `{number}` are filled in. */
  address: z.string().includes('{id}').includes('{number}'),
  /** Invented pen names printed under the articles: they must never get past a crawler. */
  penNames: z.array(z.string()).min(1),
  sections: z.array(z.strictObject({ id, name: z.string() })).min(1),
  /** Sections that robots.txt closes. */
  disallow: z.array(id).default([]),
  /** Without feeds and without a sitemap only its pages list what it publishes. */
  feeds: z.array(feedSchema).default([]),
  /** Last part of its news sitemap's address. */
  newsSitemap: z.string().regex(/^[a-z0-9-]+\.xml$/).optional(),
});
export type Outlet = z.infer<typeof outletSchema>;
export type FeedSpec = z.infer<typeof feedSchema>;

const paragraphs = z.string().transform((text) => text.split(/\n\s*\n/).map((part) => part.replace(/\s+/g, ' ').trim()).filter(Boolean));
const exchange = z.strictObject({ from: z.string().min(1), to: z.string() });

const place = {
  id,
  outlet: id,
  section: id,
  /** A second section that shows it as well. */
  alsoIn: z.array(id).default([]),
  /** How old it is at the demonstration's start; items without it stand in queue.yaml. */
  age: duration.optional(),
};

export const articleSchema = z.strictObject({
  ...place,
  /** The topics an informed reader would give; everyday news has none. For tests and evaluation, never shown. */
  topics: z.array(z.enum(topicIds)),
  tone: z.enum(['positive', 'neutral', 'negative']),
  title: z.string().min(1),
  lead: z.string().min(1).transform((text) => text.replace(/\s+/g, ' ').trim()),
  body: paragraphs,
  caption: z.string().optional(),
  /** Listed, but its page does not exist. */
  missing: z.boolean().default(false),
  /** Time after the demonstration's start at which it is withdrawn: 410, and gone from the feed. */
  removedAfter: duration.optional(),
  /** A later, corrected wording. */
  correction: z.strictObject({ after: duration, title: z.string(), replace: z.array(exchange).min(1), note: z.string() }).optional(),
});
export type Article = z.infer<typeof articleSchema>;

/** The same text at another outlet, edited lightly, with its source named. */
export const reprintSchema = z.strictObject({
  ...place,
  of: id,
  title: z.string().optional(),
  lead: z.string().optional(),
  /** Paragraphs left out, counted from 1. */
  drop: z.array(z.number().int().positive()).default([]),
  replace: z.array(exchange).default([]),
  credit: z.string().min(1),
});
export type Reprint = z.infer<typeof reprintSchema>;

/** A short bulletin that comes again and again once the queue is used up; `{low-high}` is filled with a number, `{time}` and `{date}` with the moment. */
export const bulletinSchema = z.strictObject({
  id, outlet: id, section: id, topics: z.array(z.enum(topicIds)),
  title: z.string().includes('{time}'), lead: z.string(), body: paragraphs,
});
export type Bulletin = z.infer<typeof bulletinSchema>;

const voice = {
  id,
  author: z.string().min(1),
  /** Age at the demonstration's start … */
  age: duration.optional(),
  /** … or how long after it the post appears. */
  after: duration.optional(),
  text: z.string().min(1).transform((text) => text.trim()),
  likes: z.number().int().nonnegative().default(0),
};
export const commentSchema = z.strictObject({ ...voice, removedAfter: duration.optional() });
export const postSchema = z.strictObject({ ...voice, shares: z.number().int().nonnegative().default(0), comments: z.array(commentSchema).default([]) });
export const socialSchema = z.strictObject({
  id, name: z.string(), holder: z.string(), about: z.string(), posts: z.array(postSchema).min(1),
});
export type SocialPage = z.infer<typeof socialSchema>;

const forumPostSchema = z.strictObject({
  ...voice,
  removedAfter: duration.optional(),
  /** Repeats another post's words, as forums do: its author and what was said. */
  quote: z.strictObject({ of: z.string().min(1), text: z.string().min(1) }).optional(),
});
export const forumSchema = z.strictObject({
  id, name: z.string(), holder: z.string(), about: z.string(),
  /** A thread begins with its first post. */
  threads: z.array(z.strictObject({ id, title: z.string().min(1), posts: z.array(forumPostSchema).min(1) })).min(1),
});
export type Forum = z.infer<typeof forumSchema>;
export type Post = z.infer<typeof postSchema>;
export type Comment = z.infer<typeof commentSchema>;
