import { expect, it } from 'vitest';
import { ascending, BenchLog, gather, newGroup, numbered, numbersUpTo, until } from './bench-log.ts';
import { holdABatch } from './hold-a-batch.ts';
import type { Setup } from './setup.ts';

/** Groups: sharing, committing, resuming. */
export function groupsContract(setup: Setup): void {
  it('shares a topic among the consumers of a group: nothing lost, and in steady state nothing doubled', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(6);
    const other = await bench.open();
    const group = newGroup();
    const one = await gather(log, { group, topics: [topic] });
    const two = await gather(other, { group, topics: [topic] });
    let warm = 0;
    await until(async () => {
      await log.send(topic, numbered(30, { keys: 30, from: -30 }));
      warm += 30;
      return one.messages.length > 0 && two.messages.length > 0;
    }, 'both consumers had their share');
    await until(async () => (await log.lag(group, [topic])) === 0, `the ${warm} first messages were committed`);
    await log.send(topic, numbered(300, { keys: 30 }));
    const fresh = (): string[] => [...one.values(), ...two.values()].filter((value) => Number(value) >= 0);
    await until(() => fresh().length >= 300, 'all messages were consumed');
    await until(async () => (await log.lag(group, [topic])) === 0, 'all messages were committed');
    expect(ascending(fresh())).toEqual(numbersUpTo(300));
    for (const share of [one, two]) expect(share.values().some((value) => Number(value) >= 0)).toBe(true);
  });

  it('hands the partitions of a consumer that stops to the others', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(4);
    const group = newGroup();
    const one = await gather(log, { group, topics: [topic] });
    const two = await gather(await bench.open(), { group, topics: [topic] });
    await log.send(topic, numbered(40, { keys: 20 }));
    await until(() => one.messages.length + two.messages.length >= 40, 'the first messages were consumed');
    await one.consumer.stop();
    const before = two.messages.length;
    await log.send(topic, numbered(40, { keys: 20, from: 40 }));
    await until(() => two.values().slice(before).filter((value) => Number(value) >= 40).length >= 40, 'the remaining consumer got all');
    expect(one.values().some((value) => Number(value) >= 40)).toBe(false);
  });

  it('shows everything to another group, from the beginning', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(3);
    await log.send(topic, numbered(30));
    const one = await gather(log, { group: newGroup(), topics: [topic] });
    await until(() => one.messages.length >= 30, 'the first group had all');
    const two = await gather(log, { group: newGroup(), topics: [topic] });
    await until(() => two.messages.length >= 30, 'the second group had all');
    expect(ascending(two.values())).toEqual(ascending(one.values()));
  });

  it('consumes several topics in one group', async () => {
    await using bench = new BenchLog(setup());
    const [a, b] = [await bench.withTopic(2), await bench.withTopic(1)];
    await a.log.send(a.topic, numbered(10));
    await a.log.send(b.topic, numbered(10, { from: 10 }));
    const seen = await gather(a.log, { group: newGroup(), topics: [a.topic, b.topic] });
    await until(() => seen.messages.length >= 20, 'both topics were consumed');
    expect(ascending(seen.values())).toEqual(numbersUpTo(20));
  });

  it('resumes after what was committed', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(2);
    const group = newGroup();
    await log.send(topic, numbered(10));
    const first = await gather(log, { group, topics: [topic] });
    await until(() => first.messages.length === 10, 'the first messages were consumed');
    await first.consumer.stop();
    await log.send(topic, numbered(10, { from: 10 }));
    const second = await gather(log, { group, topics: [topic] });
    await until(() => second.messages.length >= 10, 'the later messages were consumed');
    expect(ascending(second.values())).toEqual(numbersUpTo(10, 10));
  });

  it('counts what a group has yet to commit', async () => {
    await using bench = new BenchLog(setup());
    const [{ log, topic }, other] = [await bench.withTopic(3), await bench.withTopic(1)];
    const group = newGroup();
    expect(await log.lag(group, [topic, other.topic])).toBe(0);
    await log.send(topic, numbered(12));
    await log.send(other.topic, numbered(3));
    expect(await log.lag(group, [topic, other.topic])).toBe(15);
    const seen = await gather(log, { group, topics: [topic] });
    await until(async () => (await log.lag(group, [topic])) === 0, 'the lag is gone');
    expect(seen.messages).toHaveLength(12);
    expect(await log.lag(group, [topic, other.topic])).toBe(3);
  });

  it('delivers again what a process that was killed had in hand', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(2);
    const group = newGroup();
    await log.send(topic, numbered(20));
    await using holder = await holdABatch(bench.options, group, topic);
    await holder.kill();
    const seen = await gather(log, { group, topics: [topic] });
    await until(() => seen.messages.length >= 20, 'everything was delivered again');
    expect(ascending(seen.values())).toEqual(numbersUpTo(20));
  });
}
