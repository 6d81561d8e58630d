import type { Command } from 'commander';
import { messageOf } from '../infra/contracts/index.ts';
import { startOpsServer } from '../infra/observability/index.ts';
import type { Context } from './context.ts';
import { portNumber } from './options.ts';

export interface OpsOptions {
  readonly opsPort?: number;
  readonly opsHost: string;
}

/** `--ops-port` and `--ops-host` for roles without a console. */
export function withOps(command: Command): Command {
  return command
    .option('--ops-port <port>', 'serve /healthz, /readyz and /metrics on this port', portNumber)
    .option('--ops-host <host>', 'address of the ops port', '127.0.0.1');
}

/** What keeps the process from doing its work right now, in words; empty when ready. */
export async function notReady(context: Context): Promise<string[]> {
  const problems: string[] = [];
  const check = async (what: string, ask: () => Promise<unknown>): Promise<void> => {
    await ask().catch((error: unknown) => problems.push(`${what}: ${messageOf(error)}`));
  };
  await check('log', async () => (await context.log()).ping());
  await check('store', async () => {
    const answer = await (await context.store()).client.ping();
    if (!answer.success) throw answer.error;
  });
  return problems;
}

export async function startOps(context: Context, options: OpsOptions, { lags }: { readonly lags?: () => Promise<Record<string, number>> } = {}): Promise<void> {
  if (lags) watchLag(context, lags);
  if (options.opsPort === undefined) return;
  const server = await startOpsServer({ host: options.opsHost, port: options.opsPort, metrics: context.metrics, readiness: () => notReady(context) });
  context.defer(() => server.close());
  context.logger.info({ url: server.url }, 'ops port open');
}

const lagEveryMs = 15_000;

/** Keeps the lag gauge fresh. */
export function watchLag(context: Context, lags: () => Promise<Record<string, number>>): void {
  const timer = setInterval(() => {
    lags()
      .then((byGroup) => Object.entries(byGroup).forEach(([group, messages]) => context.metrics.lag.set({ group }, messages)))
      .catch((error: unknown) => context.logger.warn({ error: messageOf(error) }, 'lag unknown'));
  }, lagEveryMs);
  context.defer(async () => clearInterval(timer));
}
