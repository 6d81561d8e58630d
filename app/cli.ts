import { Command, CommanderError } from 'commander';
import { registerCommands } from './commands/index.ts';
import { reportFailure } from './failure.ts';
import { version } from './version.ts';

/** Exit codes: 0 done, 1 failed, 2 wrong usage or configuration, 130 interrupted. */
const program = new Command('diembao')
  .description('Điểm Báo: a self-hosted media and public-opinion monitor for Vietnamese public offices')
  .version(version)
  .showHelpAfterError('(try --help)')
  .exitOverride();

const [asked] = process.argv.slice(2);
if (asked !== '--version' && asked !== '-V') await registerCommands(program, asked);
for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else process.exitCode = reportFailure(error);
}
