import { join, resolve } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { DateTime } from 'luxon';
import { exampleOffice } from './example-office.ts';
import { rememberedOffice } from './remember-office.ts';

const defaultData = join(import.meta.dirname, '..', 'data');

export interface OfficeOptions {
  readonly office?: string;
  readonly data: string;
  readonly logLevel?: string;
}

/** `--office`, `--data` and `--log-level`, as every command that opens the office takes them. */
export function withOffice(command: Command): Command {
  return command
    .option('--office <file>', "the office's file (default: the one last used with this data folder, else the demonstration)")
    .option('--data <dir>', 'folder of the embedded log, the embedded store and the keys', defaultData)
    .option('--log-level <level>', 'trace, debug, info, warn, error or silent');
}

export function officeFileOf(options: OfficeOptions): string {
  return options.office ? resolve(options.office) : (rememberedOffice(resolve(options.data)) ?? exampleOffice);
}

export function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('a port is a whole number from 0 to 65535.');
  return port;
}

/** A day (in the office's zone) or a moment in ISO 8601. */
export function moment(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}/.test(text) && DateTime.fromISO(text).isValid) return text;
  throw new InvalidArgumentError('give a day such as 2026-11-20 or a moment such as 2026-11-20T07:00:00+07:00.');
}
