import type { ContentGroup, TopicScore } from '../../infra/contracts/index.ts';
import type { Stage } from '../contract/stage.ts';
import { likeliest, passagesFor, readSentences, wholeInput, type Classifier, type Judgement } from '../models/index.ts';
import { createTopicClassifier, threshold as phraseThreshold } from './classify.ts';
import { combined, evidenceOf, leastEvidence } from './combine.ts';
import type { Taxonomy } from './taxonomy.ts';

export interface TopicReading {
  /** Best first; none for everyday news. */
  readonly topics: TopicScore[];
  readonly contentGroup: { readonly group: ContentGroup; readonly score: number };
}

/** How clearly a sentence by itself must speak of a topic to be shown for it. */
const leastInSentence = 0.3;

/** Tells topics and content group of a text: by the model and the taxonomy's phrases together, by the phrases alone where the office has a topic that the model never met. */
export function createTopicReader(taxonomy: Taxonomy, model: Classifier): (parts: { readonly title: string; readonly text: string }) => Promise<TopicReading> {
  const phrases = createTopicClassifier(taxonomy, { words: true });
  const head = model.description.heads.find(({ name }) => name === 'topic');
  const { phraseWeight: weight = 0, phraseTemperature: temperature = 1 } = model.description;
  const thresholds = new Map(head?.labels.map((label, at) => [label, head.thresholds?.[at] ?? 0.5]));

  return async (parts) => {
    const found = phrases.classify(parts, leastEvidence);
    const [judgement] = await model.classify([wholeInput(parts, model.read)]);
    const given = taxonomy.topics
      .map(({ id }) => scored(id, judgement, found))
      .filter(({ topic, score }) => score >= (thresholds.get(topic) ?? phraseThreshold))
      .sort((a, b) => b.score - a.score);
    // Where a phrase was found it is the passage; else the sentences are asked one by one.
    const sentences = given.some(({ passages }) => passages.length === 0) ? await readSentences(model, parts.text) : [];
    const topics = given.map(({ topic, score, passages }) => ({ topic, score, passages: passages.length > 0 ? passages : passagesFor(parts.text, sentences, 'topic', topic, leastInSentence) }));
    const { label, score } = likeliest(judgement?.['contentGroup'] as Readonly<Record<ContentGroup, number>>);
    return { topics, contentGroup: { group: label, score } };
  };

  function scored(topic: string, judgement: Judgement | undefined, found: readonly TopicScore[]): TopicScore {
    const phrase = found.find((each) => each.topic === topic);
    const known = judgement?.['topic']?.[topic];
    if (known === undefined) return { topic, score: phrase?.score ?? 0, passages: phrase?.passages ?? [] };
    return { topic, score: Math.round(combined(known, evidenceOf(found, topic), weight, temperature) * 1000) / 1000, passages: phrase?.passages ?? [] };
  }
}

/** Sets topics and content group. A post's title is the start of its text and not read twice. */
export function topicsStage(taxonomy: Taxonomy, model: Classifier): Stage {
  const read = createTopicReader(taxonomy, model);
  return {
    name: 'topics',
    apply: async (draft) => ({
      ...draft,
      ...(await read({ title: draft.kind === 'article' ? draft.title : '', text: draft.text })),
      models: [...draft.models, `topics-phrases@${taxonomy.version}`, model.name],
    }),
  };
}
