import type { ClaimSpan } from '../../infra/contracts/index.ts';
import type { Stage } from '../contract/stage.ts';
import { sentenceInput, type Classifier } from '../models/index.ts';
import { slotsOf } from './slots/slots.ts';
import { sentencesOf } from '../sentences/index.ts';

/** Sentences of a long text that are looked at. */
const mostSentences = 60;
const least = 0.5;

/** The sentences that state something checkable. Whether it is true is not asked here. */
export async function claimsOf(model: Classifier, text: string): Promise<ClaimSpan[]> {
  const spans = sentencesOf(text).slice(0, mostSentences);
  const judgements = await model.classify(spans.map(({ start, end }) => sentenceInput(text.slice(start, end), model.read)));
  return spans
    .map(({ start, end }, at) => ({ start, end, text: text.slice(start, end), score: judgements[at]?.['claim']?.['claim'] ?? 0 }))
    // A question states nothing, whatever the model takes it for.
    .filter(({ score, text: said }) => score >= least && !/\?["”’)]*$/u.test(said))
    .map((claim) => ({ ...claim, slots: slotsOf(claim.text) }));
}

/** Marks the checkable claims of the text. */
export const claimsStage = (model: Classifier): Stage => ({
  name: 'claims',
  apply: async (draft) => ({ ...draft, claims: await claimsOf(model, draft.text), models: [...draft.models, model.name] }),
});
