import type { Command } from 'commander';
import { RejectedError } from '../../infra/contracts/index.ts';
import { openContext } from '../context.ts';
import { redrive } from '../../infra/log/index.ts';
import type { Store } from '../../infra/store/index.ts';
import { withOffice, type OfficeOptions } from '../options.ts';

interface Listed extends OfficeOptions {
  readonly json?: boolean;
}

export function register(program: Command): void {
  const command = program.command('dead-letters').description('messages that broke a consumer: look at them, drive them again');
  withOffice(command.command('list'))
    .description('what is set aside, newest first')
    .option('--json', 'one JSON object a line')
    .action(async (options: Listed) => {
      await using context = await openContext(options, { quiet: true, existing: true });
      const result = await (await context.store()).client.query({
        query: `SELECT id, topic, partition, offset, consumer_group AS "group", code, error, source, toString(at) AS at, redriven_at IS NOT NULL AS redriven
                FROM dead_letters FINAL ORDER BY at DESC LIMIT 1000`,
        format: 'JSONEachRow',
      });
      const letters = await result.json<{ id: string; topic: string; code: string; error: string; source: string; at: string }>();
      for (const letter of letters) {
        process.stdout.write(options.json ? `${JSON.stringify(letter)}\n` : `${letter.at}  ${letter.id}  ${letter.topic}  ${letter.source}  ${letter.code}: ${letter.error}\n`);
      }
      if (!options.json && letters.length === 0) process.stdout.write('no dead letters\n');
    });
  withOffice(command.command('redrive'))
    .argument('[ids...]', 'the letters to drive; all of them without any')
    .description('send dead letters back to their topics, after what broke them was mended')
    .action(async (ids: string[], options: OfficeOptions) => {
      await using context = await openContext(options, { quiet: true, existing: true });
      const [log, store] = [await context.log(), await context.store()];
      const erased = new Set(await erasedKeys(store));
      const driven = await redrive(log, { ...(ids.length > 0 ? { ids } : { all: true as const }), skip: (letter) => erased.has(letter.key) });
      if (driven.length > 0) {
        await store.client.command({
          query: 'ALTER TABLE dead_letters UPDATE redriven_at = now64(3) WHERE id IN {ids:Array(String)}',
          query_params: { ids: driven.map((letter) => letter.id) },
          clickhouse_settings: { mutations_sync: '1' },
        });
      }
      const unknown = ids.filter((id) => !driven.some((letter) => letter.id === id));
      if (unknown.length > 0) throw new RejectedError(`No such dead letter (or its document was erased): ${unknown.join(', ')}.`, { code: 'unknown-letter', hint: '`diembao dead-letters list` shows their ids.' });
      process.stdout.write(`${driven.length} driven again\n`);
    });
}

/** What was erased stays erased: its letters are not driven. */
async function erasedKeys(store: Store): Promise<string[]> {
  const result = await store.client.query({ query: 'SELECT DISTINCT document FROM erasures', format: 'JSONEachRow' });
  return (await result.json<{ document: string }>()).map((row) => row.document);
}
