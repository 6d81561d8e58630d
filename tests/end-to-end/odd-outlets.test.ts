import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../infra/observability/index.ts';
import { openStore } from '../../infra/store/index.ts';
import { spawnDiembao } from '../support/cli.ts';
import { exported, type ExportedDocument } from '../support/exported.ts';
import { oddFeeds, type OddSource } from '../support/hostile-feeds.ts';
import { startHost, type HostileHost } from '../support/hostile-outlet.ts';
import { americanDates, datedSource, oddDates, oddPages } from '../support/hostile-pages.ts';
import { mark } from '../support/hostile-writing.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';

const dispositions = ['stored', 'duplicate', 'unchanged', 'rejected', 'deadLettered'] as const;
type Counts = Record<'seen' | (typeof dispositions)[number], number>;
type Ledger = Counts & { readonly bySource: Record<string, Counts> };

const hosts: HostileHost[] = [];
let forbidden: HostileHost;
let sources: readonly OddSource[];
let folder: OfficeFolder;
let documents: ExportedDocument[];

beforeAll(async () => {
  const host = async (address?: string): Promise<HostileHost> => {
    const started = await startHost(address);
    hosts.push(started);
    return started;
  };
  const [main, resting, slow, disallowing, robotless] = [await host(), await host(), await host(), await host(), await host()];
  forbidden = await host('127.0.0.2');
  disallowing.on('/robots.txt', { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /trang/\n' });
  robotless.on('/robots.txt', { status: 500 });
  const all = { main, resting, slow, forbidden, disallowing, robotless };
  sources = [...oddFeeds(all), ...oddPages(all), datedSource(main, 'dates', oddDates), datedSource(main, 'american-dates', americanDates)];
  folder = officeFolder({
    network: { allow: ['127.0.0.1'], timeoutSeconds: 2, maxBytes: 4_000_000 },
    crawl: { delay: 0, interval: 300 },
    sources: sources.map(({ id, url }) => ({ id, outlet: 'Báo thử', kind: 'feed', url })),
  });
});
afterAll(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  folder[Symbol.dispose]();
});

/** Runs the command line, watching how much memory it takes at most. */
async function run(office: OfficeFolder): Promise<{ readonly ledger: Ledger; readonly stderr: string }> {
  const started = performance.now();
  const child = spawnDiembao(['run', '--once', '--office', office.officeFile, '--data', office.dataDir, '--json']);
  let stdout = '';
  let stderr = '';
  let peak = 0;
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const timer = setInterval(() => (peak = Math.max(peak, residentMb(child.pid))), 200);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  console.log(`run --once: ${((performance.now() - started) / 1000).toFixed(1)} s, ${peak} MB resident at most`);
  expect(stderr).not.toMatch(/unhandled|uncaught|rejection|unexpected failure|\n\s+at /i);
  expect(code, stderr).toBe(0);
  return { ledger: JSON.parse(stdout) as Ledger, stderr };
}

function residentMb(pid: number | undefined): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

const sum = (counts: Counts): number => dispositions.reduce((total, name) => total + counts[name], 0);

function expectToAddUp(ledger: Ledger): void {
  expect(sum(ledger)).toBe(ledger.seen);
  for (const [id, counts] of Object.entries(ledger.bySource)) expect(sum(counts), id).toBe(counts.seen);
  for (const name of ['seen', ...dispositions] as const) expect(Object.values(ledger.bySource).reduce((total, counts) => total + counts[name], 0)).toBe(ledger[name]);
}

interface Fate { readonly source: string; readonly disposition: string; readonly reason: string; readonly detail: string; readonly url: string }
interface PollRow { readonly source: string; readonly status: string; readonly error: string | null; readonly duplicate: number; readonly run: string }

/** What the store says of the only run so far. */
async function whatHappened(office: OfficeFolder): Promise<{ readonly fates: Map<string, Fate[]>; readonly polls: Map<string, PollRow> }> {
  const store = await openStore({ kind: 'embedded', dir: join(office.dataDir, 'store') }, { logger: silentLogger() });
  try {
    const rows = async <Row>(query: string): Promise<Row[]> => (await store.client.query({ query, format: 'JSONEachRow' })).json<Row>();
    const fates = await rows<Fate>('SELECT source, disposition, reason, detail, url FROM ledger FINAL');
    const polls = await rows<PollRow>('SELECT source, status, error, duplicate, run FROM polls FINAL');
    return { fates: Map.groupBy(fates, ({ source }) => source), polls: new Map(polls.map((poll) => [poll.source, poll])) };
  } finally {
    await store.close();
  }
}

describe('outlets that are odd in every way', { timeout: 120_000 }, () => {
  it('gives every item its fate and every source its word', async () => {
    const { ledger } = await run(folder);
    expectToAddUp(ledger);
    const { fates, polls } = await whatHappened(folder);
    const actual = sources.map(({ id }) => {
      const poll = polls.get(id);
      const rows = (fates.get(id) ?? []).map(({ disposition, reason }) => (disposition === 'stored' || disposition === 'duplicate' ? disposition : `${disposition}:${reason}`));
      const duplicates = Array.from({ length: Number(poll?.duplicate ?? 0) }, () => 'duplicate');
      return { id, poll: poll?.status === 'failed' ? (poll.error ?? '').split(':')[0] : poll === undefined ? 'none' : 'ok', fates: [...rows, ...duplicates].sort() };
    });
    const broken = [...fates.values()].flat().filter(({ disposition }) => disposition === 'deadLettered');
    expect(broken).toEqual([]);
    expect(actual).toEqual(sources.map(({ id, poll, fates: wanted }) => ({ id, poll, fates: wanted })));
    expect(Object.keys(ledger.bySource).sort()).toEqual(sources.map(({ id }) => id).sort());
  });

  it('sends nothing to an address that is not allowed', () => {
    expect(forbidden.connections()).toBe(0);
  });

  it('exports clean text, right titles and right dates', async () => {
    documents = await exported(folder.dataDir);
    const titles = documents.map(({ title }) => title);
    for (const wanted of sources.flatMap((source) => source.titles ?? [])) expect(titles).toContain(wanted);
    for (const { title, text, url } of documents) {
      expect(`${title}\n${text}`.replace('<thẻ>', ''), url ?? '').not.toMatch(/<\/?[a-z!][^>]*>|&(?:amp|lt|gt|quot|nbsp|#\d+);|\uFFFD|var a=|Người Hư Cấu/i);
      expect(text, url ?? '').toContain(mark);
      expect(`${title}\n${text}`).toBe(`${title}\n${text}`.normalize('NFC'));
    }
    const dated = (id: string) => documents.filter(({ source }) => source === id).map(({ title, publishedAt }) => [Number(/-(\d+)/.exec(title)?.[1]), publishedAt]).sort(([one], [other]) => Number(one) - Number(other));
    expect(dated('dates')).toEqual(oddDates.map(([, at], index) => [index, at]));
    expect(dated('american-dates')).toEqual(americanDates.map(([, at], index) => [index, at]));
  });

  it('stores nothing new when run again at once', async () => {
    const { ledger } = await run(folder);
    expectToAddUp(ledger);
    expect(ledger.stored).toBe(0);
    expect(await exported(folder.dataDir)).toHaveLength(documents.length);
  });
});
