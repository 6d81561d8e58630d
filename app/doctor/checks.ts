import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { loadTaxonomy } from '../../processors/topics/index.ts';
import type { Context } from '../context.ts';
import { sourceProblems } from '../source-checks.ts';
import { alertsCheck } from './alerts.ts';
import { reportsCheck } from './reports.ts';

export interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
  /** What to do, when it is not well. */
  readonly hint?: string;
}

export interface Check {
  readonly name: string;
  /** A short text of what was found; throws when something is wrong. */
  run(context: Context): Promise<string>;
}

const leastFreeBytes = 2 * 2 ** 30;

/** In the order a person would look. */
export const checks: readonly Check[] = [
  { name: 'node', run: async () => process.version },
  { name: 'office', run: async ({ config }) => `${config.office.name} (${config.officeFile}): ${config.sources.length} sources, ${config.units.length} units` },
  {
    name: 'sources',
    run: async ({ config }) => {
      const problems = sourceProblems(config);
      if (problems.length > 0) throw new Error(problems.join('\n               '));
      if (config.sources.length === 0) return 'none: nothing will be collected';
      return config.office.contact ? 'each has its collector' : 'each has its collector (office.contact is not set: webmasters cannot reach you)';
    },
  },
  { name: 'topics', run: async ({ config }) => `${(await loadTaxonomy(config.topicsFile)).topics.length} (${config.topicsFile ?? 'built in'})` },
  {
    name: 'data folder',
    run: async ({ config }) => {
      await mkdir(config.dataDir, { recursive: true });
      await access(config.dataDir, constants.W_OK);
      const { bavail, bsize } = await statfs(config.dataDir);
      const free = bavail * bsize;
      if (free < leastFreeBytes) throw new Error(`only ${gib(free)} free in ${config.dataDir}; at least ${gib(leastFreeBytes)} are needed`);
      return `${config.dataDir}, ${gib(free)} free`;
    },
  },
  {
    name: 'log',
    run: async (context) => {
      await (await context.log()).ping();
      return context.config.log === 'embedded' ? 'embedded' : `Kafka at ${context.config.log.brokers.join(', ')}`;
    },
  },
  {
    name: 'store',
    run: async (context) => {
      const store = await context.store();
      const result = await store.client.query({ query: 'SELECT version() AS version, (SELECT count() FROM documents FINAL) AS documents', format: 'JSONEachRow' });
      const [row] = await result.json<{ version: string; documents: string | number }>();
      return `${store.mode()}, ClickHouse ${row?.version}, ${row?.documents} documents`;
    },
  },
  { name: 'alerts', run: alertsCheck },
  { name: 'reports', run: reportsCheck },
  {
    name: 'polls',
    run: async (context) => {
      const store = await context.store();
      const result = await store.client.query({ query: 'SELECT source, failures FROM crawl_state FINAL WHERE failures > 2 ORDER BY source', format: 'JSONEachRow' });
      const failing = await result.json<{ source: string; failures: number }>();
      if (failing.length > 0) throw new Error(failing.map(({ source, failures }) => `${source} failed ${failures} times in a row`).join('\n               '));
      return 'no source fails again and again';
    },
  },
  {
    name: 'dead letters',
    run: async (context) => {
      const store = await context.store();
      const result = await store.client.query({ query: 'SELECT count() AS letters FROM dead_letters FINAL WHERE redriven_at IS NULL', format: 'JSONEachRow' });
      const letters = Number((await result.json<{ letters: string | number }>())[0]?.letters ?? 0);
      if (letters > 0) throw new Error(`${letters} messages are dead-lettered; see \`diembao dead-letters list\``);
      return 'none';
    },
  },
];

export async function examine(context: Context): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, run } of checks) {
    try {
      findings.push({ check: name, ok: true, detail: await run(context) });
    } catch (error) {
      const hint = error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? { hint: error.hint } : {};
      findings.push({ check: name, ok: false, detail: error instanceof Error ? error.message : String(error), ...hint });
    }
  }
  return findings;
}

const gib = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GiB`;
