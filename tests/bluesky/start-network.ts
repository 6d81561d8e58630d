import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

export interface RunningNetwork {
  /** The server of accounts, asked in a session; the view of the network, asked by anybody. */
  readonly pds: string;
  readonly view: string;
  readonly generator: string;
  /** What a feed lists from now on; nothing but waiting without one. Returns when all that was written is indexed. */
  settle(feed?: string, posts?: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const startMs = 120_000;

const programs = (name: string): string | null => {
  const debian = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').map((version) => join('/usr/lib/postgresql', version, 'bin')) : [];
  return [...(process.env['PATH'] ?? '').split(delimiter), ...debian].find((folder) => existsSync(join(folder, name))) ?? null;
};

/** Why the network cannot run here; null where it can. */
export function whatIsMissing(): string | null {
  if (!existsSync(join(import.meta.dirname, 'node_modules', '@atproto', 'dev-env'))) return 'not installed: npm install --prefix tests/bluesky';
  if (programs('initdb') === null) return 'PostgreSQL is missing';
  return programs('redis-server') === null ? 'redis-server is missing' : null;
}

export async function startNetwork(): Promise<RunningNetwork> {
  const folder = mkdtempSync(join(tmpdir(), 'diembao-bluesky-'));
  // PostgreSQL's own user must reach its data below.
  spawnSync('chmod', ['755', folder]);
  const child = spawn(process.execPath, [join(import.meta.dirname, 'network.ts'), folder, programs('initdb') ?? '', join(programs('redis-server') ?? '', 'redis-server')], {
    cwd: import.meta.dirname, stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, TMPDIR: folder, NODE_NO_WARNINGS: '1' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4_000)));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Record<string, string>> => {
    const stop = setTimeout(() => child.kill('SIGKILL'), startMs);
    try {
      for (;;) {
        const { value, done } = (await lines.next()) as { readonly value?: string; readonly done?: boolean };
        if (done === true || value === undefined) throw new Error(`the network ended: ${said}`);
        if (value.startsWith('{"pds"') || value === '{"done":true}') return JSON.parse(value) as Record<string, string>;
      }
    } finally {
      clearTimeout(stop);
    }
  };
  const close = async (): Promise<void> => {
    child.stdin.end();
    const stop = setTimeout(() => child.kill('SIGKILL'), 30_000);
    await ended;
    clearTimeout(stop);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { pds = '', view = '', generator = '' } = await next();
    return {
      pds, view, generator, close,
      async settle(feed, posts) {
        child.stdin.write(`${JSON.stringify({ feed, posts })}\n`);
        await next();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
