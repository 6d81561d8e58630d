import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { FatalError, RejectedError } from '../../contracts/index.ts';
import type { LogMessage } from '../contract.ts';
import { ascending, BenchLog, gather, newGroup, numbered, numbersUpTo, readAll, until } from './bench-log.ts';
import type { Setup } from './setup.ts';

/** Reading without a group, moving a group, erasing. */
export function replayContract(setup: Setup): void {
  it('reads what the topic held when asked, partition by partition, without a group', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(3);
    expect(await readAll(log.read(topic))).toEqual([]);
    await log.send(topic, numbered(250, { keys: 25 }));
    const reading = log.read(topic);
    await sleep(300);
    await log.send(topic, numbered(50, { from: 250 }));
    const messages = await readAll(reading);
    expect(ascending(messages.map(({ value }) => value))).toEqual(numbersUpTo(250));
    const partitions = messages.map(({ partition }) => partition);
    expect(partitions).toEqual(partitions.toSorted());
  });

  it('reads from an offset, and from a time', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(2);
    await log.send(topic, numbered(20));
    await sleep(30);
    await log.send(topic, numbered(20, { from: 20 }));
    const all = await readAll(log.read(topic));
    const since = timeOfNumber(all, 20);
    const wanted = all.filter(({ partition }) => partition === 1);
    const from = wanted[5] as LogMessage;
    expect(await readAll(log.read(topic, { partition: 1, fromOffset: from.offset }))).toEqual(wanted.slice(5));
    expect(ascending((await readAll(log.read(topic, { since }))).map(({ value }) => value))).toEqual(numbersUpTo(20, 20));
    expect(await readAll(log.read(topic, { since: new Date(Date.now() + 3_600_000) }))).toEqual([]);
  });

  it('lets a reading be broken off', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(1);
    await log.send(topic, numbered(500));
    let count = 0;
    for await (const message of log.read(topic)) {
      count += 1;
      if (message.value === '99') break;
    }
    expect(count).toBe(100);
  });

  it('moves a group to the beginning, an offset, a time, or the end', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(2);
    const group = newGroup();
    await log.send(topic, numbered(20));
    await sleep(30);
    await log.send(topic, numbered(20, { from: 20 }));
    const since = timeOfNumber(await readAll(log.read(topic)), 20);
    const first = await gather(log, { group, topics: [topic] });
    await until(async () => (await log.lag(group, [topic])) === 0, 'all messages were committed');
    await first.consumer.stop();

    await log.seek(group, topic, 'earliest');
    expect(await log.lag(group, [topic])).toBe(40);
    await log.seek(group, topic, { since });
    expect(await log.lag(group, [topic])).toBe(20);
    const again = await gather(log, { group, topics: [topic] });
    await until(() => again.messages.length >= 20, 'the messages since then were delivered again');
    expect(ascending(again.values())).toEqual(numbersUpTo(20, 20));
    await until(async () => (await log.lag(group, [topic])) === 0, 'they were committed');
    await again.consumer.stop();

    const inFirst = first.messages.filter(({ partition }) => partition === 0);
    await log.seek(group, topic, { partition: 0, offset: (inFirst[3] as LogMessage).offset });
    expect(await log.lag(group, [topic])).toBe(inFirst.length - 3);
    await log.seek(group, topic, 'latest');
    expect(await log.lag(group, [topic])).toBe(0);
    await expect(log.seek(group, topic, { partition: 9, offset: '0' })).rejects.toThrow(RejectedError);
  });

  it('does not move a group that runs', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(1);
    const group = newGroup();
    await log.send(topic, numbered(3));
    const seen = await gather(log, { group, topics: [topic] });
    await until(() => seen.messages.length === 3, 'the group runs');
    await expect(log.seek(group, topic, 'earliest')).rejects.toThrow(FatalError);
  });

  it('erases keys without harm to the others or to who consumes', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(2, { personal: true });
    const group = newGroup();
    await log.send(topic, numbered(20, { keys: 4 }));
    await log.erase(topic, ['khoá-1', 'khoá-2', 'khoá-không-có']);
    await log.prune();
    await log.send(topic, numbered(4, { from: 20, keys: 4 }));
    const seen = await gather(log, { group, topics: [topic] });
    await until(async () => (await log.lag(group, [topic])) === 0, 'all was consumed');
    const kept = seen.messages.filter(({ key }) => key === 'khoá-0' || key === 'khoá-3').map(({ value }) => value);
    expect(ascending(kept)).toEqual(['0', '3', '4', '7', '8', '11', '12', '15', '16', '19', '20', '23']);
    expect(seen.values()).toEqual(expect.arrayContaining(['21', '22']));
  });
}

/** When the first of the messages from this number on was taken: partitions of one send may differ by a millisecond. */
const timeOfNumber = (messages: readonly LogMessage[], from: number): Date =>
  new Date(Math.min(...messages.filter(({ value }) => Number(value) >= from).map(({ timestamp }) => timestamp.getTime())));
