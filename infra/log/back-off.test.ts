import { expect, it } from 'vitest';
import { RetryableError } from '../contracts/index.ts';
import { backOffMs, pause } from './back-off.ts';

it('doubles, scatters, and stays within half a minute', () => {
  for (let failures = 1; failures <= 60; failures += 1) {
    const expected = Math.min(200 * 2 ** (failures - 1), 30_000);
    const waited = backOffMs(failures, new Error('hỏng'));
    expect(waited).toBeGreaterThanOrEqual(expected * 0.8);
    expect(waited).toBeLessThanOrEqual(expected * 1.2);
  }
});

it('waits as long as the error asks, within a minute', () => {
  const asking = (retryAfterMs: number): RetryableError => new RetryableError('chờ', { code: 'wait', retryAfterMs });
  expect(backOffMs(1, asking(10_000))).toBe(10_000);
  expect(backOffMs(1, asking(3_600_000))).toBe(60_000);
});

it('ends a pause when it must stop', async () => {
  const stopping = new AbortController();
  const pausing = pause(600_000, stopping.signal);
  stopping.abort();
  await pausing;
  await pause(600_000, stopping.signal);
});
