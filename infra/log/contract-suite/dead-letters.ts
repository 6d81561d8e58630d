import { expect, it } from 'vitest';
import { DeadLetterError, FatalError, hashOf, messageDeadLettered, RejectedError, RetryableError, topics, unwrap, type DeadLetter, type Sighting } from '../../contracts/index.ts';
import { silentLogger } from '../../observability/index.ts';
import type { LogMessage } from '../contract.ts';
import { eachMessage, parseBatch } from '../dead-letter.ts';
import type { MaintainedLog } from '../maintained-log.ts';
import { redrive } from '../redrive.ts';
import { BenchLog, gather, newGroup, numbered, readAll, until } from './bench-log.ts';
import type { Setup } from './setup.ts';

const logger = silentLogger();
const sighting: Sighting = { id: 's1', run: 'r1', poll: 'p1', item: 'i1', fingerprint: 'f1' };
const headers = { type: 'vn.diembao.test', source: 'nguồn-thử', sighting: JSON.stringify(sighting) };

/** Messages that break their consumer. */
export function deadLettersContract(setup: Setup): void {
  it('sets aside what one message broke and goes on with the next', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await withDead(bench);
    const group = newGroup();
    const handled: string[] = [];
    await log.send(topic, [{ key: 'a', value: '0' }, { key: 'a', value: 'hỏng { đ', headers }, { key: 'b', value: 'lạ' }, { key: 'a', value: '3' }]);
    const handler = eachMessage({ log, group, logger }, async ({ value }) => {
      if (value.startsWith('hỏng')) throw new DeadLetterError('không phải JSON', { code: 'message-not-json' });
      if (value === 'lạ') throw new TypeError('không ngờ tới');
      handled.push(value);
    });
    const seen = await gather(log, { group, topics: [topic], handler });
    await until(() => seen.messages.length === 4, 'the batch was done');
    await until(async () => (await log.lag(group, [topic])) === 0, 'it was committed');
    expect(handled).toEqual(['0', '3']);
    const broken = seen.messages[1] as LogMessage;
    const letters = await lettersOf(log, topic);
    expect(letters).toHaveLength(2);
    const letter = letters.find(({ key }) => key === 'a');
    const id = hashOf('dead', topic, '0', broken.offset);
    expect(letter).toMatchObject({ id, topic, partition: 0, offset: broken.offset, group, code: 'message-not-json', error: 'không phải JSON', source: 'nguồn-thử', sighting, payload: 'hỏng { đ' });
    expect(letters.find(({ key }) => key === 'b')).toMatchObject({ code: 'unexpected-error', source: null, sighting: null });
  });

  it('delivers a batch again when the failure passes, or is not the message’s fault', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await withDead(bench);
    const group = newGroup();
    const failures = [new RetryableError('kho đang bận', { code: 'store-busy' }), new FatalError('sai lược đồ', { code: 'store-schema' })];
    const handled: string[] = [];
    await log.send(topic, numbered(3));
    const handler = eachMessage({ log, group, logger }, async ({ value }) => {
      const failure = value === '1' ? failures.shift() : undefined;
      if (failure) throw failure;
      handled.push(value);
    });
    const seen = await gather(log, { group, topics: [topic], handler });
    await until(() => seen.messages.length === 3, 'the batch was done');
    expect(handled).toEqual(['0', '0', '0', '1', '2']);
    expect(await lettersOf(log, topic)).toEqual([]);
  });

  it('parses a whole batch and sets aside what does not parse', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await withDead(bench);
    const group = newGroup();
    const stored: number[] = [];
    const brokenSeen: string[] = [];
    await log.send(topic, [...numbered(5), { key: 'x', value: 'không phải số', headers: { ...headers, sighting: '{hỏng' } }, ...numbered(5, { from: 5 })]);
    const seen = await gather(log, {
      group,
      topics: [topic],
      handler: async (batch) => {
        const { ok, broken } = await parseBatch(batch, ({ value }) => (/^\d+$/.test(value) ? Number(value) : refuse(value)), { log, group, logger });
        stored.push(...ok.map(({ parsed }) => parsed));
        brokenSeen.push(...broken.map(({ message }) => message.value));
      },
    });
    await until(() => seen.messages.length === 11, 'the batch was done');
    expect(stored.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, index) => index));
    expect(brokenSeen).toEqual(['không phải số']);
    expect(await lettersOf(log, topic)).toMatchObject([{ code: 'test-refused', source: 'nguồn-thử', sighting: null, payload: 'không phải số' }]);
  });

  it('gives the same letter when a batch with a broken message is delivered twice', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await withDead(bench);
    const [one, two] = [newGroup(), newGroup()];
    await log.send(topic, [{ key: 'a', value: 'hỏng', headers }]);
    for (const group of [one, two]) {
      const seen = await gather(log, { group, topics: [topic], handler: eachMessage({ log, group, logger }, async ({ value }) => refuse(value)) });
      await until(() => seen.messages.length === 1, 'the message was set aside');
      await seen.consumer.stop();
    }
    const letters = await lettersOf(log, topic);
    expect(letters).toHaveLength(2);
    expect(new Set(letters.map(({ id }) => id)).size).toBe(1);
  });

  it('drives letters again, under their key and headers', async () => {
    await using bench = new BenchLog(setup());
    const { log, topic } = await withDead(bench);
    const group = newGroup();
    let mended = false;
    const handled: LogMessage[] = [];
    await log.send(topic, [{ key: 'đ', value: 'hỏng', headers }, { key: 'e', value: 'cũng hỏng' }]);
    const handler = eachMessage({ log, group, logger }, async (message) => {
      if (!mended) refuse(message.value);
      handled.push(message);
    });
    const seen = await gather(log, { group, topics: [topic], handler });
    await until(() => seen.messages.length === 2, 'both messages were set aside');
    const ids = (await lettersOf(log, topic)).map(({ id }) => id);
    mended = true;
    expect(await redrive(log, { ids: ['không-có'] })).toEqual([]);
    expect(await redrive(log, { ids, skip: ({ key }) => key === 'đ' || key === 'e' })).toEqual([]);
    expect((await redrive(log, { ids })).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    await until(() => handled.length === 2, 'both messages were handled');
    expect(handled.find(({ key }) => key === 'đ')).toMatchObject({ value: 'hỏng', headers });
    expect(handled.find(({ key }) => key === 'e')).toMatchObject({ value: 'cũng hỏng', headers: {} });
  });
}

async function withDead(bench: BenchLog): Promise<{ log: MaintainedLog; topic: string }> {
  const made = await bench.withTopic(1);
  await made.log.ensureTopics([topics.dead]);
  return made;
}

/** The letters of one topic; the topic of dead letters is shared by all tests. */
async function lettersOf(log: MaintainedLog, topic: string): Promise<DeadLetter[]> {
  const letters = (await readAll(log.read(topics.dead.name))).map(({ value }) => unwrap(value, [messageDeadLettered]).data);
  return letters.filter((letter) => letter.topic === topic);
}

function refuse(value: string): never {
  throw new RejectedError(`không nhận: ${value}`, { code: 'test-refused' });
}
