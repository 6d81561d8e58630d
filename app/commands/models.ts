import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { FatalError } from '../../infra/contracts/index.ts';
import { builtInFolder, candidateFolder, modelsInUse, modelTasks, openModels, promoteCandidate, undoPromotion, type ModelFolders } from '../../processors/models/index.ts';
import { belowFloors, evaluate, readFloors, worseThan, type Evaluation } from '../../processors/models/evaluation/evaluate.ts';
import { pullModel } from '../../processors/models/store/pull.ts';
import { readTexts } from '../../processors/models/texts/read.ts';
import { train } from '../../processors/models/training/train.ts';
import { loadTaxonomy } from '../../processors/topics/index.ts';
import { evaluationReport } from '../models/report.ts';
import { modelRows, modelTable } from '../models/list.ts';
import { progress } from '../progress.ts';

interface DataOption {
  readonly data: string;
}

const defaultData = join(import.meta.dirname, '..', '..', 'data');
const ownTexts = join(import.meta.dirname, '..', '..', 'processors', 'models', 'texts');
const withData = (command: Command): Command => command.option('--data <dir>', "the office's data folder", defaultData);

export function register(program: Command): void {
  const command = program.command('models').description('the local models: list, train, evaluate, promote, undo, pull');
  withData(command.command('list')).description('which models are in use, what they are and whether they are whole').option('--json', 'as one JSON list').action(list);
  withData(command.command('train'))
    .description('train candidates from the texts that ship and those given; nothing that is in use changes')
    .option('--task <names>', 'topic, tone, stance, claim, separated by commas', modelTasks.join(','))
    .option('--texts <dir>', 'a folder of labelled texts', ownTexts)
    .option('--corpora <files>', 'running text (JSON Lines), separated by commas, to learn words anew; without it the shipped base serves')
    .option('--output <dir>', "where the candidates go; the data folder's models/candidate without it")
    .option('--model-version <name>', 'what the candidates are called', new Date().toISOString().slice(0, 10))
    .option('--seed <number>', 'the same seed gives the same models (with one thread)', Number, 1)
    .option('--afresh', 'throw away what an earlier, broken-off training had done')
    .action(trainModels);
  withData(command.command('evaluate'))
    .description('scores of the models in use on the frozen test part; exit code 1 when one is below its floor')
    .option('--models <dir>', 'a folder of models instead of those in use')
    .option('--candidate', 'the candidate instead of what is in use')
    .option('--texts <dir>', 'a folder of labelled texts', ownTexts)
    .option('--public <dir>', 'a folder with public sets, to see how far the tone reaches')
    .option('--json', 'as one JSON object')
    .action(evaluateModels);
  withData(command.command('promote'))
    .description('put the candidate to use, if it is no worse than what is in use by any pinned figure')
    .action(promote);
  withData(command.command('undo')).description('go back to the models that were in use before').action(async ({ data }: DataOption) => {
    process.stdout.write(`In use now: ${await undoPromotion(resolve(data))}. A running ./diembao takes them up when it is started again.\n`);
  });
  command.command('pull')
    .argument('<name>', 'its name on the hub, owner/model')
    .requiredOption('--to <dir>', 'the folder it goes to')
    .option('--precision <name>', 'fp32, fp16 or q8', 'q8')
    .option('--revision <name>', 'branch, tag or commit', 'main')
    .option('--hub <url>', "a mirror instead of the library's own hub")
    .description('bring a larger model; a folder copied by hand works the same')
    .action(pull);
}

async function list({ data, json }: DataOption & { readonly json?: boolean }): Promise<void> {
  const { name, folderOf } = await modelsInUse(resolve(data));
  const rows = await modelRows(folderOf);
  process.stdout.write(json ? `${JSON.stringify({ set: name, models: rows }, null, 1)}\n` : modelTable(name, rows));
  if (rows.some(({ state }) => state !== 'whole')) process.exitCode = 1;
}

interface TrainOptions extends DataOption {
  readonly task: string;
  readonly texts: string;
  readonly corpora?: string;
  readonly output?: string;
  readonly modelVersion: string;
  readonly seed: number;
  readonly afresh?: boolean;
}

