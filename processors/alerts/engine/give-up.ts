import { deliveryRowSchema, writeLine, type DeliveryRow } from '../../../infra/alerts/index.ts';
import type { Book } from '../../../infra/book/index.ts';
import type { EngineSettings } from './settings.ts';

/** A message has failed for good: red in the timeline, and whom to tell next is decided anew. A digest takes what it holds along. Inside the caller's transaction. */
export function giveUp(book: Book, { id, alert, recipient, channel, step, purpose }: DeliveryRow, at: number, why: string): void {
  book.run("UPDATE alert_deliveries SET state = 'failed', error = ? WHERE id = ?", [why.slice(0, 500), id]);
  if (purpose === 'digest') book.all(deliveryRowSchema, "SELECT * FROM alert_deliveries WHERE digest = ? AND state = 'held'", [id]).forEach((held) => giveUp(book, held, at, why));
  if (alert === null) return;
  writeLine(book, { alert, at, what: 'undelivered', detail: { recipient, channel, step, why: why.slice(0, 200) } });
  book.run("UPDATE alerts SET next_at = ? WHERE number = ? AND state = 'open'", [at, alert]);
}

/** What is due through a channel, or to somebody, that the office's file has no more: nobody would ever send it. @returns how many. */
export function failGone({ book, config, channels, now }: EngineSettings & { readonly channels: ReadonlyMap<string, unknown> }): number {
  const here = new Set([...config.people.map(({ id }) => id), ...config.webhooks.map(({ id }) => `webhook:${id}`)]);
  return book.transaction(() => {
    const gone = book.all(deliveryRowSchema, "SELECT * FROM alert_deliveries WHERE state = 'due'").filter(({ channel, recipient }) => !channels.has(channel) || !here.has(recipient));
    for (const delivery of gone) giveUp(book, delivery, now().getTime(), `the office’s file has no ${here.has(delivery.recipient) ? `channel ${delivery.channel}` : 'such recipient'} any more`);
    return gone.length;
  });
}
