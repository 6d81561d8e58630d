import type { Command } from 'commander';
import { openContext } from '../context.ts';
import { portNumber, withOffice, type OfficeOptions } from '../options.ts';
import { openToGrafana } from '../roles/grafana.ts';
import { startConsole } from '../roles/serve.ts';
import { stopOnSignals, untilAborted } from '../shutdown.ts';

export interface ServeOptions extends OfficeOptions {
  readonly host: string;
  readonly port: number;
  readonly grafanaPort?: number;
  readonly alertHost: string;
  readonly alertPort?: number;
}

/** `--host` and `--port` of the console. */
export function withConsole(command: Command): Command {
  return command
    .option('--port <port>', 'port of the console', portNumber, 4789)
    .option('--host <address>', 'address of the console; only loopback without access.url in the office’s file', '127.0.0.1')
    .option('--grafana-port <port>', 'offer the embedded store to Grafana on this port of 127.0.0.1, to read (8124 is usual)', portNumber)
    .option('--alert-port <port>', 'take Grafana’s alerts on a port of their own too, for a Grafana that cannot reach the console', portNumber)
    .option('--alert-host <address>', 'address of that port', '127.0.0.1');
}

/** What a first start prints: whoever reads the terminal becomes the administrator. */
export const firstLines = (link: string | null): string[] => (link === null ? [] : [`  first administrator (opens once): ${link}`]);

export function register(program: Command): void {
  withConsole(withOffice(program.command('serve')))
    .description('show what is stored in a browser')
    .action(async (options: ServeOptions) => {
      await using context = await openContext(options);
      const signal = stopOnSignals(context.logger);
      const served = await startConsole(context, options);
      const grafana = await openToGrafana(context, options);
      process.stdout.write(`${[`Điểm Báo: ${context.config.access.url ?? served.url}`, ...firstLines(served.firstLink), ...grafana].join('\n')}\n`);
      await untilAborted(signal);
    });
}
