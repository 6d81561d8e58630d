import type { Addressee } from '../../infra/reports/index.ts';
import { reachAt, recipientsOf } from '../../processors/alerts/index.ts';
import type { Context } from '../context.ts';

export interface Reached {
  readonly addressees: readonly Addressee[];
  /** Of `to`, those through whom nobody can be mailed. */
  readonly missing: readonly string[];
}

/**
 * Who stands behind `to` of a line of the schedule now: people, who is on duty, their deputies. Of a receiver the first step with somebody who can be mailed: a report
 * asks for no acknowledgement, so nobody is told of it for want of one. Webhooks lead out of the office and get none.
 */
export function reachedBy({ config, now, book }: Pick<Context, 'config' | 'now' | 'book'>, to: readonly string[]): Reached {
  const { alerts, office } = config;
  const at = now().getTime();
  const reach = reachAt({ book: book(), config: alerts, zone: office.timezone }, at);
  const mailed = (named: readonly string[]): Addressee[] =>
    recipientsOf({ to: named.filter((one) => !one.startsWith('webhook:')), via: ['email'] }, at, reach).recipients
      .filter(({ channel }) => channel === 'email').map(({ recipient, address }) => ({ recipient: `person:${recipient}`, address }));
  const byOne = (one: string): Addressee[] => {
    const [kind, id] = [one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 1)];
    if (kind !== 'receiver') return mailed([one]);
    const steps = alerts.receivers.find((receiver) => receiver.id === id)?.steps ?? [];
    return steps.map((step) => mailed(step.to)).find((people) => people.length > 0) ?? [];
  };
  const found = to.map((one) => ({ one, people: byOne(one) }));
  return { addressees: eachOnce(found.flatMap(({ people }) => people)), missing: found.filter(({ people }) => people.length === 0).map(({ one }) => one) };
}

/** The first of those who share an address. */
export const eachOnce = (addressees: readonly Addressee[]): Addressee[] => [...new Map(addressees.toReversed().map((one) => [one.address.toLowerCase(), one])).values()].toReversed();
