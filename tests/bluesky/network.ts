import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/*
 * A whole Bluesky network on loopback (directory of identities, server of accounts, view of the network, a feed generator), run as a
 * program of its own: `node network.ts FOLDER`. Its JSON line on stdout says where it is; it ends when its stdin does.
 */

interface DevNetwork {
  readonly pds: { readonly url: string };
  readonly bsky: { readonly url: string };
  createFeedGen(feeds: Record<string, (request: unknown) => unknown>): Promise<{ readonly did: string }>;
  processAll(): Promise<void>;
  close(): Promise<void>;
}

const folder = process.argv[2] ?? '';
const started: ChildProcess[] = [];
const log = (text: string): void => void process.stderr.write(`${text}\n`);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** PostgreSQL refuses to run as root: there it runs as nobody. */
async function startPostgres(programs: string): Promise<string> {
  const data = join(folder, 'postgres');
  mkdirSync(data);
  const root = process.getuid?.() === 0;
  if (root) chownSync(data, 65_534, 65_534);
  const as = root ? { uid: 65_534, gid: 65_534 } : {};
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--encoding=UTF8'], { ...as, cwd: data, timeout: 60_000 });
  if (made.status !== 0) throw new Error(`initdb failed: ${String(made.stderr)}`);
  const port = await freePort();
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', data, '-F'], { ...as, cwd: data, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
  started.push(server);
  const ready = new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-4_000);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not come up: ${said}`)));
  });
  await ready;
  return `postgresql://postgres@127.0.0.1:${port}/postgres`;
}

async function startRedis(program: string): Promise<string> {
  const port = await freePort();
  started.push(spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder], { stdio: 'ignore' }));
  return `127.0.0.1:${port}`;
}

async function run(): Promise<DevNetwork> {
  const [postgres = '', redis = ''] = process.argv.slice(3);
  process.env['REDIS_HOST'] = await startRedis(redis);
  const dbPostgresUrl = await startPostgres(postgres);
  const name = '@atproto/dev-env';
  const { TestNetwork } = (await import(name)) as { readonly TestNetwork: { create(settings: object): Promise<DevNetwork> } };
  // Everything the network keeps on disk goes below the folder: os.tmpdir() reads TMPDIR.
  return await TestNetwork.create({ dbPostgresUrl, dbPostgresSchema: 'diembao' });
}

let network: DevNetwork | null = null;
try {
  network = await run();
  const feeds = new Map<string, readonly string[]>();
  const handlers = new Proxy<Record<string, (request: unknown) => unknown>>({}, {
    get: (_target, uri) => () => ({ encoding: 'application/json', body: { feed: (feeds.get(String(uri)) ?? []).map((post) => ({ post })) } }),
    ownKeys: () => [...feeds.keys()],
  });
  const { did } = await network.createFeedGen(handlers);
  process.stdout.write(`${JSON.stringify({ pds: network.pds.url, view: network.bsky.url, generator: did })}\n`);
  // One line in: a feed and its posts. One line out: done, and all that was written so far is indexed.
  let pending = '';
  for await (const chunk of process.stdin) {
    pending += String(chunk);
    for (let end = pending.indexOf('\n'); end !== -1; end = pending.indexOf('\n')) {
      const { feed, posts } = JSON.parse(pending.slice(0, end)) as { readonly feed?: string; readonly posts?: readonly string[] };
      pending = pending.slice(end + 1);
      if (feed !== undefined) feeds.set(feed, posts ?? []);
      await network.processAll();
      process.stdout.write('{"done":true}\n');
    }
  }
} catch (error) {
  log(String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
} finally {
  await Promise.race([network?.close().catch((error: unknown) => log(String(error))), sleep(10_000, undefined, { ref: false })]);
  for (const program of started) {
    program.kill('SIGINT');
    if (program.exitCode === null) await Promise.race([once(program, 'exit'), sleep(5_000, undefined, { ref: false })]);
  }
  rmSync(folder, { recursive: true, force: true });
  process.exit();
}
