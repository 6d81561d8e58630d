import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diembao } from '../../tests/support/cli.ts';

// All of it fictional.
const lines = [
  { id: 'a', kind: 'article', title: 'Bế giảng lớp xóa mù chữ cho phụ nữ Mông', text: 'UBND xã Nà Lềm vừa bế giảng lớp xóa mù chữ cho 30 phụ nữ dân tộc Mông. Các chị rất vui.', publishedAt: '2027-01-02T00:00:00Z', outlet: 'Báo Mẫu' },
  { id: 2, kind: 'comment', text: 'ho so nop 3 thang chua tra loi, cham qua', context: 'so-khcn' },
  { id: 'c', kind: 'post', title: null, text: '' },
];
let folder: string;
let out: Record<string, unknown>[];
let finished: Awaited<ReturnType<typeof diembao>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'analyse-'));
  const bad = ['{', JSON.stringify({ id: 'x', kind: 'letter', text: 'a' }), JSON.stringify({ id: 'y', kind: 'post', text: 'a', context: 'nobody' })];
  await writeFile(join(folder, 'in.jsonl'), [JSON.stringify(lines[0]), bad[0], JSON.stringify(lines[1]), '', bad[1], bad[2], JSON.stringify(lines[2])].join('\n'));
  finished = await diembao(['analyse', '--input', join(folder, 'in.jsonl'), '--output', join(folder, 'out.jsonl'), '--data', join(folder, 'data')]);
  out = (await readFile(join(folder, 'out.jsonl'), 'utf8')).trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
});
afterAll(() => rm(folder, { recursive: true }));

describe('analyse', () => {
  it('gives a line for each text that can be read, in order, with exactly its keys', () => {
    expect(out.map(({ id }) => id)).toEqual(['a', '2', 'c']);
    for (const line of out) expect(Object.keys(line)).toEqual(['id', 'language', 'topics', 'contentGroup', 'tone', 'stance', 'units', 'claims', 'flag']);
  });

  it('says what a text is about, whom it names and what in it can be checked', () => {
    const [article] = out;
    expect((article?.['topics'] as { id: string }[]).map(({ id }) => id)).toContain('ethnic-minorities');
    expect(article).toMatchObject({ language: 'vi', units: ['xa-na-lem'], flag: null });
    expect(article?.['claims']).toMatchObject([{ text: 'UBND xã Nà Lềm vừa bế giảng lớp xóa mù chữ cho 30 phụ nữ dân tộc Mông.' }]);
  });

  it('judges the stance towards the unit under whose page a text stands, first and always', () => {
    expect(out[1]?.['stance']).toMatchObject([{ unit: 'so-khcn' }]);
    expect(out[1]?.['units']).toEqual([]);
  });

  it('tells each line that it could not read, and ends with 1', () => {
    expect(finished.code).toBe(1);
    expect(finished.stderr.trim().split('\n').filter((line) => line.startsWith('{')).map((line) => (JSON.parse(line) as { line: number }).line)).toEqual([2, 5, 6]);
  });
});
