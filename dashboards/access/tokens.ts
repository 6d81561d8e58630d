import { z } from 'zod';
import { findPerson, needPerson, type Base } from './base.ts';
import { roleSchema } from './person.ts';
import { notAllowed } from './refusals.ts';
import { hashOfSecret, newId, newSecret } from './secrets.ts';
import { permissionsOf, type Role, type Viewer } from './viewer.ts';

/** Found by scanners that look for secrets where they should not be. */
export const tokenPrefix = 'diembao_';
const dayMs = 86_400_000;
const noteEveryMs = 60_000;

export const newTokenSchema = z.strictObject({ name: z.string().trim().min(1).max(80), role: roleSchema, days: z.number().int().min(1).max(366) });
export type NewToken = z.infer<typeof newTokenSchema>;

/** Lets a program ask in a person's name, with their role or less. */
export interface Token {
  readonly id: string;
  readonly person: string;
  /** What it is for. */
  readonly name: string;
  readonly role: Role;
  readonly madeAt: Date;
  readonly until: Date;
  readonly usedAt: Date | null;
}

export interface Tokens {
  /** @returns the secret, told once. @throws {RejectedError} `not-allowed` for a role that may more than one's own, or when a token asks. */
  make(viewer: Viewer, token: NewToken): { readonly token: Token; readonly secret: string };
  /** Who asks with this secret; null where it opens nothing. The role is the token's, or the person's own once that may less. */
  open(secret: string): Viewer | null;
  list(person: string): Token[];
  /** @returns whether there was one. */
  end(viewer: Viewer, person: string, id: string): boolean;
  endAll(person: string): void;
}

const rowSchema = z
  .object({ id: z.string(), person: z.string(), name: z.string(), role: roleSchema, made_at: z.number(), until: z.number(), used_at: z.number().nullable() })
  .transform(({ made_at, until, used_at, ...row }): Token => ({ ...row, madeAt: new Date(made_at), until: new Date(until), usedAt: used_at === null ? null : new Date(used_at) }));
const columns = 'SELECT id, person, name, role, made_at, until, used_at FROM access_tokens';

export function openTokens(base: Base): Tokens {
  const { book, settings, audit } = base;
  return {
    make: (viewer, given) =>
      book.transaction(() => {
        const { name, role, days } = newTokenSchema.parse(given);
        // The role as it stands now, not as it stood when the request came in.
        if (viewer.by === 'token' || !within(role, needPerson(base, viewer.id).person.role)) throw notAllowed();
        const [secret, id, at] = [`${tokenPrefix}${newSecret()}`, newId(), settings.now().getTime()];
        book.run('DELETE FROM access_tokens WHERE person = ? AND until <= ?', [viewer.id, at]);
        book.run('INSERT INTO access_tokens (id, hash, person, name, role, made_at, until) VALUES (?, ?, ?, ?, ?, ?, ?)', [id, hashOfSecret(secret), viewer.id, name, role, at, at + days * dayMs]);
        audit({ person: viewer.id, act: 'token-made', object: `token/${id}`, detail: { role, days } });
        return { token: { id, person: viewer.id, name, role, madeAt: new Date(at), until: new Date(at + days * dayMs), usedAt: null }, secret };
      }),
    open: (secret) => {
      if (!secret.startsWith(tokenPrefix)) return null;
      const token = book.get(rowSchema, `${columns} WHERE hash = ?`, [hashOfSecret(secret)]);
      const at = settings.now().getTime();
      const person = token && findPerson(base, token.person)?.person;
      if (!token || !person?.active || token.until.getTime() <= at) return null;
      if (at - (token.usedAt?.getTime() ?? 0) >= noteEveryMs) book.run('UPDATE access_tokens SET used_at = ? WHERE id = ?', [at, token.id]);
      return { id: person.id, name: person.name, role: within(token.role, person.role) ? token.role : person.role, units: person.units, by: 'token' };
    },
    list: (person) => book.all(rowSchema, `${columns} WHERE person = ? AND until > ? ORDER BY made_at DESC, id`, [person, settings.now().getTime()]),
    end: (viewer, person, id) =>
      book.transaction(() => {
        const ended = book.run('DELETE FROM access_tokens WHERE person = ? AND id = ?', [person, id]) > 0;
        if (ended) audit({ person: viewer.id, act: 'token-ended', object: `token/${id}`, detail: { of: person } });
        return ended;
      }),
    endAll: (person) => void book.run('DELETE FROM access_tokens WHERE person = ?', [person]),
  };
}

/** Whether a role may nothing that another may not. */
export const within = (role: Role, other: Role): boolean => [...permissionsOf[role]].every((permission) => permissionsOf[other].has(permission));
