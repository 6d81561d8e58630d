import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTaxonomy } from '../../topics/index.ts';
import { openModels, type OpenedModels } from '../open-models.ts';
import { partOf, readTexts, type LabelledText } from '../texts/read.ts';
import { evaluate } from './evaluate.ts';
import { belowFloors, readFloors, worseThan } from './floors.ts';

let texts: LabelledText[];
let models: OpenedModels;
beforeAll(async () => {
  [texts, models] = await Promise.all([readTexts(join(import.meta.dirname, '..', 'texts')), openModels()]);
});
afterAll(() => models.close());

describe('the models that ship', () => {
  it('are as good on the frozen test part as the floors say', async () => {
    const result = await evaluate(models, await loadTaxonomy(null), texts);
    expect(belowFloors(result, await readFloors())).toEqual([]);
  });

  it('lose little without diacritics: at most six points', async () => {
    const { figures } = await evaluate(models, await loadTaxonomy(null), texts.filter(({ language }) => language === 'vi'));
    for (const name of ['topic.microF1', 'tone.macroF1'] as const) expect((figures[name] ?? 0) - (figures[`unmarked.${name}`] ?? 0), name).toBeLessThanOrEqual(0.06);
  });
});

describe('the own texts', () => {
  it('are many, in both languages, each once, labelled with the taxonomy’s topics', async () => {
    const topics = new Set((await loadTaxonomy(null)).topics.map(({ id }) => id));
    expect(texts.filter(({ language }) => language === 'vi').length).toBeGreaterThanOrEqual(2000);
    expect(texts.filter(({ language }) => language === 'en').length).toBeGreaterThanOrEqual(300);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
    for (const { topics: given, title } of texts) for (const topic of given) expect(topics, title).toContain(topic);
  });

  it('stand in the split by what they say: about eight tenths train, two test', () => {
    const share = (part: string): number => texts.filter((text) => partOf(text) === part).length / texts.length;
    expect(share('test')).toBeGreaterThan(0.17);
    expect(share('test')).toBeLessThan(0.23);
    expect(partOf({ id: '00ff' })).toBe('test');
    expect(partOf({ id: 'ffff0000' })).toBe('train');
  });
});

describe('the gate', () => {
  const floors = { testHash: 'a', floors: { 'tone.macroF1': 0.7 } };

  it('names what is below its floor, and figures of other texts', () => {
    expect(belowFloors({ testHash: 'a', figures: { 'tone.macroF1': 0.7 } }, floors)).toEqual([]);
    expect(belowFloors({ testHash: 'a', figures: { 'tone.macroF1': 0.69 } }, floors)).toEqual(['tone.macroF1 is 0.690, the floor 0.7']);
    expect(belowFloors({ testHash: 'b', figures: { 'tone.macroF1': 0.9 } }, floors)).toHaveLength(1);
  });

  it('lets no candidate through that is worse by any figure', () => {
    expect(worseThan({ a: 0.8, b: 0.7 }, { a: 0.8, b: 0.703 })).toEqual([]);
    expect(worseThan({ a: 0.9, b: 0.6 }, { a: 0.8, b: 0.7 })).toEqual(['b would fall from 0.700 to 0.600']);
    expect(worseThan({}, { a: 0.8 })).toHaveLength(1);
  });
});
