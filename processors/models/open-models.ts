import { join } from 'node:path';
import { openReader } from './folder/base.ts';
import { openClassifier, type Classifier } from './runtime/classifier.ts';

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
export type ModelFolders = (name: ModelTask | 'base') => string;

export interface OpenedModels extends Models {
  close(): Promise<void>;
}

/**
 * Opens all models, each from its folder in `folder`.
 * @throws {FatalError} `model-missing`, `model-corrupt`: nothing is analysed with half of them.
 */
export async function openModels(folderOf: ModelFolders = (name) => join(builtInFolder, name), { threads = 1 }: { readonly threads?: number } = {}): Promise<OpenedModels> {
  const opened: Classifier[] = [];
  const close = async (): Promise<void> => void (await Promise.all(opened.map((model) => model.close())));
  try {
    const read = await openReader(folderOf('base'));
    for (const task of modelTasks) opened.push(await openClassifier(folderOf(task), task, read, { threads }));
  } catch (error) {
    await close();
    throw error;
  }
  const [topic, tone, stance, claim] = opened as [Classifier, Classifier, Classifier, Classifier];
  return { topic, tone, stance, claim, close };
}
