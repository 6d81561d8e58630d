import { basename } from 'node:path';
import { FatalError } from '../../../infra/contracts/index.ts';
import type { Classifier } from './classifier.ts';
import { gathered } from './gathered.ts';
import { labelsOf } from './labels-of.ts';
import { openSession, type TextPair } from './session.ts';
import { likeness } from './softmax.ts';

export interface ZeroShotOptions {
  readonly folder: string;
  readonly precision: 'fp32' | 'fp16' | 'q8';
  /** With {} where the topic's name goes. */
  readonly hypothesis: string;
  readonly threshold: number;
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly threads: number;
}

/**
 * Topics by a model of natural language inference: it is asked whether the text entails each topic's hypothesis, against that it
 * contradicts it. Whatever else the built-in model says (the content group) stays its own.
 * @throws {FatalError} `model-missing`, `model-corrupt`; `model-labels` where it does not speak of entailment and contradiction.
 */
export async function openZeroShot(builtIn: Classifier, { folder, precision, hypothesis, threshold, topics, threads }: ZeroShotOptions): Promise<Classifier> {
  const session = await openSession(folder, { threads, output: 'logits', precision });
  const labels = labelsOf(session.config).map((label) => label.toLowerCase());
  const [entails, contradicts] = ['entail', 'contradict'].map((word) => labels.findIndex((label) => label.startsWith(word))) as [number, number];
  if (entails < 0 || contradicts < 0) {
    await session.close();
    throw new FatalError(`The model in ${folder} is none of natural language inference`, { code: 'model-labels', hint: `Its labels are ${labels.join(', ')}; entailment and contradiction are needed for models.topic in the office's file.` });
  }
  const run = gathered(session.run);
  const hypotheses = topics.map(({ name }) => hypothesis.replace('{}', name));
  const name = basename(folder);
  const { heads, ...description } = builtIn.description;
  return {
    ...builtIn,
    name: `${builtIn.name}+topic-zero-shot@${name}`,
    description: { ...description, heads: heads.map((head) => (head.name === 'topic' ? { ...head, labels: topics.map(({ id }) => id), thresholds: topics.map(() => threshold) } : head)), phraseWeight: 0, phraseTemperature: 1 },
    async classify(inputs) {
      const pairs = inputs.flatMap(({ first, second }): TextPair[] => hypotheses.map((second_) => ({ first: second === '' ? first : `${first}\n${second}`, second: second_ })));
      const [own, rows] = await Promise.all([builtIn.classify(inputs), run(pairs)]);
      return own.map((judgement, at) => ({
        ...judgement,
        topic: Object.fromEntries(topics.map(({ id }, index) => {
          const logits = rows[at * topics.length + index] as Float32Array;
          return [id, likeness([logits[entails] as number, logits[contradicts] as number])[0] as number];
        })),
      }));
    },
    close: async () => void (await Promise.all([builtIn.close(), session.close()])),
  };
}
