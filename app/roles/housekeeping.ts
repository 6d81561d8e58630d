import { messageOf } from '../../infra/contracts/index.ts';
import { destroyOldVoiceKeys } from '../../infra/privacy/index.ts';
import type { Context } from '../context.ts';

const everyMs = 3_600_000;

/** Lets go of what has had its time: expired messages of the log, the voice keys of earlier months. */
export async function tidyUp(context: Context): Promise<void> {
  destroyOldVoiceKeys(context.config.dataDir, context.now());
  await (await context.log()).prune(context.now());
}

/** Tidies up now and every hour, also when nothing else happens. */
export function startHousekeeping(context: Context): void {
  const run = (): void => void tidyUp(context).catch((error: unknown) => context.logger.error({ err: error }, `housekeeping failed and is tried again in an hour: ${messageOf(error)}`));
  run();
  const timer = setInterval(run, everyMs);
  context.defer(async () => clearInterval(timer));
}
