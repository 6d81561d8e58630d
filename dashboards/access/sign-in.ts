import { findPerson, hasAdministrator, needPerson, personBySignIn, type Base } from './base.ts';
import { makeBuckets } from './bucket.ts';
import type { Failures } from './failures.ts';
import type { Links } from './links.ts';
import { checkNobodys, checkPassword, hashPassword, requireStrong } from './password.ts';
import { insertPerson } from './people.ts';
import { toSignIn } from './person.ts';
import { codeRefused, linkRefused, signInRefused, signInTaken } from './refusals.ts';
import type { SecondFactor } from './second-factor.ts';
import { hashOfSecret, newId, newSecret } from './secrets.ts';
import type { Sessions } from './sessions.ts';

/** Where a try comes from, for the audit log and the list of sessions. */
export interface From {
  readonly address: string;
  readonly browser: string;
}

/** A session, or a ticket that a code of the second factor turns into one. */
export type SignedIn =
  | { readonly next: 'done'; readonly secret: string; readonly session: string; readonly until: Date }
  | { readonly next: 'second-factor'; readonly ticket: string };

export interface SignIn {
  /** @throws {RejectedError} `sign-in-refused`: the same, after the same time, whatever was wrong. @throws {RetryableError} `too-many-tries`. */
  withPassword(typed: { readonly signIn: string; readonly password: string }, from: From): Promise<SignedIn>;
  /** @throws {RejectedError} `sign-in-refused` for a ticket that is gone, `code-refused`. @throws {RetryableError} `too-many-tries`. */
  withCode(ticket: string, code: string, from: From): SignedIn;
  /** For somebody whom a provider of identities vouches for; `strong` where it saw two factors itself. @throws {RejectedError} `sign-in-refused`. */
  vouched(person: string, strong: boolean, from: From): SignedIn;
  /** Chooses a password by a link; the first link names the first administrator too. Ends what opened the account before. @throws {RejectedError} `link-refused`, `password-…`, `sign-in-taken`. */
  withLink(secret: string, chosen: { readonly password: string; readonly name?: string | undefined; readonly signIn?: string | undefined }, from: From): Promise<SignedIn>;
  /** Turns the second factor off by one last code. @throws {RejectedError} `code-refused`. @throws {RetryableError} `too-many-tries`. */
  turnOff(person: string, code: string): void;
  /** Counts a try of an address that has no other limit. @throws {RetryableError} `too-many-tries`. */
  requirePatience(address: string): void;
  /** Ends the person's other sessions. @throws {RejectedError} `sign-in-refused` when the old one is wrong, `password-…`. @throws {RetryableError} `too-many-tries`. */
  changePassword(person: string, old: string, chosen: string, session: string): Promise<void>;
}

const ticketMs = 10 * 60_000;
const mostTickets = 5000;
/** Tries of one address: an office behind one address signs in in the morning all at once, a machine that guesses does not stop at thirty. */
const perAddress = { size: 30, perMinute: 10 };

