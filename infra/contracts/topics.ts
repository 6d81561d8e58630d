/**
 * A topic of the log. Partitions are fixed when the topic is made: keys keep their order only while they are.
 * `personal` topics hold texts of posts, or the keyed hashes of voices: they are kept no longer than `retention.postDays`.
 */
export interface TopicSpec {
  readonly name: string;
  readonly partitions: number;
  readonly retentionDays: number;
  readonly personal: boolean;
  /**
   * Whether erasure by key applies, for which Kafka compacts the topic: it keeps only the newest message of a key, after a while.
   * As `personal`, unless said otherwise; false where a key names no document, so that only time removes a message.
   */
  readonly compacted?: boolean;
}

const topic = (name: string, partitions: number, retentionDays: number, personal: boolean): TopicSpec => ({ name, partitions, retentionDays, personal });

export const topics = {
  /** Items from the crawlers, keyed by item. */
  collected: topic('documents.collected', 6, 30, true),
  /** Documents through the chain, and rejected items, keyed by document or item. */
  analysed: topic('documents.analysed', 6, 90, true),
  /** Documents that were flagged, with the passage, keyed by document. */
  flagged: topic('documents.flagged', 3, 90, true),
  /** Documents on their way into stories, and what people did to stories; one partition, so that one consumer folds them all. Keyed by document or story. */
  offered: topic('stories.offered', 1, 90, true),
  /** Which story each document is in, keyed by document. */
  stories: topic('stories.events', 3, 90, true),
  /** What crawlers report of their sources, keyed by source; and what Grafana's alerting says, keyed by fingerprint. */
  crawl: topic('crawl.events', 3, 30, false),
  /** What people do: labels put right, facts, verdicts, stories merged and split, erasures, statements published; and that an alert was opened. Keyed by document, fact, story, statement or alert. */
  desk: topic('desk.events', 3, 3650, false),
  /** Voices per day and topic, without their documents, so that no erasure can find them; one partition, so that one consumer counts them all. */
  voices: { ...topic('voices.seen', 1, 3, true), compacted: false },
  /** Messages that broke a consumer, keyed by letter: the key that a message had is in its letter. */
  dead: topic('documents.dead', 3, 90, true),
} as const;

export const allTopics: readonly TopicSpec[] = Object.values(topics);
