import { Option, type Command } from 'commander';
import { alertStates, deliveriesOf, listAlerts, type AlertState } from '../../infra/alerts/index.ts';
import { openContext } from '../context.ts';
import { clockOf, wholeNumber, withAlerts, type AlertsOptions } from './options.ts';

interface ListOptions extends AlertsOptions {
  readonly state?: AlertState;
  readonly limit: number;
}

export function registerList(command: Command): void {
  withAlerts(command.command('list'))
    .description('alerts, the newest first, and how many messages of each went out')
    .addOption(new Option('--state <state>', 'only those').choices(alertStates))
    .option('--limit <number>', 'at most so many', wholeNumber, 50)
    .action(list);
}

async function list(options: ListOptions): Promise<void> {
  await using context = await openContext(options, { quiet: true, existing: true });
  const book = context.book();
  const alerts = listAlerts(book, { ...(options.state && { state: options.state }), limit: options.limit }).map((alert) => {
    const messages = deliveriesOf(book, alert.number);
    const count = (state: string): number => messages.filter((message) => message.state === state).length;
    return { number: alert.number, state: alert.state, severity: alert.severity, rule: alert.rule, openedAt: alert.opened_at, lastAt: alert.last_at, occurrences: alert.occurrences, sent: count('sent'), waiting: count('due') + count('sending') + count('held'), failed: count('failed') };
  });
  const clock = clockOf(context.config.office.timezone);
  const lines = alerts.map(({ number, state, severity, rule, openedAt, occurrences, sent, waiting, failed }) => [number, clock(openedAt), state, severity, rule, `${occurrences} occurrence(s)`, `${sent} sent`, ...(waiting > 0 ? [`${waiting} waiting`] : []), ...(failed > 0 ? [`${failed} FAILED`] : [])].join('  '));
  process.stdout.write(options.json ? `${JSON.stringify(alerts)}\n` : lines.length === 0 ? 'no alerts\n' : `${lines.join('\n')}\n`);
}
