import { z } from 'zod';
import { instantSchema } from '../words.ts';
import { roleNameSchema, signInNameSchema } from './me.ts';

export const personEntrySchema = z.object({
  id: z.string(),
  name: z.string(),
  signIn: z.string(),
  role: roleNameSchema,
  units: z.array(z.string()).nullable().describe('null: all'),
  active: z.boolean(),
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  hasProvider: z.boolean(),
  madeAt: instantSchema,
  sessions: z.number().int().describe('That are open now'),
  tokens: z.number().int(),
});
export type PersonEntry = z.infer<typeof personEntrySchema>;
export const peopleSchema = z.object({ items: z.array(personEntrySchema) });
export type PeopleList = z.infer<typeof peopleSchema>;

const units = z.array(z.string().min(1).max(200)).max(500).nullable();
const text = (least: number, most: number) => z.string().trim().min(least).max(most);
export const personBodySchema = z.strictObject({ name: text(1, 120), signIn: signInNameSchema.describe('An e-mail address, where a provider of identities is to know the person by it'), role: roleNameSchema, units: units.default(null) });
export const personChangeBodySchema = z.strictObject({ name: text(1, 120).optional(), signIn: signInNameSchema.optional(), role: roleNameSchema.optional(), units: units.optional(), active: z.boolean().optional() });
export const resetBodySchema = z.strictObject({ secondFactor: z.boolean().default(false).describe('true: the second factor is taken off too') });
/** Told once. */
export const linkMadeSchema = z.object({ id: z.string().describe('Of the person'), link: z.string().describe('The whole address; opens once'), until: instantSchema.nullable() });
export type LinkMade = z.infer<typeof linkMadeSchema>;
