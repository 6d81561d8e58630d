import type { Command } from 'commander';
import { documentErased, RejectedError, RetryableError, topics, wrap } from '../../infra/contracts/index.ts';
import { itemsOf } from '../../processors/storing/index.ts';
import { openContext, type Context } from '../context.ts';
import { withOffice, type OfficeOptions } from '../options.ts';
import { startProcessing } from '../roles/process.ts';

interface EraseOptions extends OfficeOptions {
  readonly reason: string;
  readonly json?: boolean;
  readonly force?: boolean;
}

const waitMs = 60_000;

export function register(program: Command): void {
  withOffice(program.command('erase'))
    .argument('<id>', "the document's id")
    .description('remove a document everywhere (store and log); only the fact of it remains')
    .option('--reason <text>', 'why, in a few words without names', 'on-request')
    .option('--force', 'record the erasure although nothing is stored under this id, so that it cannot come in later')
    .option('--json', 'print the result as JSON')
    .action(erase);
}

async function erase(id: string, options: EraseOptions): Promise<void> {
  await using context = await openContext(options, { quiet: true, existing: true });
  const [store, log] = [await context.store(), await context.log()];
  const items = await itemsOf(store, id);
  if (items.length === 0 && !options.force) {
    throw new RejectedError(`Nothing is stored under ${id}.`, { code: 'unknown-document', hint: 'Check the id (`diembao export documents` lists them); --force records the erasure all the same.' });
  }
  const at = context.now().toISOString();
  const message = wrap(documentErased, { document: id, items, reason: options.reason, at }, { source: '/desk' });
  await log.send(topics.desk.name, [{ key: id, value: JSON.stringify(message) }]);
  // Where no `start` or `process` is running, this command does the work itself.
  const processing = await startProcessing(context, { only: 'store' });
  context.defer(() => processing.stop());
  await untilRecorded(context, id, Date.now() + waitMs);
  const known = items.length > 0;
  process.stdout.write(options.json ? `${JSON.stringify({ id, known, erasedAt: at })}\n` : known ? `erased ${id}\n` : `nothing was stored under ${id}; the erasure is recorded, so it cannot come in later\n`);
}

async function untilRecorded(context: Context, id: string, deadline: number): Promise<void> {
  const store = await context.store();
  for (;;) {
    const result = await store.client.query({
      query: `SELECT count() AS left FROM documents FINAL WHERE id = {id:String} UNION ALL SELECT count() = 0 FROM erasures WHERE document = {id:String}`,
      query_params: { id },
      format: 'JSONEachRow',
    });
    const rows = await result.json<{ left: string | number }>();
    if (rows.every((row) => Number(row.left) === 0)) return;
    if (Date.now() > deadline) {
      throw new RetryableError('The erasure is in the log but was not carried out within a minute.', { code: 'erasure-pending', hint: 'It will be as soon as a `process` runs; see `diembao doctor`.' });
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
