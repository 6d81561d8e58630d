import { z } from 'zod';
import { roleNameSchema, signInNameSchema } from './me.ts';

const password = z.string().min(1).max(1000);

export const signInBodySchema = z.strictObject({ signIn: z.string().min(1).max(200), password });
export const codeBodySchema = z.strictObject({ ticket: z.string().min(1).max(200), code: z.string().min(1).max(40).describe('Six digits of an authenticator, or a recovery code') });
/** `done`: the answer set a cookie. `second-factor`: send the ticket with a code to /api/sign-in/code. */
export const signedInSchema = z.object({ next: z.enum(['done', 'second-factor']), ticket: z.string().nullable() });
export type SignedInAnswer = z.infer<typeof signedInSchema>;

export const doneSchema = z.object({ done: z.literal(true) });
export type Done = z.infer<typeof doneSchema>;
export const nothingSchema = z.strictObject({});

export const linkLookSchema = z.strictObject({ link: z.string().min(1).max(200) });
/** Whose link it is: says a name, so that nobody sets a password for somebody else. */
export const linkSeenSchema = z.object({ kind: z.enum(['first', 'invitation', 'reset']), name: z.string().nullable(), signIn: z.string().nullable() });
export type LinkSeen = z.infer<typeof linkSeenSchema>;
export const linkBodySchema = z.strictObject({ link: z.string().min(1).max(200), password, name: z.string().trim().min(1).max(120).optional().describe('Of the first administrator only'), signIn: signInNameSchema.optional().describe('Of the first administrator only') });

export const passwordBodySchema = z.strictObject({ old: password, password });
export const totpOfferSchema = z.object({ secret: z.string().describe('For authenticators that read no picture'), picture: z.string().describe('An SVG of the QR code, as a path: `d` of one path, and its side') , side: z.number().int() });
export type TotpOffer = z.infer<typeof totpOfferSchema>;
export const totpCodeSchema = z.strictObject({ code: z.string().min(1).max(40) });
export const recoveryCodesSchema = z.object({ codes: z.array(z.string()).describe('Told once; each opens once') });
export type RecoveryCodes = z.infer<typeof recoveryCodesSchema>;
export const endSchema = z.strictObject({ id: z.string().min(1).max(40) });
export const tokenBodySchema = z.strictObject({ name: z.string().trim().min(1).max(80), role: roleNameSchema, days: z.number().int().min(1).max(366) });
export const tokenMadeSchema = z.object({ id: z.string(), secret: z.string().describe('Told once') });
export type TokenMade = z.infer<typeof tokenMadeSchema>;
