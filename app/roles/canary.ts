import { messageOf } from '../../infra/contracts/index.ts';
import { watchLayouts } from '../../processors/canary/index.ts';
import type { Context } from '../context.ts';

const everyMs = 3_600_000;

/** Looks every hour whether an outlet's pages give much less than they used to. */
export function startCanary(context: Context): void {
  const { config, logger, now } = context;
  const look = async (): Promise<void> => void (await watchLayouts({ store: await context.store(), log: await context.log(), logger, now, sources: config.sources }));
  const timer = setInterval(() => void look().catch((error: unknown) => logger.warn({ error: messageOf(error) }, 'layouts could not be looked at; tried again in an hour')), everyMs);
  context.defer(async () => clearInterval(timer));
}
