import { pause } from '../back-off.ts';
import { isConnectionTrouble, rootOf, translated } from './failures.ts';

/** What passes by itself after a start, a move of a coordinator or a broken connection; kafkajs's admin client does not repeat all of it. */
const passing = new Set([
  'GROUP_LOAD_IN_PROGRESS',
  'COORDINATOR_LOAD_IN_PROGRESS',
  'GROUP_COORDINATOR_NOT_AVAILABLE',
  'NOT_COORDINATOR_FOR_GROUP',
  'NOT_LEADER_FOR_PARTITION',
  'LEADER_NOT_AVAILABLE',
  'NOT_CONTROLLER',
  'REQUEST_TIMED_OUT',
  'REBALANCE_IN_PROGRESS',
  'UNKNOWN_TOPIC_OR_PARTITION',
]);

const attempts = 8;

/** Repeats `work` while it fails in a passing way, for some seconds; else throws the house's error. */
export async function withRetries<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const passes = passing.has(rootOf(error).type ?? '') || isConnectionTrouble(error);
      if (!passes || attempt === attempts) throw translated(error);
      await pause(50 * 2 ** attempt);
    }
  }
}
