import { basename } from 'node:path';
import { FatalError } from '../../../infra/contracts/index.ts';
import type { Classifier } from './classifier.ts';
import { gathered } from './gathered.ts';
import { labelsOf } from './labels-of.ts';
import { openSession } from './session.ts';
import { likeness } from './softmax.ts';

export interface NamedClassifierOptions {
  readonly task: 'tone';
  readonly folder: string;
  readonly precision: 'fp32' | 'fp16' | 'q8';
  /** Its labels, and which of ours each is; several may be one. */
  readonly labels: Readonly<Record<string, string>>;
  readonly ours: readonly string[];
  readonly threads: number;
}

/**
 * A model of somebody else's that sorts texts, in place of a built-in one: its labels are renamed, those that have no name here are left out.
 * @throws {FatalError} `model-missing`, `model-corrupt`; `model-labels` where it has no label of the names given.
 */
export async function openNamedClassifier({ task, folder, precision, labels, ours, threads }: NamedClassifierOptions): Promise<Classifier> {
  const session = await openSession(folder, { threads, output: 'logits', precision });
  const known = labelsOf(session.config);
  const missing = Object.keys(labels).filter((label) => !known.includes(label));
  if (missing.length > 0) {
    await session.close();
    throw new FatalError(`The model in ${folder} has no label ${missing.join(', ')}`, { code: 'model-labels', hint: `Its labels are ${known.join(', ')}: name them under models.${task}.labels in the office's file.` });
  }
  const run = gathered(session.run);
  const name = basename(folder);
  return {
    name: `${task}-other@${name}`,
    description: { task, version: name, heads: [{ name: task, kind: 'one', labels: [...ours], temperature: 1 }] },
    read: (text) => text.normalize('NFC'),
    classify: async (inputs) => (await run(inputs.map(({ first, second }) => ({ first: second === '' ? first : `${first}\n${second}`, second: '' })))).map((logits) => {
      const shares = likeness(known.map((label, at) => (label in labels ? (logits[at] as number) : -Infinity)));
      return { [task]: Object.fromEntries(ours.map((our) => [our, known.reduce((sum, label, at) => sum + (labels[label] === our ? (shares[at] as number) : 0), 0)])) };
    }),
    close: session.close,
  };
}
