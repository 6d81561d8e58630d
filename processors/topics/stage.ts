import type { Stage } from '../contract/stage.ts';
import { createTopicClassifier } from './classify.ts';
import type { Taxonomy } from './taxonomy.ts';

/** Sets the topics of a document by the taxonomy's phrases. A post's title is the start of its text and not read twice. */
export function topicsStage(taxonomy: Taxonomy): Stage {
  const classifier = createTopicClassifier(taxonomy);
  return {
    name: 'topics',
    apply: (draft) => ({
      ...draft,
      topics: classifier.classify({ title: draft.kind === 'article' ? draft.title : '', text: draft.text }),
      models: [...draft.models, `topics-phrases@${taxonomy.version}`],
    }),
  };
}
