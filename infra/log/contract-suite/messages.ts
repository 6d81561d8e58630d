import { expect, it } from 'vitest';
import { FatalError, RejectedError } from '../../contracts/index.ts';
import { maxMessageBytes } from '../limits.ts';
import { ascending, BenchLog, gather, newGroup, numbered, numbersUpTo, readAll, until } from './bench-log.ts';
import type { Setup } from './setup.ts';

/** Topics, keys, order, and what a message carries. */
export function messagesContract(setup: Setup): void {
  it('keeps the messages of one key in order and on one partition, and uses all partitions', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(4);
    const messages = numbered(400, { keys: 40 });
    await Promise.all(Array.from({ length: 20 }, (_, part) => log.send(topic, messages.slice(part * 20, part * 20 + 20))));
    const seen = await gather(log, { group: newGroup(), topics: [topic], batchSize: 30 });
    await until(() => seen.messages.length >= 400, 'all messages were consumed');
    for (const key of new Set(messages.map((message) => message.key))) {
      const mine = seen.messages.filter((message) => message.key === key);
      expect(mine.map(({ value }) => value)).toEqual(messages.filter((message) => message.key === key).map(({ value }) => value));
      expect(new Set(mine.map(({ partition }) => partition)).size).toBe(1);
    }
    expect(new Set(seen.messages.map(({ partition }) => partition))).toEqual(new Set([0, 1, 2, 3]));
  });

  it('gives offsets that grow within a partition', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(2);
    await log.send(topic, numbered(20));
    await log.send(topic, numbered(20, { from: 20 }));
    for (const partition of [0, 1]) {
      const offsets = (await readAll(log.read(topic, { partition }))).map(({ offset }) => BigInt(offset));
      expect(offsets.length).toBeGreaterThan(0);
      expect(offsets.every((offset, index) => index === 0 || offset > (offsets[index - 1] as bigint))).toBe(true);
    }
  });

  it('carries Vietnamese text in both normal forms, headers, empty values, and the time the log took it', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(1);
    const text = 'Sở Khoa học và Công nghệ tỉnh Tân Hải (hư cấu) họp báo 😀 — “đính chính”';
    const headers = { source: 'báo-thử', sighting: '{"item":"đ"}' };
    await log.send(topic, [{ key: 'một', value: text.normalize('NFC'), headers }, { key: 'một', value: text.normalize('NFD') }, { key: '', value: '' }]);
    const [composed, decomposed, empty] = await readAll(log.read(topic));
    expect(composed).toMatchObject({ topic, partition: 0, key: 'một', value: text.normalize('NFC'), headers });
    expect(decomposed).toMatchObject({ value: text.normalize('NFD'), headers: {} });
    expect(empty).toMatchObject({ key: '', value: '' });
    // A day of tolerance: the clock is the log's, which may be another machine's.
    expect(Math.abs((composed?.timestamp.getTime() ?? 0) - Date.now())).toBeLessThan(86_400_000);
  });

  it('carries pages of several megabytes, alone and among others', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(1);
    const page = Array.from({ length: 110_000 }, (_, index) => `<p>Đoạn ${index * 7919}: tin hư cấu</p>`).join('\n');
    expect(Buffer.byteLength(page)).toBeGreaterThan(3_000_000);
    await log.send(topic, [{ key: 'a', value: 'nhỏ' }, { key: 'b', value: page }, { key: 'c', value: 'nhỏ' }]);
    await log.send(topic, Array.from({ length: 4 }, (_, index) => ({ key: `d${index}`, value: page })));
    const seen = await gather(log, { group: newGroup(), topics: [topic] });
    await until(() => seen.messages.length === 7, 'all pages were consumed');
    expect(seen.messages.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd0', 'd1', 'd2', 'd3']);
    expect(seen.messages.filter(({ value }) => value === page)).toHaveLength(5);
  });

  it('refuses a message that no log takes, and takes the others', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(1);
    const tooLarge = log.send(topic, [{ key: 'a', value: 'x'.repeat(maxMessageBytes + 1) }]);
    await Promise.all([log.send(topic, numbered(2)), expect(tooLarge).rejects.toThrow(RejectedError)]);
    expect((await readAll(log.read(topic))).map(({ value }) => value)).toEqual(['0', '1']);
  });

  it('makes topics once, keeps their partitions, and says when one is missing', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await bench.withTopic(2);
    await log.send(topic, numbered(10));
    const spec = { name: topic, partitions: 5, retentionDays: 3, personal: true };
    await Promise.all([log.ensureTopics([spec]), (await bench.open()).ensureTopics([spec])]);
    await log.send(topic, numbered(10, { from: 10 }));
    const messages = await readAll(log.read(topic));
    expect(ascending(messages.map(({ value }) => value))).toEqual(numbersUpTo(20));
    expect(Math.max(...messages.map(({ partition }) => partition))).toBeLessThan(2);
    await expect(log.send('test.không-có', numbered(1))).rejects.toThrow(FatalError);
    await expect(log.consume({ group: newGroup(), topics: ['test.không-có'], handler: async () => undefined })).rejects.toThrow(FatalError);
  });

  it('answers a ping, and none after it was closed', async () => {
    await using bench = new BenchLog(setup());
    const log = await bench.open();
    await log.ping();
    await log.close();
    await expect(log.ping()).rejects.toMatchObject({ policy: 'retry' });
    await expect(log.send('documents.collected', numbered(1))).rejects.toMatchObject({ policy: 'retry' });
    await log.close();
  });
}
