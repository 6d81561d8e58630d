import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { boards } from '../../dashboards/grafana/boards/index.ts';
import type { BoardSpec } from '../../dashboards/grafana/panel-spec.ts';
import { clickHouseQuery } from '../../dashboards/grafana/query.ts';
import { openReader } from '../../dashboards/grafana/testing/ask.ts';
import { expandMacros } from '../../dashboards/grafana/testing/expand-macros.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore } from '../../infra/store/index.ts';
import { machine } from './machine.ts';
import { countGenerated, generateDocuments } from './trends/generate.ts';

/*
 * `UV_THREADPOOL_SIZE=16 node tests/bench/grafana.ts [--documents 200000] [--days 30] [--runs 10]`: milliseconds of every panel's question over generated,
 * fictional documents, asked over HTTP as Grafana asks. Tables that nothing is generated for (flags, polls, models) answer from nothing and are marked.
 */
const { values } = parseArgs({ options: { documents: { type: 'string', default: '200000' }, days: { type: 'string', default: '30' }, runs: { type: 'string', default: '10' } } });
const runs = Number(values.runs);
const zone = 'Asia/Ho_Chi_Minh';
const until = DateTime.now().setZone(zone).startOf('day').toMillis();
const dir = mkdtempSync(join(tmpdir(), 'diembao-bench-grafana-'));
const store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
const reader = await openReader(store);

try {
  console.log(machine());
  const started = performance.now();
  await generateDocuments({ store, documents: Number(values.documents), days: Number(values.days), until, seed: 7, sentences: 0 });
  const hours = await countGenerated(store);
  console.log(`${values.documents} documents over ${values.days} days, ${hours} hours counted, in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const all: number[] = [];
  for (const board of boards as readonly BoardSpec[]) {
    for (const panel of board.rows.flat()) {
      const sql = expandMacros(clickHouseQuery(panel.sql, 'table').rawSql, scopeOf(board, panel.interval));
      const took: number[] = [];
      let rows = 0;
      for (let run = 0; run < runs; run += 1) {
        const from = performance.now();
        rows = (await reader.ask(sql)).data.length;
        took.push(performance.now() - from);
      }
      all.push(...took);
      console.log(`${board.name.padEnd(15)} ${panel.key.padEnd(14)} p50 ${at(took, 0.5)} ms  p95 ${at(took, 0.95)} ms  ${rows} rows${rows === 0 ? ' (nothing generated)' : ''}`);
    }
  }
  console.log(`all panels: p50 ${at(all, 0.5)} ms, p95 ${at(all, 0.95)} ms, worst ${at(all, 1)} ms`);
} finally {
  await reader.close();
  await store.close();
  rmSync(dir, { recursive: true, force: true });
}

function scopeOf(board: BoardSpec, interval = '1h') {
  const [, count = '7', unit] = /^now-(\d+)([dh])$/.exec(board.from) ?? [];
  const span = Number(count) * (unit === 'h' ? 3_600_000 : 86_400_000);
  return { from: new Date(until - span), to: new Date(until), intervalSeconds: { '1h': 3600, '1d': 86_400, '7d': 604_800 }[interval] ?? 3600, zone, variables: { unit: '*', topic: '*', reach: '*', originals: 'all', language: 'vi' } };
}

function at(took: readonly number[], share: number): string {
  const sorted = [...took].sort((left, right) => left - right);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0);
}