export function openSignIn(base: Base, { failures, links, secondFactor, sessions }: { readonly failures: Failures; readonly links: Links; readonly secondFactor: SecondFactor; readonly sessions: Sessions }): SignIn {
  const { book, settings, audit } = base;
  const tickets = new Map<string, { readonly person: string; readonly until: number }>();
  const addresses = makeBuckets({ ...perAddress, now: () => settings.now().getTime() });
  const accountOf = (signIn: string): string => `account:${signIn}`;

  const finish = (person: string, how: string, from: From): SignedIn =>
    book.transaction(() => {
      failures.forget(accountOf(needPerson(base, person).person.signIn));
      const { secret, id, until } = sessions.start(person, from.browser);
      audit({ person, act: 'sign-in', object: `person/${person}`, detail: { how, session: id, address: from.address } });
      return { next: 'done', secret, session: id, until };
    });
  const askForCode = (person: string): SignedIn => {
    const at = settings.now().getTime();
    for (const [key, { until }] of tickets) if (until <= at || tickets.size >= mostTickets) tickets.delete(key);
    const ticket = newSecret();
    tickets.set(hashOfSecret(ticket), { person, until: at + ticketMs });
    return { next: 'second-factor', ticket };
  };
  const afterFirst = (person: string, how: string, from: From): SignedIn => (needPerson(base, person).person.hasSecondFactor ? askForCode(person) : finish(person, how, from));
  const noteFailure = (person: string | undefined, why: string, { address }: From): void =>
    audit({ person: null, act: 'sign-in-failed', object: person === undefined ? 'person/unknown' : `person/${person}`, detail: { why, address } });

  return {
    withPassword: async (typed, from) => {
      addresses.take(from.address);
      const signIn = toSignIn(typed.signIn);
      // Counted before it is looked at: a hundred tries at once are a hundred tries.
      book.transaction(() => {
        failures.require(accountOf(signIn));
        failures.count(accountOf(signIn));
      });
      const row = personBySignIn(base, signIn);
      const kept = row?.person.active ? row.password : null;
      const found = kept === null ? await checkNobodys(typed.password) : await checkPassword(typed.password, kept);
      if (row === undefined || found === 'wrong') {
        noteFailure(row?.person.id, 'password', from);
        throw signInRefused();
      }
      if (found === 'stale') book.run('UPDATE access_people SET password = ? WHERE id = ? AND password = ?', [await hashPassword(typed.password), row.person.id, kept]);
      return afterFirst(row.person.id, 'password', from);
    },
    withCode: (ticket, code, from) => {
      addresses.take(from.address);
      const key = hashOfSecret(ticket);
      const held = tickets.get(key);
      const person = held && held.until > settings.now().getTime() ? findPerson(base, held.person)?.person : undefined;
      if (!person?.active) throw signInRefused();
      book.transaction(() => {
        failures.require(accountOf(person.signIn));
        failures.count(accountOf(person.signIn));
      });
      if (!secondFactor.check(person.id, code)) {
        noteFailure(person.id, 'code', from);
        throw codeRefused();
      }
      tickets.delete(key);
      return finish(person.id, 'second-factor', from);
    },
    vouched: (id, strong, from) => {
      const person = findPerson(base, id)?.person;
      if (!person?.active) throw signInRefused();
      return strong ? finish(id, 'provider', from) : afterFirst(id, 'provider', from);
    },
    withLink: async (secret, chosen, from) => {
      addresses.take(from.address);
      const { kind, person } = links.look(secret);
      const signIn = person === null ? toSignIn(chosen.signIn ?? '') : needPerson(base, person).person.signIn;
      requireStrong(chosen.password, signIn);
      const kept = await hashPassword(chosen.password);
      const id = book.transaction(() => {
        links.take(secret);
        const whose = person ?? newId();
        if (person === null) {
          // A link that was never used opens nothing once there is an administrator.
          if (hasAdministrator(base) || signIn === '' || !chosen.name) throw linkRefused();
          if (personBySignIn(base, signIn)) throw signInTaken();
          insertPerson(base, { id: whose, name: chosen.name, signIn, role: 'administrator', units: null });
        } else if (!needPerson(base, person).person.active) throw linkRefused();
        book.run('UPDATE access_people SET password = ? WHERE id = ?', [kept, whose]);
        sessions.endAll(whose);
        failures.forget(accountOf(signIn));
        audit({ person: whose, act: kind === 'first' ? 'first-administrator' : 'password-set', object: `person/${whose}`, detail: { by: kind } });
        return whose;
      });
      return afterFirst(id, kind, from);
    },
    turnOff: (id, code) => {
      const account = accountOf(needPerson(base, id).person.signIn);
      book.transaction(() => {
        failures.require(account);
        failures.count(account);
      });
      secondFactor.off(id, code);
      failures.forget(account);
    },
    requirePatience: (address) => addresses.take(address),
    changePassword: async (id, old, chosen, session) => {
      const { person, password } = needPerson(base, id);
      book.transaction(() => {
        failures.require(accountOf(person.signIn));
        failures.count(accountOf(person.signIn));
      });
      if (password === null || (await checkPassword(old, password)) === 'wrong') {
        audit({ person: id, act: 'password-change-failed', object: `person/${id}` });
        throw signInRefused();
      }
      requireStrong(chosen, person.signIn);
      const kept = await hashPassword(chosen);
      book.transaction(() => {
        // Somebody else may have set it meanwhile.
        if (book.run('UPDATE access_people SET password = ? WHERE id = ? AND password = ?', [kept, id, password]) === 0) throw signInRefused();
        failures.forget(accountOf(person.signIn));
        sessions.endAll(id, session);
        audit({ person: id, act: 'password-changed', object: `person/${id}` });
      });
    },
  };
}
