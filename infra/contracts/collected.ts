import { z } from 'zod';
import { defineMessage } from './envelope.ts';
import { sourceRefSchema } from './source.ts';

export const documentKinds = ['article', 'post', 'comment'] as const;
export const documentKindSchema = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** Public counts that a post shows of itself. */
export const countsSchema = z.object({
  likes: z.number().int().nonnegative().optional(),
  shares: z.number().int().nonnegative().optional(),
  replies: z.number().int().nonnegative().optional(),
});
export type Counts = z.infer<typeof countsSchema>;

/** Names one sighting: one item met in one poll of one source. Travels with the item to its disposition. */
export const sightingSchema = z.object({
  /** Deterministic id of the sighting: the same on redelivery. */
  id: z.string().min(1),
  run: z.string().min(1),
  poll: z.string().min(1),
  /** Key of the item at its source's address; equals the document's id unless the page declares another address. */
  item: z.string().min(1),
  /** Hash of the listing's entry: changes when the feed shows another title, date, summary or text. */
  fingerprint: z.string(),
  /** The stored document that is visited again; absent for an item of a listing. */
  revisits: z.string().min(1).optional(),
});
export type Sighting = z.infer<typeof sightingSchema>;

/** What the listing (feed entry, list page) said of an item. Text may be HTML; nothing here names a person. */
export const listingSchema = z.object({
  title: z.string().default(''),
  summary: z.string().default(''),
  /** Full text as HTML, when the feed carries it (content:encoded). */
  content: z.string().default(''),
  /** ISO 8601 with offset or Z; null when the listing gave none that could be read. */
  publishedAt: z.iso.datetime({ offset: true }).nullable().default(null),
  modifiedAt: z.iso.datetime({ offset: true }).nullable().default(null),
  image: z.string().nullable().default(null),
  language: z.string().nullable().default(null),
  section: z.string().nullable().default(null),
});
export type Listing = z.infer<typeof listingSchema>;

/** The fetched page of an article: scripts (but JSON-LD), styles and comments are already cut away. */
export const pageSchema = z.object({
  /** After redirects. */
  finalUrl: z.url(),
  html: z.string(),
});
export type Page = z.infer<typeof pageSchema>;

/**
 * An item as it left the crawler's edge. Articles carry a page and an address. Posts carry masked text, a voice (keyed
 * hash, for counting distinct voices only) and a sealed address; their `url` is null.
 */
export const collectedSchema = z.object({
  sighting: sightingSchema,
  source: sourceRefSchema,
  kind: documentKindSchema,
  url: z.url().nullable(),
  sealedUrl: z.string().nullable().default(null),
  fetchedAt: z.iso.datetime(),
  listing: listingSchema,
  page: pageSchema.nullable(),
  text: z.string().nullable().default(null),
  voice: z.string().nullable().default(null),
  counts: countsSchema.nullable().default(null),
});
export type Collected = z.infer<typeof collectedSchema>;

export const documentCollected = defineMessage('vn.diembao.document.collected', 1, collectedSchema);
