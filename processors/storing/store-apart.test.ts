import { describe, expect, it } from 'vitest';
import { RetryableError } from '../../infra/contracts/index.ts';
import { storeApart } from './store-apart.ts';

const refusal = (): Error => Object.assign(new Error('Cannot parse escape sequence'), { code: '25' });
const refusing = (bad: readonly number[], stored: number[]) => async (items: readonly number[]): Promise<number> => {
  if (items.some((item) => bad.includes(item))) throw refusal();
  stored.push(...items);
  return items.length;
};
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('storing apart what the store refuses', () => {
  it('stores a good batch at one go', async () => {
    const stored: number[] = [];
    expect(await storeApart(upTo(100), refusing([], stored))).toEqual({ results: [100], broken: [] });
  });

  it('finds the guilty, stores all others in order, and names why', async () => {
    const stored: number[] = [];
    const { broken } = await storeApart(upTo(100), refusing([0, 41, 42, 99], stored));
    expect(broken.map(({ item }) => item)).toEqual([0, 41, 42, 99]);
    expect(String(broken[0]?.error)).toContain('Cannot parse');
    expect(stored).toEqual(upTo(100).filter((item) => ![0, 41, 42, 99].includes(item)));
  });

  it.for([
    ['a store that is away', new RetryableError('gone', { code: 'store-unavailable' })],
    ['a lost connection', Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })],
    ['a missing table', Object.assign(new Error('UNKNOWN_TABLE'), { code: '60' })],
    ['a defect of our own', new TypeError('x is not a function')],
  ] as const)('blames no item for %s', async ([, error]) => {
    await expect(storeApart([1, 2], () => Promise.reject(error))).rejects.toBe(error);
    await expect(storeApart([1], () => Promise.reject(error))).rejects.toBe(error);
  });
});
