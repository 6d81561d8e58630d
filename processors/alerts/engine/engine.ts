import { setTimeout as sleep } from 'node:timers/promises';
import { advance } from './advance.ts';
import { createBell } from './bell.ts';
import { putBack } from './clock-back.ts';
import { recoverDoubtful, runLane, type DeliverySettings } from './deliver.ts';
import { failGone } from './give-up.ts';
import { beat } from './heartbeat.ts';
import { createLooker, type LookSettings } from './look.ts';
import { sweep } from './sweep.ts';

export interface AlertEngine {
  /** A message came that rules of some kinds wait for. */
  wake(by: string): void;
  /** Looks and decides once, without sending: for tests and commands that end. */
  turn(): Promise<void>;
  /** Finishes what is being sent. */
  stop(): Promise<void>;
}

const everyMs = 100;
const sweepEveryMs = 3_600_000;

/**
 * Runs alerts: asks the rules, groups what they find, decides who is told, sends. All it knows is in the book: it may be killed at any moment, and goes on
 * from there. One process at a time (the caller holds the lock).
 */
export function startEngine(settings: LookSettings & DeliverySettings): AlertEngine {
  const { book, channels, logger, now } = settings;
  const looker = createLooker(settings);
  const stopping = new AbortController();
  const bell = createBell();
  const doubtful = recoverDoubtful(settings);
  if (doubtful > 0) logger.warn({ doubtful }, 'a message of an alert may have been sent when the process ended; it is sent again under the same id');
  const gone = failGone(settings);
  if (gone > 0) logger.warn({ gone }, 'messages of alerts were due to whom, or through what, the office’s file has no more');

  let [latest, swept] = [0, 0];
  const decideNow = (): void => {
    const at = now().getTime();
    if (latest === 0 || at < latest) putBack(settings);
    latest = at;
    beat(settings);
    if (advance(settings) > 0) bell.ring();
    if (Math.abs(at - swept) < sweepEveryMs) return;
    swept = at;
    sweep(book, at);
  };
  const keep = async (work: () => unknown): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await work();
      } catch (error) {
        logger.error({ err: error }, 'alerts could not go on; tried again');
        await sleep(2000, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
      await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  // A rule that is slow to answer keeps nobody waiting whose time has come.
  const running = [keep(() => looker.lookNow()), keep(decideNow), ...[...channels.values()].filter(({ name }) => name !== 'console').map((channel) => runLane(settings, channel, bell, stopping.signal))];
  return {
    wake: (by) => looker.wake(by),
    turn: async () => {
      await looker.lookNow();
      decideNow();
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
      await Promise.all([...channels.values()].map((channel) => channel.close()));
    },
  };
}
