/** What a text is about, by the taxonomy's phrases. */
export { createTopicClassifier, threshold, type TopicClassifier, type TopicInput } from './classify.ts';
export { loadTaxonomy, parseTaxonomy } from './load.ts';
export { combined, evidenceOf, leastEvidence } from './combine.ts';
export { createTopicReader, topicsStage, type TopicReading } from './stage.ts';
export type { Taxonomy, Topic, WeightedPhrase } from './taxonomy.ts';
