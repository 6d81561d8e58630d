import type { Command } from 'commander';
import { register as start } from './start.ts';
import { register as run } from './run.ts';
import { register as crawl } from './crawl.ts';
import { register as processCommand } from './process.ts';
import { register as serve } from './serve.ts';
import { register as migrate } from './migrate.ts';
import { register as sources } from './sources.ts';
import { register as inbox } from './inbox.ts';
import { register as exportCommand } from './export.ts';
import { register as extract } from './extract.ts';
import { register as erase } from './erase.ts';
import { register as deadLetters } from './dead-letters.ts';
import { register as doctor } from './doctor.ts';
import { register as test } from './test.ts';

/** Every command, in the order `--help` shows them. A new command is one file and one line here. */
export const commands: readonly ((program: Command) => void)[] = [start, run, crawl, processCommand, serve, migrate, sources, inbox, exportCommand, extract, erase, deadLetters, doctor, test];
