import type { DeliveryRow, TimelineRow, WholeAlert } from '../../../../../infra/alerts/index.ts';
import type { AlertDelivery, AlertStep } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { whoOf } from './who.ts';

/** Messages that were made within so long of each other, for the same step and purpose, were sent together. */
const togetherMs = 60_000;
/** Lines that the messages themselves tell better, with what became of each; a hand-over says that the alert is open again. */
const toldOtherwise = ({ what, detail }: TimelineRow): boolean => what === 'told' || what === 'updated' || (what === 'undelivered' && detail['why'] !== nobodyToReach) || (what === 'reopened' && detail['for'] === 'hand-over');
const nobodyToReach = 'nobody-to-reach';

/** Everything that happened to an alert, in the order of time. */
export function stepsOf(parts: ConsoleParts, { timeline, deliveries }: Pick<WholeAlert, 'timeline' | 'deliveries'>): AlertStep[] {
  const lines = timeline.filter((line) => !toldOtherwise(line)).map((line) => toStep(parts, line));
  return [...lines, ...bundled(deliveries).map((bundle) => toMessages(parts, bundle))].sort((one, other) => one.at - other.at);
}

const nothing = { by: null, to: null, until: null, why: '', purpose: null, step: null, messages: [] } as const;
const textIn = (detail: TimelineRow['detail'], name: string): string => (typeof detail[name] === 'string' ? detail[name] : '');

function toStep(parts: ConsoleParts, { at, what, by, detail }: TimelineRow): AlertStep {
  const missing = textIn(detail, 'missing').split(' ').filter((id) => id !== '');
  const to = textIn(detail, 'to');
  const until = detail['until'];
  return { ...nothing, messages: [], at, what, by: by === null ? null : whoOf(parts, by), to: missing.length > 0 ? { id: missing.join(' '), name: missing.map((id) => whoOf(parts, id).name).join(', ') } : to === '' ? null : whoOf(parts, to), until: typeof until === 'number' ? until : null, why: textIn(detail, 'why'), step: typeof detail['step'] === 'number' ? detail['step'] : null };
}

function bundled(deliveries: readonly DeliveryRow[]): DeliveryRow[][] {
  const bundles: DeliveryRow[][] = [];
  for (const delivery of deliveries) {
    const open = bundles.findLast(([first]) => first !== undefined && first.purpose === delivery.purpose && first.step === delivery.step && delivery.made_at - first.made_at < togetherMs);
    if (open) open.push(delivery);
    else bundles.push([delivery]);
  }
  return bundles;
}

function toMessages(parts: ConsoleParts, bundle: readonly DeliveryRow[]): AlertStep {
  const [first] = bundle as [DeliveryRow, ...DeliveryRow[]];
  return { ...nothing, at: first.made_at, what: 'told', purpose: first.purpose, step: first.step, messages: bundle.map((delivery) => toDelivery(parts, delivery)) };
}

const toDelivery = (parts: ConsoleParts, { id, recipient, channel, state, due_at, sent_at, attempts, doubts, error }: DeliveryRow): AlertDelivery => ({
  id, recipient: whoOf(parts, recipient), channel, state, at: sent_at ?? due_at, attempts, doubts, error,
});
