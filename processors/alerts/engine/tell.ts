import { z } from 'zod';
import { acknowledgedBy, writeLine, type AlertRow } from '../../../infra/alerts/index.ts';
import type { StepConfig } from '../../../infra/config/index.ts';
import { recipientsOf, type Recipient } from '../routing/index.ts';
import type { Decision } from './decide.ts';
import { reachAt, type EngineSettings } from './settings.ts';

type Telling = Extract<Decision, { do: 'tell' }>;

/**
 * Puts the messages of one decision into the book, and what the alert then is; inside the caller's transaction. Their ids say what they tell and how
 * often something was told before: made twice, they would be the same.
 */
export function tell(settings: EngineSettings, alert: AlertRow, steps: readonly StepConfig[], telling: Telling, nextAt: (told: AlertRow) => number | null): void {
  const { book, now } = settings;
  const at = now().getTime();
  const { recipients, missing } = whom(settings, alert, steps, telling, at);
  const turn = book.get(countSchema, "SELECT count(*) AS count FROM alert_timeline WHERE alert = ? AND what IN ('told', 'undelivered')", [alert.number])?.count ?? 0;
  for (const { recipient, channel, address } of recipients) {
    const id = `${alert.number}.${turn}.${recipient}.${channel}`.replaceAll(':', '_');
    const shown = channel === 'console';
    book.run('INSERT OR IGNORE INTO alert_deliveries (id, alert, purpose, step, recipient, channel, address, state, made_at, due_at, sent_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [id, alert.number, telling.purpose, telling.step, recipient, channel, address, shown ? 'sent' : 'due', at, at, shown ? at : null]);
  }
  if (telling.escalated) writeLine(book, { alert: alert.number, at, what: 'escalated', detail: { step: telling.step } });
  const told = recipients.map(({ recipient, channel, because }) => ({ recipient, channel, because: because.kind, roster: because.roster }));
  if (told.length > 0) writeLine(book, { alert: alert.number, at, what: 'told', detail: { purpose: telling.purpose, step: telling.step, to: told, occurrences: alert.occurrences } });
  // Whoever is on it may be at the console only, and has what is new before them.
  const inVain = told.length === 0 && (telling.purpose === 'first' || telling.purpose === 'repeat');
  if (missing.length > 0 || inVain) writeLine(book, { alert: alert.number, at, what: 'undelivered', detail: { step: telling.step, why: 'nobody-to-reach', missing: missing.join(' ') } });

  const isStep = telling.to === 'step' || telling.to === 'handed';
  const after: AlertRow = { ...alert, told: alert.occurrences, told_at: at, step: telling.step, step_at: isStep ? at : alert.step_at, snoozed_until: null, handed_at: telling.to === 'handed' ? null : alert.handed_at };
  book.run('UPDATE alerts SET told = ?, told_at = ?, step = ?, step_at = ?, snoozed_until = NULL, handed_at = ?, next_at = ? WHERE number = ?', [after.told, after.told_at, after.step, after.step_at, after.handed_at, nextAt(after), alert.number]);
}

interface Whom {
  readonly recipients: readonly Recipient[];
  readonly missing: readonly string[];
}

function whom(settings: EngineSettings, alert: AlertRow, steps: readonly StepConfig[], telling: Telling, at: number): Whom {
  const { to, step, purpose } = telling;
  const persons = (ids: readonly string[]): Whom => reach(settings, { to: ids.map((id) => `person:${id}`) }, at);
  const known = new Set(settings.config.people.map(({ id }) => id));
  switch (to) {
    case 'handed':
      return persons([alert.handed_to ?? ''].filter((id) => known.has(id)));
    case 'on-it':
      return persons(acknowledgedBy(settings.book, alert.number).filter((id) => known.has(id)));
    case 'step': {
      const config = steps[step];
      return config === undefined ? { recipients: [], missing: [] } : reach(settings, config, at);
    }
    case 'told': {
      const before = settings.book.all(toldSchema, "SELECT DISTINCT recipient, channel FROM alert_deliveries WHERE alert = ? AND state NOT IN ('failed', 'dropped') ORDER BY recipient, channel", [alert.number]);
      // Where the office's file has them now: an address may have changed, a person may have left.
      const still = before.flatMap(({ recipient, channel }) => reach(settings, { to: [recipient.startsWith('webhook:') ? recipient : `person:${recipient}`], via: [channel] }, at).recipients.filter((one) => one.channel === channel));
      return still.length > 0 || purpose === 'over' ? { recipients: still, missing: [] } : whom(settings, alert, steps, { ...telling, to: 'step' }, at);
    }
  }
}

const reach = (settings: EngineSettings, step: Pick<StepConfig, 'to' | 'via'>, at: number): Whom => recipientsOf(step, at, reachAt(settings, at));

const countSchema = z.object({ count: z.number() });
const toldSchema = z.object({ recipient: z.string(), channel: z.string() });
