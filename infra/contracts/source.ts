import { z } from 'zod';

/** Who speaks on a social source. Private persons' accounts are refused by having no word here. */
export const holders = ['press', 'public-body', 'organisation'] as const;
export const holderSchema = z.enum(holders);
export type Holder = z.infer<typeof holderSchema>;

/** How far an outlet reaches, widest first. */
export const reaches = ['national', 'regional', 'local', 'specialist', 'foreign'] as const;
export const reachSchema = z.enum(reaches);
export type Reach = z.infer<typeof reachSchema>;

/** What of a source travels with each of its documents. */
export const sourceRefSchema = z.object({
  id: z.string().min(1),
  outlet: z.string().min(1),
  kind: z.string().min(1),
  own: z.boolean().default(false),
  holder: holderSchema.optional(),
});
export type SourceRef = z.infer<typeof sourceRefSchema>;
