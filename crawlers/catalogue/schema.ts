import { z } from 'zod';
import { reachSchema } from '../../infra/contracts/index.ts';

/*
 * A catalogue file: outlets and their feeds as data. The built-in ones lie in `data/`; an office may bring its own with the
 * same keys. `laws.ts` holds what a schema cannot see.
 */

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower-case letters, digits and "-"');
const address = z.url({ protocol: /^https?$/, error: 'give a full address that starts with http:// or https://' });

/** Ways to read a feed's address: the kinds of collectors that need no key. */
export const feedKinds = ['feed', 'sitemap', 'listing'] as const;

/**
 * How strongly a public place speaks for an address: `read` tells that it answered as a feed, `used` is a program that reads it and
 * whose author looks after its list, `listed` merely names it (lists of guesses name many addresses that never were).
 */
export const evidenceKinds = ['read', 'used', 'listed'] as const;

export const evidenceSchema = z.strictObject({
  place: z.string().regex(/^(https?:\/\/\S+|[\w.-]+\/[\w.-]+ \S.*)$/, 'give "owner/repository path/in/it" of a public repository, or a page\'s address'),
  how: z.enum(evidenceKinds),
  /** When it was read there, as far as it is told. */
  on: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'give a month or a day, such as 2026-09 or 2026-09-14').optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const feedSchema = z.strictObject({
  id: slug,
  url: address,
  title: z.string().min(1),
  kind: z.enum(feedKinds).default('feed'),
  /** `confirmed` feeds join an office's sources with their group; `unconfirmed` ones are known of, and off. */
  status: z.enum(['confirmed', 'unconfirmed']),
  /** Names of entries of `evidence`. */
  seen: z.array(slug).default([]),
  /** Why the feed lies outside the outlet's own domain. */
  elsewhere: z.string().min(10, 'say why the feed lies outside the outlet\'s domain').optional(),
  note: z.string().min(1).optional(),
  options: z.record(z.string(), z.unknown()).optional(),
});
export type CatalogueFeed = z.infer<typeof feedSchema>;

export const outletSchema = z.strictObject({
  id: slug,
  name: z.string().min(1),
  home: address,
  reach: reachSchema,
  languages: z.array(z.string().regex(/^[a-z]{2}$/, 'use two-letter codes, for example vi')).min(1),
  /** Who publishes. There is no word for a private person. */
  holder: z.enum(['press', 'public-body']),
  /** Slug of the province or city (of the 34 since July 2025) that the outlet is of. */
  province: slug.optional(),
  seen: z.array(slug).default([]),
  /** What is not sure about the outlet: a merger, a moved address. */
  uncertain: z.string().min(1).optional(),
  feeds: z.array(feedSchema).default([]),
});
export type CatalogueOutlet = z.infer<typeof outletSchema>;

export const provinceSchema = z.strictObject({
  slug,
  name: z.string().min(1),
  /** Provinces that became part of it in July 2025. */
  merged: z.array(z.string().min(1)).default([]),
});
export type Province = z.infer<typeof provinceSchema>;

export const catalogueFileSchema = z.strictObject({
  /** The group that the file's outlets belong to. */
  group: slug.optional(),
  provinces: z.array(provinceSchema).default([]),
  evidence: z.record(slug, evidenceSchema).default({}),
  outlets: z.array(outletSchema).default([]),
});
export type CatalogueFile = z.infer<typeof catalogueFileSchema>;

export interface GroupedOutlet extends CatalogueOutlet {
  readonly group: string;
}

export interface Catalogue {
  readonly outlets: readonly GroupedOutlet[];
  readonly provinces: ReadonlyMap<string, Province>;
  readonly evidence: ReadonlyMap<string, Evidence>;
}
