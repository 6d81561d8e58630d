import type { AlertsPort } from '../../../dashboards/console/index.ts';
import { RejectedError } from '../../../infra/contracts/index.ts';
import { durationMs, handoversFrom } from '../../../infra/alerts/index.ts';
import { backTest, enoughAcknowledged, explainAlert, onDuty, openRules, stepsOf, turnsBetween } from '../../../processors/alerts/index.ts';
import type { Context } from '../../context.ts';
import { alertSettings, linkKeyOf, rulePorts } from './settings.ts';

/** A test over past days takes it that somebody on duty acknowledges so soon. */
const acknowledgedAfterMs = 10 * 60_000;

/** Alerts as the console shows them and acts on them: the register, and what the engine and the office's file know. */
export async function alertsPort(context: Context, served: string): Promise<AlertsPort> {
  const { config, now } = context;
  const settings = await alertSettings(context, served);
  const ports = await rulePorts(context);
  const { book, zone } = settings;
  const { people, rosters, rules } = config.alerts;
  const handovers = (from: number): ReturnType<typeof handoversFrom> => handoversFrom(book, from);
  return {
    book,
    linkKey: linkKeyOf(config.dataDir),
    people: people.map(({ id, name, signIn, email }) => ({ id, name, signIn: signIn ?? email ?? null })),
    rules: rules.map(({ title, ...rule }) => ({ ...rule, title: title ?? rule.id })),
    enough: (acknowledgements, alert) => enoughAcknowledged(settings, acknowledgements, alert),
    nextStepAt: (alert) => {
      const steps = stepsOf(settings, alert.receiver);
      const [step, next] = [steps[alert.step], steps[alert.step + 1]];
      return alert.state !== 'open' || alert.step_at === null || step === undefined || next === undefined ? null : alert.step_at + durationMs(step.wait);
    },
    onDuty: (at) => rosters.map((roster) => ({ roster: roster.id, name: roster.name ?? roster.id, ...onDuty(roster, at, zone, handovers(at)) })),
    turns: (id, from, until) => {
      const roster = rosters.find((one) => one.id === id);
      return roster === undefined ? [] : turnsBetween(roster, from, until, zone, handovers(from)).map(({ person, since, until: end, why, note }) => ({ person, since, until: end, why: why === 'turn' ? '' : note === '' ? why : note }));
    },
    backTest: async (id, since, onProgress) => {
      const rule = openRules(rules).find((one) => one.config.id === id);
      if (rule === undefined) throw new RejectedError(`The office’s file has no rule ${id}.`, { code: 'alert-rule-not-found' });
      return backTest(rule, settings, ports, { since, until: now().getTime(), acknowledgedAfterMs, ...(onProgress && { onProgress }) });
    },
    explain: async (number) => ({ why: explainAlert(settings, number) }),
  };
}
