import type { HandoverRow } from '../../../infra/alerts/index.ts';
import type { AlertPerson, AlertsConfig, RosterConfig, StepConfig } from '../../../infra/config/index.ts';
import { onDuty, type Duty } from '../roster/index.ts';

/** One message to be: to whom, how, and why they get it. */
export interface Recipient {
  /** A person's id, or `webhook:ID`. */
  readonly recipient: string;
  /** `email`, `console`, or the id of a webhook. */
  readonly channel: string;
  /** An e-mail address, a person's id on the console, a number or chat; '' where the webhook's address says it all. */
  readonly address: string;
  /** `handed-over`: they have a turn of duty that somebody gave them by hand. */
  readonly because: { readonly kind: 'duty' | 'deputy' | 'person' | 'handed-over' | 'webhook'; readonly roster: string | null };
}

/** What is known of the office when somebody is to be told. */
export interface Reach {
  readonly people: readonly AlertPerson[];
  readonly rosters: readonly RosterConfig[];
  readonly webhooks: AlertsConfig['webhooks'];
  /** Whether the office has a mail server. */
  readonly email: boolean;
  readonly handovers: readonly HandoverRow[];
  /** The office's zone. */
  readonly zone: string;
}

/**
 * Whom a step tells at an instant. A person is told through each of the step's channels (their own without any) for which they have an address; where they
 * have one for none of them, through the first of their own channels that works. Nobody gets the same twice through one channel.
 * @returns also `missing`: who cannot be told at all, as the step names them, or by their id.
 */
export function recipientsOf({ to, via }: Pick<StepConfig, 'to' | 'via'>, at: number, reach: Reach): { readonly recipients: Recipient[]; readonly missing: string[] } {
  const recipients = new Map<string, Recipient>();
  const missing = new Set<string>();
  const add = (found: readonly Recipient[], otherwise: string): void => {
    if (found.length === 0) missing.add(otherwise);
    for (const one of found) if (!recipients.has(`${one.recipient} ${one.channel}`)) recipients.set(`${one.recipient} ${one.channel}`, one);
  };
  for (const named of to) {
    const [kind = '', id = ''] = [named.slice(0, named.indexOf(':')), named.slice(named.indexOf(':') + 1)];
    if (kind === 'webhook') {
      add(reach.webhooks.filter((webhook) => webhook.id === id).map(({ address }): Recipient => ({ recipient: named, channel: id, address: address ?? '', because: { kind: 'webhook', roster: null } })), named);
      continue;
    }
    const meant = whoIs(kind, id, at, reach);
    const person = reach.people.find((one) => one.id === meant?.person);
    add(person === undefined || meant === null ? [] : waysTo(person, via, reach).map(([channel, address]) => ({ recipient: person.id, channel, address, because: meant.because })), person?.id ?? named);
  }
  return { recipients: [...recipients.values()], missing: [...missing] };
}

interface Meant {
  readonly person: string | null;
  readonly because: Recipient['because'];
}

function whoIs(kind: string, id: string, at: number, { rosters, zone, handovers }: Reach): Meant | null {
  if (kind === 'person') return { person: id, because: { kind: 'person', roster: null } };
  const roster = rosters.find((one) => one.id === id);
  if (roster === undefined) return null;
  const duty: Duty = onDuty(roster, at, zone, handovers);
  if (kind === 'deputy') return { person: duty.deputy, because: { kind: 'deputy', roster: id } };
  return { person: duty.person, because: { kind: duty.why === 'hand-over' ? 'handed-over' : 'duty', roster: id } };
}

type Way = readonly [channel: string, address: string];

function waysTo(person: AlertPerson, via: readonly string[] | undefined, reach: Reach): Way[] {
  const through = (channels: readonly string[]): Way[] => [...new Set(channels)].flatMap((channel) => {
    const address = addressFor(person, channel, reach);
    return address === null ? [] : [[channel, address] as const];
  });
  const ways = through(via ?? person.channels);
  return ways.length > 0 ? ways : through(person.channels).slice(0, 1);
}

/** Where a channel finds a person; null where it does not. Whoever signs in to the console finds it there. */
function addressFor(person: AlertPerson, channel: string, { email, webhooks }: Reach): string | null {
  if (channel === 'email') return email ? (person.email ?? null) : null;
  if (channel === 'console') return (person.signIn ?? person.email) === undefined ? null : person.id;
  return webhooks.some(({ id }) => id === channel) && Object.hasOwn(person.addresses, channel) ? (person.addresses[channel] ?? null) : null;
}
