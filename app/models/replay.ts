import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { replayCollected } from '../../processors/analysing/index.ts';
import { modelsInUse } from '../../processors/models/index.ts';
import { openChain } from '../../processors/open-chain.ts';
import { openContext } from '../context.ts';
import { withOffice, type OfficeOptions } from '../options.ts';
import { progress } from '../progress.ts';
import { groups, lags, startProcessing } from '../roles/process.ts';

interface ReplayOptions extends OfficeOptions {
  readonly since: number;
  readonly json?: boolean;
}

const dayMs = 86_400_000;

export function registerReplay(command: Command): void {
  withOffice(command.command('replay'))
    .description('read again, with the models in use, what the log still holds: new analyses beside the old ones')
    .option('--since <days>', 'how many days back', days, 30)
    .option('--json', 'as one JSON object')
    .addHelpText('after', '\nWhat people put right stays right. Documents whose pages have left the log keep the analysis they have.')
    .action(run);
}

function days(text: string): number {
  const number = Number(text.replace(/d$/, ''));
  if (!(number > 0) || number > 3650) throw new InvalidArgumentError('give a number of days, for example 30.');
  return number;
}

async function run(options: ReplayOptions): Promise<void> {
  await using context = await openContext(options, { quiet: true, existing: true });
  const { config, now } = context;
  const [log, store] = [await context.log(), await context.store()];
  const models = await modelsInUse(config.dataDir);
  const pages = new Map(config.sources.map(({ id, unit }) => [id, unit]));
  const chain = await openChain({ units: config.units, pageOf: (source) => pages.get(source), topicsFile: config.topicsFile, modelFolder: models.folderOf, otherModels: config.models, zone: config.office.timezone, now });
  context.defer(() => chain.close());
  const bar = progress(process.stderr);
  try {
    const erased = await (await store.client.query({ query: 'SELECT DISTINCT document FROM erasures', format: 'JSONEachRow' })).json<{ document: string }>();
    const gone = new Set(erased.map(({ document }) => document));
    const result = await replayCollected({ log, chain, since: new Date(now().getTime() - options.since * dayMs), isErased: (id) => gone.has(id), onProgress: (read) => bar.update(`${read} documents`) });
    // Where no `start` or `process` is running, this command does the storing itself.
    const processing = await startProcessing(context, { only: 'store' });
    context.defer(() => processing.stop());
    while (((await lags(context))[groups.store] ?? 0) > 0) await new Promise((resolve) => setTimeout(resolve, 100));
    bar.done();
    process.stdout.write(options.json ? `${JSON.stringify({ models: models.name, ...result })}\n` : `${result.analysed} documents read again with ${models.name}; ${result.left} left as they are (erased, or no longer to be read)\n`);
  } finally {
    bar.done();
  }
}
