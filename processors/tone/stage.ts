import type { Tone, ToneScore } from '../../infra/contracts/index.ts';
import type { Stage } from '../contract/stage.ts';
import { likeliest, passagesFor, readSentences, wholeInput, type Classifier, type TextParts } from '../models/index.ts';

/** The tone of a text, with the sentences that carried it; a neutral one was carried by none. */
export async function toneOf(model: Classifier, parts: TextParts): Promise<ToneScore> {
  const [judgement] = await model.classify([wholeInput(parts, model.read)]);
  const { label, score } = likeliest(judgement?.['tone'] as Readonly<Record<Tone, number>>);
  return { label, score, passages: label === 'neutral' ? [] : passagesFor(parts.text, await readSentences(model, parts.text), 'tone', label) };
}

/** Sets the tone of the text. */
export const toneStage = (model: Classifier): Stage => ({
  name: 'tone',
  apply: async (draft) => ({ ...draft, tone: await toneOf(model, { title: draft.kind === 'article' ? draft.title : '', text: draft.text }), models: [...draft.models, model.name] }),
});
