import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRestorer } from '../../diacritics/index.ts';
import { combined, createTopicClassifier, evidenceOf, leastEvidence, type Taxonomy } from '../../topics/index.ts';
import { writeEmbeddingFolder, writeModelFolder } from '../export/model-folder.ts';
import { readBase, writeBase, type Base } from '../folder/base.ts';
import { manifestName } from '../folder/verify.ts';
import { createReader } from '../network/reader.ts';
import type { ModelTask } from '../open-models.ts';
import { partOf, type LabelledText } from '../texts/read.ts';
import { buildBase } from './build-base.ts';
import { modelCard } from './card.ts';
import { exampleOf, recipes } from './examples.ts';
import type { CorrectedText } from './corrected-text.ts';
import { embeddingTable } from './embedding/table.ts';
import { phraseExamples } from './phrase-examples.ts';
import { networkRecipes } from './recipes.ts';
import type { SecondVoice } from './calibrated.ts';
import { seededRandom } from '../../../infra/random/index.ts';
import { trainNetwork } from './train-model.ts';

export interface TrainingRequest {
  readonly tasks: readonly ModelTask[];
  readonly taxonomy: Taxonomy;
  readonly texts: readonly LabelledText[];
  /** What people put right; each counts this many times an own text. */
  readonly corrections: readonly CorrectedText[];
  readonly correctionWeight: number;
  /** Files of running text; none where the base that ships is to serve. */
  readonly corpora: readonly string[];
  /** The base to start from where there are no corpora. */
  readonly baseFolder: string;
  /** Where candidates are written: `base` and a folder for each task. What is there already of the same making is kept. */
  readonly output: string;
  readonly version: string;
  readonly seed: number;
  readonly threads: number;
  readonly now: () => Date;
  readonly onProgress: (step: string, share: number, detail: string) => void;
}

const dimensions = 64;
const words = 20_000;
/** Dimensions that tell words apart without meaning anything. */
const telling = 96;
const phraseWeights = [0, 1, 2, 3, 4, 5, 6, 7];

/** Trains the models that were asked for, each from the frozen training part; the test part is never looked at. */
export async function train(request: TrainingRequest): Promise<void> {
  const { tasks, taxonomy, texts, corrections, output, onProgress } = request;
  const base = await baseFor(request);
  const baseHash = createHash('sha256').update(await readFile(join(output, 'base', manifestName))).digest('hex');
  const read = createReader(createRestorer(base.diacritics));
  const tasksRecipes = recipes(taxonomy.topics.map(({ id }) => id));
  const trainTexts = texts.filter((text) => partOf(text) === 'train');
  const table = embeddingTable(base, trainTexts.map(({ title, text }) => read(`${title}\n${text}`)), telling, seededRandom(request.seed));
  const facts = { ...request, texts, at: request.now() };
  await writeEmbeddingFolder(join(output, 'embedding'), { description: { task: 'embedding', version: request.version, heads: [], base: baseHash }, vocabulary: base.vocabulary, table, card: modelCard({ ...facts, task: 'embedding', corrections: 0, calibrationErrors: {} }) });
  for (const task of tasks) {
    const recipe = tasksRecipes[task];
        const isTopic = task === 'topic';
    onProgress(task, 0, 'reading');
    const more = await phraseExamples(task, recipe.heads, taxonomy, base.vocabulary, read);
    const network = await trainNetwork({
      base, heads: recipe.heads, recipe: networkRecipes[task],
      own: trainTexts.map((text) => recipe.questions(text).map((question) => exampleOf(question, base.vocabulary, read))),
      more: [...corrections.flatMap((text) => recipe.corrected(text).map((question) => exampleOf(question, base.vocabulary, read, request.correctionWeight))), ...more],
      seed: request.seed,
      ...(isTopic ? { choose: choosePhrases(taxonomy, trainTexts) } : {}),
      onProgress: (done, of, loss) => onProgress(task, done / of, `loss ${loss.toFixed(3)}`),
    });
    const description = { task, version: request.version, heads: [...network.heads], base: baseHash, ...(isTopic ? { phraseWeight: network.phraseWeight, phraseTemperature: network.phraseTemperature } : {}) };
    await writeModelFolder(join(output, task), { description, vocabulary: base.vocabulary, shape: network.shape, parameters: network.parameters, card: modelCard({ ...facts, task, corrections: corrections.reduce((sum, text) => sum + recipe.corrected(text).length, 0), calibrationErrors: network.calibrationErrors }) });
  }
}

/** Phrases as they count for these texts, for each weight that is tried. */
function choosePhrases(taxonomy: Taxonomy, texts: readonly LabelledText[]): SecondVoice {
  const classifier = createTopicClassifier(taxonomy, { words: true });
  const found = texts.map(({ title, text }) => classifier.classify({ title, text }, leastEvidence));
  return { weights: phraseWeights, add: (at, topic, probability, weight) => combined(probability, evidenceOf(found[at] ?? [], topic), weight) };
}

async function baseFor({ corpora, baseFolder, output, texts, seed, threads, onProgress }: TrainingRequest): Promise<Base> {
  const folder = join(output, 'base');
  if (existsSync(join(folder, manifestName))) return readBase(folder);
  if (corpora.length === 0) {
    await cp(baseFolder, folder, { recursive: true });
    return readBase(folder);
  }
  const base = await buildBase({
    corpora, dimensions, words, epochs: 1, seed, threads,
    own: texts.filter((text) => partOf(text) !== 'test').map(({ title, text }) => `${title}\n${text}`),
    onProgress: (step, share) => onProgress('base', share, step),
  });
  await writeBase(folder, base);
  return base;
}

