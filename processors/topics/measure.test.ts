import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createTopicClassifier, type TopicClassifier } from './classify.ts';
import { loadTaxonomy } from './load.ts';

const read = <Row>(name: string): Row[] => parse(readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')) as Row[];
const labelled = read<[string, string, string]>('headlines.yaml');
const everyday = read<[string, string]>('everyday.yaml');

let classifier: TopicClassifier;
beforeAll(async () => {
  classifier = createTopicClassifier(await loadTaxonomy(null));
});
const topicsOf = (title: string, text: string): string[] => classifier.classify({ title, text }).map((score) => score.topic);

describe('the built-in taxonomy on fictional headlines', () => {
  it('finds their topics (F1 at least 0.8)', () => {
    expect(labelled.length).toBeGreaterThanOrEqual(120);
    let right = 0;
    let wrong = 0;
    let missed = 0;
    const faults: string[] = [];
    for (const [labels, title, lead] of labelled) {
      const expected = new Set(labels.split(' '));
      const found = topicsOf(title, lead);
      right += found.filter((topic) => expected.has(topic)).length;
      wrong += found.filter((topic) => !expected.has(topic)).length;
      const absent = [...expected].filter((topic) => !found.includes(topic));
      missed += absent.length;
      if (absent.length > 0 || found.some((topic) => !expected.has(topic))) faults.push(`${title || lead}: missed [${absent.join(' ')}], too many [${found.filter((topic) => !expected.has(topic)).join(' ')}]`);
    }
    const f1 = (2 * right) / (2 * right + wrong + missed);
    expect(f1, `right ${right}, wrong ${wrong}, missed ${missed}\n${faults.join('\n')}`).toBeGreaterThanOrEqual(0.8);
  });

  it('gives everyday news no topic (at least 95 %)', () => {
    expect(everyday.length).toBeGreaterThanOrEqual(40);
    const faults = everyday.filter(([title, lead]) => topicsOf(title, lead).length > 0).map(([title, lead]) => `${title}: ${topicsOf(title, lead).join(' ')}`);
    expect(faults.length / everyday.length, faults.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
