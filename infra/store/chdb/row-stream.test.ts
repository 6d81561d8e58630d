import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { RowStream, type RowStreamOptions } from './row-stream.ts';

/** A source of endless chunks that counts what is asked of it. */
function endless(more: Partial<RowStreamOptions> = {}) {
  const seen = { fetched: 0, cancelled: 0, interrupted: 0, ended: 0 };
  const options: RowStreamOptions = {
    first: Buffer.alloc(100_000),
    source: {
      next: () => {
        seen.fetched += 1;
        return Promise.resolve(Buffer.alloc(100_000));
      },
      cancel: () => void (seen.cancelled += 1),
    },
    explain: (error) => error as Error,
    interrupt: () => void (seen.interrupted += 1),
    onEnd: () => void (seen.ended += 1),
    idleMs: 60_000,
    ...more,
  };
  return { stream: new RowStream(options), seen };
}

describe('RowStream', () => {
  it('fetches no further than its reader reads', async () => {
    const { stream, seen } = endless();
    const reader = stream[Symbol.asyncIterator]();
    await reader.next();
    for (let index = 0; index < 50; index += 1) await turn();
    const held = seen.fetched;
    expect(held).toBeLessThan(6);
    for (let index = 0; index < 50; index += 1) await turn();
    expect(seen.fetched).toBe(held);
    stream.destroy();
  });

  it('lets go of the engine once, when it is closed early', async () => {
    const { stream, seen } = endless();
    stream.destroy();
    stream.destroy();
    await turn();
    await turn();
    expect(seen).toMatchObject({ cancelled: 1, ended: 1, interrupted: 0 });
  });

  it('interrupts a fetch under way, and ends only after it', async () => {
    let settle = (_chunk: Buffer | null): void => {};
    const cancelled = { count: 0 };
    const { stream, seen } = endless({ source: { next: () => new Promise((resolve) => (settle = resolve)), cancel: () => void (cancelled.count += 1) } });
    stream.resume();
    await turn();
    await turn();
    stream.destroy();
    await turn();
    expect(seen).toMatchObject({ interrupted: 1, ended: 0 });
    settle(null);
    await turn();
    expect(seen.ended).toBe(1);
    expect(cancelled.count).toBe(1);
  });

  it('gives up a result that nobody reads', async () => {
    const { stream, seen } = endless({ idleMs: 5 });
    await expect(new Promise((_, reject) => stream.once('error', reject))).rejects.toMatchObject({ code: 'store-result-abandoned' });
    await turn();
    expect(seen.ended).toBe(1);
  });
});
