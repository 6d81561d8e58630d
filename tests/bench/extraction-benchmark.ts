import { parseArgs } from 'node:util';
import { benchmarkHere, benchmarkPages } from './extraction/pages.ts';
import { runBenchmark, type BenchmarkResult } from './extraction/run-benchmark.ts';
import { scoreOf } from './extraction/score.ts';
import { machine } from './machine.ts';

/*
 * Quality and speed of reading article text on the public extraction benchmark, whose pages are expected beside the project
 * (../shared/data/extraction). Reads all pages several times in one thread; the first time warms up and is not counted in speed.
 * `node tests/bench/extraction-benchmark.ts [--runs 5] [--worst 10]`
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, worst: { type: 'string', default: '0' } } });
if (!benchmarkHere) {
  console.error('The benchmark’s pages do not lie beside the project (../shared/data/extraction): nothing was measured.');
  process.exit(1);
}
const before = machine();
const pages = benchmarkPages();
const results: BenchmarkResult[] = [];
for (let run = 0; run < Math.max(2, Number(values.runs)); run += 1) results.push(await runBenchmark(pages));
const [first] = results as [BenchmarkResult, ...BenchmarkResult[]];
const warm = results.slice(1);
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const times = warm.flatMap((result) => result.pages.map(({ milliseconds }) => milliseconds)).sort((a, b) => a - b);

const rounded = ({ f1, precision, recall }: ReturnType<typeof scoreOf>) => ({ f1: Number(f1.toFixed(4)), precision: Number(precision.toFixed(4)), recall: Number(recall.toFixed(4)) });
console.log(
  JSON.stringify(
    {
      machine: before,
      pages: pages.length,
      text: rounded(first.all),
      evenHalf: rounded(first.even),
      oddHalf: rounded(first.odd),
      pagesPerSecond: Number(median(warm.map(({ pagesPerSecond }) => pagesPerSecond)).toFixed(1)),
      pagesPerProcessorSecond: Number(median(warm.map(({ pagesPerProcessorSecond }) => pagesPerProcessorSecond)).toFixed(1)),
      p99Ms: Math.round(times[Math.floor(times.length * 0.99)] ?? 0),
      slowestMs: Math.round(times.at(-1) ?? 0),
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    },
    null,
    2,
  ),
);
const worst = first.pages.map(({ page, agreement }) => ({ url: page.url, ...rounded(scoreOf([agreement])) })).sort((a, b) => a.f1 - b.f1);
for (const { url, f1, precision, recall } of worst.slice(0, Number(values.worst))) console.log(`${f1.toFixed(3)}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  ${url}`);
