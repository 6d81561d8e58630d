import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { makeProvisioning } from './output.ts';
import { composed } from './install.ts';

/*
 * Writes Grafana's provisioning: `node dashboards/grafana/generate.ts`. With `--check` it writes nothing and fails where what stands there is not what would be
 * written. The other options are for an installation that is not docker-compose.yml's (docs/grafana.md).
 */
const made = ['dashboards', 'alerting'];

/** Paths below the folder whose file is missing, different or not made any more. */
export function staleFiles(folder: string, files: ReadonlyMap<string, string>): string[] {
  const there = made.flatMap((part) => list(join(folder, part))).map((path) => relative(folder, path).split(sep).join('/'));
  const wrong = [...files].filter(([path, text]) => !there.includes(path) || readFileSync(join(folder, path), 'utf8') !== text).map(([path]) => path);
  return [...wrong, ...there.filter((path) => !files.has(path))].sort();
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

/** Brings the folder to what would be written; what is not made any more goes. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const path of staleFiles(folder, files)) {
    const text = files.get(path);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (text === undefined) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), text);
  }
}

if (import.meta.main) {
  const installed = { console: { type: 'string', default: composed.console }, hook: { type: 'string', default: composed.hook }, 'token-file': { type: 'string', default: composed.tokenFile }, dashboards: { type: 'string', default: composed.dashboards } } as const;
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, ...installed, out: { type: 'string', default: join(import.meta.dirname, 'provisioning') } } });
  const files = makeProvisioning({ console: values.console.replace(/\/$/, ''), hook: values.hook, tokenFile: values['token-file'], dashboards: values.dashboards });
  const stale = staleFiles(values.out, files);
  if (!values.check) writeFiles(values.out, files);
  else if (stale.length > 0) {
    process.stderr.write(`Not what \`node dashboards/grafana/generate.ts\` writes:\n${stale.map((path) => `  ${path}\n`).join('')}`);
    process.exitCode = 1;
  }
}
