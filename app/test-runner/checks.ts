import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Something that looks at the code without running it. */
export interface Check {
  readonly name: string;
  /** The program's file, from node_modules, and its arguments. */
  readonly command: readonly [file: string, ...args: string[]];
}

const ROOMS = ['app', 'crawlers', 'dashboards', 'infra', 'processors', 'tests'];

/** Fails where what Grafana is provisioned with is not what it writes. */
const generator = join('dashboards', 'grafana', 'generate.ts');

/** The house's checks, quickest to explain first; the same commands stand as scripts in package.json. */
export function checksFor(root: string): readonly Check[] {
  const rooms = ROOMS.filter((room) => existsSync(join(root, room)));
  return [
    { name: 'lint', command: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
    { name: 'types', command: ['typescript/bin/tsc', '-p', 'tsconfig.json'] },
    { name: 'types of the screens', command: ['typescript/bin/tsc', '-p', 'dashboards/console/web/tsconfig.json'] },
    { name: 'import rules', command: ['dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.cjs', ...rooms] },
    ...(existsSync(join(root, generator)) ? [{ name: 'dashboards', command: [join('..', generator), '--check'] } as const] : []),
  ];
}
