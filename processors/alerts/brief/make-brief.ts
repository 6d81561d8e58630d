import { acknowledgedBy, signLink, wholeAlert, type DeliveryRow, type WholeAlert } from '../../../infra/alerts/index.ts';
import { durationMs } from '../../../infra/alerts/index.ts';
import { messageOf } from '../../../infra/contracts/index.ts';
import type { Store } from '../../../infra/store/index.ts';
import { stepsOf, type EngineSettings } from '../engine/index.ts';
import type { Brief } from '../message/message.ts';
import { factOf, storyOf, threeDocuments } from './look-up.ts';

/** An acknowledging link holds so long. */
const linkHoldsMs = 3 * 86_400_000;

export interface BriefSettings extends EngineSettings {
  readonly store: Store;
  readonly names: Brief['names'];
  readonly office: { readonly name: string; readonly timezone: string; readonly language: 'vi' | 'en' };
  /** Where the office opens the console, without a slash at its end. */
  readonly console: string;
  readonly linkKey: string;
}

/** What a message of an alert is made from, as things stand now. A store that does not answer keeps no alert back: it is told without passages. */
export async function makeBrief(settings: BriefSettings, number: number, delivery: Pick<DeliveryRow, 'purpose' | 'recipient' | 'step' | 'id'>): Promise<Brief> {
  const { book, config, store, now, names, office, linkKey } = settings;
  const whole = wholeAlert(book, number);
  if (whole === undefined) throw new Error(`there is no alert ${number}`);
  const { alert, occurrences } = whole;
  const person = config.people.find(({ id }) => id === delivery.recipient);
  const steps = stepsOf(settings, alert.receiver);
  const wait = steps[alert.step + 1] === undefined ? undefined : steps[alert.step]?.wait;
  const at = now().getTime();
  const story = occurrences.find((one) => one.story !== null)?.story ?? null;
  const fact = occurrences.find((one) => one.fact !== null)?.fact ?? null;
  const orElse = async <Value>(asked: Promise<Value>, other: Value): Promise<Value> =>
    asked.catch((error: unknown) => {
      settings.logger.warn({ alert: number, err: messageOf(error) }, 'an alert is told without what the store knows of it');
      return other;
    });
  const documents = [...new Set(occurrences.map(({ document }) => document).filter((id) => id !== null))];
  return {
    whole,
    purpose: delivery.purpose,
    recipient: { id: delivery.recipient, name: person?.name ?? office.name, language: person?.language ?? office.language },
    because: becauseOf(whole, delivery),
    others: [...new Set(whole.deliveries.filter(({ recipient, state }) => recipient !== delivery.recipient && state !== 'failed' && state !== 'dropped').map(({ recipient }) => names.person(recipient)))],
    names,
    story: story === null ? null : await orElse(storyOf(store, story), null),
    documents: await orElse(threeDocuments(store, documents), []),
    fact: fact === null ? null : await orElse(factOf(store, fact), null),
    until: alert.state === 'open' && wait !== undefined && acknowledgedBy(book, number).length === 0 ? (alert.step_at ?? at) + durationMs(wait) : null,
    link: alert.state === 'closed' || delivery.recipient.startsWith('webhook:') ? null : `${settings.console}/alert/${signLink(linkKey, { alert: number, recipient: delivery.recipient, expires: at + linkHoldsMs })}`,
    console: settings.console,
    office,
    now: at,
  };
}

/** Why this person is told, as the timeline has it: kept when it was decided, for duty may have changed since. */
function becauseOf({ timeline }: WholeAlert, { recipient, step }: Pick<DeliveryRow, 'recipient' | 'step'>): Brief['because'] {
  if (recipient.startsWith('webhook:')) return { kind: 'webhook', roster: null, step };
  const handed = timeline.findLast(({ what, detail }) => what === 'handed-over' && detail['to'] === recipient);
  if (handed) return { kind: 'handed-over', roster: null, step };
  for (const { what, detail } of timeline.toReversed()) {
    if (what !== 'told' || detail['purpose'] !== 'first' || !Array.isArray(detail['to'])) continue;
    const told = (detail['to'] as { recipient: string; because: Brief['because']['kind']; roster: string | null }[]).find((one) => one.recipient === recipient);
    if (told) return { kind: told.because, roster: told.roster, step };
  }
  return { kind: 'person', roster: null, step };
}
