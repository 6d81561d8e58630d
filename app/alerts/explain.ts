import type { Command } from 'commander';
import { explainAlert } from '../../processors/alerts/index.ts';
import { openContext } from '../context.ts';
import { alertSettings } from '../roles/alert/index.ts';
import { clockOf, withAlerts, wholeNumber, type AlertsOptions } from './options.ts';

export function registerExplain(command: Command): void {
  withAlerts(command.command('explain'))
    .argument('<number>', 'of the alert', wholeNumber)
    .description('why an alert came and went as it did: rule, labels, routes, group, what held it back, steps')
    .action(explain);
}

async function explain(number: number, options: AlertsOptions): Promise<void> {
  await using context = await openContext(options, { quiet: true, existing: true });
  const why = explainAlert(await alertSettings(context, options.console), number);
  const clock = clockOf(context.config.office.timezone);
  const shown = (name: string, value: string): string => (name.endsWith('At') && value !== '' ? clock(Number(value)) : value);
  const lines = why.map(({ code, values }) => `${code.padEnd(10)}${Object.entries(values).filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${shown(name, value)}`).join('  ')}`);
  process.stdout.write(options.json ? `${JSON.stringify({ alert: number, why })}\n` : `${lines.join('\n')}\n`);
}
