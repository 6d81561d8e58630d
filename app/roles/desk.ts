import type { Access } from '../../dashboards/access/index.ts';
import { documentsOf, expirePosts, followLog, pdfPrinter, type Desk } from '../../dashboards/desk/index.ts';
import { startOutbox } from '../../infra/book/index.ts';
import type { Store } from '../../infra/store/index.ts';
import type { Context } from '../context.ts';

/** The desk over the context's book: facts, the queue and cases. */
export function deskOf(context: Context, access: Access, store: Store): Desk {
  const { config, now } = context;
  const reaches = new Map(config.sources.map(({ id, reach }) => [id, reach]));
  return {
    book: context.book(),
    audit: access.audit.write,
    now,
    office: config.office,
    units: config.units,
    statements: config.statements,
    colleagues: () => access.people.list(),
    lookUp: documentsOf(store, { now, reachOf: (source) => reaches.get(source) ?? null }),
    print: pdfPrinter(config.crawl.browser),
  };
}

export const deskGroup = 'desk';
const sweepEveryMs = 3_600_000;

/** Keeps the desk in step with the log: flags and what became of documents come in, what people do goes out, posts' texts expire. */
export async function startDesk(context: Context, desk: Desk): Promise<void> {
  const { config, logger, now } = context;
  const log = await context.log();
  const outbox = startOutbox(desk.book, log, { logger });
  const consumer = await followLog(desk, { log, group: deskGroup, logger });
  const sweep = (): void => {
    const expired = expirePosts(desk, new Date(now().getTime() - config.retention.postDays * 86_400_000));
    if (expired > 0) logger.info({ expired }, 'posts at the desk have had their time');
  };
  sweep();
  const timer = setInterval(sweep, sweepEveryMs);
  context.defer(async () => {
    clearInterval(timer);
    await consumer.stop();
    await outbox.stop();
  });
}
