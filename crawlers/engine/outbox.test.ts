import { describe, expect, it } from 'vitest';
import { Outbox } from './outbox.ts';

const message = (key: string, length = 1) => ({ key, value: 'x'.repeat(length) });

describe('the outbox', () => {
  it('sends in order, in batches bounded by number and by size', async () => {
    const batches: string[][] = [];
    const outbox = new Outbox({ send: async (_, messages) => void batches.push(messages.map(({ key }) => key)) }, 'topic', { batch: 3, characters: 100 });
    await Promise.all(['a', 'b', 'c', 'd'].map((key) => outbox.send(message(key))));
    await Promise.all([outbox.send(message('e', 90)), outbox.send(message('f', 90)), outbox.send(message('g', 500))]);
    expect(batches).toEqual([['a', 'b', 'c'], ['d'], ['e'], ['f'], ['g']]);
  });

  it('says done only when the log has it, and tells each sender of a failure', async () => {
    let fail = true;
    const outbox = new Outbox({ send: () => (fail ? Promise.reject(new Error('full')) : Promise.resolve()) }, 'topic');
    const ends = await Promise.allSettled([outbox.send(message('a')), outbox.send(message('b'))]);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fail = false;
    await expect(outbox.send(message('c'))).resolves.toBeUndefined();
  });
});
