import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { IANAZone } from 'luxon';
import { FatalError } from '../../infra/contracts/index.ts';
import { extractPages, pagesOf } from '../extract/index.ts';
import { createExtractorPool, expiredOverrides, inlineExtractor } from '../../processors/extract/index.ts';
import { progress } from '../progress.ts';

interface ExtractOptions {
  readonly url?: string;
  readonly input?: string;
  readonly zone: string;
}

const atOnce = 16;
const mostThreads = 4;

const help = `
Prints one JSON line a page, with exactly these keys: url, canonicalUrl, title, syndicatedFrom, publishedAt, modifiedAt, lead,
text, image, outlet, section, language; null where the page does not say. Times are ISO 8601 in UTC (2026-03-07T01:06:00.000Z);
where a page gives a day without a time, the day alone (2026-03-07), as it is in --zone.
A page that cannot be read, or is no article, gives a line {"url","file","error":{"code","message"}} on standard error and exit
code 1 at the end; the others go on. Of a page that is no article what could be read is printed all the same.
Files may be packed (.gz, .br); charsets are found as the crawler finds them. Neither an office file nor a data folder is needed.

  ./diembao extract trang.html --url https://bao-mau.example/bai-1.html
  ./diembao extract --input pages.jsonl > articles.jsonl        # {"url": "https://…", "file": "trang.html"} on each line`;

export function register(program: Command): void {
  program
    .command('extract')
    .description('read article pages from files and print title, text, dates and the rest as JSON lines')
    .argument('[file]', 'the page, as HTML')
    .option('--url <url>', "the page's address")
    .option('--input <file>', 'many pages: one {"url","file"} a line, file paths relative to its folder')
    .option('--zone <zone>', 'IANA zone that times without an offset are meant in', 'Asia/Ho_Chi_Minh')
    .addHelpText('after', help)
    .action(async (file: string | undefined, options: ExtractOptions) => {
      check(file, options);
      for (const warning of expiredOverrides(new Date())) process.stderr.write(`diembao: ${warning}\n`);
      const single = options.input === undefined;
      const pages = single ? [{ url: options.url ?? '', file: resolve(file ?? '') }] : pagesOf(resolve(options.input ?? ''));
      const others = Math.min(mostThreads, availableParallelism() - 1);
      // A thread takes longer to start than one page to read, and on a single core only changes places with this one; beside it, it also bounds hostile pages.
      const extractor = single || others === 0 ? inlineExtractor() : createExtractorPool({ threads: others, youngMb: 32 });
      const bar = progress(process.stderr);
      try {
        const lines = extractPages(pages, {
          extractor,
          zone: options.zone,
          now: () => new Date(),
          atOnce,
          onError: ({ url, file: at, error: { code, message } }) => {
            process.exitCode = 1;
            bar.done();
            process.stderr.write(`${JSON.stringify({ url, file: at, error: { code, message } })}\n`);
          },
          onPage: (count) => count > 1 && bar.update(`${count} pages`),
        });
        await pipeline(Readable.from(lines), process.stdout, { end: false });
      } finally {
        bar.done();
        await extractor.close();
      }
    });
}

function check(file: string | undefined, { url, input, zone }: ExtractOptions): void {
  const wrong = (message: string): FatalError => new FatalError(message, { code: 'bad-usage', hint: 'Give FILE --url URL for one page, or --input pages.jsonl for many; see diembao extract --help.' });
  if ((file === undefined) === (input === undefined)) throw wrong(file === undefined ? 'Neither a file nor --input is given.' : 'Both a file and --input are given.');
  if (file !== undefined && url === undefined) throw wrong('The page has no address: --url is missing.');
  if (input !== undefined && url !== undefined) throw wrong('--url belongs to one file; with --input each line names its own.');
  if (!IANAZone.isValidZone(zone)) throw new FatalError(`There is no time zone ${zone}.`, { code: 'bad-zone', hint: 'Give a name such as Asia/Ho_Chi_Minh.' });
}
