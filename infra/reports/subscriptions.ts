import { z } from 'zod';
import type { Book } from '../book/index.ts';
import { reportReaches } from './reach.ts';
import { reportKinds, type Report, type ReportKind } from './report.ts';

/*
 * Who wants which kinds of reports by mail. A subscriber is somebody who signs in to the console; no address is kept here: where a report goes is looked up
 * when it is published, and whoever has left or may not see it gets nothing.
 */

/** How a subscriber stands among a report's recipients. */
export const subscriberPrefix = 'subscriber:';

/** What must be known of whoever may subscribe. */
export interface Subscribing {
  readonly id: string;
  readonly signIn: string;
  readonly active: boolean;
  /** Units that they are held to; null for none. */
  readonly units: readonly string[] | null;
}

/** In the order of the kinds. */
export function subscriptionsOf(book: Book, subscriber: string): ReportKind[] {
  const kinds = new Set(book.all(z.object({ kind: z.enum(reportKinds) }), 'SELECT kind FROM report_subscriptions WHERE subscriber = ?', [subscriber]).map(({ kind }) => kind));
  return reportKinds.filter((kind) => kinds.has(kind));
}

/** These kinds from now on, and no others. */
export function subscribe(book: Book, subscriber: string, kinds: readonly ReportKind[], at: number): void {
  book.transaction(() => {
    book.run('DELETE FROM report_subscriptions WHERE subscriber = ? AND kind NOT IN (SELECT value FROM json_each(?))', [subscriber, JSON.stringify(kinds)]);
    for (const kind of kinds) book.run('INSERT OR IGNORE INTO report_subscriptions (subscriber, kind, since) VALUES (?, ?, ?)', [subscriber, kind, at]);
  });
}

/** Where mail to somebody goes: their sign-in, if it is an e-mail address. */
export const mailTo = ({ signIn }: Pick<Subscribing, 'signIn'>): string | null => (z.email().safeParse(signIn).success ? signIn : null);

/** Who of these people is to get a report by mail because they subscribed to its kind: still here, may see it, and has an address. In the order in which they subscribed. */
export function subscribersOf<Person extends Subscribing>(book: Book, { kind, about }: Pick<Report, 'kind' | 'about'>, people: readonly Person[]): { readonly person: Person; readonly address: string }[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return book.all(z.object({ subscriber: z.string() }), 'SELECT subscriber FROM report_subscriptions WHERE kind = ? ORDER BY since, subscriber', [kind]).flatMap(({ subscriber }) => {
    const person = byId.get(subscriber);
    const address = person?.active ? mailTo(person) : null;
    // What comes round by itself is of no case.
    return person === undefined || address === null || !reportReaches(person.units, about, () => null) ? [] : [{ person, address }];
  });
}
