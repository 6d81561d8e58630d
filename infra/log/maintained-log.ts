import type { Log } from './contract.ts';

/** A log with the upkeep that the process that owns it calls now and then. */
export interface MaintainedLog extends Log {
  /**
   * Lets what has expired or was erased go: call it about every hour. The embedded log removes messages past their topic's
   * retention and shrinks its file; on Kafka, whose brokers expire by themselves, it makes idle partitions of personal topics
   * roll, so that a tombstone takes effect there within a day too.
   */
  prune(now?: Date): Promise<void>;
}
