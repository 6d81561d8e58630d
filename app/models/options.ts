import { join } from 'node:path';
import type { Command } from 'commander';

export interface DataOption {
  readonly data: string;
}

export const defaultData = join(import.meta.dirname, '..', '..', 'data');
export const ownTexts = join(import.meta.dirname, '..', '..', 'processors', 'models', 'texts');
export const withData = (command: Command): Command => command.option('--data <dir>', "the office's data folder", defaultData);
