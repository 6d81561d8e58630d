import { InvalidArgumentError, type Command } from 'commander';
import { DateTime } from 'luxon';
import { durationMs } from '../../infra/alerts/index.ts';
import { withOffice, type OfficeOptions } from '../options.ts';

export interface AlertsOptions extends OfficeOptions {
  readonly json?: boolean;
  readonly console: string;
}

export const withAlerts = (command: Command): Command => withOffice(command).option('--json', 'print the result as JSON').option('--console <url>', 'where the console is opened', 'http://127.0.0.1:4789');

/** `30d`, `12h`. */
export function span(text: string): number {
  if (/^\d+[smhd]$/.test(text) && durationMs(text) > 0) return durationMs(text);
  throw new InvalidArgumentError('give a number and its unit, for example 30d or 12h.');
}

/** From 1. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('give a whole number, for example 12.');
  return number;
}

/** A moment by the office's clock. */
export const clockOf = (zone: string) => (at: number): string => DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd HH:mm');
