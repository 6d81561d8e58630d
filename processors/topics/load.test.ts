import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FatalError } from '../../infra/contracts/index.ts';
import { loadTaxonomy, parseTaxonomy } from './load.ts';

const fault = (text: string): string => {
  try {
    parseTaxonomy(text, 'topics.yaml');
  } catch (error) {
    expect(error).toBeInstanceOf(FatalError);
    return (error as FatalError).message;
  }
  return 'none';
};
const head = 'version: 1\ntopics:\n  - id: water\n    name: { vi: Nước, en: Water }\n    description: { vi: Nước sạch, en: Clean water }\n';

describe('the taxonomy', () => {
  it('comes built in, with the sixteen topics in both languages and phrases enough', async () => {
    const { topics, version } = await loadTaxonomy(null);
    expect(topics.map((topic) => topic.id)).toEqual([
      'civil-political-rights', 'economic-social-cultural-rights', 'women-gender-equality', 'ethnic-minorities', 'children', 'persons-with-disabilities', 'torture-prevention-detention',
      'religion-belief', 'labour', 'human-trafficking', 'expression-press-internet', 'poverty-reduction-social-protection', 'law-policy', 'international-cooperation-upr', 'science-technology', 'justice-legal-aid',
    ]);
    expect(version).toMatch(/^2-[0-9a-f]{8}$/);
    for (const topic of topics) {
      expect(topic.name.vi && topic.name.en && topic.description.vi && topic.description.en).toBeTruthy();
      expect(topic.phrases.length).toBeGreaterThanOrEqual(50);
    }
  });

  it('reads an office’s own file, with weights', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'taxonomy-'));
    try {
      const file = join(dir, 'mine.yaml');
      await writeFile(file, `${head}    phrases: { vi: [nước sạch, giếng khoan: 0.5], en: [clean water] }\n    not: [nước sạch da]\n`);
      const { topics } = await loadTaxonomy(file);
      expect(topics[0]?.phrases).toEqual([{ text: 'nước sạch', weight: 1 }, { text: 'giếng khoan', weight: 0.5 }, { text: 'clean water', weight: 1 }]);
      expect(topics[0]?.not).toEqual(['nước sạch da']);
    } finally {
      await rm(dir, { recursive: true });
    }
  });

  it('changes its version with its content', () => {
    const one = parseTaxonomy(`${head}    phrases: { vi: [nước sạch] }\n`, 't');
    const other = parseTaxonomy(`${head}    phrases: { vi: [nước máy] }\n`, 't');
    expect(one.version).not.toBe(other.version);
  });

  it.each([
    ['topics.yaml:6', `${head}    phrases: { vi: [nước sạch: lớn] }\n`],
    ['topics.yaml:6', `${head}    phrasess: { vi: [nước sạch] }\n    phrases: {}\n`],
    ['topics.yaml:3', `version: 1\ntopics:\n  - id: Nước Sạch\n    name: { vi: Nước, en: Water }\n    description: { vi: a, en: b }\n    phrases: {}\n`],
    ['topics.yaml:7', `${head}    phrases: {}\n  - id: water\n    name: { vi: Nước, en: Water }\n    description: { vi: a, en: b }\n    phrases: {}\n`],
    ['topics.yaml:3', 'version: 1\ntopics: [\n'],
    ['topics.yaml:1', ''],
  ])('names %s where that line is wrong', (place, text) => {
    expect(fault(text)).toContain(place);
  });

  it('says which file is missing', async () => {
    await expect(loadTaxonomy('/nowhere/topics.yaml')).rejects.toMatchObject({ code: 'taxonomy-missing', policy: 'fatal' });
  });
});
