import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import { spawnDiembao } from '../support/cli.ts';
import { officeFolder } from '../support/office-file.ts';
import { startOutlet } from '../support/outlet-server.ts';

/*
 * Documents a second and peak memory of `run --once` over the whole way (feed, pages, log, chain, store), the outlet's
 * server being in this process. `node tests/bench/whole-way.ts --items 2000 --ballast 60 [--brokers HOST:PORT]`
 */
const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '2000' },
    ballast: { type: 'string', default: '60' },
    paragraphs: { type: 'string', default: '8' },
    brokers: { type: 'string' },
  },
});
const size = Number(values.items);
const outlet = await startOutlet({ size, ballastKb: Number(values.ballast), paragraphs: Number(values.paragraphs) });
using folder = officeFolder({
  sources: [{ id: 'bao-thu', outlet: 'Báo thử', kind: 'feed', url: outlet.feedUrl() }],
  ...(values.brokers ? { log: { brokers: values.brokers.split(',') } } : {}),
});

const started = performance.now();
const child = spawnDiembao(['run', '--once', '--office', folder.officeFile, '--data', folder.dataDir, '--json']);
let peakKb = 0;
const sampler = setInterval(() => {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    peakKb = Math.max(peakKb, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  } catch {
    // The process is gone; the last reading stands.
  }
}, 200);
let stdout = '';
child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
child.stderr?.pipe(process.stderr);
const code = await new Promise((resolve) => child.once('close', resolve));
clearInterval(sampler);
const seconds = (performance.now() - started) / 1000;
await outlet.close();

const ledger = JSON.parse(stdout) as { readonly stored: number };
console.log(
  JSON.stringify(
    {
      machine: { cpu: cpus()[0]?.model, cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version },
      log: values.brokers ? 'kafka' : 'embedded',
      store: 'embedded',
      items: size,
      pageKb: Number(values.ballast),
      exitCode: code,
      stored: ledger.stored,
      seconds: Number(seconds.toFixed(1)),
      documentsPerSecond: Number((ledger.stored / seconds).toFixed(1)),
      peakMemoryMb: Math.round(peakKb / 1024),
    },
    null,
    2,
  ),
);
