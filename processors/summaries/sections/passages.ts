import { z } from 'zod';
import { asksFor } from '../asking/index.ts';
import { chooseSentences } from '../extract/index.ts';
import { complaintTopics } from '../questions/complaint-topics.ts';
import { covered } from '../questions/parts.ts';
import { articlesById, read, type Article } from '../reading/articles.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { below } from '../units.ts';

/** What an article of a group of requests says, word for word. */
export interface Passage {
  readonly article: Article;
  readonly sentences: readonly string[];
}

const reaches = "['national', 'regional', 'local', 'specialist', 'foreign']";

/** Of `TOPIC/UNIT`: no id of either holds a stroke. */
export function groupOf(id: string): { readonly topic: string; readonly unit: string } {
  const [topic = '', unit = ''] = id.split('/');
  return { topic, unit };
}

/** Of each group one sentence of an article that is in it: a critical one where there is one, of widest reach, and in it a sentence that asks for something; no story twice. */
export async function passagesOf({ ports, scope }: Sheet, groups: readonly string[], { most, longest }: { readonly most: number; readonly longest?: number }): Promise<Map<string, Passage>> {
  const found = await read(
    ports.store,
    z.object({ id: z.string(), unit: z.string(), story: z.string(), topics: z.array(z.string()), critical: z.coerce.boolean() }),
    `SELECT id, unit, if(story = '', id, story) AS story, topics, stances[unit] = 'critical' AS critical
     FROM (SELECT id, units, story, topics, stances, reach, published_at FROM ${covered()} AND kind = 'article' AND NOT reprint AND state != 'removed' AND notEmpty(units)) ARRAY JOIN arrayDistinct(units) AS unit
     WHERE critical OR hasAny(topics, {complaints:Array(String)})
     ORDER BY critical DESC, indexOf(${reaches}, toString(reach)), published_at, id LIMIT 50 BY unit, topics`,
    { ...scope, units: below(ports.units, scope.unit), complaints: complaintTopics },
  );
  const used = new Set<string>();
  const chosen = groups.flatMap((group) => {
    const { topic, unit } = groupOf(group);
    const one = found.find((article) => !used.has(article.story) && article.unit === unit && (topic === '' ? article.topics.length === 0 : article.topics.includes(topic)));
    if (one === undefined) return [];
    used.add(one.story);
    return [{ group, id: one.id, unit }];
  }).slice(0, most);
  const articles = await articlesById(ports.store, chosen.map(({ id }) => id));
  return new Map(chosen.flatMap(({ group, id, unit }): [string, Passage][] => {
    const article = articles.get(id);
    if (article === undefined) return [];
    const { name = '', aliases = [] } = ports.units.find((one) => one.id === unit) ?? {};
    const sentences = chooseSentences(article.text, { title: article.title, others: [], most: 1, naming: [name, ...aliases].filter(Boolean), preferred: asksFor, ...(longest === undefined ? {} : { longest }) });
    return sentences.length === 0 ? [] : [[group, { article, sentences }]];
  }));
}
