import { z } from 'zod';

/*
 * The taxonomy's file, as a schema. Data, not code: an office may name its own file of this shape.
 */

const bothLanguages = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

/** `lương hưu`, or `lương hưu: 0.6` where it counts less (or more) than 1. */
const phraseSchema = z.union([z.string().min(2), z.record(z.string().min(2), z.number().gt(0).max(3))], { error: 'write a phrase, or a phrase with its weight, for example "lương hưu: 0.6"' });

const topicSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower-case letters, digits and "-"'),
  name: bothLanguages,
  description: bothLanguages,
  phrases: z.strictObject({ vi: z.array(phraseSchema).default([]), en: z.array(phraseSchema).default([]) }),
  /** What people say when they speak of it: too common to give the topic alone. */
  words: z.strictObject({ vi: z.array(z.string().min(2)).default([]), en: z.array(z.string().min(2)).default([]) }).prefault({}),
  /** Longer wordings that hold a phrase and mean something else. */
  not: z.array(z.string().min(2)).default([]),
  /** For people and for training; not matched. */
  examples: z.array(z.string()).default([]),
});

export const taxonomySchema = z.strictObject({
  version: z.number().int().positive(),
  /** Phrases of everyday news: they raise the bar for every topic. */
  everyday: z.array(z.string().min(2)).default([]),
  topics: z.array(topicSchema).min(1),
});
export type TaxonomyFile = z.infer<typeof taxonomySchema>;

export interface WeightedPhrase {
  readonly text: string;
  readonly weight: number;
}

export interface Topic {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly description: { readonly vi: string; readonly en: string };
  readonly phrases: readonly WeightedPhrase[];
  /** Evidence beside the model's only. */
  readonly words: readonly string[];
  readonly not: readonly string[];
}

export interface Taxonomy {
  /** The file's version with a hash of its content: a change shows in every analysis made with it. */
  readonly version: string;
  readonly everyday: readonly string[];
  readonly topics: readonly Topic[];
}

/** A phrase's entry of the file with its weight spelled out. */
export const weighted = (entry: string | Record<string, number>): WeightedPhrase[] => (typeof entry === 'string' ? [{ text: entry, weight: 1 }] : Object.entries(entry).map(([text, weight]) => ({ text, weight })));
