import { DiembaoError, messageOf, policyOf, RejectedError } from '../../../infra/contracts/index.ts';
import { deliveryFailed, deliverySent, hashOfModel, modelOf, modelText, nextDelivery, reportByNumber, type Report, type ReportDeliveryRow } from '../../../infra/reports/index.ts';
import type { Post } from '../../../processors/alerts/channels/index.ts';
import type { Context } from '../../context.ts';
import { keptFiles } from '../../reports/kept-files.ts';
import { subscribers } from '../../reports/subscribers.ts';
import { consoleAddress } from '../alert/index.ts';
import { composeMail } from './compose.ts';

/** Milliseconds before the next attempt, by how many there were. */
const pausesMs = [5000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000, 1_800_000];
/** Tried for so long and so often in vain, a mail has failed. So often, too: a clock that leaps by a day has not tried. */
const giveUpAfterMs = 86_400_000;
const fewestAttempts = 20;
/** One mail takes no longer. */
const longestSendMs = 180_000;

/**
 * Sends the next mail that is due. It is marked before it is handed over: what a crash leaves marked goes again, under the same Message-ID.
 * @returns whether there was one.
 */
export async function sendNext(context: Context, served: string, post: Post, signal: AbortSignal): Promise<boolean> {
  const { logger, metrics, now } = context;
  const book = context.book();
  const delivery = nextDelivery(book, now().getTime());
  if (delivery === undefined) return false;
  const { id, report, version, attempts } = delivery;
  try {
    requireStillHere(context, delivery);
    const { answer } = await post.send(delivery.address, () => mailOf(context, served, post, delivery), AbortSignal.any([signal, AbortSignal.timeout(longestSendMs)]));
    deliverySent(book, id, now().getTime());
    metrics.reportMails.inc({ outcome: 'sent' });
    logger.info({ report, version, answer }, 'a report was mailed');
  } catch (error) {
    const at = now().getTime();
    const doubtful = error instanceof DiembaoError && error.code.endsWith('-doubtful');
    if (signal.aborted) {
      deliveryFailed(book, id, 'stopped meanwhile', at, doubtful);
      return false;
    }
    const again = policyOf(error) !== 'reject' && !(at - delivery.made_at >= giveUpAfterMs && attempts >= fewestAttempts);
    deliveryFailed(book, id, messageOf(error).slice(0, 300), again ? at + (pausesMs[Math.min(attempts - 1, pausesMs.length - 1)] ?? 0) : null, doubtful);
    metrics.reportMails.inc({ outcome: doubtful ? 'doubtful' : again ? 'retried' : 'failed' });
    logger[again ? 'warn' : 'error']({ report, version, attempt: attempts, err: messageOf(error) }, again ? 'a report could not be mailed; it is tried again' : 'a report cannot be mailed to one of its addressees');
  }
  return true;
}

/** Whoever has left the office since gets nothing. @throws {RejectedError} `recipient-gone`. */
function requireStillHere(context: Context, { recipient, report }: ReportDeliveryRow): void {
  const here = recipient.startsWith('subscriber:')
    ? subscribers(context, reportByNumber(context.book(), report)).some((one) => one.recipient === recipient)
    : context.config.alerts.people.some(({ id }) => `person:${id}` === recipient);
  if (!here) throw new RejectedError('The office has no such addressee any more', { code: 'recipient-gone' });
}

/** From the archive as it is now; made anew where something was erased while it was made. */
async function mailOf(context: Context, served: string, { sender }: Post, delivery: ReportDeliveryRow): Promise<Buffer> {
  const book = context.book();
  const { report, version, recipient } = delivery;
  const name = context.config.alerts.people.find(({ id }) => `person:${id}` === recipient)?.name ?? '';
  for (;;) {
    const model = modelOf(book, report, version);
    const files = await keptFiles(context, { report, version }, model);
    const mail = await composeMail({ delivery, model, name, files, sender, console: consoleAddress(context, served) });
    if (isSame(modelOf(book, report, version), model)) return mail;
  }
}

const isSame = (one: Report, other: Report): boolean => hashOfModel(modelText(one)) === hashOfModel(modelText(other));
