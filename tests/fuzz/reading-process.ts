import { DiembaoError } from '../../infra/contracts/index.ts';
import { gatherCorpus } from './corpus.ts';
import type { Order, Report } from './messages.ts';
import { mutate } from './mutate.ts';
import { createRandom } from './random.ts';
import { createReaders } from './readers.ts';

/*
 * The process that reads mutants, apart from the one that watches: a reader that never returns cannot be watched from within. It tells
 * of each case before it begins, so that whoever watches knows what killed it.
 */
const tell = (report: Report): Promise<void> => new Promise((resolve, reject) => process.send?.(report, (error: Error | null) => (error === null ? resolve() : reject(error))));
const corpus = await gatherCorpus();
const readers = createReaders();
const mb = 1_048_576;

process.on('message', (order: Order) => void obey(order));
process.on('disconnect', () => process.exit(0));
await tell({ type: 'ready', specimens: Object.values(corpus).flat().length });

async function obey({ seed, kind, from, to }: Order): Promise<void> {
  for (let number = from; number < to; number += 1) {
    const random = createRandom(seed, number);
    const specimen = random.pick(corpus[kind]);
    const { bytes, how } = mutate(specimen.bytes, random);
    await tell({ type: 'begins', case: number, of: specimen.name, how, bytes: bytes.byteLength });
    const [cpu, wall] = [process.cpuUsage(), performance.now()];
    let outcome = 'read';
    let untyped: string | null = null;
    try {
      await readers.of[kind](bytes);
    } catch (error) {
      if (error instanceof DiembaoError) outcome = error.code;
      else {
        outcome = 'untyped';
        untyped = error instanceof Error ? (error.stack ?? error.message) : String(error);
      }
    }
    const used = process.cpuUsage(cpu);
    await tell({ type: 'ended', case: number, cpuMs: (used.user + used.system) / 1_000, wallMs: performance.now() - wall, rssMb: process.memoryUsage.rss() / mb, outcome, untyped });
  }
  await tell({ type: 'done' });
}
