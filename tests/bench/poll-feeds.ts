import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCollectors, createCrawler, type LoadedMemory, type Source } from '../../crawlers/index.ts';
import { createHttpClient } from '../../infra/http/index.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { openPrivacy } from '../../infra/privacy/index.ts';
import { officeFolder } from '../support/office-file.ts';
import { machine } from './machine.ts';

/*
 * Cycles over many feeds, each on a host of its own, behind one loopback server in another process that watches how often each host is asked.
 * `node tests/bench/poll-feeds.ts --feeds 2000 --delay 5 --new 1`
 */
const { values } = parseArgs({ options: { feeds: { type: 'string', default: '2000' }, items: { type: 'string', default: '30' }, delay: { type: 'string', default: '5' }, fresh: { type: 'string', default: '1' }, concurrency: { type: 'string', default: '16' } } });
const feeds = Number(values.feeds);

const child = fork(join(import.meta.dirname, 'polling/feed-server.ts'), [values.items], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
const [line] = (await once(child.stdout ?? process.stdin, 'data')) as [Buffer];
const port = Number(line.toString());
const ask = async (path: string): Promise<Record<string, number>> => (await fetch(`http://127.0.0.1:${port}${path}`)).json() as Promise<Record<string, number>>;

const ranOn = machine();
using folder = officeFolder({});
const logger = silentLogger();
const privacy = openPrivacy(folder.dir, { now: () => new Date() });
const resolver = async () => [{ address: '127.0.0.1', family: 4 as const }];
const client = (delaySeconds: number) => createHttpClient({ allow: ['127.0.0.1'], delaySeconds, concurrency: Number(values.concurrency), resolver }, { logger });
const sources: Source[] = Array.from({ length: feeds }, (_, index) => ({ id: `bao-${index}`, outlet: `Báo ${index}`, kind: 'feed', own: false, url: `http://bao-${index}.example:${port}/feed.rss` }));
const collectors = createCollectors();

/** What an office that has run for a while knows: every item of every feed. */
async function knownItems(): Promise<Map<string, LoadedMemory>> {
  const http = client(0);
  const feed = collectors.get('feed');
  const memories = new Map<string, LoadedMemory>();
  const left = [...sources];
  const readOne = async (source: Source): Promise<void> => {
    const result = await feed?.poll(source, { http, privacy, state: { etag: null, lastModified: null }, now: () => new Date(), signal: new AbortController().signal });
    if (result?.status !== 'ok') throw new Error(`feed ${source.id} cannot be read`);
    memories.set(source.id, { state: null, items: new Map(result.items.map(({ item, fingerprint }) => [item, { fingerprint, disposition: 'stored' as const, retryAt: null }])) });
  };
  await Promise.all(Array.from({ length: 16 }, async () => {
    for (let source = left.pop(); source !== undefined; source = left.pop()) await readOne(source);
  }));
  await http.close();
  return memories;
}

const memories = await knownItems();
await ask('/-/forget');
globalThis.gc?.();
let sent = 0;
const http = client(Number(values.delay));
const crawler = createCrawler({
  sources, http, privacy, collectors, logger, config: { interval: 300, longestInterval: 10_800, concurrency: Number(values.concurrency) },
  log: { send: async (_topic, messages) => void (sent += messages.length) },
  loadMemory: async (source) => {
    const memory = memories.get(source);
    memories.delete(source);
    return memory ?? { items: new Map(), state: null };
  },
});
const peakMb = (): number => Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024);
const cycles: Record<string, unknown>[] = [];
async function cycle(name: string): Promise<void> {
  const before = sent;
  const cpu = process.cpuUsage();
  const started = performance.now();
  const tallies = await crawler.runOnce(name);
  const statuses = Object.fromEntries([...Map.groupBy(tallies.values(), ({ status }) => status)].map(([status, all]) => [status, all.length]));
  const used = process.cpuUsage(cpu);
  cycles.push({ cycle: name, seconds: Number(((performance.now() - started) / 1000).toFixed(1)), cpuSeconds: Number(((used.user + used.system) / 1e6).toFixed(1)), polls: statuses, messages: sent - before, peakMemoryMb: peakMb() });
}
await cycle('all items known, nothing cached (robots.txt too)');
await ask(`/-/edition/${values.fresh}`);
await cycle(`${values.fresh} new item in every feed, its page fetched`);
await cycle('nothing new (304)');
const seen = await ask('/-/seen');
await crawler.close();
await http.close();
child.disconnect();
console.log(JSON.stringify({ machine: ranOn, feeds, itemsEach: Number(values.items), delaySeconds: Number(values.delay), cycles, server: seen }, null, 2));
