import type { Command } from 'commander';
import { officeCollectors } from '../collectors.ts';
import { entriesOf } from '../../crawlers/catalogue/index.ts';
import { processEnvironment, readConfig, type SourceConfig } from '../../infra/config/index.ts';
import { FatalError, RejectedError } from '../../infra/contracts/index.ts';
import { openContext, type Context } from '../context.ts';
import { openWithNewsroom } from '../demonstration/index.ts';
import { exampleOffice } from '../example-office.ts';
import { withOffice, type OfficeOptions } from '../options.ts';
import { progress } from '../progress.ts';
import { stopOnSignals } from '../shutdown.ts';
import { checkReport } from '../sources/check-report.ts';
import { checkSources } from '../sources/check.ts';
import { deliver, readList } from '../sources/files.ts';
import { catalogueData, catalogueTable, groupsLine, outletsFor, sourcesTable } from '../sources/list.ts';
import { namedSources } from '../sources/named.ts';
import { writeOpml } from '../sources/opml.ts';
import { toSources } from '../sources/to-sources.ts';
import { catalogueSubscriptions, sourceSubscriptions } from '../sources/to-subscriptions.ts';
import { toYaml } from '../sources/to-yaml.ts';
import { catalogueOf, groupsWithoutFeeds, withCatalogue } from '../sources/with-catalogue.ts';

interface Json {
  readonly json?: boolean;
}

interface Out {
  readonly out?: string;
  readonly force?: boolean;
}

interface FromCatalogue {
  readonly catalogue?: string | true;
}

const catalogueOption = ['--catalogue [group]', "what the catalogue of outlets has, instead of the office's sources"] as const;

export function register(program: Command): void {
  const command = program.command('sources').description('the feeds, sites and pages that are monitored: list, check, import, export');
  withOffice(command.command('list'))
    .description("the office's sources, or with --catalogue the outlets and feeds that are known")
    .option(...catalogueOption)
    .option('--json', 'as one JSON list')
    .action(list);
  withOffice(command.command('check'))
    .argument('[names...]', "sources of the office, feeds or groups of the catalogue; all of the office's without any")
    .description('ask each source once, store nothing, tell what it answered; exit code 1 when some fail')
    .option('--json', 'as one JSON list')
    .action(check);
  command.command('import')
    .argument('<file>', 'an OPML file, or a CSV table with the columns url, title and folder')
    .description("turn a reading list into the sources: of an office's file")
    .option('--office <file>', 'leave out what this office has already')
    .option('--out <file>', 'write it there instead of printing it')
    .option('--force', 'write over a file that is there')
    .action(importList);
  withOffice(command.command('export'))
    .description('the feeds as OPML 2.0, a folder for each outlet')
    .option(...catalogueOption)
    .option('--out <file>', 'write it there instead of printing it')
    .option('--force', 'write over a file that is there')
    .action(exportList);
}

async function list({ catalogue: group, json, ...options }: OfficeOptions & FromCatalogue & Json): Promise<void> {
  await using context = await openContext(options, { quiet: true });
  const { sources } = context.config;
  if (group === undefined) {
    process.stdout.write(json ? `${JSON.stringify(sources)}\n` : sources.length > 0 ? sourcesTable(sources) : 'no sources\n');
    for (const empty of groupsWithoutFeeds(context.config)) process.stderr.write(`diembao: the catalogue has no confirmed feed in "${empty}", so that nothing of it is read\n`);
    return;
  }
  const catalogue = catalogueOf(context.config);
  const outlets = outletsFor(catalogue, group);
  process.stdout.write(json ? `${JSON.stringify(catalogueData(catalogue, outlets))}\n` : `${catalogueTable(outlets)}${group === true ? groupsLine(catalogue) : ''}`);
}

async function check(names: string[], { json, ...options }: OfficeOptions & Json): Promise<void> {
  const { context: opened } = await openWithNewsroom(options, { quiet: true });
  await using context = opened;
  const sources = wanted(names, context);
  if (sources.length === 0) throw new RejectedError('The office has no sources to ask.', { code: 'no-sources', hint: 'Put some under "sources:" or "catalogue:", or name a feed of the catalogue.' });
  const signal = stopOnSignals(context.logger);
  const report = progress(process.stderr);
  const { config } = context;
  const collectors = officeCollectors(config);
  context.defer(async () => void (await Promise.all([...collectors.values()].map((collector) => collector.close?.()))));
  const checked = await checkSources(sources, {
    collectors,
    http: context.http(),
    privacy: context.privacy(),
    concurrency: config.crawl.concurrency,
    now: context.now,
    signal,
    onProgress: (done, all) => report.update(`asked ${done} of ${all} sources`),
  });
  report.done();
  process.stdout.write(json ? `${JSON.stringify(checked)}\n` : checkReport(checked, config.office.timezone));
  if (checked.some(({ ok }) => !ok)) process.exitCode = 1;
}

function wanted(names: readonly string[], { config }: Context): readonly SourceConfig[] {
  if (names.length === 0) return config.sources;
  const { sources, beyond } = namedSources(names, config.sources, () => catalogueOf(config));
  // The demonstration asks its own newsroom without a pause: other people's sites are not asked at that pace, nor without a contact.
  if (beyond.length > 0 && config.officeFile === exampleOffice) throw new FatalError('Outlets of the catalogue are asked for an office of your own, not for the demonstration.', { code: 'needs-an-office', hint: 'Copy office.yaml, set office.contact and crawl.delay, and give it with --office FILE.' });
  return sources;
}

function importList(file: string, { office, ...out }: Out & { readonly office?: string }): void {
  const present = office === undefined ? [] : withCatalogue(readConfig({ officeFile: office, dataDir: '.', env: processEnvironment() })).sources;
  const subscriptions = readList(file);
  const { sources, notes } = toSources(subscriptions, present);
  for (const note of notes) process.stderr.write(`diembao: ${note}\n`);
  if (subscriptions.length === 0) throw new RejectedError(`${file} holds no feeds.`, { code: 'nothing-to-import', hint: 'An OPML outline needs an xmlUrl, a row of a table a url.' });
  if (sources.length > 0) deliver(toYaml(sources), out);
  process.stderr.write(`diembao: ${sources.length} sources, ${notes.length} left out\n`);
}

async function exportList({ catalogue: group, out, force, ...options }: OfficeOptions & FromCatalogue & Out): Promise<void> {
  await using context = await openContext(options, { quiet: true });
  const { config } = context;
  const catalogue = group === undefined ? null : catalogueOf(config);
  const subscriptions = catalogue === null || group === undefined
    ? sourceSubscriptions(config.sources)
    : catalogueSubscriptions(entriesOf(outletsFor(catalogue, group)).filter(({ feed }) => feed.status === 'confirmed'));
  const left = catalogue === null ? config.sources.length - subscriptions.length : 0;
  deliver(writeOpml(subscriptions, group === undefined ? config.office.name : `Điểm Báo: ${group === true ? 'catalogue' : group}`, context.now()), { out, force });
  if (left > 0) process.stderr.write(`diembao: ${left} sources are not feeds, so that a reading list cannot hold them\n`);
}
