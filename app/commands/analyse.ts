import { createReadStream, createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { processEnvironment, readConfig } from '../../infra/config/index.ts';
import { policyOf, messageOf } from '../../infra/contracts/index.ts';
import { normaliseText } from '../../infra/text/index.ts';
import { createTextAnalyser } from '../../processors/analyse-text.ts';
import { openFlagger } from '../../processors/flags/index.ts';
import { modelsInUse, openModels } from '../../processors/models/index.ts';
import { loadTaxonomy } from '../../processors/topics/index.ts';
import { parseLine, type InputLine } from '../analyse/input.ts';
import { factsOf } from '../analyse/facts.ts';
import { instantOf } from '../analyse/instant.ts';
import { foldLines } from '../analyse/stories.ts';
import type { FoldedText } from '../../processors/stories/index.ts';
import { record } from '../analyse/record.ts';
import { officeFileOf, withOffice, type OfficeOptions } from '../options.ts';
import { progress } from '../progress.ts';

interface AnalyseOptions extends OfficeOptions {
  readonly input: string;
  readonly output?: string;
  readonly facts?: string;
  readonly records?: string;
  readonly stories?: boolean;
}

const atOnce = 24;

const help = `
A line in:  {"id","kind","title"?,"text","publishedAt"?,"outlet"?,"context"?}   kind: article, post or comment; context: a unit's id
A line out: {"id","language","topics":[{"id","score"}],"contentGroup","tone":{"label","score"},"stance":[{"unit","label","score"}],
             "units":[ids],"claims":[{"start","end","text","score","slots"}],
             "flag":null|{"probability","level","factCheck","record","reasons":[…],"against":[…],"passage"}}   in the order of the input
Nothing is crawled and nothing stored. With a context its unit comes first in "stance", "not-about" where it is not spoken of.
A line that cannot be read goes to standard error as {"line","error":{"code","message"}}; the others go on and the exit code is 1.

--stories adds "story" (the same for texts about one event) and "reprintOf" (the id of the text that is repeated, or null).
Fact-checks and records of --facts and --records count as approved. publishedAt tells what "this year" means.

  ./diembao analyse --input docs.jsonl --output out.jsonl
  ./diembao analyse --input docs.jsonl --stories
  ./diembao analyse --input docs.jsonl --facts fact-checks.jsonl --records figures.xlsx
  echo '{"id":"1","kind":"comment","text":"so khcn lam cham qua"}' | ./diembao analyse --input -`;

export function register(program: Command): void {
  withOffice(program.command('analyse'))
    .description('topic, tone, stance, units and claims of texts from a file, as JSON lines')
    .requiredOption('--input <file>', 'the texts, one JSON object a line; - for standard input')
    .option('--output <file>', 'where the results go; standard output without it')
    .option('--facts <file>', 'fact-checks to compare with: JSONL or ClaimReview')
    .option('--records <file>', 'published records to compare with: JSONL, CSV or XLSX')
    .option('--stories', 'fold the texts into stories: reads all of them before the first result')
    .addHelpText('after', help)
    .action(run);
}

async function run(options: AnalyseOptions): Promise<void> {
  const config = readConfig({ officeFile: officeFileOf(options), dataDir: resolve(options.data), env: processEnvironment() });
  const taxonomy = await loadTaxonomy(config.topicsFile);
  const models = await openModels((await modelsInUse(config.dataDir)).folderOf, { others: config.models, topics: taxonomy.topics });
  const flagger = await openFlagger();
  const problem = (one: object): void => void process.stderr.write(`${JSON.stringify({ error: one })}\n`);
  flagger.know([...(await factsOf(options.facts, problem)), ...(await factsOf(options.records, problem))]);
  const bar = progress(process.stderr);
  try {
    const analyse = createTextAnalyser({ units: config.units, taxonomy, models });
    const units = new Set(config.units.map(({ id }) => id));
    const input = options.input === '-' ? process.stdin : createReadStream(resolve(options.input));
    const output = options.output === undefined ? process.stdout : createWriteStream(resolve(options.output));
    const lines = createInterface({ input, crlfDelay: Infinity });
    await pipeline(Readable.from(options.stories ? foldedResults(lines) : results(lines)), output, { end: options.output !== undefined });

    /** Every text is read before any is told of: a later line may have been published earlier. */
    async function* foldedResults(stream: AsyncIterable<string>): AsyncGenerator<string> {
      const all: string[] = [];
      for await (const line of stream) all.push(line);
      const good = new Map<number, InputLine>();
      all.forEach((line, at) => {
        const parsed = line.trim() === '' ? null : readable(line);
        if (parsed) good.set(at + 1, parsed);
      });
      bar.update(`folding ${good.size} texts`);
      yield* results(Readable.from(all), foldLines(good, config.office.timezone));
    }

    /** What cannot be read is told when its turn comes. */
    function readable(line: string): InputLine | null {
      try {
        return parseLine(line, units);
      } catch {
        return null;
      }
    }

    async function* results(stream: AsyncIterable<string>, stories?: ReadonlyMap<number, FoldedText>): AsyncGenerator<string> {
      let at = 0;
      let waiting: Promise<string>[] = [];
      for await (const line of stream) {
        at += 1;
        if (line.trim() === '') continue;
        waiting.push(one(line, at, stories?.get(at)));
        if (waiting.length < atOnce) continue;
        yield (await Promise.all(waiting)).join('');
        waiting = [];
        bar.update(`${at} texts`);
      }
      yield (await Promise.all(waiting)).join('');
    }

    async function one(line: string, at: number, story: FoldedText | undefined): Promise<string> {
      try {
        const { id, kind, title, text, context, publishedAt } = parseLine(line, units);
        const parts = { title: normaliseText(title), text: normaliseText(text) };
        const flag = flagger.flag({ ...parts, publishedAt: instantOf(publishedAt) });
        return `${JSON.stringify(record(id, await analyse({ kind, title, text, ...(context ? { context } : {}) }), flag, config.office.language, story))}\n`;
      } catch (error) {
        if (policyOf(error) !== 'reject') throw error;
        process.exitCode = 1;
        bar.done();
        process.stderr.write(`${JSON.stringify({ line: at, error: { code: (error as { code?: string }).code ?? 'bad-line', message: messageOf(error) } })}\n`);
        return '';
      }
    }
  } finally {
    bar.done();
    await models.close();
  }
}
