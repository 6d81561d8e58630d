import { mailTo, subscribe, subscriptionsOf } from '../../../../../infra/reports/index.ts';
import type { Viewer } from '../../../../access/index.ts';
import { subscribableKinds, subscribeSchema, subscriptionsSchema, type Subscriptions } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { reportsOf } from './reports-of.ts';

export const subscriptionsRoute = defineRoute({
  path: '/api/reports/subscriptions',
  summary: 'One’s own: which kinds come by mail when they are published, and where to',
  query: noQuery,
  answer: subscriptionsSchema,
  handle: async (parts, _query, _path, _body, viewer) => readSubscriptions(parts, viewer),
});

export const subscribeRoute = defineRoute({
  path: '/api/reports/subscriptions',
  summary: 'Takes these kinds by mail from now on, and no others',
  query: noQuery,
  body: subscribeSchema,
  answer: subscriptionsSchema,
  handle: async (parts, _query, _path, { kinds }, viewer) => {
    const { book } = reportsOf(parts);
    const wanted = subscribableKinds.filter((kind) => kinds.includes(kind));
    // Whoever has no address any more may still give up what they had.
    if (addressOf(parts, viewer) === null && wanted.length > 0) throw new ProblemError('no-subscription-address');
    book.transaction(() => {
      subscribe(book, viewer.id, wanted, parts.now().getTime());
      parts.access.audit.write({ person: viewer.id, act: 'reports-subscribed', object: 'reports', detail: { kinds: wanted.join(' ') } });
    });
    return readSubscriptions(parts, viewer);
  },
});

const addressOf = ({ access }: ConsoleParts, viewer: Viewer): string | null => {
  const person = access.people.list().find(({ id }) => id === viewer.id);
  return person === undefined ? null : mailTo(person);
};

const readSubscriptions = (parts: ConsoleParts, viewer: Viewer): Subscriptions => ({ address: addressOf(parts, viewer), mailed: reportsOf(parts).mailed, kinds: subscriptionsOf(reportsOf(parts).book, viewer.id) });
