import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, guardedAccount, kafkaOrSkip, startBroker, startProxy, type Broker, type Proxy } from '../../../tests/kafka/index.ts';
import { FatalError, RetryableError } from '../../contracts/index.ts';
import { silentLogger } from '../../observability/index.ts';
import { ascending, BenchLog, gather, newGroup, numbered, numbersUpTo, readAll, until } from '../contract-suite.ts';
import { openKafkaLog } from './kafka-log.ts';

const logger = silentLogger();

kafkaOrSkip(describe, { own: true })('Kafka that misbehaves', () => {
  let broker: Broker;
  let proxy: Proxy;
  beforeAll(async () => {
    const own = await freePort();
    proxy = await startProxy(own);
    broker = await startBroker({ proxied: { own, proxy: proxy.port } });
  }, 420_000);
  afterAll(async () => {
    await proxy.close();
    await broker.stop();
  });

  it('sends each message once and in order although connections break and replies are lost', { timeout: 90_000 }, async () => {
    await using bench = new BenchLog({ kind: 'kafka', brokers: [`127.0.0.1:${proxy.port}`], clientId: 'proxied' });
    const { log, topic } = await bench.withTopic(3);
    const messages = numbered(600, { keys: 30 });
    let done = false;
    const sending = (async () => {
      for (let start = 0; start < messages.length; start += 10) await Promise.all([log.send(topic, messages.slice(start, start + 5)), log.send(topic, messages.slice(start + 5, start + 10))]);
      done = true;
    })();
    sending.catch(() => (done = true));
    let faults = 0;
    for (; !done && faults < 8; faults += 1) {
      await sleep(20 + Math.random() * 100);
      if (faults % 2 === 0) proxy.loseReplies();
      else proxy.drop();
    }
    await sending;
    expect(faults).toBeGreaterThan(1);
    await using direct = new BenchLog({ kind: 'kafka', brokers: [broker.address], clientId: 'direct' });
    const held = await readAll((await direct.open()).read(topic));
    expect(ascending(held.map(({ value }) => value))).toEqual(numbersUpTo(600));
    for (const { key } of messages.slice(0, 30)) {
      const values = held.filter((message) => message.key === key).map(({ value }) => value);
      expect(values).toEqual(ascending(values));
    }
  });

  it('consumes on although connections break', { timeout: 90_000 }, async () => {
    await using bench = new BenchLog({ kind: 'kafka', brokers: [`127.0.0.1:${proxy.port}`], clientId: 'proxied', sessionTimeoutMs: 6000 });
    const { log, topic } = await bench.withTopic(2);
    const group = newGroup();
    const seen = await gather(log, { group, topics: [topic], batchSize: 10 });
    for (let round = 0; round < 5; round += 1) {
      await log.send(topic, numbered(20, { from: round * 20 }));
      proxy.drop();
      await sleep(200);
    }
    await until(() => new Set(seen.values()).size === 100, 'all messages were consumed', 60_000);
    await until(async () => (await log.lag(group, [topic])) === 0, 'all messages were committed', 60_000);
  });

  it('loses nothing when the broker is killed and comes back', { timeout: 120_000 }, async () => {
    await using bench = new BenchLog({ kind: 'kafka', brokers: [broker.address], clientId: 'restarted', sessionTimeoutMs: 6000 });
    const { log, topic } = await bench.withTopic(2);
    const group = newGroup();
    const seen = await gather(log, { group, topics: [topic], batchSize: 20 });
    await log.send(topic, numbered(50));
    await until(() => seen.messages.length >= 50, 'the first messages were consumed');
    const restarting = broker.restart();
    for (let round = 0; round < 10; round += 1) await log.send(topic, numbered(10, { from: 50 + round * 10 }));
    await restarting;
    await until(() => new Set(seen.values()).size === 150, 'all messages were consumed', 60_000);
    await until(async () => (await log.lag(group, [topic])) === 0, 'all messages were committed', 60_000);
    expect(ascending((await readAll(log.read(topic))).map(({ value }) => value))).toEqual(numbersUpTo(150));
  });

  it('comes in with the right password and says what is wrong with another', { timeout: 60_000 }, async () => {
    await using bench = new BenchLog({ kind: 'kafka', brokers: [broker.guarded], clientId: 'guarded', sasl: guardedAccount });
    const { log, topic } = await bench.withTopic(1);
    await log.send(topic, numbered(3));
    const seen = await gather(log, { group: newGroup(), topics: [topic] });
    await until(() => seen.messages.length === 3, 'the messages were consumed');
    await expect(openKafkaLog({ brokers: [broker.guarded], clientId: 'guest', sasl: { username: 'khách', password: 'sai' } }, { logger })).rejects.toThrow(FatalError);
  });

  it('says so when no broker answers', { timeout: 90_000 }, async () => {
    await expect(openKafkaLog({ brokers: [`127.0.0.1:${await freePort()}`], clientId: randomUUID() }, { logger })).rejects.toThrow(RetryableError);
  });
});
