import type { Log } from './contract.ts';

/** A log with the upkeep that the process that owns it calls now and then. */
export interface MaintainedLog extends Log {
  /**
   * Lets what has expired or was erased go: call it about every hour. The embedded log removes messages past their topic's
   * retention and shrinks its file, but keeps what a group has yet to commit, for 90 days (or the retention) at most. Kafka's
   * brokers expire by themselves, consumed or not; there it makes idle partitions of compacted topics roll, so that a tombstone
   * takes effect in them within a day too.
   */
  prune(now?: Date): Promise<void>;
}
