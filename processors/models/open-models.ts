import { join } from 'node:path';
import type { ModelsConfig } from '../../infra/config/index.ts';
import { tones } from '../../infra/contracts/index.ts';
import { openReader } from './folder/base.ts';
import { openClassifier, type Classifier } from './runtime/classifier.ts';
import { openNamedClassifier } from './runtime/named-classifier.ts';
import { openZeroShot } from './runtime/zero-shot.ts';

/** The models that the chain asks. */
export interface Models {
  readonly topic: Classifier;
  readonly tone: Classifier;
  readonly stance: Classifier;
  readonly claim: Classifier;
}

export const modelTasks = ['topic', 'tone', 'stance', 'claim'] as const satisfies readonly (keyof Models)[];
export type ModelTask = (typeof modelTasks)[number];

/** Where the models lie that the project ships. */
export const builtInFolder = join(import.meta.dirname, 'built-in');

/** Where the model for a task lies, and the base by which texts are read for it. */
export type ModelFolders = (name: ModelTask | 'base' | 'embedding') => string;

/** Everything that a set of models is made of. */
export const modelParts = ['base', ...modelTasks, 'embedding'] as const;

export interface OpenedModels extends Models {
  close(): Promise<void>;
}

export interface OpenModelsOptions {
  /** Processor threads of each model. */
  readonly threads?: number;
  /** What the office's file names in place of the built-in models. */
  readonly others?: ModelsConfig;
  /** Topics that a zero-shot model is asked about. */
  readonly topics?: readonly { readonly id: string; readonly name: { readonly vi: string } }[];
}

/**
 * Opens the four models, each from its folder; nothing is ever fetched.
 * @throws {FatalError} `model-missing`, `model-corrupt`, `model-labels`: there is no falling back to another model in silence.
 */
export async function openModels(folderOf: ModelFolders = (name) => join(builtInFolder, name), { threads = 1, others = {}, topics = [] }: OpenModelsOptions = {}): Promise<OpenedModels> {
  const opened: Classifier[] = [];
  const close = async (): Promise<void> => void (await Promise.all(opened.map((model) => model.close())));
  const keep = (model: Classifier): Classifier => {
    opened.push(model);
    return model;
  };
  try {
    const read = await openReader(folderOf('base'));
    const builtIn = async (task: ModelTask): Promise<Classifier> => keep(await openClassifier(folderOf(task), task, read, { threads }));
    const ownTopic = await openClassifier(folderOf('topic'), 'topic', read, { threads });
    const topic = keep(others.topic === undefined ? ownTopic : await openZeroShot(ownTopic, { ...others.topic, topics: topics.map(({ id, name }) => ({ id, name: name.vi })), threads }));
    const tone = others.tone === undefined ? await builtIn('tone') : keep(await openNamedClassifier({ ...others.tone, task: 'tone', ours: tones, threads }));
    return { topic, tone, stance: await builtIn('stance'), claim: await builtIn('claim'), close };
  } catch (error) {
    await close();
    throw error;
  }
}
