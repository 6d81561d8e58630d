import type { Command } from 'commander';

interface CommandFile {
  readonly register: (program: Command) => void;
}

/** Every command, in the order `--help` shows them. A new command is one file and one line here; it is loaded when it is asked for. */
const files: Readonly<Record<string, () => Promise<CommandFile>>> = {
  start: () => import('./start.ts'),
  run: () => import('./run.ts'),
  crawl: () => import('./crawl.ts'),
  process: () => import('./process.ts'),
  serve: () => import('./serve.ts'),
  alert: () => import('./alert.ts'),
  report: () => import('./report.ts'),
  migrate: () => import('./migrate.ts'),
  sources: () => import('./sources.ts'),
  inbox: () => import('./inbox.ts'),
  export: () => import('./export.ts'),
  extract: () => import('./extract.ts'),
  analyse: () => import('./analyse.ts'),
  models: () => import('./models.ts'),
  facts: () => import('./facts.ts'),
  alerts: () => import('./alerts.ts'),
  summary: () => import('./summary.ts'),
  erase: () => import('./erase.ts'),
  people: () => import('./people.ts'),
  'dead-letters': () => import('./dead-letters.ts'),
  doctor: () => import('./doctor.ts'),
  test: () => import('./test.ts'),
};

/** Registers the one command that is asked for; all of them where help is wanted or a name is not known. */
export async function registerCommands(program: Command, asked: string | undefined): Promise<void> {
  const named = asked === undefined || !Object.hasOwn(files, asked) ? undefined : files[asked];
  for (const load of named === undefined ? Object.values(files) : [named]) (await load()).register(program);
}
