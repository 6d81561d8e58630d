import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { RetryableError } from '../../contracts/index.ts';
import type { LogMessage } from '../contract.ts';
import { ascending, BenchLog, gather, newGroup, numbered, numbersUpTo, until } from './bench-log.ts';
import type { Setup } from './setup.ts';

const offsets = (batch: readonly LogMessage[]): string[] => batch.map(({ offset }) => offset);

/** Batches: their size, their redelivery, back-pressure, the graceful end. */
export function deliveryContract(setup: Setup): void {
  it('hands over batches of one partition, in order, and none larger than asked for', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(2);
    await log.send(topic, numbered(100));
    const seen = await gather(log, { group: newGroup(), topics: [topic], batchSize: 7 });
    await until(() => seen.messages.length >= 100, 'all messages were consumed');
    for (const batch of seen.batches) {
      expect(batch.length).toBeLessThanOrEqual(7);
      expect(new Set(batch.map(({ partition }) => partition)).size).toBe(1);
      expect(ascending(offsets(batch))).toEqual(offsets(batch));
    }
    expect(seen.batches.some((batch) => batch.length === 7)).toBe(true);
  });

  it('hands over a smaller batch after it lingered, and gathers what comes meanwhile', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(1);
    const seen = await gather(log, { group: newGroup(), topics: [topic], batchSize: 1000, lingerMs: 1500 });
    for (const message of numbered(20)) await log.send(topic, [message]);
    await until(() => seen.messages.length === 20, 'the small batch was handed over');
    expect(seen.batches.length).toBeLessThan(10);
  });

  it('delivers the same batch again after the handler threw, and goes on with the next', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(1);
    await log.send(topic, numbered(10));
    const tried: string[][] = [];
    const seen = await gather(log, {
      group: newGroup(),
      topics: [topic],
      batchSize: 50,
      handler: async (batch) => {
        tried.push(offsets(batch));
        if (tried.length <= 2) {
          if (tried.length === 1) await log.send(topic, numbered(10, { from: 10 }));
          throw new RetryableError('chưa được', { code: 'test-not-yet' });
        }
      },
    });
    await until(() => seen.messages.length >= 20, 'all messages were consumed');
    expect(tried[1]).toEqual(tried[0]);
    expect(tried[2]).toEqual(tried[0]);
    expect(seen.values()).toEqual(numbersUpTo(20));
  });

  it('goes on with other partitions while one fails', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(3);
    await log.send(topic, numbered(30, { keys: 15 }));
    let mended = false;
    const seen = await gather(log, {
      group: newGroup(),
      topics: [topic],
      handler: async (batch) => {
        if (!mended && batch[0]?.partition === 0) throw new Error('phân vùng 0 hỏng');
      },
    });
    const others = (): LogMessage[] => seen.messages.filter(({ partition }) => partition !== 0);
    await until(async () => others().length > 0 && new Set(others().map(({ partition }) => partition)).size === 2, 'the other partitions were consumed');
    expect(others()).toHaveLength(seen.messages.length);
    mended = true;
    await until(() => seen.messages.length >= 30, 'the mended partition was consumed too');
    expect(ascending(seen.values())).toEqual(numbersUpTo(30));
  });

  it('has never more than one batch of a partition outstanding', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(2);
    const inHand = new Map<number, number>();
    let most = 0;
    const seen = await gather(log, {
      group: newGroup(),
      topics: [topic],
      batchSize: 5,
      handler: async ([first]) => {
        const partition = (first as LogMessage).partition;
        inHand.set(partition, (inHand.get(partition) ?? 0) + 1);
        most = Math.max(most, inHand.get(partition) ?? 0);
        await sleep(15);
        inHand.set(partition, (inHand.get(partition) ?? 0) - 1);
      },
    });
    for (let round = 0; round < 6; round += 1) await log.send(topic, numbered(20, { from: round * 20 }));
    await until(() => seen.messages.length >= 120, 'all messages were consumed');
    expect(most).toBe(1);
    expect(ascending(seen.values())).toEqual(numbersUpTo(120));
  });

  it('commits the batch in hand when it stops, and begins no other', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(1);
    const group = newGroup();
    await log.send(topic, numbered(10));
    const begun = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const seen = await gather(log, {
      group,
      topics: [topic],
      batchSize: 4,
      handler: async (_batch, { signal, heartbeat }) => {
        await heartbeat();
        begun.resolve();
        await finish.promise;
        expect(signal.aborted).toBe(true);
      },
    });
    await begun.promise;
    const stopped = seen.consumer.stop();
    await sleep(50);
    finish.resolve();
    await stopped;
    expect(seen.values()).toEqual(numbersUpTo(4));
    expect(await log.lag(group, [topic])).toBe(6);
    await seen.consumer.stop();
  });

  it('does not commit a batch whose handler threw because it must stop', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(1);
    const group = newGroup();
    await log.send(topic, numbered(5));
    const begun = Promise.withResolvers<void>();
    const consumer = await log.consume({
      group,
      topics: [topic],
      handler: async (_batch, { signal }) => {
        begun.resolve();
        await new Promise<void>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
      },
    });
    await begun.promise;
    await consumer.stop();
    expect(await log.lag(group, [topic])).toBe(5);
    const seen = await gather(log, { group, topics: [topic] });
    await until(() => seen.messages.length === 5, 'the batch was delivered again');
  });

  it('stops its consumers when it is closed', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(1);
    const group = newGroup();
    const seen = await gather(log, { group, topics: [topic], handler: () => sleep(30) });
    await log.send(topic, numbered(3));
    await until(() => seen.messages.length > 0, 'a batch was consumed');
    await log.close();
    const count = seen.messages.length;
    const again = await bench.open();
    await again.send(topic, numbered(3));
    expect(await again.lag(group, [topic])).toBe(6 - count);
    expect(seen.messages).toHaveLength(count);
  });
}
