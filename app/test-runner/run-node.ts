import { spawn } from 'node:child_process';
import type { Environment } from '../../infra/config/index.ts';

export interface RunNodeOptions {
  readonly root: string;
  readonly env: Environment;
  readonly signal: AbortSignal;
  /** Milliseconds after which the program is ended. */
  readonly timeoutMs: number;
  /** Shows nothing of what the program prints. */
  readonly quiet?: boolean | undefined;
}

/** Runs a script with the Node that runs us, its output going where ours goes. Resolves to whether it ended well. */
export function runNode(script: string, args: readonly string[], { root, env, signal, timeoutMs, quiet = false }: RunNodeOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
      cwd: root,
      env,
      stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
      signal,
      timeout: timeoutMs,
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
