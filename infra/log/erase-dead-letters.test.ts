import { expect, it } from 'vitest';
import { messageDeadLettered, topics, unwrap } from '../contracts/index.ts';
import type { LogMessage } from './contract.ts';
import { BenchLog, readAll } from './contract-suite.ts';
import { deadLetterMessage } from './dead-letter-message.ts';
import { disposableDir } from './embedded/disposable-dir.ts';
import { eraseDeadLetters } from './erase-dead-letters.ts';

const broken = (offset: number, key: string): LogMessage => ({ topic: 't', partition: 0, offset: String(offset), key, value: 'lời', headers: {}, timestamp: new Date(0) });

it('erases all letters of the messages’ keys, and no others', async () => {
  using dir = disposableDir();
  await using bench = new BenchLog({ kind: 'embedded', dir: dir.path });
  const log = await bench.open();
  await log.ensureTopics([topics.dead]);
  const letters = ['bài-1', 'bài-2', 'bài-1', 'bài-3'].map((key, offset) => deadLetterMessage(broken(offset, key), new Error('hỏng'), 'g'));
  // The first letter twice, as a batch that came again sends it.
  await log.send(topics.dead.name, [...letters, { key: 'bài-1', value: 'không phải thư' }, ...letters.slice(0, 1)]);
  expect(await eraseDeadLetters(log, ['bài-1', 'bài-3', 'không-có'])).toBe(3);
  const left = (await readAll(log.read(topics.dead.name))).map(({ value }) => value);
  expect(left).toHaveLength(2);
  expect(left).toContain('không phải thư');
  const letter = left.find((value) => value !== 'không phải thư') as string;
  expect(unwrap(letter, [messageDeadLettered]).data.key).toBe('bài-2');
  expect(await eraseDeadLetters(log, ['bài-1'])).toBe(0);
});
