import type { Command } from 'commander';
import { knownEndings } from '../../crawlers/inbox/index.ts';
import { openContext } from '../context.ts';
import { addToInbox } from '../inbox/add.ts';
import { chooseInbox } from '../inbox/choose-inbox.ts';
import { withOffice, type OfficeOptions } from '../options.ts';

interface InboxOptions extends OfficeOptions {
  readonly source?: string;
  readonly json?: boolean;
}

export function register(program: Command): void {
  const command = program.command('inbox').description('the letterbox of press clippings');
  withOffice(command.command('add'))
    .argument('<url-or-file...>', `web addresses, or files of them (${knownEndings.join(' ')})`)
    .description('drop addresses and lists into the inbox; the next poll collects the articles')
    .option('--source <id>', 'which inbox, where the office has several')
    .option('--json', 'print the result as JSON')
    .action(add);
}

async function add(given: readonly string[], options: InboxOptions): Promise<void> {
  await using context = await openContext(options, { quiet: true });
  const { config } = context;
  const source = chooseInbox(config, options.source);
  const added = await addToInbox(given, { source, dataDir: config.dataDir, zone: config.office.timezone, now: context.now() });
  const lines = added.map(({ file, addresses }) => `${file}: ${addresses} ${addresses === 1 ? 'address' : 'addresses'}`);
  process.stdout.write(options.json ? `${JSON.stringify({ source: source.id, added })}\n` : `${lines.join('\n')}\nin the inbox "${source.id}"; collected at its next poll\n`);
}
