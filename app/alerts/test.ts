import type { Command } from 'commander';
import { RejectedError } from '../../infra/contracts/index.ts';
import { backTest, openRules, type BackTest } from '../../processors/alerts/index.ts';
import { openContext, type Context } from '../context.ts';
import { progress } from '../progress.ts';
import { alertSettings, rulePorts } from '../roles/alert/index.ts';
import { clockOf, span, withAlerts, type AlertsOptions } from './options.ts';

interface TestOptions extends AlertsOptions {
  readonly rule: string;
  readonly since: number;
  readonly acknowledged: number;
}

export function registerTest(command: Command): void {
  withAlerts(command.command('test'))
    .description('what a rule would have sent over past days, to whom and how often; nothing is sent')
    .requiredOption('--rule <id>', 'of the office’s file, also one that is off')
    .option('--since <span>', 'how far back', span, 30 * 86_400_000)
    .option('--acknowledged <span>', 'how soon somebody on duty is taken to acknowledge', span, 10 * 60_000)
    .action(test);
}

async function test(options: TestOptions): Promise<void> {
  await using context = await openContext(options, { quiet: true, existing: true });
  const rules = openRules(context.config.alerts.rules);
  const rule = rules.find(({ config }) => config.id === options.rule);
  if (rule === undefined) throw new RejectedError(`The office’s file has no rule ${options.rule}.`, { code: 'alert-rule-not-found', hint: `It has: ${rules.map(({ config }) => config.id).join(', ') || 'none'}.` });
  const until = context.now().getTime();
  const line = progress(process.stderr);
  const result = await backTest(rule, await alertSettings(context, options.console), await rulePorts(context), { since: until - options.since, until, acknowledgedAfterMs: options.acknowledged, onProgress: (share) => line.update(`rule ${options.rule}: ${Math.round(share * 100)} %`) }).finally(() => line.done());
  process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : report(result, context));
}

function report({ rule, since, until, occurrences, alerts, messagesByRecipient, perDay }: BackTest, { config }: Context): string {
  const clock = clockOf(config.office.timezone);
  const messages = Object.values(messagesByRecipient).reduce((sum, count) => sum + count, 0);
  const widest = Math.max(1, ...perDay.map((day) => day.messages));
  return [
    `${rule}, ${clock(since)} to ${clock(until)}: ${occurrences} occurrences, ${alerts.length} alerts, ${messages} messages`,
    ...Object.entries(messagesByRecipient).map(([recipient, count]) => `  ${recipient}: ${count}`),
    ...perDay.filter((day) => day.alerts + day.messages > 0).map((day) => `  ${day.day}  ${'█'.repeat(Math.ceil((day.messages / widest) * 30)).padEnd(30)}  ${day.alerts} alerts, ${day.messages} messages`),
    ...alerts.slice(0, 20).map((alert) => `  ${clock(alert.at)}  ${alert.severity}  ${alert.said.code} ${Object.values(alert.said.values).join(' ')}  ${alert.occurrences} occurrence(s) → ${[...new Set(alert.messages.map(({ recipient, channel }) => `${recipient} (${channel})`))].join(', ') || 'nobody'}`),
    ...(alerts.length > 20 ? [`  … and ${alerts.length - 20} more (--json has all)`] : []),
    '',
  ].join('\n');
}
