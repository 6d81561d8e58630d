import type { Book } from '../../infra/book/index.ts';
import type { WriteAudit } from './audit.ts';
import { noSuchPerson, notAllowed } from './refusals.ts';
import { personRowSchema, type PersonRow } from './person.ts';
import type { AccessSettings } from './settings.ts';
import { may, type Viewer } from './viewer.ts';

/** What every part of this room works with. */
export interface Base {
  readonly book: Book;
  readonly settings: AccessSettings;
  readonly audit: WriteAudit;
}

const columns = 'SELECT id, name, sign_in, role, units, active, password, totp, totp_step, oidc, made_at FROM access_people';

export const allPeople = ({ book }: Base): PersonRow[] => book.all(personRowSchema, `${columns} ORDER BY name, id`);
export const personBySignIn = ({ book }: Base, signIn: string): PersonRow | undefined => book.get(personRowSchema, `${columns} WHERE sign_in = ?`, [signIn]);
export const personByProvider = ({ book }: Base, subject: string): PersonRow | undefined => book.get(personRowSchema, `${columns} WHERE oidc = ?`, [subject]);
export const findPerson = ({ book }: Base, id: string): PersonRow | undefined => book.get(personRowSchema, `${columns} WHERE id = ?`, [id]);

/** @throws {RejectedError} `person-not-found`. */
export function needPerson(base: Base, id: string): PersonRow {
  const row = findPerson(base, id);
  if (!row) throw noSuchPerson();
  return row;
}

/** Whether somebody can sign in and administer. */
export const hasAdministrator = (base: Base): boolean => allPeople(base).some(({ person }) => person.role === 'administrator' && person.active && (person.hasPassword || person.hasProvider));

/** Who acts: somebody signed in, or `system` for a command on the server, where whoever may run it may read the book anyway. */
export type Actor = Viewer | 'system';

/** @throws {RejectedError} `not-allowed`. */
export function requireAdministrator(actor: Actor): string | null {
  if (actor === 'system') return null;
  if (!may(actor, 'administer')) throw notAllowed();
  return actor.id;
}
