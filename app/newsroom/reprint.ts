import type { Article, Reprint } from './schema.ts';

/** Makes the light edit that a reprint is: a title of its own, sentences exchanged, paragraphs left out, the source named. */
export function reprint(entry: Reprint, original: Article): Article {
  const edit = (text: string): string => entry.replace.reduce((result, { from, to }) => result.replaceAll(from, to), text);
  return {
    id: entry.id,
    outlet: entry.outlet,
    section: entry.section,
    alsoIn: entry.alsoIn,
    age: entry.age,
    topics: original.topics,
    tone: original.tone,
    title: entry.title ?? edit(original.title),
    lead: entry.lead ?? edit(original.lead),
    body: original.body.filter((_, index) => !entry.drop.includes(index + 1)).map(edit),
    missing: false,
  };
}
