/*
 * Texts a second through all models of one process, on one core, from start to end:
 *   taskset -c 0 node tests/bench/models.ts
 */
import { join } from 'node:path';
import { readConfig } from '../../infra/config/index.ts';
import { createTextAnalyser, type PlainText } from '../../processors/analyse-text.ts';
import { openModels } from '../../processors/models/index.ts';
import { readTexts } from '../../processors/models/texts/read.ts';
import { loadTaxonomy } from '../../processors/topics/index.ts';
import { machine } from './machine.ts';

const root = join(import.meta.dirname, '..', '..');
const began = performance.now();
const models = await openModels();
const openedMs = performance.now() - began;
const { units } = readConfig({ officeFile: join(root, 'office.yaml'), dataDir: '.', env: {} });
const analyse = createTextAnalyser({ units, taxonomy: await loadTaxonomy(null), models });
const own = await readTexts(join(root, 'processors', 'models', 'texts'));
const words = (text: string): number => text.split(/\s+/).length;

/** Headlines with leads as they are; full articles of several of them, as long as an article is. */
const short: PlainText[] = own.filter(({ kind, text }) => kind === 'article' && words(text) <= 70);
const long: PlainText[] = Array.from({ length: 300 }, (_, at) => ({ kind: 'article', title: short[at % short.length]?.title ?? '', text: Array.from({ length: 9 }, (__, part) => short[(at * 9 + part) % short.length]?.text ?? '').join('\n') }));

async function measure(name: string, texts: readonly PlainText[], least: number): Promise<void> {
  const atOnce = 24;
  let done = 0;
  const start = performance.now();
  while (done < least) {
    for (let at = 0; at < texts.length && done < least; at += atOnce) {
      const batch = texts.slice(at, at + atOnce);
      await Promise.all(batch.map((text) => analyse(text)));
      done += batch.length;
    }
  }
  const seconds = (performance.now() - start) / 1000;
  const mean = texts.reduce((sum, { title, text }) => sum + words(`${title} ${text}`), 0) / texts.length;
  process.stdout.write(`${name}: ${(done / seconds).toFixed(0)} texts/s (${done} texts of ${mean.toFixed(0)} words on average)\n`);
}

process.stdout.write(`${JSON.stringify(machine())}\nmodels opened in ${openedMs.toFixed(0)} ms\n`);
await measure('headlines with leads', short, 6_000);
await measure('full articles', long, 900);
process.stdout.write(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`);
await models.close();
