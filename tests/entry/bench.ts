import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const project = join(import.meta.dirname, '..', '..');

/** What the entry script itself calls; a test's PATH holds these and the fakes it adds, nothing else. */
const TOOLS = ['sh', 'cat', 'cmp', 'cp', 'date', 'dirname', 'find', 'grep', 'mkdir', 'mv', 'readlink', 'rm', 'sleep', 'tail'];

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A tiny project with the real entry script, in a folder of its own, on a machine whose programs a test chooses. */
export class EntryBench {
  readonly folder = mkdtempSync(join(tmpdir(), 'diembao entry-'));
  readonly root = join(this.folder, 'project');
  readonly bin = join(this.folder, 'bin');
  readonly script = join(this.root, 'diembao');
  readonly state = join(this.root, '.diembao');

  constructor() {
    mkdirSync(join(this.root, 'app'), { recursive: true });
    mkdirSync(this.bin);
    copyFileSync(join(project, 'diembao'), this.script);
    chmodSync(this.script, 0o755);
    writeFileSync(join(this.root, 'package.json'), '{"type":"module"}');
    writeFileSync(join(this.root, 'package-lock.json'), '{"lockfileVersion":3}');
    writeFileSync(
      join(this.root, 'app', 'cli.ts'),
      `import { argv, cwd, env } from 'node:process';
       const [, , first, ...rest] = argv;
       if (first === 'wait') { console.log('ready'); setInterval(() => {}, 1000); }
       else { console.log(JSON.stringify({ args: argv.slice(2), cwd: cwd(), pool: env.UV_THREADPOOL_SIZE, compiled: env.NODE_COMPILE_CACHE })); process.exitCode = Number(rest[0] ?? 0); }`,
    );
    for (const tool of TOOLS) {
      const at = ['/bin', '/usr/bin'].map((folder) => join(folder, tool)).find((path) => existsSync(path));
      if (at === undefined) throw new Error(`this machine has no ${tool}`);
      symlinkSync(at, join(this.bin, tool));
    }
  }

  /** Puts a program on the PATH; `$CALLS` in it is a file that counts how often it ran. */
  fake(name: string, body: string): void {
    writeFileSync(join(this.bin, name), `#!/bin/sh\nprintf 'x\\n' >>'${this.callsFile(name)}'\n${body}\n`, { mode: 0o755 });
  }

  calls(name: string): number {
    return existsSync(this.callsFile(name)) ? readFileSync(this.callsFile(name), 'utf8').trim().split('\n').length : 0;
  }

  /** The Node that runs the tests, as `node` on the PATH. */
  realNode(): void {
    symlinkSync(process.execPath, join(this.bin, 'node'));
  }

  /** Packages as `npm ci` leaves them, installed at this moment or earlier than the lock file. */
  installed({ outdated = false } = {}): void {
    mkdirSync(join(this.root, 'node_modules'), { recursive: true });
    writeFileSync(join(this.root, 'node_modules', '.package-lock.json'), '{}');
    const time = Date.now() / 1000 + (outdated ? -3600 : 3600);
    utimesSync(join(this.root, 'node_modules', '.package-lock.json'), time, time);
  }

  /** An npm that installs what `installed` describes, after a moment. */
  fakeNpm(): void {
    this.fake('npm', `sleep 1; mkdir -p '${this.root}/node_modules'; printf '{}' >'${this.root}/node_modules/.package-lock.json'; echo noise`);
  }

  start(args: readonly string[], { script = this.script, cwd = this.folder }: { readonly script?: string; readonly cwd?: string } = {}): ChildProcess {
    return spawn(script, args, { cwd, env: { PATH: this.bin, HOME: this.folder }, stdio: ['pipe', 'pipe', 'pipe'] });
  }

  run(args: readonly string[], options: { readonly script?: string; readonly cwd?: string } = {}): Promise<Ended> {
    return ended(this.start(args, options));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private callsFile(name: string): string {
    return join(this.folder, `calls-${name}`);
  }
}

export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}
