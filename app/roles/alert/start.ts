import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { wipeDocument } from '../../../infra/alerts/index.ts';
import type { Consumer, LogMessage } from '../../../infra/log/index.ts';
import { outgoingOf } from '../../../processors/alerts/brief/index.ts';
import { openChannels } from '../../../processors/alerts/channels/index.ts';
import { startEngine, type AlertEngine } from '../../../processors/alerts/engine/index.ts';
import { openRules, type OpenRule } from '../../../processors/alerts/rules/index.ts';
import type { Context } from '../../context.ts';
import { erasedIn } from '../erased-in.ts';
import { takeOver } from '../take-over.ts';
import { alertSettings, rulePorts } from './settings.ts';
import { wakesBy, wakingTopics } from './wakes.ts';

export const alertGroup = 'alerts';
const againMs = 5000;

/**
 * Runs the office's alerts until the context closes. One process at a time does, whoever has the data folder's lock; another takes over when it ends.
 * @param served where the console is opened, if the office's file names no address.
 * @throws {FatalError} `alert-rule-invalid`, `smtp-from-invalid`.
 */
export async function startAlerts(context: Context, served: string): Promise<void> {
  const { config, logger, now } = context;
  const rules = openRules(config.alerts.rules).filter((rule) => rule.config.on);
  const channels = openChannels(config, config.secrets, { now });
  // Makes the folder that the lock lies in.
  context.book();
  const stop = new AbortController();
  const running = (async () => {
    while (!stop.signal.aborted) {
      const lock = await takeOver(join(config.dataDir, 'desk', 'alerts.lock'), 'another process sends this office’s alerts; this one takes over when it ends', context, stop.signal);
      if (lock === null) return undefined;
      try {
        return { lock, ...(await run(context, served, rules, channels)) };
      } catch (error) {
        // Not kept: another process may be able to.
        lock.release();
        logger.error({ err: error }, 'alerts do not run; tried again');
        await sleep(againMs, undefined, { signal: stop.signal }).catch(() => undefined);
      }
    }
    return undefined;
  })();
  running.catch((error: unknown) => logger.error({ err: error }, 'alerts do not run'));
  context.defer(async () => {
    stop.abort();
    const parts = await running.catch(() => undefined);
    await parts?.consumer.stop();
    await parts?.engine?.stop();
    parts?.lock.release();
  });
}

/** The engine, woken by the log. Where one of them cannot be had, neither runs. */
async function run(context: Context, served: string, rules: readonly OpenRule[], channels: ReturnType<typeof openChannels>): Promise<{ readonly consumer: Consumer; readonly engine: AlertEngine | undefined }> {
  const settings = await alertSettings(context, served);
  const ports = await rulePorts(context);
  const wakes = wakesBy();
  let engine: AlertEngine | undefined;
  const consumer = await (await context.log()).consume({
    group: alertGroup,
    topics: wakingTopics,
    batchSize: 500,
    lingerMs: 50,
    handler: async (messages) => {
      for (const message of messages) forget(context, message);
      for (const by of new Set(messages.flatMap(wakes))) engine?.wake(by);
    },
  });
  try {
    engine = startEngine({
      ...settings,
      rules,
      ports,
      channels,
      outgoingOf: (delivery) => outgoingOf(settings, delivery),
      onOutcome: (channel, outcome) => context.metrics.alertMessages.inc({ channel, outcome }),
      onLook: (rule, outcome, seconds) => context.metrics.alertLooks.observe({ rule, outcome }, seconds),
    });
  } catch (error) {
    await consumer.stop();
    throw error;
  }
  return { consumer, engine };
}

/** An erased document leaves what was told of it, too. */
function forget(context: Context, message: LogMessage): void {
  const erased = erasedIn(message);
  if (erased !== null) wipeDocument(context.book(), erased);
}