async function trainModels(options: TrainOptions): Promise<void> {
  const tasks = options.task.split(',').map((name) => {
    const task = modelTasks.find((known) => known === name.trim());
    if (task === undefined) throw new FatalError(`There is no model for "${name}".`, { code: 'bad-usage', hint: `Known are ${modelTasks.join(', ')}.` });
    return task;
  });
  const output = resolve(options.output ?? candidateFolder(resolve(options.data)));
  if (options.afresh) for (const name of ['base', ...tasks]) await rm(join(output, name), { recursive: true, force: true });
  const bar = progress(process.stderr);
  try {
    await train({
      tasks, taxonomy: await loadTaxonomy(null), texts: await readTexts(resolve(options.texts)), corrections: [], correctionWeight: 3,
      corpora: (options.corpora ?? '').split(',').filter((path) => path !== '').map((path) => resolve(path)),
      baseFolder: join(builtInFolder, 'base'), output, version: options.modelVersion, seed: options.seed, threads: availableParallelism(), now: () => new Date(),
      onProgress: (step, share, detail) => bar.update(`${step.padEnd(8)}${'█'.repeat(Math.round(share * 20)).padEnd(20, '·')} ${detail}`),
    });
  } finally {
    bar.done();
  }
  process.stdout.write(`Trained: ${tasks.join(', ')} in ${output}\nSee how good they are: ./diembao models evaluate --models ${output}\n`);
}

interface EvaluateOptions extends DataOption {
  readonly models?: string;
  readonly candidate?: boolean;
  readonly texts: string;
  readonly public?: string;
  readonly json?: boolean;
}

const inFolder = (folder: string): ModelFolders => (name) => join(folder, name);

async function evaluated(folderOf: ModelFolders, { texts, public: publicFolder }: Pick<EvaluateOptions, 'texts' | 'public'>): Promise<Evaluation> {
  const models = await openModels(folderOf, { threads: availableParallelism() });
  try {
    return await evaluate(models, await loadTaxonomy(null), await readTexts(resolve(texts)), publicFolder === undefined ? null : resolve(publicFolder));
  } finally {
    await models.close();
  }
}

async function evaluateModels(options: EvaluateOptions): Promise<void> {
  const data = resolve(options.data);
  const folder = options.models === undefined ? (options.candidate ? candidateFolder(data) : null) : resolve(options.models);
  if (folder !== null && !existsSync(folder)) throw new FatalError(`There are no models in ${folder}.`, { code: 'model-missing', hint: 'Train some: ./diembao models train' });
  const result = await evaluated(folder === null ? (await modelsInUse(data)).folderOf : inFolder(folder), options);
  const faults = belowFloors(result, await readFloors());
  process.stdout.write(options.json ? `${JSON.stringify({ ...result, belowFloors: faults }, null, 1)}\n` : evaluationReport(result, `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`));
  for (const fault of faults) process.stderr.write(`diembao: ${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}

async function promote({ data }: DataOption): Promise<void> {
  const dir = resolve(data);
  const current = await evaluated((await modelsInUse(dir)).folderOf, { texts: ownTexts });
  const candidate = await evaluated(inFolder(candidateFolder(dir)), { texts: ownTexts });
  const faults = [...belowFloors(candidate, await readFloors()), ...worseThan(candidate.figures, current.figures)];
  if (faults.length > 0) {
    for (const fault of faults) process.stderr.write(`diembao: ${fault}\n`);
    process.stderr.write('diembao: not promoted; what was in use stays\n');
    process.exitCode = 1;
    return;
  }
  const at = new Date();
  const name = `${Object.values(candidate.models)[0] ?? 'set'}-${at.toISOString().replace(/[-:]/g, '').slice(0, 15)}`;
  await promoteCandidate(dir, name, at);
  process.stdout.write(`In use now: ${name}. A running ./diembao takes them up when it is started again; ./diembao models undo goes back.\n`);
}

interface PullOptions {
  readonly to: string;
  readonly precision: string;
  readonly revision: string;
  readonly hub?: string;
}

async function pull(name: string, { to, precision, revision, hub }: PullOptions): Promise<void> {
  if (precision !== 'fp32' && precision !== 'fp16' && precision !== 'q8') throw new FatalError(`There is no precision "${precision}".`, { code: 'bad-usage', hint: 'fp32, fp16 or q8' });
  const bar = progress(process.stderr);
  try {
    const { files, bytes, matched } = await pullModel({ name, folder: resolve(to), precision, revision, ...(hub === undefined ? {} : { hub }), onProgress: (file, share) => bar.update(`${file} ${Math.round(share * 100)} %`) });
    process.stdout.write(`${files} files, ${(bytes / 1e6).toFixed(1)} MB in ${resolve(to)}; ${matched ? 'they are those that its manifest names' : 'their hashes stand in manifest.json'}.\n`);
  } finally {
    bar.done();
  }
}

