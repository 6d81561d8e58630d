import { randomBytes, randomUUID } from 'node:crypto';
import kafkajs, { type Admin } from 'kafkajs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kafkaBrokers, kafkaOrSkip } from '../../../tests/kafka/index.ts';
import { allTopics, topics, type TopicSpec } from '../../contracts/index.ts';
import { silentLogger } from '../../observability/index.ts';
import { BenchLog, gather, newGroup, numbered, readAll, until } from '../contract-suite.ts';
import { createClient } from './kafka-client.ts';
import { topicConfig } from './topic-config.ts';

const hourMs = 3_600_000;
const { TOPIC } = kafkajs.ConfigResourceTypes;

it('lets a tombstone take effect within 24 hours, and leaves 20 to consumers that lag behind', () => {
  const config = topicConfig({ name: 't', partitions: 1, retentionDays: 90, personal: true });
  // A segment that closed in its time waits an hour more for `prune`, when nothing else is sent.
  const compactedAfter = Number(config['max.compaction.lag.ms']) + Number(config['segment.ms']) + hourMs;
  expect(compactedAfter).toBeLessThan(24 * hourMs);
  expect(Number(config['min.compaction.lag.ms'])).toBe(20 * hourMs);
  // Else a segment would have to be compacted before its last message may be.
  expect(Number(config['min.compaction.lag.ms']) + Number(config['segment.ms'])).toBeLessThanOrEqual(Number(config['max.compaction.lag.ms']));
  expect(Number(config['retention.ms'])).toBe(90 * 24 * hourMs);
  expect(topicConfig({ name: 't', partitions: 1, retentionDays: 1, personal: false })['cleanup.policy']).toBe('delete');
});

it('compacts what is erased by key, and no voices: one key may have many', () => {
  const policyOf = (spec: TopicSpec): string | undefined => topicConfig(spec)['cleanup.policy'];
  expect(allTopics.filter((spec) => policyOf(spec) === 'compact,delete')).toEqual([topics.collected, topics.analysed, topics.flagged, topics.offered, topics.stories, topics.dead]);
  // While more is sent, a message expires with its segment only.
  expect(topicConfig(topics.voices)).toMatchObject({ 'cleanup.policy': 'delete', 'segment.ms': String(hourMs) });
});

kafkaOrSkip(describe)('topics on a real broker', () => {
  let brokers: string[] = [];
  let admin: Admin;
  beforeAll(async () => {
    brokers = (await kafkaBrokers()) ?? [];
    admin = createClient({ brokers, clientId: 'test-admin' }, silentLogger()).admin();
    await admin.connect();
  }, 420_000);
  afterAll(() => admin.disconnect());

  const configOf = async (topic: string): Promise<Record<string, string>> => {
    const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: [{ type: TOPIC, name: topic }] });
    return Object.fromEntries(resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue]) ?? []);
  };
  const alter = (topic: string, config: Record<string, string>): Promise<unknown> =>
    admin.alterConfigs({ validateOnly: false, resources: [{ type: TOPIC, name: topic, configEntries: Object.entries(config).map(([name, value]) => ({ name, value })) }] });

  it('makes topics with their settings, changes what the specification changes, and keeps what an operator set besides', async () => {
    await using bench = new BenchLog({ kind: 'kafka', brokers, clientId: 'topics' });
    const log = await bench.open();
    const spec = { name: `test.${randomUUID()}`, partitions: 2, retentionDays: 90, personal: true };
    await log.ensureTopics([spec]);
    expect(await configOf(spec.name)).toMatchObject(topicConfig(spec));
    await alter(spec.name, { ...topicConfig(spec), 'min.insync.replicas': '1', 'segment.bytes': '104857600' });
    const shorter = { ...spec, retentionDays: 30 };
    await log.ensureTopics([shorter]);
    await until(async () => (await configOf(spec.name))['retention.ms'] === String(30 * 24 * hourMs), 'the retention was changed');
    expect(await configOf(spec.name)).toMatchObject({ ...topicConfig(shorter), 'segment.bytes': '104857600' });
  });

  it('ends the compaction of a topic that is not to be compacted any more', async () => {
    await using bench = new BenchLog({ kind: 'kafka', brokers, clientId: 'uncompacted' });
    const { log, topic } = await bench.withTopic(1, { personal: true });
    const uncompacted = { name: topic, partitions: 1, retentionDays: 3, personal: true, compacted: false };
    expect(await configOf(topic)).toMatchObject({ 'cleanup.policy': 'compact,delete' });
    await log.ensureTopics([uncompacted]);
    await until(async () => (await configOf(topic))['cleanup.policy'] === 'delete', 'compaction ended');
    expect(await configOf(topic)).toMatchObject(topicConfig(uncompacted));
  });

  it('refuses what the topic does not take, and takes what travelled with it', async () => {
    await using bench = new BenchLog({ kind: 'kafka', brokers, clientId: 'large' });
    const { log, topic } = await bench.withTopic(1);
    // Random text hardly shrinks: 24 MB of it are more than a record batch may have.
    const large = randomBytes(18 * 1024 * 1024).toString('base64');
    const [before, refused, after] = await Promise.allSettled([log.send(topic, numbered(2)), log.send(topic, [{ key: 'a', value: large }]), log.send(topic, numbered(2, { from: 2 }))]);
    expect(before.status).toBe('fulfilled');
    expect(refused).toMatchObject({ status: 'rejected', reason: { policy: 'reject', code: 'log-message-too-large' } });
    expect(after.status).toBe('fulfilled');
    expect((await readAll(log.read(topic))).map(({ value }) => value)).toEqual(['0', '1', '2', '3']);
  });

  it('erases for good: compaction removes the text, and prune makes an idle partition be compacted', { timeout: 60_000 }, async () => {
    await using bench = new BenchLog({ kind: 'kafka', brokers, clientId: 'erasing' });
    const { log, topic } = await bench.withTopic(1, { personal: true });
    // The hours of the real settings, shortened to moments.
    const config = topicConfig({ name: topic, partitions: 1, retentionDays: 90, personal: true });
    await alter(topic, { ...config, 'segment.ms': '1000', 'min.compaction.lag.ms': '0', 'max.compaction.lag.ms': '1000' });
    await log.send(topic, [{ key: 'bài-1', value: 'lời cần xoá' }, { key: 'bài-2', value: 'lời còn lại' }]);
    await log.erase(topic, ['bài-1']);
    await until(
      async () => {
        await log.prune();
        return (await readAll(log.read(topic))).map(({ value }) => value).join() === 'lời còn lại';
      },
      'the erased text was compacted away',
      50_000,
    );
    const seen = await gather(log, { group: newGroup(), topics: [topic] });
    await until(() => seen.messages.length > 0, 'a new group reads on over the gaps');
    expect(seen.values()).toEqual(['lời còn lại']);
  });
});
