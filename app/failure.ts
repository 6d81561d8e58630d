import { DiembaoError, messageOf } from '../infra/contracts/index.ts';
import { StoppedError } from './shutdown.ts';

/**
 * Prints a failure for the person at the terminal and returns the exit code: 2 when the person must mend something first,
 * 130 when it was the person who stopped the command.
 */
export function reportFailure(error: unknown): number {
  if (error instanceof StoppedError) {
    process.stderr.write(`diembao: ${error.message}\n`);
    return 130;
  }
  if (error instanceof DiembaoError) {
    process.stderr.write(`diembao: ${error.message}\n`);
    if (error.hint) process.stderr.write(`  → ${error.hint}\n`);
    return error.policy === 'fatal' ? 2 : 1;
  }
  process.stderr.write(`diembao: unexpected failure: ${error instanceof Error ? (error.stack ?? error.message) : messageOf(error)}\n`);
  return 1;
}
