import { setImmediate as nextTurn } from 'node:timers/promises';
import { extractPage } from '../../../processors/extract/index.ts';
import { compare, scoreOf, type Agreement, type Score } from './score.ts';
import type { BenchmarkPage } from './pages.ts';

export interface PageResult {
  readonly page: BenchmarkPage;
  readonly agreement: Agreement;
  readonly milliseconds: number;
}

export interface BenchmarkResult {
  readonly pages: readonly PageResult[];
  readonly all: Score;
  /** Every other page, from the first: the half whose losses were looked at while rules were written. */
  readonly even: Score;
  readonly odd: Score;
  readonly pagesPerSecond: number;
  /** The same by processor time, garbage collection's threads included: steadier on a busy machine. */
  readonly pagesPerProcessorSecond: number;
}

const context = { zone: 'Asia/Ho_Chi_Minh', now: new Date('2026-01-01T00:00:00Z') };

/** Reads all pages once, one after the other; only the reading is timed. */
export async function runBenchmark(pages: readonly BenchmarkPage[]): Promise<BenchmarkResult> {
  const results: PageResult[] = [];
  let processor = 0;
  for (const page of pages) {
    // Without a turn of the event loop between pages memory grows from page to page.
    await nextTurn();
    const before = process.cpuUsage();
    const began = performance.now();
    const { text } = extractPage(page.html, page.url, context);
    const milliseconds = performance.now() - began;
    const spent = process.cpuUsage(before);
    processor += spent.user + spent.system;
    results.push({ page, agreement: compare(page.truth, text), milliseconds });
  }
  const half = (rest: number): Score => scoreOf(results.filter((_result, index) => index % 2 === rest).map(({ agreement }) => agreement));
  const milliseconds = results.reduce((sum, result) => sum + result.milliseconds, 0);
  return {
    pages: results,
    all: scoreOf(results.map(({ agreement }) => agreement)),
    even: half(0),
    odd: half(1),
    pagesPerSecond: (1000 * results.length) / milliseconds,
    pagesPerProcessorSecond: (1_000_000 * results.length) / processor,
  };
}
