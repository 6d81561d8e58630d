import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const cli = join(import.meta.dirname, '..', '..', 'app', 'cli.ts');

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const environment = (extra: Record<string, string>): NodeJS.ProcessEnv => ({ ...process.env, UV_THREADPOOL_SIZE: '16', MALLOC_ARENA_MAX: '2', DIEMBAO_LOG_LEVEL: 'warn', ...extra });

/** Runs the command line as a user would and waits for its end. */
export function diembao(args: readonly string[], { env = {}, timeoutMs = 240_000 }: { readonly env?: Record<string, string>; readonly timeoutMs?: number } = {}): Promise<Finished> {
  const child = spawnDiembao(args, env);
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
  return new Promise((resolve) =>
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, stdout, stderr });
    }),
  );
}

/** Starts a role that runs until it is stopped, as the entry script would. */
export function spawnDiembao(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ['--max-semi-space-size=4', '--disable-warning=ExperimentalWarning', cli, ...args], { env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Ends a process at once, as a power cut would, and waits until it is gone. */
export async function killHard(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
