import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeModelFolder } from '../export/model-folder.ts';
import { specialTokens } from '../network/tokens.ts';
import { createVocabulary } from '../network/vocabulary.ts';
import { openEmbedder } from './embedder.ts';
import { builtInFolder, openModels } from '../open-models.ts';
import { createParameters } from '../training/network/parameters.ts';
import type { NetworkShape } from '../training/network/shape.ts';
import { seededRandom } from '../../../infra/random/index.ts';
import { openReader } from '../folder/base.ts';

const words = createVocabulary([...specialTokens, 'mưa', 'nắng', 'vui', 'buồn']);
let folder: string;

/** A tiny model as somebody else would ship it: its own labels, no word of this project. `says` is what each word adds to each label, in both segments. */
async function foreignModel(name: string, labels: readonly string[], says: Readonly<Record<string, readonly number[]>>, pairs: (segment: 0 | 1) => boolean = () => true): Promise<string> {
  const shape: NetworkShape = { words: words.words.length, dimensions: 2, buckets: 4, filters: 0, heads: [{ name: 'x', kind: 'one', labels, weight: 1 }] };
  const parameters = createParameters(shape, seededRandom(1), null);
  parameters.output.fill(0);
  for (const [word, values] of Object.entries(says)) {
    for (const segment of [0, 1] as const) if (pairs(segment)) parameters.single.set(values, (segment * words.words.length + words.idOf(word)) * labels.length);
  }
  const path = join(folder, name);
  await writeModelFolder(path, { description: { task: 'tone', version: '1', heads: [] }, vocabulary: words, shape, parameters, card: '' });
  const config = JSON.parse(await readFile(join(path, 'config.json'), 'utf8')) as Record<string, unknown>;
  delete config['diembao'];
  await writeFile(join(path, 'config.json'), JSON.stringify({ ...config, id2label: Object.fromEntries(labels.map((label, at) => [at, label])) }));
  await rm(join(path, 'manifest.json'));
  return path;
}

beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'others-'))));
afterAll(() => rm(folder, { recursive: true }));
const topics = [{ id: 'rain', name: { vi: 'mưa' } }, { id: 'sun', name: { vi: 'nắng' } }];
const whole = (text: string) => ({ first: text, second: '' });

describe('models that the office names', () => {
  it('sort by tone with labels of their own', async () => {
    const labels = { POS: 'positive', NEG: 'negative' } as const;
    const tone = { folder: await foreignModel('sentiment', ['NEG', 'odd', 'POS'], { vui: [0, 9, 6], buồn: [6, 0, 0] }), precision: 'fp32', labels } as const;
    const models = await openModels(undefined, { others: { tone } });
    try {
      expect(models.tone.name).toBe('tone-other@sentiment');
      const [glad, sad] = await models.tone.classify([whole('vui'), whole('buồn')]);
      expect(glad?.['tone']?.['positive']).toBeGreaterThan(0.9);
      expect(sad?.['tone']?.['negative']).toBeGreaterThan(0.9);
      expect(sad?.['tone']?.['neutral']).toBe(0);
    } finally {
      await models.close();
    }
    await expect(openModels(undefined, { others: { tone: { ...tone, labels: { HAPPY: 'positive' } } } })).rejects.toMatchObject({ code: 'model-labels', policy: 'fatal', hint: expect.stringContaining('NEG, odd, POS') as string });
  });

  it('tell topics by entailment, beside the content group of the built-in one', async () => {
    const path = await foreignModel('nli', ['contradiction', 'neutral', 'entailment'], { mưa: [0, 0, 9], nắng: [9, 0, 0] }, (segment) => segment === 1);
    const models = await openModels(undefined, { others: { topic: { folder: path, precision: 'fp32', hypothesis: 'nói về {}', threshold: 0.7 } }, topics });
    try {
      const [judged] = await models.topic.classify([whole('trời mưa')]);
      expect(judged?.['topic']?.['rain']).toBeGreaterThan(0.9);
      expect(judged?.['topic']?.['sun']).toBeLessThan(0.1);
      expect(Object.keys(judged?.['contentGroup'] ?? {})).toHaveLength(5);
      expect(models.topic.description.heads.find(({ name }) => name === 'topic')).toMatchObject({ labels: ['rain', 'sun'], thresholds: [0.7, 0.7] });
      expect(models.topic.name).toContain('topic-zero-shot@nli');
    } finally {
      await models.close();
    }
    const sentiment = await foreignModel('no-nli', ['NEG', 'POS'], {});
    await expect(openModels(undefined, { others: { topic: { folder: sentiment, precision: 'fp32', hypothesis: '{}', threshold: 0.7 } }, topics })).rejects.toMatchObject({ code: 'model-labels' });
  });

  it('are a clear error where they are missing, never a silent default', async () => {
    await expect(openModels(undefined, { others: { tone: { folder: join(folder, 'nowhere'), precision: 'q8', labels: {} } } })).rejects.toMatchObject({ code: 'model-missing', policy: 'fatal' });
  });
});

describe('the embedding model', () => {
  it('puts what says the same near, and what is about something else far', async () => {
    const embedder = await openEmbedder(join(builtInFolder, 'embedding'), await openReader(join(builtInFolder, 'base')));
    try {
      const [flood, again, match] = await embedder.embed([
        'Lũ quét cuốn trôi 12 căn nhà ở xã Nà Lềm trong đêm', 'Nà Lềm: nước lũ trong đêm cuốn 12 nhà dân', 'Đội bóng của tỉnh thắng ba bàn trên sân nhà',
      ]);
      const near = (a: Float32Array | undefined, b: Float32Array | undefined): number => a?.reduce((sum, value, at) => sum + value * (b?.[at] ?? 0), 0) ?? 0;
      expect(near(flood, flood)).toBeCloseTo(1, 4);
      expect(near(flood, again)).toBeGreaterThan(near(flood, match) + 0.3);
      expect(embedder.name).toMatch(/^embedding-words@/);
    } finally {
      await embedder.close();
    }
    await expect(openEmbedder(join(builtInFolder, 'tone'), await openReader(join(builtInFolder, 'base')))).rejects.toMatchObject({ code: 'model-corrupt' });
  });
});
