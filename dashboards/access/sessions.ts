import { z } from 'zod';
import { findPerson, type Base } from './base.ts';
import { hashOfSecret, newId, newSecret } from './secrets.ts';
import type { Person } from './person.ts';
import type { Viewer } from './viewer.ts';

const hourMs = 3_600_000;
export const idleMs = 12 * hourMs;
export const longestMs = 7 * 24 * hourMs;
/** A session's last use is written at most so often: reading a screen is not a write. */
const noteEveryMs = 60_000;
const browserLength = 120;

export interface Session {
  readonly id: string;
  readonly person: string;
  /** What the browser calls itself. */
  readonly browser: string;
  readonly madeAt: Date;
  readonly seenAt: Date;
}

export interface OpenSession {
  readonly session: Session;
  readonly viewer: Viewer;
  readonly person: Person;
  /** True while the role needs a second factor that is not set up: nothing else is open until it is. */
  readonly enrolling: boolean;
}

export interface Sessions {
  /** Begins a session of a secret of its own; what a browser brought along is never taken. @returns the secret, told once, and when it ends at the latest. */
  start(person: string, browser: string): { readonly secret: string; readonly id: string; readonly until: Date };
  /** The session of a secret, if it is still open and its person active. */
  open(secret: string): OpenSession | null;
  list(person: string): Session[];
  /** @returns whether there was one. */
  end(person: string, id: string): boolean;
  /** Ends all of a person but one. */
  endAll(person: string, but?: string): void;
}

const rowSchema = z
  .object({ id: z.string(), person: z.string(), browser: z.string(), made_at: z.number(), seen_at: z.number() })
  .transform(({ made_at, seen_at, ...row }): Session => ({ ...row, madeAt: new Date(made_at), seenAt: new Date(seen_at) }));
const columns = 'SELECT id, person, browser, made_at, seen_at FROM access_sessions';

export function openSessions(base: Base): Sessions {
  const { book, settings } = base;
  const drop = (id: string): number => book.run('DELETE FROM access_sessions WHERE id = ?', [id]);
  const isOpen = ({ seenAt, madeAt }: Session): boolean => {
    const at = settings.now().getTime();
    return at - seenAt.getTime() < idleMs && at - madeAt.getTime() < longestMs;
  };

  return {
    start: (person, browser) =>
      book.transaction(() => {
        const [secret, id, at] = [newSecret(), newId(), settings.now().getTime()];
        book.run('DELETE FROM access_sessions WHERE seen_at <= ? OR made_at <= ?', [at - idleMs, at - longestMs]);
        book.run('INSERT INTO access_sessions (id, hash, person, browser, made_at, seen_at) VALUES (?, ?, ?, ?, ?, ?)', [id, hashOfSecret(secret), person, browser.slice(0, browserLength), at, at]);
        return { secret, id, until: new Date(at + longestMs) };
      }),
    open: (secret) => {
      const session = book.get(rowSchema, `${columns} WHERE hash = ?`, [hashOfSecret(secret)]);
      if (!session) return null;
      const found = findPerson(base, session.person);
      if (!isOpen(session) || !found?.person.active) {
        drop(session.id);
        return null;
      }
      const at = settings.now().getTime();
      if (at - session.seenAt.getTime() >= noteEveryMs) book.run('UPDATE access_sessions SET seen_at = ? WHERE id = ?', [at, session.id]);
      const { person } = found;
      const { id, name, role, units } = person;
      return { session, person, viewer: { id, name, role, units, by: 'session' }, enrolling: !person.hasSecondFactor && settings.secondFactor.includes(role) };
    },
    list: (person) => book.all(rowSchema, `${columns} WHERE person = ? ORDER BY seen_at DESC, id`, [person]).filter(isOpen),
    end: (person, id) => book.run('DELETE FROM access_sessions WHERE person = ? AND id = ?', [person, id]) > 0,
    endAll: (person, but = '') => void book.run('DELETE FROM access_sessions WHERE person = ? AND id <> ?', [person, but]),
  };
}
