import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { FatalError, RetryableError, topics } from '../../contracts/index.ts';
import { silentLogger } from '../../observability/index.ts';
import type { LogMessage } from '../contract.ts';
import { ascending, BenchLog, gather, newGroup, numbered, numbersUpTo, readAll, until } from '../contract-suite.ts';
import { deadLetterMessage } from '../dead-letter-message.ts';
import { redrive } from '../redrive.ts';
import { disposableDir } from './disposable-dir.ts';
import { openEmbeddedLog } from './embedded-log.ts';
import { whileBusy } from './failures.ts';

const dayMs = 86_400_000;
const logger = silentLogger();

describe('the embedded log’s file', () => {
  it('takes sends while another process holds the file, once it lets go', async () => {
    using dir = disposableDir();
    await using bench = new BenchLog({ kind: 'embedded', dir: dir.path });
    const { log, topic } = await bench.withTopic(1);
    const other = new Database(join(dir.path, 'log.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    let sent = 0;
    const sends = Promise.all(numbered(5).map((message) => log.send(topic, [message]).then(() => (sent += 1))));
    await sleep(400);
    expect(sent).toBe(0);
    other.exec('COMMIT');
    other.close();
    await sends;
    expect((await readAll(log.read(topic))).map(({ value }) => value)).toEqual(numbersUpTo(5));
  });

  it('gives up with a retryable error when the file stays locked', async () => {
    using dir = disposableDir();
    await using bench = new BenchLog({ kind: 'embedded', dir: dir.path });
    await bench.open();
    const [holder, other] = [0, 1].map(() => new Database(join(dir.path, 'log.sqlite'), { timeout: 1 })) as [Database.Database, Database.Database];
    holder.exec('BEGIN IMMEDIATE');
    await expect(whileBusy(() => other.exec('BEGIN IMMEDIATE'), { limitMs: 100 })).rejects.toThrow(RetryableError);
    holder.close();
    other.close();
  });

  it('says what to do about a damaged file and about one of a later version', async () => {
    using dir = disposableDir();
    writeFileSync(join(dir.path, 'log.sqlite'), 'đây không phải là SQLite'.repeat(100));
    await expect(openEmbeddedLog({ dir: dir.path }, { logger })).rejects.toThrow(FatalError);
    using later = disposableDir();
    const database = new Database(join(later.path, 'log.sqlite'));
    database.pragma('user_version = 99');
    database.close();
    await expect(openEmbeddedLog({ dir: later.path }, { logger })).rejects.toMatchObject({ policy: 'fatal', code: 'log-unknown-version' });
  });

  it('can be opened by several at once, also when it is new', async () => {
    using dir = disposableDir();
    await using bench = new BenchLog({ kind: 'embedded', dir: dir.path });
    const logs = await Promise.all(Array.from({ length: 4 }, () => bench.open()));
    await Promise.all(logs.map((log) => log.ensureTopics([topics.desk])));
    await Promise.all(logs.map((log, index) => log.send(topics.desk.name, numbered(5, { from: index * 5 }))));
    expect(await readAll((await bench.open()).read(topics.desk.name))).toHaveLength(20);
  });

  it('wakes a consumer of another handle', async () => {
    using dir = disposableDir();
    await using bench = new BenchLog({ kind: 'embedded', dir: dir.path });
    const { log, topic } = await bench.withTopic(1);
    const seen = await gather(await bench.open(), { group: newGroup(), topics: [topic], lingerMs: 0 });
    for (let round = 0; round < 3; round += 1) {
      await log.send(topic, numbered(1, { from: round }));
      await until(() => seen.messages.length === round + 1, 'the message arrived');
    }
  });
});

describe('what the embedded log lets go', () => {
  it('removes messages past their topic’s retention, keeps the others, never reuses offsets, and shrinks', async () => {
    using dir = disposableDir();
    await using bench = new BenchLog({ kind: 'embedded', dir: dir.path });
    const { log, topic } = await bench.withTopic(2, { retentionDays: 7 });
    const kept = await bench.withTopic(1, { retentionDays: 90 });
    const noise = Array.from({ length: 400 }, (_, index) => ({ key: `k${index}`, value: Array.from({ length: 800 }, () => Math.random().toString(36)).join('') }));
    await log.send(topic, noise);
    await log.send(kept.topic, numbered(10));
    const size = (): number => pagesOf(dir.path);
    const before = size();
    await log.prune(new Date(Date.now() + 6 * dayMs));
    expect(await readAll(log.read(topic))).toHaveLength(400);
    const last = (await readAll(log.read(topic, { partition: 0 }))).at(-1)?.offset;
    await log.seek(newGroup(), topic, 'latest');
    await log.prune(new Date(Date.now() + 8 * dayMs));
    expect(await readAll(log.read(topic))).toEqual([]);
    expect(await readAll(log.read(kept.topic))).toHaveLength(10);
    expect(size()).toBeLessThan(before / 2);
    await log.send(topic, noise.slice(0, 20));
    const [first] = await readAll(log.read(topic, { partition: 0 }));
    expect(Number(first?.offset)).toBe(Number(last) + 1);
  });

  it('keeps past the retention what some group has yet to commit, but not forever', async () => {
    using dir = disposableDir();
    await using bench = new BenchLog({ kind: 'embedded', dir: dir.path });
    const { log, topic } = await bench.withTopic(2, { retentionDays: 7 });
    const [quick, slow] = [newGroup(), newGroup()];
    const values = async (): Promise<string[]> => ascending((await readAll(log.read(topic))).map(({ value }) => value));
    const pruneAfter = (days: number): Promise<void> => log.prune(new Date(Date.now() + days * dayMs));
    await log.send(topic, numbered(20));
    await pruneAfter(89);
    expect(await values(), 'nobody consumed it yet').toEqual(numbersUpTo(20));

    await log.seek(quick, topic, 'latest');
    const second = (await readAll(log.read(topic, { partition: 0 })))[1] as LogMessage;
    await log.seek(slow, topic, { partition: 0, offset: second.offset });
    const first = (await readAll(log.read(topic, { partition: 0 })))[0] as LogMessage;
    await pruneAfter(8);
    expect(await values(), 'the slow group committed one message of one partition').toEqual(numbersUpTo(20).filter((value) => value !== first.value));

    await log.seek(slow, topic, 'latest');
    await log.send(topic, numbered(5, { from: 20 }));
    await pruneAfter(8);
    expect(await values(), 'all groups committed the first messages').toEqual(numbersUpTo(5, 20));
    await pruneAfter(91);
    expect(await values()).toEqual([]);
  });

  it('keeps what nobody consumed for the retention, where that is longer than 90 days', async () => {
    using dir = disposableDir();
    await using bench = new BenchLog({ kind: 'embedded', dir: dir.path });
    const { log, topic } = await bench.withTopic(1, { retentionDays: 365 });
    await log.send(topic, numbered(3));
    await log.prune(new Date(Date.now() + 364 * dayMs));
    expect(await readAll(log.read(topic))).toHaveLength(3);
    await log.prune(new Date(Date.now() + 366 * dayMs));
    expect(await readAll(log.read(topic))).toEqual([]);
  });

  it('leaves nothing of an expired text in its files', async () => {
    using dir = disposableDir();
    await using bench = new BenchLog({ kind: 'embedded', dir: dir.path });
    const { log, topic } = await bench.withTopic(1, { retentionDays: 7 });
    const kept = await bench.withTopic(1, { retentionDays: 90 });
    await log.send(topic, Array.from({ length: 30 }, (_, index) => ({ key: `bài-${index}`, value: `LỜI-HẾT-HẠN-${index}` })));
    await log.send(kept.topic, [{ key: 'bài', value: 'lời-còn-lại' }]);
    await log.seek(newGroup(), topic, 'latest');
    expect(bytesOf(dir.path)).toContain('LỜI-HẾT-HẠN');
    await log.prune(new Date(Date.now() + 8 * dayMs));
    expect(bytesOf(dir.path)).not.toContain('LỜI-HẾT-HẠN');
    expect((await readAll(log.read(kept.topic))).map(({ value }) => value)).toEqual(['lời-còn-lại']);
  });

  it('leaves nothing of an erased text in its files', async () => {
    using dir = disposableDir();
    await using bench = new BenchLog({ kind: 'embedded', dir: dir.path });
    const { log, topic } = await bench.withTopic(2, { personal: true });
    await log.send(topic, [...numbered(50), { key: 'bài-1', value: 'LỜI-CẦN-XOÁ-1' }, { key: 'bài-2', value: 'lời-còn-lại' }, { key: 'bài-1', value: 'LỜI-CẦN-XOÁ-2' }]);
    expect(bytesOf(dir.path)).toContain('LỜI-CẦN-XOÁ');
    await log.erase(topic, ['bài-1']);
    expect(bytesOf(dir.path)).not.toContain('LỜI-CẦN-XOÁ');
    const values = (await readAll(log.read(topic))).map(({ value }) => value);
    expect(values).toContain('lời-còn-lại');
    expect(values).toHaveLength(51);
  });
});

it('drives all letters, each once, and passes over what is no letter', async () => {
  using dir = disposableDir();
  await using bench = new BenchLog({ kind: 'embedded', dir: dir.path });
  const { log, topic } = await bench.withTopic(1);
  await log.ensureTopics([topics.dead]);
  await log.send(topic, numbered(3));
  const letters = (await readAll(log.read(topic))).map((message) => deadLetterMessage(message, new Error('hỏng'), 'g'));
  await log.send(topics.dead.name, [...letters, { key: 'x', value: 'không phải thư' }, ...letters.slice(0, 1)]);
  expect(await redrive(log, { all: true, skip: () => true })).toEqual([]);
  expect((await redrive(log, { all: true })).map(({ payload }) => payload).toSorted()).toEqual(['0', '1', '2']);
  expect((await readAll(log.read(topic))).map(({ value }) => value).toSorted()).toEqual(['0', '0', '1', '1', '2', '2']);
});

const bytesOf = (dir: string): string => readdirSync(dir).map((file) => readFileSync(join(dir, file)).toString()).join('');

function pagesOf(dir: string): number {
  const database = new Database(join(dir, 'log.sqlite'), { readonly: true });
  const pages = database.pragma('page_count', { simple: true }) as number;
  database.close();
  return pages;
}
