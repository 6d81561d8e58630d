import { subscriberPrefix, subscribersOf, type Addressee, type ReportRow } from '../../infra/reports/index.ts';
import type { Context } from '../context.ts';
import { accessOf } from '../roles/access.ts';

/** Who gets a report because they subscribed to its kind: people who can sign in now and may see it, at the e-mail address that they sign in with. */
export const subscribers = (context: Context, report: Pick<ReportRow, 'kind' | 'about'>): Addressee[] =>
  subscribersOf(context.book(), report, accessOf(context).people.list()).map(({ person, address }) => ({ recipient: `${subscriberPrefix}${person.id}`, address }));
