import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DeliveryRow } from '../../../infra/alerts/index.ts';
import type { Outgoing } from '../channels/index.ts';
import { alertsOfDigest } from '../engine/index.ts';
import { compose, composeDigest, composeHeartbeat, composeTest } from '../message/index.ts';
import { makeBrief, type BriefSettings } from './make-brief.ts';

/** Alerts that one digest tells of; the rest is counted. */
const digestMost = 30;

/** What goes out for a row of the book, composed as things stand when it is sent. */
export async function outgoingOf(settings: BriefSettings, delivery: DeliveryRow): Promise<Outgoing> {
  const { book, config, office } = settings;
  const person = config.people.find(({ id }) => id === delivery.recipient);
  const recipient = { id: delivery.recipient, name: person?.name ?? office.name, address: delivery.address, language: person?.language ?? office.language };
  const first = delivery.alert === null ? undefined : book.get(z.object({ id: z.string() }), 'SELECT id FROM alert_deliveries WHERE alert = ? AND recipient = ? AND channel = ? AND id != ? AND made_at <= ? ORDER BY made_at, id LIMIT 1', [delivery.alert, delivery.recipient, delivery.channel, delivery.id, delivery.made_at]);
  // Numbers begin anew with a new book: mail programs would take its mails for those that they have.
  const install = createHash('sha256').update(settings.linkKey).digest('hex').slice(0, 8);
  const keyOf = (id: string): string => `${id}.${install}`;
  return { key: keyOf(delivery.id), thread: { id: keyOf(delivery.alert === null ? delivery.id : `alert.${delivery.alert}`), first: first === undefined ? null : keyOf(first.id) }, recipient, message: await messageFor(settings, delivery, recipient) };
}

async function messageFor(settings: BriefSettings, delivery: DeliveryRow, recipient: Outgoing['recipient']): Promise<Outgoing['message']> {
  if (delivery.alert !== null) return compose(await makeBrief(settings, delivery.alert, delivery));
  const now = settings.now().getTime();
  const at = { recipient, office: settings.office, console: settings.console, now };
  if (delivery.purpose === 'test') return composeTest(at);
  if (delivery.purpose === 'heartbeat') return composeHeartbeat(at);
  const numbers = alertsOfDigest(settings.book, delivery.id);
  const briefs = [];
  for (const number of numbers.slice(0, digestMost)) briefs.push(await makeBrief(settings, number, delivery));
  return composeDigest(briefs, { ...at, total: numbers.length });
}
