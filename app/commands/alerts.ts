import type { Command } from 'commander';
import { registerExplain } from '../alerts/explain.ts';
import { registerList } from '../alerts/list.ts';
import { registerSend } from '../alerts/send.ts';
import { registerTest } from '../alerts/test.ts';

export function register(program: Command): void {
  const command = program.command('alerts').description('what was told to whom; try a rule over past days; why an alert came; a message to try a channel');
  registerList(command);
  registerTest(command);
  registerExplain(command);
  registerSend(command);
}
