import { z } from 'zod';
import { messageOf } from '../../../infra/contracts/index.ts';
import { descriptionSchema, type ModelDescription } from '../folder/description.ts';
import { corrupt } from '../folder/verify.ts';
import type { ModelInput } from '../network/inputs.ts';
import type { Reader } from '../network/reader.ts';
import { gathered } from './gathered.ts';
import { probabilitiesOf, type Probabilities } from './probabilities.ts';
import { openSession } from './session.ts';

/** What a model says of one text, by head and label. */
export type Judgement = Readonly<Record<string, Probabilities>>;

/** A model that sorts texts. */
export interface Classifier {
  /** `tone-network@3`: stands in every analysis that it contributed to. */
  readonly name: string;
  readonly description: ModelDescription;
  /** How texts are made ready for it. */
  readonly read: Reader;
  /** In the order of the inputs. Requests of the same moment share batches. */
  classify(inputs: readonly ModelInput[]): Promise<Judgement[]>;
  close(): Promise<void>;
}

const configSchema = z.object({ diembao: descriptionSchema });

/**
 * Opens one of the project's own models.
 * @throws {FatalError} `model-missing`, `model-corrupt`.
 */
export async function openClassifier(folder: string, task: ModelDescription['task'], read: Reader, { threads = 1 }: { readonly threads?: number } = {}): Promise<Classifier> {
  const session = await openSession(folder, { threads, output: 'logits' });
  const parsed = configSchema.safeParse(session.config);
  if (!parsed.success) throw corrupt(folder, `config.json does not describe it: ${messageOf(parsed.error)}`);
  const description = parsed.data.diembao;
  if (description.task !== task) throw corrupt(folder, `it is a model for ${description.task}, not for ${task}`);
  const run = gathered(session.run);
  return {
    name: `${task}-network@${description.version}`,
    description,
    read,
    classify: async (inputs) => (await run(inputs)).map((logits) => probabilitiesOf(description.heads, logits)),
    close: session.close,
  };
}
