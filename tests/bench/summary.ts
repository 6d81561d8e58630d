/*
 * The command `summary` from end to end over generated documents (fictional, seeded), each format in a process of its own: seconds, and the most memory of the process and of
 * the browser that it starts.
 *   UV_THREADPOOL_SIZE=16 node tests/bench/summary.ts --data /tmp/summary
 * `--data DIR` keeps what was generated and uses it the next time; `--weekly`, `--weeks`, `--stories` say how much; `--period`, `--kind`, `--formats` what is written.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore } from '../../infra/store/index.ts';
import { machine } from './machine.ts';
import { generateWeeks } from './summary/generate.ts';
import { heldBy } from './summary/memory.ts';
import { writeOffice } from './summary/office.ts';

const { values } = parseArgs({ options: {
  weekly: { type: 'string', default: '200000' }, weeks: { type: 'string', default: '2' }, stories: { type: 'string', default: '10000' }, data: { type: 'string' }, period: { type: 'string', default: '2026-W46' },
  kind: { type: 'string', default: 'weekly' }, formats: { type: 'string', default: 'docx,pdf,html,json' }, runs: { type: 'string', default: '1' },
} });
/** A Monday's midnight by the office's clock: the last week is 2026-W46. */
const until = Date.UTC(2026, 10, 15, 17);
const root = join(import.meta.dirname, '..', '..');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const dir = values.data ?? mkdtempSync(join(tmpdir(), 'diembao-bench-summary-'));
try {
  const office = writeOffice(dir);
  say(JSON.stringify(machine()));
  if (!existsSync(join(dir, 'data', 'store'))) await generate();
  for (const format of values.formats.split(',')) for (let run = 0; run < Number(values.runs); run += 1) say(await measure(office, format));
} finally {
  if (values.data === undefined) rmSync(dir, { recursive: true, force: true });
}

async function generate(): Promise<void> {
  const began = performance.now();
  const store = await openStore({ kind: 'embedded', dir: join(dir, 'data', 'store') }, { logger: silentLogger() });
  let told = 0;
  await generateWeeks({ store, weekly: Number(values.weekly), weeks: Number(values.weeks), until, stories: Number(values.stories), onProgress: (documents, of) => {
    if (documents - told < of / 10 && documents < of) return;
    told = documents;
    say(`  ${documents} of ${of} documents`);
  } });
  const [row] = await (await store.client.query({ query: "SELECT count() AS documents, round(avg(lengthUTF8(text))) AS letters, uniqExact(story) AS stories, countIf(kind != 'article') AS posts, countIf(reprint_of != '') AS reprints FROM documents", format: 'JSONEachRow' })).json<Record<string, unknown>>();
  await store.close();
  say(`generated in ${((performance.now() - began) / 1000).toFixed(0)} s: ${JSON.stringify(row)}`);
}

/** As the entry script starts it. */
function measure(office: string, format: string): Promise<string> {
  const began = performance.now();
  const out = join(dir, `summary.${format}`);
  const memory = ['--max-semi-space-size=4', '--heap-growing-percent=30', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...memory, join(root, 'app', 'cli.ts'), 'summary', '--period', values.period, '--kind', values.kind, '--office', office, '--data', join(dir, 'data'), '--format', format, '--out', out, '--force'], {
    env: { ...process.env, UV_THREADPOOL_SIZE: '16', MALLOC_ARENA_MAX: '2', NODE_COMPILE_CACHE: join(root, '.diembao', 'compiled') }, stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (told += chunk));
  const most = { itself: 0, others: 0, together: 0, processorSeconds: 0 };
  const look = setInterval(() => {
    const held = child.pid === undefined ? null : heldBy(child.pid);
    if (held !== null) Object.assign(most, { itself: Math.max(most.itself, held.itself), others: Math.max(most.others, held.others), together: Math.max(most.together, held.itself + held.others), processorSeconds: Math.max(most.processorSeconds, held.processorSeconds) });
  }, 50);
  return new Promise((resolve) => child.on('close', (code) => {
    clearInterval(look);
    const mb = (kilobytes: number): string => `${(kilobytes / 1024).toFixed(0)} MB`;
    const lines = told.trim().split('\n');
    resolve(`${values.period} ${format.padEnd(4)}  ${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s (${most.processorSeconds.toFixed(1)} s of processors)  process ${mb(most.itself)}, browser ${mb(most.others)}, together ${mb(most.together)}  exit ${code}, ${lines.length} lines  ${lines.at(-1) ?? ''}`);
  }));
}
