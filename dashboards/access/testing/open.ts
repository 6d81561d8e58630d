import { TOTP, Secret } from 'otpauth';
import { openBook, type Book } from '../../../infra/book/index.ts';
import { accessMigrations, openAccess, type Access, type From, type Person, type Role, type Viewer } from '../index.ts';

export const password = 'chuồn chuồn bay thấp 27';
export const from: From = { address: '192.0.2.7', browser: 'fixture' };

export interface OpenedAccess {
  readonly access: Access;
  readonly book: Book;
  /** Milliseconds; move it to let time pass. */
  readonly clock: { at: number };
  /** Somebody fictional who has chosen the password. */
  person(signIn: string, role?: Role): Promise<Person>;
  viewer(person: Person): Viewer;
  /** The code that an authenticator shows now. */
  code(secret: string): string;
}

/** The room over an empty book in memory, with a clock that a test moves. */
export function openForTest(options: { readonly secondFactor?: readonly Role[] } = {}): OpenedAccess {
  const clock = { at: Date.UTC(2026, 10, 20, 1) };
  const book = openBook(':memory:', accessMigrations);
  const access = openAccess(book, { secondFactor: options.secondFactor ?? [], issuer: 'Sở KH&CN Tân Hải (hư cấu)', now: () => new Date(clock.at), seal: (text) => `sealed:${text}`, open: (sealed) => sealed.slice(7) });
  return {
    access,
    book,
    clock,
    person: async (signIn, role = 'analyst') => {
      const { person, link } = access.people.add('system', { name: `${signIn} (hư cấu)`, signIn, role });
      await access.signIn.withLink(link.secret, { password }, { ...from, address: `made/${signIn}` });
      return access.people.get(person.id);
    },
    viewer: ({ id, name, role, units }) => ({ id, name, role, units, by: 'session' }),
    code: (secret) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.at }),
  };
}
