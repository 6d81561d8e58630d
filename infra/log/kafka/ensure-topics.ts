import kafkajs, { type Admin } from 'kafkajs';
import type { TopicSpec } from '../../contracts/index.ts';
import type { Logger } from '../../observability/index.ts';
import { topicConfig } from './topic-config.ts';
import { withRetries } from './with-retries.ts';

// A CommonJS package: Node finds only some of its names by itself.
const { ConfigResourceTypes } = kafkajs;

/** A setting that was made for this topic, in describeConfigs's numbers; others are the broker's defaults. */
const setOnTopic = 1;

/** Makes the topics that are missing and brings the settings of the others up to date. Partitions stay as they are. */
export async function ensureTopics(admin: Admin, specs: readonly TopicSpec[], logger: Logger): Promise<void> {
  const existing = new Set(await withRetries(() => admin.listTopics()));
  const missing = specs.filter(({ name }) => !existing.has(name));
  if (missing.length > 0) await create(admin, missing);
  const present = specs.filter(({ name }) => existing.has(name));
  if (present.length === 0) return;
  await warnOfPartitions(admin, present, logger);
  await updateConfigs(admin, present, logger);
}

async function create(admin: Admin, specs: readonly TopicSpec[]): Promise<void> {
  // Resolves to false, without an error, for topics that another process made first.
  await withRetries(() =>
    admin.createTopics({
      waitForLeaders: true,
      timeout: 20_000,
      topics: specs.map((spec) => ({
        topic: spec.name,
        numPartitions: spec.partitions,
        // The cluster's own default: one on a single machine, three on a cluster worth its name.
        replicationFactor: -1,
        configEntries: Object.entries(topicConfig(spec)).map(([name, value]) => ({ name, value })),
      })),
    }),
  );
}

async function warnOfPartitions(admin: Admin, specs: readonly TopicSpec[], logger: Logger): Promise<void> {
  const { topics } = await withRetries(() => admin.fetchTopicMetadata({ topics: specs.map(({ name }) => name) }));
  for (const { name, partitions } of specs) {
    const made = topics.find((topic) => topic.name === name)?.partitions.length;
    if (made !== partitions) logger.warn({ topic: name, partitions: made, asked: partitions }, 'a topic keeps the partitions it was made with');
  }
}

async function updateConfigs(admin: Admin, specs: readonly TopicSpec[], logger: Logger): Promise<void> {
  const { resources } = await withRetries(() => admin.describeConfigs({ includeSynonyms: false, resources: specs.map(({ name }) => ({ type: ConfigResourceTypes.TOPIC, name })) }));
  for (const spec of specs) {
    const entries = resources.find(({ resourceName }) => resourceName === spec.name)?.configEntries ?? [];
    const now = new Map(entries.map(({ configName, configValue }) => [configName, configValue]));
    const wanted = topicConfig(spec);
    if (Object.entries(wanted).every(([name, value]) => now.get(name) === value)) continue;
    // This call replaces all settings of the topic: what an operator set besides is sent again.
    const kept = entries.filter((entry) => (entry as unknown as { configSource: number }).configSource === setOnTopic);
    const all = { ...Object.fromEntries(kept.map(({ configName, configValue }) => [configName, configValue])), ...wanted };
    logger.info({ topic: spec.name, ...wanted }, 'the settings of a topic are brought up to date');
    await withRetries(() =>
      admin.alterConfigs({
        validateOnly: false,
        resources: [{ type: ConfigResourceTypes.TOPIC, name: spec.name, configEntries: Object.entries(all).map(([name, value]) => ({ name, value })) }],
      }),
    );
  }
}
