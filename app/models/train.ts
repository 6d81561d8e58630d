import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { FatalError } from '../../infra/contracts/index.ts';
import { builtInFolder, candidateFolder, modelTasks } from '../../processors/models/index.ts';
import { readTexts } from '../../processors/models/texts/read.ts';
import type { CorrectedText } from '../../processors/models/training/corrected-text.ts';
import { train } from '../../processors/models/training/train.ts';
import { loadTaxonomy } from '../../processors/topics/index.ts';
import { createUnitFinder } from '../../processors/units/index.ts';
import { openContext } from '../context.ts';
import { withOffice, type OfficeOptions } from '../options.ts';
import { progress } from '../progress.ts';
import { readCorrections } from './corrections.ts';
import { ownTexts } from './options.ts';

interface TrainOptions extends OfficeOptions {
  readonly task: string;
  readonly texts: string;
  readonly corrections: boolean;
  readonly correctionWeight: number;
  readonly corpora?: string;
  readonly output?: string;
  readonly modelVersion: string;
  readonly seed: number;
  readonly afresh?: boolean;
}

export function registerTrain(command: Command): void {
  withOffice(command.command('train'))
    .description('train candidates from the texts that ship and what people put right on the screens; nothing that is in use changes')
    .option('--task <names>', 'topic, tone, stance, claim, separated by commas', modelTasks.join(','))
    .option('--texts <dir>', 'a folder of labelled texts', ownTexts)
    .option('--no-corrections', 'leave out what people put right')
    .option('--correction-weight <number>', 'how many own texts a correction counts', Number, 3)
    .option('--corpora <files>', 'running text (JSON Lines), separated by commas, to learn words anew; without it the shipped base serves')
    .option('--output <dir>', "where the candidates go; the data folder's models/candidate without it")
    .option('--model-version <name>', 'what the candidates are called', new Date().toISOString().slice(0, 10))
    .option('--seed <number>', 'the same seed gives the same models (with one thread)', Number, 1)
    .option('--afresh', 'throw away what an earlier, broken-off training had done')
    .action(run);
}

async function run(options: TrainOptions): Promise<void> {
  const tasks = options.task.split(',').map((name) => {
    const task = modelTasks.find((known) => known === name.trim());
    if (task === undefined) throw new FatalError(`There is no model for "${name}".`, { code: 'bad-usage', hint: `Known are ${modelTasks.join(', ')}.` });
    return task;
  });
  const output = resolve(options.output ?? candidateFolder(resolve(options.data)));
  if (options.afresh) for (const name of ['base', 'embedding', ...tasks]) await rm(join(output, name), { recursive: true, force: true });
  const corrections = options.corrections ? await correctionsOf(options) : [];
  const bar = progress(process.stderr);
  try {
    await train({
      tasks, taxonomy: await loadTaxonomy(null), texts: await readTexts(resolve(options.texts)), corrections, correctionWeight: options.correctionWeight,
      corpora: (options.corpora ?? '').split(',').filter((path) => path !== '').map((path) => resolve(path)),
      baseFolder: join(builtInFolder, 'base'), output, version: options.modelVersion, seed: options.seed, threads: availableParallelism(), now: () => new Date(),
      onProgress: (step, share, detail) => bar.update(`${step.padEnd(8)}${'█'.repeat(Math.round(share * 20)).padEnd(20, '·')} ${detail}`),
    });
  } finally {
    bar.done();
  }
  process.stdout.write(`Trained: ${tasks.join(', ')} in ${output}${corrections.length > 0 ? `, with what people put right in ${corrections.length} texts` : ''}\nSee how good they are: ./diembao models evaluate --models ${output}\n`);
}

/** None where nothing was ever stored. */
async function correctionsOf(options: TrainOptions): Promise<CorrectedText[]> {
  if (!existsSync(join(resolve(options.data), 'store')) && !options.office) return [];
  await using context = await openContext(options, { quiet: true });
  const { config } = context;
  const pages = new Map(config.sources.map(({ id, unit }) => [id, unit]));
  return readCorrections(await context.store(), createUnitFinder(config.units), (source) => pages.get(source));
}
