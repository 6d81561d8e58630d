import { z } from 'zod';
import type { Base } from './base.ts';
import { linkRefused } from './refusals.ts';
import { hashOfSecret, newId, newSecret } from './secrets.ts';

/** `first` makes the first administrator; the others let somebody who is known choose a password. */
export const linkKinds = ['first', 'invitation', 'reset'] as const;
export type LinkKind = (typeof linkKinds)[number];

const keptMs = 24 * 3_600_000;

export interface NewLink {
  /** Stands in the link's fragment, which browsers send nowhere; told once. */
  readonly secret: string;
  /** Null: until it is used. */
  readonly until: Date | null;
}

export interface Link {
  readonly id: string;
  readonly kind: LinkKind;
  /** Whose password it sets; null for the first administrator. */
  readonly person: string | null;
}

export interface Links {
  /** Makes a link, in place of any that the person had. */
  make(by: string | null, kind: LinkKind, person: string | null): NewLink;
  /** @throws {RejectedError} `link-refused`. */
  look(secret: string): Link;
  /** Uses a link up: it opens once. @throws {RejectedError} `link-refused`. */
  take(secret: string): Link;
  endAll(person: string | null): void;
}

const rowSchema = z.object({ id: z.string(), kind: z.enum(linkKinds), person: z.string().nullable(), until: z.number().nullable() });

export function openLinks({ book, settings, audit }: Base): Links {
  const endAll = (person: string | null): void => void book.run('DELETE FROM access_links WHERE person IS ?', [person]);
  const look = (secret: string): Link => {
    const row = book.get(rowSchema, 'SELECT id, kind, person, until FROM access_links WHERE hash = ?', [hashOfSecret(secret)]);
    if (!row || (row.until !== null && row.until <= settings.now().getTime())) throw linkRefused();
    return { id: row.id, kind: row.kind, person: row.person };
  };
  return {
    make: (by, kind, person) =>
      book.transaction(() => {
        endAll(person);
        const [secret, id] = [newSecret(), newId()];
        const until = kind === 'first' ? null : settings.now().getTime() + keptMs;
        book.run('INSERT INTO access_links (id, hash, kind, person, until) VALUES (?, ?, ?, ?, ?)', [id, hashOfSecret(secret), kind, person, until]);
        audit({ person: by, act: 'link-made', object: person === null ? 'person/first' : `person/${person}`, detail: { kind, link: id } });
        return { secret, until: until === null ? null : new Date(until) };
      }),
    look,
    take: (secret) =>
      book.transaction(() => {
        const link = look(secret);
        book.run('DELETE FROM access_links WHERE id = ?', [link.id]);
        return link;
      }),
    endAll,
  };
}
