import { z } from 'zod';
import { messageOf } from '../contracts/index.ts';
import type { Log } from '../log/index.ts';
import type { Logger } from '../observability/index.ts';
import type { Book } from './book.ts';

const rowSchema = z.object({ seq: z.number(), topic: z.string(), key: z.string(), value: z.string() });
const mostAtOnce = 200;
const firstPauseMs = 500;
const longestPauseMs = 30_000;
/** Another process may post too (`facts import` beside `start`): looked at without being told. */
const lookEveryMs = 2000;

export interface Outbox {
  /** Sends what is posted now; rejects when the log cannot be reached. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** Brings what was posted to the log, in order, at least once: a row goes only when the log has acknowledged it. */
export function startOutbox(book: Book, log: Pick<Log, 'send'>, { logger }: { readonly logger: Logger }): Outbox {
  let stopped = false;
  let pauseMs = firstPauseMs;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  const flush = (): Promise<void> => {
    const next = running.catch(() => undefined).then(() => sendAll(book, log));
    running = next;
    return next;
  };
  const tick = (afterMs: number): void => {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => {
      flush().then(
        () => {
          pauseMs = firstPauseMs;
          tick(lookEveryMs);
        },
        (error: unknown) => {
          logger.warn({ err: messageOf(error), pauseMs }, 'what people did has not reached the log yet; tried again by itself');
          pauseMs = Math.min(pauseMs * 2, longestPauseMs);
          tick(pauseMs);
        },
      );
    }, afterMs);
  };
  book.onPost(() => tick(0));
  tick(0);
  return {
    flush,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running.catch(() => undefined);
    },
  };
}

async function sendAll(book: Book, log: Pick<Log, 'send'>): Promise<void> {
  for (;;) {
    const rows = book.all(rowSchema, 'SELECT seq, topic, key, value FROM outbox ORDER BY seq LIMIT ?', [mostAtOnce]);
    if (rows.length === 0) return;
    const [{ topic }] = rows as [z.infer<typeof rowSchema>];
    const until = rows.findIndex((row) => row.topic !== topic);
    const some = until === -1 ? rows : rows.slice(0, until);
    await log.send(topic, some.map(({ key, value }) => ({ key, value })));
    book.run('DELETE FROM outbox WHERE seq <= ?', [some.at(-1)?.seq ?? 0]);
  }
}
