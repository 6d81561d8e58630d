import { existsSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { FatalError } from '../../infra/contracts/index.ts';
import { candidateFolder, modelsInUse, openEmbedder, openModels, openReader, promoteCandidate, undoPromotion, type ModelFolders } from '../../processors/models/index.ts';
import { evaluate, type Evaluation } from '../../processors/models/evaluation/evaluate.ts';
import { belowFloors, pinFloors, readFloors, worseThan } from '../../processors/models/evaluation/floors.ts';
import { modelScores } from '../../processors/models/evaluation/scores.ts';
import { readTexts } from '../../processors/models/texts/read.ts';
import { loadTaxonomy } from '../../processors/topics/index.ts';
import { ownTexts, withData, type DataOption } from './options.ts';
import { recordIn } from './record.ts';
import { evaluationReport } from './report.ts';

interface EvaluateOptions extends DataOption {
  readonly models?: string;
  readonly candidate?: boolean;
  readonly texts: string;
  readonly public?: string;
  readonly pin?: boolean;
  readonly json?: boolean;
}

export function registerEvaluate(command: Command): void {
  withData(command.command('evaluate'))
    .description('scores of the models in use on the frozen test part; exit code 1 when one is below its floor')
    .option('--models <dir>', 'a folder of models instead of those in use')
    .option('--candidate', 'the candidate instead of what is in use')
    .option('--texts <dir>', 'a folder of labelled texts', ownTexts)
    .option('--public <dir>', 'a folder with public sets, to see how far the models reach')
    .option('--pin', 'pin the floors anew, a little below these scores: an explicit change, for the models that ship')
    .option('--json', 'as one JSON object')
    .action(run);
  withData(command.command('promote'))
    .description('put the candidate to use, if it is no worse than what is in use by any pinned figure')
    .action(promote);
  withData(command.command('undo')).description('go back to the models that were in use before').action(undo);
}

const inFolder = (folder: string): ModelFolders => (name) => join(folder, name);

async function evaluated(folderOf: ModelFolders, { texts, public: publicFolder }: Pick<EvaluateOptions, 'texts' | 'public'>): Promise<Evaluation> {
  const models = await openModels(folderOf, { threads: availableParallelism() });
  const embedder = publicFolder === undefined ? null : await openEmbedder(folderOf('embedding'), await openReader(folderOf('base')), { threads: availableParallelism() });
  try {
    return await evaluate(models, await loadTaxonomy(null), await readTexts(resolve(texts)), { publicFolder: publicFolder === undefined ? null : resolve(publicFolder), embedder });
  } finally {
    await Promise.all([models.close(), embedder?.close()]);
  }
}

async function run(options: EvaluateOptions): Promise<void> {
  const data = resolve(options.data);
  const folder = options.models === undefined ? (options.candidate ? candidateFolder(data) : null) : resolve(options.models);
  if (folder !== null && !existsSync(folder)) throw new FatalError(`There are no models in ${folder}.`, { code: 'model-missing', hint: 'Train some: ./diembao models train' });
  const result = await evaluated(folder === null ? (await modelsInUse(data)).folderOf : inFolder(folder), options);
  if (options.pin) await pinFloors(result);
  const faults = belowFloors(result, await readFloors());
  process.stdout.write(options.json ? `${JSON.stringify({ ...result, belowFloors: faults }, null, 1)}\n` : evaluationReport(result, `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`));
  for (const fault of faults) process.stderr.write(`diembao: ${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
  // Of other texts the scores could not be compared.
  if (resolve(options.texts) === ownTexts) await recordIn(data, 'evaluated', modelScores(result), new Date());
}

async function promote({ data }: DataOption): Promise<void> {
  const dir = resolve(data);
  const current = await evaluated((await modelsInUse(dir)).folderOf, { texts: ownTexts });
  const candidate = await evaluated(inFolder(candidateFolder(dir)), { texts: ownTexts });
  const faults = [...belowFloors(candidate, await readFloors()), ...worseThan(candidate.figures, current.figures)];
  const at = new Date();
  await recordIn(dir, 'evaluated', modelScores(candidate), at);
  if (faults.length > 0) {
    for (const fault of faults) process.stderr.write(`diembao: ${fault}\n`);
    process.stderr.write('diembao: not promoted; what was in use stays\n');
    await recordIn(dir, 'refused', modelScores(candidate), at);
    process.exitCode = 1;
    return;
  }
  const name = `${Object.values(candidate.models)[0] ?? 'set'}-${at.toISOString().replace(/[-:]/g, '').slice(0, 15)}`;
  await promoteCandidate(dir, name, at);
  await recordIn(dir, 'promoted', modelScores(candidate), at);
  process.stdout.write(`In use now: ${name}. A running ./diembao takes them up when it is started again; ./diembao models undo goes back, ./diembao models replay reads stored documents anew.\n`);
}

async function undo({ data }: DataOption): Promise<void> {
  const dir = resolve(data);
  const before = await evaluated((await modelsInUse(dir)).folderOf, { texts: ownTexts }).catch(() => null);
  const name = await undoPromotion(dir);
  if (before) await recordIn(dir, 'undone', modelScores(before), new Date());
  process.stdout.write(`In use now: ${name}. A running ./diembao takes them up when it is started again.\n`);
}
