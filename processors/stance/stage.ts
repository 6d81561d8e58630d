import type { Passage, StanceLabel, StanceScore } from '../../infra/contracts/index.ts';
import type { Draft, Stage } from '../contract/stage.ts';
import { likeliest, stanceInput, type Classifier, type NamedSpan } from '../models/index.ts';
import { sentencesOf } from '../sentences/index.ts';
import type { PageOf, UnitFinder } from '../units/index.ts';

/** A unit that a text speaks of, with the places of its names in `${title}\n${text}`. */
export interface MentionedUnit {
  readonly unit: string;
  readonly names: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Tells the stance towards each unit; `context` is the unit under whose page the text stands, and comes first. A unit without
 * a mention is judged as that page's.
 */
export async function judgeStances(model: Classifier, parts: { readonly title: string; readonly text: string }, mentioned: readonly MentionedUnit[]): Promise<StanceScore[]> {
  const offset = parts.title === '' ? 0 : parts.title.length + 1;
  const inputs = mentioned.map(({ unit }) => stanceInput(parts, mentioned.flatMap(({ unit: other, names }) => names.map((name): NamedSpan => ({ ...name, isUnit: other === unit }))), model.read));
  const judgements = await model.classify(inputs);
  return mentioned.map(({ unit, names }, at) => {
    const { label, score } = likeliest(judgements[at]?.['stance'] as Readonly<Record<StanceLabel, number>>);
    return { unit, label, score, passages: label === 'not-about' ? [] : sentencesWith(parts.text, names, offset) };
  });
}

const mostPassages = 3;

/** The sentences of the text that name the unit: what the judgement looked at first. */
function sentencesWith(text: string, names: MentionedUnit['names'], offset: number): Passage[] {
  return sentencesOf(text)
    .filter(({ start, end }) => names.some((name) => name.start - offset >= start && name.end - offset <= end))
    .slice(0, mostPassages)
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}

/** The units that a draft mentions, in its title too. */
export const mentionedIn = (finder: UnitFinder, pageOf: PageOf) => ({ title, text, kind, source }: Pick<Draft, 'title' | 'text' | 'kind' | 'source'>): MentionedUnit[] => mentionedUnits(finder, kind === 'article' ? `${title}\n${text}` : text, pageOf(source.id));

/** The page's unit, where only a bare "Sở" means it, is named nowhere: its stance is judged as that of a page. */
export function mentionedUnits(finder: UnitFinder, whole: string, page: string | undefined): MentionedUnit[] {
  const named = finder.find(whole);
  const all = page === undefined ? named : finder.find(whole, page);
  return [...all.keys()].map((unit) => ({ unit, names: named.get(unit) ?? [] }));
}

/** Sets the stance towards every unit that the text mentions. */
export function stanceStage(model: Classifier, mentionsOf: (draft: Draft) => MentionedUnit[]): Stage {
  return {
    name: 'stance',
    apply: async (draft) => {
      const parts = { title: draft.kind === 'article' ? draft.title : '', text: draft.text };
      return { ...draft, stances: await judgeStances(model, parts, mentionsOf(draft)), models: [...draft.models, model.name] };
    },
  };
}
