import { subscriberPrefix } from '../../../../../infra/reports/index.ts';
import type { By } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { reportsOf } from './reports-of.ts';

/** A colleague beside an act; whoever nobody knows any more stands for themselves. */
export const byOf = ({ access }: Pick<ConsoleParts, 'access'>, id: string): By => ({ id, name: access.people.list().find((person) => person.id === id)?.name ?? id });

/** The names that people know of persons, rosters and receivers. */
export const recipientNames = (parts: ConsoleParts, recipients: readonly string[]): string[] => recipients.map((one) => reportsOf(parts).recipientName(one) ?? one);

/** Of a mail: somebody of the office's file, or who subscribed. Never an address. */
export const deliveryName = (parts: ConsoleParts, recipient: string): string =>
  recipient.startsWith(subscriberPrefix) ? byOf(parts, recipient.slice(subscriberPrefix.length)).name : (reportsOf(parts).recipientName(recipient) ?? recipient);

/** What a mail server said, without the addresses that it names. */
export const withoutAddresses = (text: string): string => text.replaceAll(/<?[^\s<>@]+@[^\s<>@]+>?/g, '…');
