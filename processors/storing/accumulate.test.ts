import { describe, expect, it } from 'vitest';
import { accumulate } from './accumulate.ts';

describe('accumulate', () => {
  it('gathers what arrives together into one flush and resolves each caller after it', async () => {
    const flushed: number[][] = [];
    const gate = accumulate<number>({ maxItems: 100, maxWaitMs: 10, flush: async (items) => void flushed.push([...items]) });
    await Promise.all([gate.add([1, 2]), gate.add([3]), gate.add([4])]);
    expect(flushed).toEqual([[1, 2, 3, 4]]);
  });

  it('flushes at once when full, one flush at a time', async () => {
    let running = 0;
    let most = 0;
    const flush = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    };
    const gate = accumulate<number>({ maxItems: 2, maxWaitMs: 60_000, flush });
    await Promise.all([gate.add([1, 2]), gate.add([3, 4]), gate.add([5, 6])]);
    expect(most).toBe(1);
  });

  it('rejects the callers of a failed flush and goes on with the next', async () => {
    let failures = 1;
    const flush = async (): Promise<void> => {
      if (failures-- > 0) throw new Error('disk full');
    };
    const gate = accumulate<number>({ maxItems: 1, maxWaitMs: 10, flush });
    await expect(gate.add([1])).rejects.toThrow('disk full');
    await expect(gate.add([1])).resolves.toBeUndefined();
  });
});
