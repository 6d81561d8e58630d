import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import type { Kind } from '../fuzz/corpus.ts';
import { runFuzz } from '../fuzz/run-fuzz.ts';

/*
 * Mutated feeds, pages, lists and sitemaps, read as the crawl reads them. Prints what each outcome came to, the dearest case of each kind,
 * the peak of memory, and every finding with what is needed to run it again. Ends with 1 where something was found.
 * `node tests/bench/fuzz.ts [--seed 3] [--feeds 5000] [--pages 5000] [--listings 1000] [--sitemaps 1000]`
 * `node tests/bench/fuzz.ts --seed 3 --kind page --from 17 --count 1`
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '3' },
    feeds: { type: 'string', default: '5000' },
    pages: { type: 'string', default: '5000' },
    listings: { type: 'string', default: '1000' },
    sitemaps: { type: 'string', default: '1000' },
    kind: { type: 'string' },
    from: { type: 'string', default: '0' },
    count: { type: 'string', default: '1' },
    hang: { type: 'string', default: '30000' },
  },
});
const seed = Number(values.seed);
const started = performance.now();
const cases: Partial<Record<Kind, number>> = values.kind === undefined
  ? { feed: Number(values.feeds), page: Number(values.pages), listing: Number(values.listings), sitemap: Number(values.sitemaps) }
  : { [values.kind as Kind]: Number(values.count) };
const result = await runFuzz({
  seed, cases, from: Number(values.from), hangMs: Number(values.hang),
  onProgress: (kind, done) => { if (done % 250 === 0) process.stderr.write(`${kind} ${done}\n`); },
});

const [cpu] = cpus();
console.log(`${result.cases} cases, seed ${seed}, ${Math.round((performance.now() - started) / 1_000)} s, peak ${Math.round(result.peakMb)} MB; ${cpus().length} × ${cpu?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`);
for (const [kind, counts] of Object.entries(result.outcomes)) {
  console.log(`${kind}: ${Object.entries(counts).sort((a, b) => b[1] - a[1]).map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`);
  const dearest = result.worst[kind];
  if (dearest !== undefined) console.log(`  dearest: case ${dearest.case}, ${Math.round(dearest.cpuMs)} ms of processor time, ${Math.round(dearest.wallMs)} ms, ${dearest.bytes} bytes, ${dearest.outcome} (${dearest.of}: ${dearest.how.join(', ')})`);
}
for (const finding of result.findings) console.log(`FOUND ${finding.what}: --seed ${seed} --kind ${finding.kind} --from ${finding.case} (${finding.of}: ${finding.how.join(', ')})\n${finding.detail}`);
process.exitCode = result.findings.length === 0 ? 0 : 1;
