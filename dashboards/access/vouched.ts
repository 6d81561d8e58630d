import { personByProvider, personBySignIn, type Base } from './base.ts';
import type { Vouched } from './identity-provider.ts';
import { insertPerson } from './people.ts';
import { toSignIn } from './person.ts';
import { providerRefused } from './refusals.ts';
import { newId } from './secrets.ts';
import type { Role } from './viewer.ts';

/**
 * The person whom a provider of identities vouches for: known by its subject; else, once, by a verified e-mail address that is their
 * sign-in name; else taken in with `role`, where the office has one for this.
 * @returns their id. @throws {RejectedError} `oidc-refused`.
 */
export function vouchedPerson(base: Base, { subject, email, name }: Vouched, role: Role | null): string {
  const { book, audit } = base;
  return book.transaction(() => {
    const known = personByProvider(base, subject);
    if (known) {
      if (!known.person.active) throw providerRefused('the account is not active');
      return known.person.id;
    }
    if (email === null) throw providerRefused('the subject is not known and the e-mail address not verified');
    const signIn = toSignIn(email);
    const same = personBySignIn(base, signIn);
    // An address that was given to somebody new must not open the account of whoever had it before.
    if (same && (!same.person.active || same.oidc !== null)) throw providerRefused('the account with this address belongs to another subject, or is not active');
    if (!same && role === null) throw providerRefused('nobody has this e-mail address as the sign-in name');
    const id = same?.person.id ?? newId();
    if (!same && role !== null) {
      insertPerson(base, { id, name: name === '' ? signIn : name.slice(0, 120), signIn, role, units: null });
      audit({ person: null, act: 'person-added', object: `person/${id}`, detail: { role, by: 'provider' } });
    }
    book.run('UPDATE access_people SET oidc = ? WHERE id = ?', [subject, id]);
    audit({ person: id, act: 'provider-linked', object: `person/${id}` });
    return id;
  });
}
