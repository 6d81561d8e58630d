import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encode } from '../training/network/encode.ts';
import { createPass, forward } from '../training/network/forward.ts';
import { createParameters, parameterNames } from '../training/network/parameters.ts';
import type { NetworkShape } from '../training/network/shape.ts';
import { seededRandom } from '../../../infra/random/index.ts';
import { createVocabulary } from '../network/vocabulary.ts';
import { prepare, specialTokens } from '../network/tokens.ts';
import { openSession } from '../runtime/session.ts';
import { writeModelFolder } from './model-folder.ts';

const vocabulary = createVocabulary([...specialTokens, 'unit_', ...'sở khcn trả lời chậm quá hồ sơ 0 00 0,0 000 tháng rồi hòa bình , . ! 😡 the department'.split(' ')]);
const texts = [
  ['Sở KHCN trả lời CHẬM quá!', 'Hồ sơ 3 tháng rồi, 12,5 trang. 😡'],
  ['hoà bình', ''],
  ['unit_ trả lời', 'The department'],
  ['x', ''],
  ['Sở', 'Một câu dài hơn hẳn để các câu khác phải được đệm thêm cho bằng, với nhiều chữ lạ.'],
  ['', ''],
] as const;

describe.each([0, 5])('a network with %i filters, written to a folder', (filters) => {
  const shape: NetworkShape = { words: vocabulary.words.length, dimensions: 8, buckets: 64, filters, heads: [{ name: 'tone', kind: 'one', labels: ['good', 'bad', 'so'], weight: 1 }] };
  const random = seededRandom(7);
  const parameters = createParameters(shape, random, null);
  for (const name of parameterNames) parameters[name].forEach((_, at, all) => (all[at] = random() - 0.5));
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'model-'));
    await writeModelFolder(folder, { description: { task: 'tone', version: '1', heads: [] }, vocabulary, shape, parameters, card: '# Test\n' });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('says through transformers.js what it said in training, alone and in a batch', async () => {
    const session = await openSession(folder, { threads: 1, output: 'logits' });
    const pairs = texts.map(([first, second]) => ({ first: prepare(first), second: prepare(second) }));
    const together = await session.run(pairs);
    const pass = createPass(shape);
    for (const [at, pair] of pairs.entries()) {
      forward(shape, parameters, encode(vocabulary, pair.first, pair.second), pass);
      const [alone] = await session.run([pair]);
      for (const [label, logit] of pass.logits.entries()) {
        // The tables keep a byte a value.
        expect(together[at]?.[label]).toBeCloseTo(logit, 1);
        expect(alone?.[label]).toBeCloseTo(together[at]?.[label] ?? 0, 4);
      }
    }
    await session.close();
  });

  it('is refused, with the file, when one byte is another', async () => {
    const path = join(folder, 'onnx', 'model.onnx');
    const whole = await readFile(path);
    const hurt = Buffer.from(whole);
    hurt[hurt.length - 9] = (hurt[hurt.length - 9] ?? 0) ^ 1;
    await writeFile(path, hurt);
    await expect(openSession(folder, { threads: 1, output: 'logits' })).rejects.toMatchObject({ code: 'model-corrupt', policy: 'fatal', message: expect.stringContaining('onnx/model.onnx') as string });
    await writeFile(path, whole);
  });

  it('is refused when a file is gone, or the manifest is nonsense', async () => {
    const path = join(folder, 'manifest.json');
    const manifest = await readFile(path, 'utf8');
    await writeFile(path, manifest.replace('"tokenizer.json"', '"tokenizer-2.json"'));
    await expect(openSession(folder, { threads: 1, output: 'logits' })).rejects.toMatchObject({ code: 'model-corrupt', message: expect.stringContaining('tokenizer-2.json') as string });
    await writeFile(path, '{');
    await expect(openSession(folder, { threads: 1, output: 'logits' })).rejects.toMatchObject({ code: 'model-corrupt' });
    await writeFile(path, manifest);
  });
});

describe('a folder copied by hand', () => {
  it('is opened without a manifest, and refused by name where it holds no model', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'model-'));
    await expect(openSession(folder, { threads: 1, output: 'logits' })).rejects.toMatchObject({ code: 'model-missing', message: expect.stringContaining(folder) as string });
    const shape: NetworkShape = { words: vocabulary.words.length, dimensions: 4, buckets: 8, filters: 0, heads: [{ name: 'claim', kind: 'one', labels: ['a', 'b'], weight: 1 }] };
    await writeModelFolder(folder, { description: { task: 'claim', version: '1', heads: [] }, vocabulary, shape, parameters: createParameters(shape, seededRandom(1), null), card: '' });
    await rm(join(folder, 'manifest.json'));
    const session = await openSession(folder, { threads: 1, output: 'logits' });
    expect((await session.run([{ first: 'sở', second: '' }]))[0]).toHaveLength(2);
    await session.close();
    await writeFile(join(folder, 'onnx', 'model.onnx'), 'no model');
    await expect(openSession(folder, { threads: 1, output: 'logits' })).rejects.toMatchObject({ code: 'model-corrupt' });
    await rm(folder, { recursive: true });
  });
});
