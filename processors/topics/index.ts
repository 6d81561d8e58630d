/** What a text is about, by the taxonomy's phrases. */
export { createTopicClassifier, threshold, type TopicClassifier, type TopicInput } from './classify.ts';
export { loadTaxonomy, parseTaxonomy } from './load.ts';
export { topicsStage } from './stage.ts';
export type { Taxonomy, Topic, WeightedPhrase } from './taxonomy.ts';
