export interface AccumulateOptions<Item> {
  /** Flush when so many items wait. */
  readonly maxItems: number;
  /** Flush when the oldest item has waited so long. */
  readonly maxWaitMs: number;
  readonly flush: (items: readonly Item[]) => Promise<void>;
}

/**
 * Gathers the small batches of several partitions into large writes: the store prefers few, large inserts. Each `add`
 * resolves when its items have been flushed, so that a partition commits only what is written; flushes never overlap.
 */
export function accumulate<Item>(options: AccumulateOptions<Item>): { add(items: readonly Item[]): Promise<void> } {
  let waiting: Item[] = [];
  let settled: PromiseWithResolvers<void> = Promise.withResolvers();
  let timer: NodeJS.Timeout | undefined;
  let tail: Promise<void> = Promise.resolve();

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const items = waiting;
    const done = settled;
    waiting = [];
    settled = Promise.withResolvers();
    tail = tail
      .then(() => options.flush(items))
      .then(done.resolve, done.reject);
  };

  return {
    add(items) {
      if (items.length === 0) return Promise.resolve();
      waiting.push(...items);
      const { promise } = settled;
      if (waiting.length >= options.maxItems) flush();
      else timer ??= setTimeout(flush, options.maxWaitMs);
      return promise;
    },
  };
}
