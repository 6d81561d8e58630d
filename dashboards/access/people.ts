import { z } from 'zod';
import { allPeople, needPerson, personBySignIn, requireAdministrator, type Actor, type Base } from './base.ts';
import type { Links, NewLink } from './links.ts';
import { nameSchema, roleSchema, signInSchema, toSignIn, type Person } from './person.ts';
import { lastAdministrator, signInTaken } from './refusals.ts';
import { newId } from './secrets.ts';
import type { Sessions } from './sessions.ts';
import type { Tokens } from './tokens.ts';
import type { Role } from './viewer.ts';

export const newPersonSchema = z.strictObject({ name: nameSchema, signIn: signInSchema, role: roleSchema, units: z.array(z.string().min(1).max(200)).max(500).nullable().default(null) });
export type NewPerson = z.input<typeof newPersonSchema>;
export const personChangeSchema = z.strictObject({ name: nameSchema.optional(), signIn: signInSchema.optional(), role: roleSchema.optional(), units: z.array(z.string().min(1).max(200)).max(500).nullable().optional(), active: z.boolean().optional() });
export type PersonChange = z.input<typeof personChangeSchema>;

export interface People {
  /** By name. */
  list(): Person[];
  /** @throws {RejectedError} `person-not-found`. */
  get(id: string): Person;
  /** By the sign-in name, however it is typed. */
  find(signIn: string): Person | null;
  /** Takes somebody in and makes the link that they choose their password by. @throws {RejectedError} `not-allowed`, `sign-in-taken`. */
  add(actor: Actor, person: NewPerson): { readonly person: Person; readonly link: NewLink };
  /** Counts from the next request on. Whoever is no longer active loses sessions, tokens and links. @throws {RejectedError} `not-allowed`, `person-not-found`, `sign-in-taken`, `last-administrator`. */
  change(actor: Actor, id: string, change: PersonChange): Person;
  /** A new link in place of the one that was lost. @throws {RejectedError} `not-allowed`, `person-not-found`. */
  invite(actor: Actor, id: string): NewLink;
  /** Ends everything that opens the account but the password, which the link replaces; on request the second factor too. @throws {RejectedError} `not-allowed`, `person-not-found`. */
  reset(actor: Actor, id: string, options?: { readonly secondFactor?: boolean }): NewLink;
}

export function openPeople(base: Base, { links, sessions, tokens }: { readonly links: Links; readonly sessions: Sessions; readonly tokens: Tokens }): People {
  const { book, audit, settings } = base;
  const get = (id: string): Person => needPerson(base, id).person;
  const dropOpeners = (id: string): void => {
    sessions.endAll(id);
    tokens.endAll(id);
    links.endAll(id);
  };
  const refuseTaken = (signIn: string, but: string): void => {
    const other = personBySignIn(base, signIn);
    if (other !== undefined && other.person.id !== but) throw signInTaken();
  };

  return {
    list: () => allPeople(base).map(({ person }) => person),
    get,
    find: (signIn) => personBySignIn(base, toSignIn(signIn))?.person ?? null,
    add: (actor, given) =>
      book.transaction(() => {
        const by = requireAdministrator(actor);
        const { name, signIn, role, units } = newPersonSchema.parse(given);
        refuseTaken(signIn, '');
        const id = newId();
        insertPerson(base, { id, name, signIn, role, units });
        audit({ person: by, act: 'person-added', object: `person/${id}`, detail: { role, units: units === null ? 'all' : units.join(' ') } });
        return { person: get(id), link: links.make(by, 'invitation', id) };
      }),
    change: (actor, id, given) =>
      book.transaction(() => {
        const by = requireAdministrator(actor);
        const before = get(id);
        const change = personChangeSchema.parse(given);
        const after = { ...before, ...defined(change) };
        refuseTaken(after.signIn, id);
        if (isKeeper(before) && !isKeeper(after) && !allPeople(base).some(({ person }) => person.id !== id && isKeeper(person))) throw lastAdministrator();
        book.run('UPDATE access_people SET name = ?, sign_in = ?, role = ?, units = ?, active = ? WHERE id = ?', [after.name, after.signIn, after.role, after.units === null ? null : JSON.stringify(after.units), after.active ? 1 : 0, id]);
        if (!after.active) dropOpeners(id);
        audit({ person: by, act: after.active === before.active ? 'person-changed' : after.active ? 'person-activated' : 'person-deactivated', object: `person/${id}`, detail: changedFields(before, after) });
        return get(id);
      }),
    invite: (actor, id) =>
      book.transaction(() => {
        const by = requireAdministrator(actor);
        const { active } = get(id);
        if (!active) {
          book.run('UPDATE access_people SET active = 1 WHERE id = ?', [id]);
          audit({ person: by, act: 'person-activated', object: `person/${id}`, detail: { by: 'invitation' } });
        }
        return links.make(by, 'invitation', id);
      }),
    reset: (actor, id, { secondFactor = false } = {}) =>
      book.transaction(() => {
        const by = requireAdministrator(actor);
        get(id);
        dropOpeners(id);
        if (secondFactor) {
          book.run('UPDATE access_people SET totp = NULL, totp_step = 0 WHERE id = ?', [id]);
          book.run('DELETE FROM access_recovery_codes WHERE person = ?', [id]);
        }
        audit({ person: by, act: 'person-reset', object: `person/${id}`, detail: { secondFactor, at: settings.now().toISOString() } });
        return links.make(by, 'reset', id);
      }),
  };
}

/** Somebody who can sign in and administer: one must stay. */
const isKeeper = ({ role, active, hasPassword, hasProvider }: Person): boolean => role === 'administrator' && active && (hasPassword || hasProvider);

export function insertPerson({ book, settings }: Base, { id, name, signIn, role, units }: { readonly id: string; readonly name: string; readonly signIn: string; readonly role: Role; readonly units: readonly string[] | null }): void {
  book.run('INSERT INTO access_people (id, name, sign_in, role, units, active, made_at) VALUES (?, ?, ?, ?, ?, 1, ?)', [id, name, signIn, role, units === null ? null : JSON.stringify(units), settings.now().getTime()]);
}

type Defined<Of> = { [Key in keyof Of]?: Exclude<Of[Key], undefined> };
const defined = <Of extends object>(of: Of): Defined<Of> => Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Defined<Of>;

/** What of a person changed, for the audit log: role and units by value, a name only as the fact. */
function changedFields(before: Person, after: Person): Record<string, string | boolean> {
  const units = (person: Person): string => person.units?.join(' ') ?? 'all';
  return {
    ...(before.role === after.role ? {} : { role: `${before.role} → ${after.role}` }),
    ...(units(before) === units(after) ? {} : { units: `${units(before)} → ${units(after)}` }),
    ...(before.name === after.name ? {} : { name: true }),
    ...(before.signIn === after.signIn ? {} : { signIn: true }),
  };
}
