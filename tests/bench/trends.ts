/*
 * Every figure of trends, and the Today screen, over generated documents (fictional, seeded), 24 hours, 7 days and 30 days:
 *   UV_THREADPOOL_SIZE=16 node tests/bench/trends.ts --documents 10000000
 * Takes minutes to generate. `--data DIR` keeps what was generated, and uses it the next time; `--month` generates 200,000 documents with text over 30 days instead. `--only NAME` times what begins so, `--period '30 d'` one period alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { everyFigure } from '../../dashboards/figures/every-figure.ts';
import { runFigure, type Chosen } from '../../dashboards/figures/index.ts';
import { documentList, runQuery, todayChanges, todayCounts, todaySources, todayVoices } from '../../dashboards/queries/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { countHours, openStore, type Store } from '../../infra/store/index.ts';
import { machine } from './machine.ts';
import { generateAround, generateDocuments } from './trends/generate.ts';

const { values } = parseArgs({ options: { documents: { type: 'string', default: '10000000' }, days: { type: 'string', default: '100' }, data: { type: 'string' }, month: { type: 'boolean', default: false }, runs: { type: 'string', default: '20' }, only: { type: 'string', default: '' }, period: { type: 'string', default: '' } } });
const [documents, days, sentences] = values.month ? [200_000, 30, 30] : [Number(values.documents), Number(values.days), 0];
const runs = Number(values.runs);
const dayMs = 86_400_000;
/** Midnight by the office's clock. */
const until = Date.UTC(2026, 10, 20, 17);

const dir = values.data ?? mkdtempSync(join(tmpdir(), 'diembao-bench-trends-'));
const store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
try {
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  say(JSON.stringify(machine()));
  if ((await number('SELECT count() FROM coverage')) === 0) {
    const began = performance.now();
    await generateDocuments({ store, documents, days, until, seed: 7, sentences });
    say(`${documents} documents over ${days} days generated in ${seconds(began)}`);
  }
  if ((await number('SELECT count() FROM polls')) === 0) await generateAround(store, until - days * dayMs, days);
  const began = performance.now();
  const { hours } = await countHours(store);
  say(`${hours} hours counted in ${seconds(began)}`);
  say(`engine ${await text('SELECT version()')}; rows: ${await text("SELECT arrayStringConcat(groupArray(concat(table, ' ', toString(rows), ' (', formatReadableSize(bytes), ')')), ', ') FROM (SELECT table, sum(rows) AS rows, sum(bytes_on_disk) AS bytes FROM system.parts WHERE active AND database = currentDatabase() AND table IN ('documents', 'coverage', 'trend_hours', 'stories') GROUP BY table ORDER BY table)")}`);
  say(`${runs} runs each; p50 and p95 in ms, and CPU time of one run (the machine may have been busy)`);
  for (const [name, length] of [['24 h', dayMs], ['7 d', 7 * dayMs], ['30 d', 30 * dayMs]] as const) {
    const period = { from: until - length, to: until };
    const today: readonly (() => Promise<unknown>)[] = [
      // As the route of the console asks: the period before ends within an hour, and the newest are sought in the last hours first.
      () => runQuery(store, todayCounts, { period: { from: period.from, to: until }, before: { from: period.from - length, to: period.from - 1_234_567 }, edges: Array.from({ length: 24 }, (_, slot) => period.from + (slot * length) / 24) }),
      () => runQuery(store, todayChanges, period),
      () => runQuery(store, documentList, { filter: { period: { from: until - 3 * 3_600_000, to: until } }, after: null, limit: 8, textLength: 600, now: until }),
      () => runQuery(store, todayVoices, { day: new Date(until - dayMs).toISOString().slice(0, 10) }),
      () => runQuery(store, todaySources, { now: until }),
    ];
    if (length <= 7 * dayMs) {
      await measure(`today, all at once, ${name}`, () => Promise.all(today.map((ask) => ask())));
      for (const [index, part] of ['counts', 'changes', 'list', 'voices', 'sources'].entries()) await measure(`today ${part}, ${name}`, () => today[index]?.() ?? Promise.resolve());
    }
    for (const [narrowed, more] of [['', {}], [' of a unit', { unit: 'so-khcn' }], [' of a topic', { topic: 'law-policy' }]] as const) {
      const chosen: Chosen = { ...period, slot: length > 3 * dayMs ? 86_400 : 3600, unit: '*', topic: '*', reach: '*', originals: 'all', zone: 'Asia/Ho_Chi_Minh', ...more };
      for (const figure of everyFigure) await measure(`${figure.name}${narrowed}, ${name}`, () => runFigure(store, figure, chosen, { timeoutSeconds: 60 }));
    }
  }

  async function measure(name: string, ask: () => Promise<unknown>): Promise<void> {
    if (!name.startsWith(values.only) || !name.endsWith(values.period)) return;
    await ask();
    const times: number[] = [];
    const cpu: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const [start, used] = [performance.now(), process.cpuUsage()];
      await ask();
      const { user, system } = process.cpuUsage(used);
      times.push(performance.now() - start);
      cpu.push((user + system) / 1000);
    }
    const at = (list: number[], share: number): string => (list.toSorted((one, other) => one - other)[Math.min(list.length - 1, Math.floor(share * list.length))] ?? 0).toFixed(0).padStart(6);
    say(`${name.padEnd(48)} p50${at(times, 0.5)}  p95${at(times, 0.95)}  cpu${at(cpu, 0.5)}`);
  }
} finally {
  await store.close();
  if (values.data === undefined) rmSync(dir, { recursive: true, force: true });
}

function seconds(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(0)} s`;
}
async function text(query: string): Promise<string> {
  const [row] = await (await (store as Store).client.query({ query, format: 'JSONCompactEachRow' })).json<[string]>();
  return String(row?.[0]);
}
async function number(query: string): Promise<number> {
  return Number(await text(query));
}
