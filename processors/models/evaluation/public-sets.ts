import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { wholeInput } from '../network/inputs.ts';
import type { Models } from '../open-models.ts';
import { readCorpus } from '../training/corpora.ts';

/** A public set of two-sided opinions on other matters than an office's: how far the tone reaches beyond what it was trained on. */
interface PublicSet {
  readonly name: string;
  readonly file: string;
  readonly split: string | null;
  /** Its labels that are positive, and those that are negative; others are left out. */
  readonly positive: readonly string[];
  readonly negative: readonly string[];
  /** What stands beside it in the literature. */
  readonly published: string;
}

const sets: readonly PublicSet[] = [
  { name: 'UIT-VSFC (students on their courses)', file: 'sentiment/uit_vsfc.jsonl.gz', split: 'test', positive: ['positive'], negative: ['negative'], published: 'trained on it: 0.88 (F1, three classes)' },
  { name: 'AIVIVN 2019 (buyers on goods)', file: 'sentiment/aivivn2019.train.jsonl.gz', split: null, positive: ['positive'], negative: ['negative'], published: 'trained on it: 0.90' },
  { name: 'UIT-VSMEC (posts by emotion: enjoyment against sadness, anger, disgust, fear)', file: 'sentiment/uit_vsmec.jsonl.gz', split: 'test', positive: ['Enjoyment'], negative: ['Sadness', 'Anger', 'Disgust', 'Fear'], published: 'trained on it, seven emotions: 0.49 to 0.53 (macro-F1)' },
];

export interface PublicReport {
  readonly name: string;
  readonly texts: number;
  /** Share right of the texts that are positive or negative, the neutral answer left out: the model was not trained on the set. */
  readonly accuracy: number;
  readonly published: string;
}

/** Asks the tone model about the public sets that are there. */
export async function judgePublicSets(models: Pick<Models, 'tone'>, folder: string): Promise<PublicReport[]> {
  const reports: PublicReport[] = [];
  for (const { name, file, split, positive, negative, published } of sets) {
    if (!existsSync(join(folder, file))) continue;
    const texts: { text: string; positive: boolean }[] = [];
    for await (const row of readCorpus(join(folder, file))) {
      if ((split !== null && row.split !== split) || ![...positive, ...negative].includes(row.section ?? '')) continue;
      texts.push({ text: row.text, positive: positive.includes(row.section ?? '') });
    }
    const judged = await models.tone.classify(texts.map(({ text }) => wholeInput({ title: '', text }, models.tone.read)));
    const right = texts.filter(({ positive: isPositive }, at) => (judged[at]?.['tone']?.['positive'] ?? 0) >= (judged[at]?.['tone']?.['negative'] ?? 0) === isPositive).length;
    reports.push({ name, texts: texts.length, accuracy: right / texts.length, published });
  }
  return reports;
}
