import { z } from 'zod';
import { instantSchema } from '../words.ts';

/* Said again here, so that the screens need nothing of the rooms behind the API; a test compares them. */
export const roleNames = ['leadership', 'analyst', 'spokesperson', 'administrator'] as const;
export const roleNameSchema = z.enum(roleNames);
export type RoleName = z.infer<typeof roleNameSchema>;

/** Letters and digits, with . _ @ + - after the first. */
export const signInNameSchema = z.string().trim().min(2).max(200).regex(/^[\p{L}\p{N}][\p{L}\p{N}._@+-]*$/u);

const viewerSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: roleNameSchema,
  units: z.array(z.string()).nullable().describe('Ids of units whose items and cases are seen; null for all'),
  permissions: z.array(z.enum(['read', 'judge', 'approve', 'administer'])),
  by: z.enum(['session', 'token']),
  enrolling: z.boolean().describe('true: the role needs a second factor, and nothing else is open until it is set up'),
});

/** Who looks, and what a page needs before anybody has signed in. */
export const meSchema = z.object({
  viewer: viewerSchema.nullable().describe('null: sign in first'),
  csrf: z.string().nullable().describe('Goes with every act of a session in the header x-diembao-csrf'),
  office: z.object({ name: z.string(), timezone: z.string(), language: z.enum(['vi', 'en']) }),
  demonstration: z.boolean(),
  provider: z.string().nullable().describe('The name of the provider of identities that may be used; null without one'),
});
export type Me = z.infer<typeof meSchema>;

/** What one's own account holds. */
export const accountSchema = z.object({
  signIn: z.string(),
  hasPassword: z.boolean(),
  hasProvider: z.boolean(),
  secondFactor: z.object({ on: z.boolean(), required: z.boolean(), recoveryCodesLeft: z.number().int() }),
  sessions: z.array(z.object({ id: z.string(), browser: z.string(), madeAt: instantSchema, seenAt: instantSchema, own: z.boolean().describe('true: the one that asks') })),
  tokens: z.array(z.object({ id: z.string(), name: z.string(), role: roleNameSchema, madeAt: instantSchema, until: instantSchema, usedAt: instantSchema.nullable() })),
  tokenRoles: z.array(roleNameSchema).describe('What a token of one’s own may be given'),
});
export type Account = z.infer<typeof accountSchema>;
