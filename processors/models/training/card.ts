import type { ModelTask } from '../open-models.ts';
import { partOf, type LabelledText } from '../texts/read.ts';

export interface CardFacts {
  readonly task: ModelTask | 'embedding';
  readonly version: string;
  readonly texts: readonly LabelledText[];
  readonly corrections: number;
  readonly corpora: readonly string[];
  readonly seed: number;
  /** By head, on texts held out. */
  readonly calibrationErrors: Readonly<Record<string, number>>;
  readonly at: Date;
}

const purposes: Readonly<Record<CardFacts['task'], string>> = {
  topic: 'Which of the sixteen topics of the national scheme a text is about, if any, and which of its five content groups it belongs to.',
  tone: 'Whether a text is positive, neutral or negative in tone.',
  stance: 'Whether a text is favourable, neutral or critical towards one unit that it names, or not about it.',
  embedding: 'Where a text lies among others: what tells of the same event, or says the same, lies near.',
  claim: 'Whether a sentence states something that can be checked. Not whether it is true.',
};

/** The model card: what it is for, what it was made of, what it must not be used for. Scores are printed by `models evaluate`. */
export function modelCard({ task, version, texts, corrections, corpora, calibrationErrors, seed, at }: CardFacts): string {
  const count = (part: string, language: string): number => texts.filter((text) => partOf(text) === part && text.language === language).length;
  return `# ${task}, version ${version}

${purposes[task]}

- **Made** ${at.toISOString().slice(0, 10)} by \`./diembao models train\`, seed ${seed}; trained in TypeScript, run by transformers.js.
- **Kind**: ${task === 'embedding' ? 'sum of word vectors weighted by rarity, less what all texts have in common, beside a random direction for each word; 8-bit tables' : 'bag of word embeddings for two segments beside a linear model over words and pairs of words; 8-bit tables; probabilities by temperature, set on fifths of the training texts that were held out in turns'}.
- **Texts**: the project's own, fictional, ${count('train', 'vi')} Vietnamese and ${count('train', 'en')} English to train, ${count('test', 'vi')} and ${count('test', 'en')} to test. They were written one by one by
  language models under instruction, and labelled by whoever wrote them, once, by processors/models/texts/GUIDELINES.md. 120 of the test texts were labelled
  a second time, blind, by another such labeller: topics agree at micro-F1 0.853, tone at 0.945, stance at 0.966. No person has labelled them.${corrections > 0 ? `\n- **Corrections**: ${corrections} that people made on the screens.` : ''}
- **Word vectors**: skip-grams over ${corpora.length > 0 ? 'the corpora named when it was made and the own training texts' : 'headlines of 2018, articles of 2006 (TC201805, VNTC) and the own training texts of the time when the base was made'}. The newspapers' texts are not part of the project.
${Object.entries(calibrationErrors).map(([head, error]) => `- **Calibration** of ${head}: expected error ${(100 * error).toFixed(1)} points, on training texts that were held out.\n`).join('')}- **Not for**: judging people, or whether a text is true. Tone, stance and topic never enter a flag.
- **Scores**: \`./diembao models evaluate\`; the pinned floors stand in processors/models/evaluation/floors.json, the figures in docs/models.md.
`;
}
