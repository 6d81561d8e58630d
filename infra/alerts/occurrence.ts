import { z } from 'zod';
import { severities } from '../config/alerting.ts';

/**
 * What an occurrence is about, for matchers and groups: `rule`, `kind`, `severity`, `unit`, `topic`, `story`, `document`, `source`, `outlet`, `reach`,
 * `language`, `case`. A label may have several values (a document names two units); `=` holds where one of them fits.
 */
export type Labels = Readonly<Record<string, readonly string[]>>;

/** A code that the catalogues put into a sentence, and what goes into it. Never words of a post. */
export const saidSchema = z.object({ code: z.string().min(1), values: z.record(z.string(), z.string()).default({}) });
export type Said = z.infer<typeof saidSchema>;

/** What a rule has seen: once for each thing that it tells. Of posts neither words nor address. */
export const occurrenceSchema = z.object({
  /** Of the rule and what it is about: seen again, it is the same. */
  id: z.string().min(1),
  rule: z.string().min(1),
  kind: z.string().min(1),
  severity: z.enum(severities),
  /** Milliseconds since 1970: when it came to be so. */
  at: z.number(),
  labels: z.record(z.string(), z.array(z.string())),
  said: saidSchema,
  document: z.string().nullable().default(null),
  story: z.string().nullable().default(null),
  case: z.number().nullable().default(null),
  /** The fact that a flag rests on. */
  fact: z.object({ kind: z.enum(['fact-check', 'record']), id: z.string(), probability: z.number() }).nullable().default(null),
  /** True where it says that what `subject` told is over. */
  over: z.boolean().default(false),
  /** What begins and ends under one name: a source, a series; null where it has no end. */
  subject: z.string().nullable().default(null),
});
export type Occurrence = z.infer<typeof occurrenceSchema>;
