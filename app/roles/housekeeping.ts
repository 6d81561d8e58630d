import { messageOf } from '../../infra/contracts/index.ts';
import { destroyOldVoiceKeys } from '../../infra/privacy/index.ts';
import type { Context } from '../context.ts';

const everyMs = 3_600_000;

/** What must happen even when nothing else does: expired messages leave the log, and last months' voice keys are destroyed. Hourly. */
export async function startHousekeeping(context: Context): Promise<void> {
  const log = await context.log();
  const tidy = async (): Promise<void> => {
    destroyOldVoiceKeys(context.config.dataDir, context.now());
    await log.prune(context.now());
  };
  const run = (): void => void tidy().catch((error: unknown) => context.logger.error({ err: error }, `housekeeping failed and is tried again in an hour: ${messageOf(error)}`));
  run();
  const timer = setInterval(run, everyMs);
  context.defer(async () => clearInterval(timer));
}
