import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TopicSpec } from '../../contracts/index.ts';
import { silentLogger } from '../../observability/index.ts';
import type { ConsumeOptions, Consumer, LogMessage, OutgoingMessage } from '../contract.ts';
import type { MaintainedLog } from '../maintained-log.ts';
import { openLog, type LogOptions } from '../open-log.ts';

/** Opens logs for one test, gives it topics and groups of its own, and closes everything after it. */
export class BenchLog implements AsyncDisposable {
  readonly options: LogOptions;
  readonly #open: MaintainedLog[] = [];

  constructor(options: LogOptions) {
    this.options = options;
  }

  async open(): Promise<MaintainedLog> {
    const log = await openLog(this.options, { logger: silentLogger() });
    this.#open.push(log);
    return log;
  }

  /** A fresh log handle with a fresh topic. */
  async withTopic(partitions = 3, spec: Partial<TopicSpec> = {}): Promise<{ log: MaintainedLog; topic: string }> {
    const log = await this.open();
    const topic = `test.${randomUUID()}`;
    await log.ensureTopics([{ name: topic, partitions, retentionDays: 7, personal: false, ...spec }]);
    return { log, topic };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#open.map((log) => log.close()));
  }
}

export const newGroup = (): string => `group-${randomUUID()}`;

/** Messages `from` … `from + count - 1`, whose values are their numbers, over some keys. */
export const numbered = (count: number, { keys = 5, from = 0 }: { readonly keys?: number; readonly from?: number } = {}): OutgoingMessage[] =>
  Array.from({ length: count }, (_, index) => ({ key: `khoá-${(from + index) % keys}`, value: String(from + index) }));

export interface Gathering {
  readonly consumer: Consumer;
  readonly batches: (readonly LogMessage[])[];
  readonly messages: LogMessage[];
  values(): string[];
}

/** Consumes into memory. */
export async function gather(log: MaintainedLog, options: Omit<ConsumeOptions, 'handler'> & { readonly handler?: ConsumeOptions['handler'] }): Promise<Gathering> {
  const batches: (readonly LogMessage[])[] = [];
  const messages: LogMessage[] = [];
  const consumer = await log.consume({
    lingerMs: 20,
    ...options,
    handler: async (batch, context) => {
      await options.handler?.(batch, context);
      batches.push(batch);
      messages.push(...batch);
    },
  });
  return { consumer, batches, messages, values: () => messages.map(({ value }) => value) };
}

/** Waits until a condition holds; fails with what was awaited. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, ms = 25_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`In ${ms / 1000} s it did not come about that ${what}.`);
    await sleep(20);
  }
}

export async function readAll(messages: AsyncIterable<LogMessage>): Promise<LogMessage[]> {
  const all: LogMessage[] = [];
  for await (const message of messages) all.push(message);
  return all;
}

export const ascending = (values: readonly string[]): string[] => values.toSorted((a, b) => Number(a) - Number(b));
export const numbersUpTo = (count: number, from = 0): string[] => Array.from({ length: count }, (_, index) => String(from + index));
