import type { SeenOccurrence } from '../../../../infra/alerts/index.ts';
import { clip, oneLine } from '../../text/index.ts';
import type { Brief } from '../message.ts';
import { pensFor, type Language, type Pens } from '../pens.ts';
import { catalogues, type Scene, type Words } from '../words/index.ts';

/** What every part of a message is written with. */
export interface Writing {
  readonly brief: Brief;
  readonly language: Language;
  readonly words: Words;
  readonly pens: Pens;
  /** What the message is about before all: the gravest occurrence, of these the one that was seen first. Stays the same while an alert grows. */
  readonly main: SeenOccurrence | undefined;
  readonly scene: Scene;
}

const longestClaim = 200;

export function writingOf(brief: Brief, language: Language = brief.recipient.language): Writing {
  const pens = pensFor(language, brief.office.timezone, brief.now);
  const main = mainOf(brief.whole.occurrences);
  const document = brief.documents.find(({ id }) => id === main?.document);
  const outlet = oneLine(document?.outlet ?? main?.labels['outlet']?.[0] ?? '');
  return {
    brief, language, words: catalogues[language], pens, main,
    scene: {
      pens,
      unit: (id) => oneLine(brief.names.unit(id)),
      topic: (id) => oneLine(brief.names.topic(id, language)),
      fact: brief.fact === null || oneLine(brief.fact.text) === '' ? null : { kind: brief.fact.kind, text: clip(oneLine(brief.fact.text), longestClaim) },
      story: brief.story === null || oneLine(brief.story.title) === '' ? null : clip(oneLine(brief.story.title), longestClaim),
      document: document === undefined || outlet === '' ? null : { outlet, kind: document.kind },
    },
  };
}

const rank = { critical: 0, warning: 1, info: 2 } as const;

function mainOf(occurrences: readonly SeenOccurrence[]): SeenOccurrence | undefined {
  const order = (one: SeenOccurrence, other: SeenOccurrence): number => rank[one.severity] - rank[other.severity] || one.seenAt - other.seenAt || one.at - other.at || (one.id < other.id ? -1 : 1);
  return occurrences.filter(({ over }) => !over).reduce<SeenOccurrence | undefined>((best, one) => (best === undefined || order(one, best) < 0 ? one : best), undefined);
}

/** A code's saying; codes that no catalogue knows have none. */
const sayingOf = ({ main, words }: Writing): Words['said'][keyof Words['said']] | undefined => (main === undefined || !Object.hasOwn(words.said, main.said.code) ? undefined : words.said[main.said.code as keyof Words['said']]);

const ruleOf = ({ brief }: Writing): string => oneLine(brief.names.rule(brief.whole.alert.rule)) || oneLine(brief.whole.alert.rule);

/** In a few words, without a full stop. */
export const titleOf = (writing: Writing): string => oneLine(sayingOf(writing)?.title(writing.main?.said.values ?? {}, writing.scene) ?? '') || ruleOf(writing);

/** In a sentence. */
export const sentenceOf = (writing: Writing): string => oneLine(sayingOf(writing)?.sentence(writing.main?.said.values ?? {}, writing.scene) ?? '').replace(/^\.$/, '').replace(/([.!?…])\.$/u, '$1') || `${ruleOf(writing)}.`;

export { ruleOf };
