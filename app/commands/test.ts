import { join } from 'node:path';
import type { Command } from 'commander';
import { processEnvironment } from '../../infra/config/index.ts';
import { testEverything } from '../test-runner/index.ts';

const root = join(import.meta.dirname, '..', '..');

export function register(program: Command): void {
  program
    .command('test')
    .description('check the code (lint, types, import rules) and run the tests; exit code 1 when something fails')
    .argument('[paths...]', 'test files or folders, relative to the project; all of them and the checks without any')
    .option('--long', 'also run what takes long: crash tests in full, large volumes')
    .addHelpText('after', '\nEnvironment: DIEMBAO_FORBID_SKIPS=1 makes a skipped test a failure; KAFKA_BROKERS and CLICKHOUSE_URL name servers to test against.')
    .action(async (paths: readonly string[], { long = false }: { readonly long?: boolean }) => {
      const stop = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
      const good = await testEverything({ root, paths, long, env: processEnvironment(), signal: stop.signal, print: (line) => void process.stdout.write(`${line}\n`) });
      process.exitCode = stop.signal.aborted ? 130 : good ? 0 : 1;
    });
}
