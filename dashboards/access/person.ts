import { z } from 'zod';
import { roles, type Role } from './viewer.ts';

/** Somebody of the office who may sign in. Never somebody the office reads about: those are nowhere. */
export interface Person {
  readonly id: string;
  /** As colleagues know them. */
  readonly name: string;
  /** What they sign in with, lower case; an e-mail address where a provider of identities is to know them by it. */
  readonly signIn: string;
  readonly role: Role;
  /** Ids of units whose items and cases they may see; null for all. */
  readonly units: readonly string[] | null;
  readonly active: boolean;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  /** Whether a provider of identities has vouched for them once. */
  readonly hasProvider: boolean;
  readonly madeAt: Date;
}

export const roleSchema = z.enum(roles);
export const nameSchema = z.string().trim().min(1).max(120);
export const signInSchema = z.string().trim().min(2).max(200).regex(/^[\p{L}\p{N}][\p{L}\p{N}._@+-]*$/u).transform(toSignIn);

/** One spelling of a sign-in name: case, width and accents typed in two ways do not matter. */
export function toSignIn(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase();
}

/** A row of the table, with what only this folder may know. */
export const personRowSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    sign_in: z.string(),
    role: roleSchema,
    units: z.string().nullable(),
    active: z.number(),
    password: z.string().nullable(),
    totp: z.string().nullable(),
    totp_step: z.number(),
    oidc: z.string().nullable(),
    made_at: z.number(),
  })
  .transform(({ sign_in, units, active, password, totp, totp_step, oidc, made_at, ...row }) => ({
    person: {
      ...row,
      signIn: sign_in,
      units: units === null ? null : z.array(z.string()).parse(JSON.parse(units)),
      active: active === 1,
      hasPassword: password !== null,
      hasSecondFactor: totp !== null,
      hasProvider: oidc !== null,
      madeAt: new Date(made_at),
    } satisfies Person,
    password,
    totp,
    totpStep: totp_step,
    oidc,
  }));
export type PersonRow = z.infer<typeof personRowSchema>;
