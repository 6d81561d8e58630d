import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { FatalError, messageOf } from '../../infra/contracts/index.ts';
import type { Logger } from '../../infra/observability/index.ts';

export interface BuiltWeb {
  /** Folder of the built screens: `dist/<hash of the sources>`. */
  readonly dist: string;
  /** False when a build of these very sources was there already. */
  readonly built: boolean;
}

const here = import.meta.dirname;
const root = join(here, 'dist');
const buildTimeoutMs = 120_000;

/**
 * Builds the screens with vite (about two seconds) unless a build of these very sources is there. Sources are told by
 * their content, not their dates: a checkout or a container image may set any date. A build is named by that content and
 * moved into place whole, so that two processes that start side by side never read half of one.
 * @throws {FatalError} `console-build-failed`.
 */
export async function ensureBuilt(logger: Logger): Promise<BuiltWeb> {
  const name = sourcesHash();
  const dist = join(root, name);
  if (existsSync(join(dist, 'index.html'))) return { dist, built: false };
  const fresh = join(root, `.building-${process.pid}`);
  try {
    const started = performance.now();
    await runBuilder(fresh);
    if (!existsSync(dist)) renameSync(fresh, dist);
    forgetOthers(name);
    logger.info({ ms: Math.round(performance.now() - started) }, 'screens built');
    return { dist, built: true };
  } catch (cause) {
    throw new FatalError(`The screens could not be built: ${messageOf(cause)}`, {
      code: 'console-build-failed',
      cause,
      hint: 'Run "npm install" and try again; dashboards/console/dist must be writable, or hold a build of these sources.',
    });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Vite runs, and is loaded, in a process of its own: this one lives long and must stay small. */
async function runBuilder(out: string): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [join(here, 'web-builder.ts'), join(here, 'vite.config.ts'), out], { timeout: buildTimeoutMs, killSignal: 'SIGKILL', windowsHide: true });
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim().slice(-2000) : '';
    throw new Error(said === '' ? messageOf(cause) : said, { cause });
  }
}

/** Older builds; a running console has read its own into memory. */
function forgetOthers(name: string): void {
  for (const entry of readdirSync(root)) if (entry !== name && !entry.startsWith('.building-')) rmSync(join(root, entry), { recursive: true, force: true });
}

function sourcesHash(): string {
  const hash = createHash('sha256').update(JSON.stringify(versions()));
  for (const path of sourceFiles()) hash.update(`${relative(here, path)}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** What the bundle is made of besides our own sources. */
function versions(): Record<string, string | undefined> {
  const { dependencies } = JSON.parse(readFileSync(join(here, '..', '..', 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  return { vite: dependencies['vite'], preact: dependencies['preact'], 'preact-iso': dependencies['preact-iso'], diff: dependencies['diff'], echarts: dependencies['echarts'] };
}

function sourceFiles(): string[] {
  const web = readdirSync(join(here, 'web'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name));
  // The screens take the API's types only, so the schemas are no part of the bundle.
  return [...web, join(here, 'vite.config.ts')].sort();
}
