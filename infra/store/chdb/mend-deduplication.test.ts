import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mendDeduplication } from './mend-deduplication.ts';

let dir: string;
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'diembao-mend-'))));
afterEach(() => rmSync(dir, { recursive: true }));

const table = (): string => join(dir, 'store', '0ab', '0ab-uuid');
const log = (): string => join(table(), 'deduplication_logs', 'deduplication_log_1.txt');

it('strikes out blocks that no part holds, and those alone', () => {
  for (const part of ['all_1_3_1', 'all_4_4_0_9', '202611_7_7_1', 'tmp_insert_all_6_6_0', 'deduplication_logs', 'detached']) mkdirSync(join(table(), part), { recursive: true });
  const held = ['1\tall_2_2_0\ta', '1\tall_4_4_0\tb', '2\tall_9_9_0\tc', '1\t202611_7_7_1\td'];
  writeFileSync(log(), [held[0], '1\tall_6_6_0\tlost', held[1], '1\tall_7_7_0\tof another partition', ...held.slice(2), ''].join('\n'));
  expect(mendDeduplication(dir)).toBe(2);
  expect(readFileSync(log(), 'utf8')).toBe(`${held.join('\n')}\n`);
  expect(mendDeduplication(dir)).toBe(0);
});

it('has nothing to do in a new folder', () => {
  expect(mendDeduplication(dir)).toBe(0);
});
