import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

const code = (name: string): unknown => expect.objectContaining({ code: name, policy: 'retry' });

it('work is done one piece at a time, in order, whatever becomes of the one before', async () => {
  const inTurn = oneAtATime({ mostWaiting: 5, waitMs: 5000, limitMs: 5000 });
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const work = (number: number) => inTurn(async () => {
    most = Math.max(most, ++running);
    await sleep(10);
    running -= 1;
    order.push(number);
    if (number === 1) throw new Error('no');
    return number;
  });
  const answers = await Promise.allSettled([0, 1, 2, 3].map(work));
  expect([most, order, answers.map(({ status }) => status)]).toEqual([1, [0, 1, 2, 3], ['fulfilled', 'rejected', 'fulfilled', 'fulfilled']]);
});

it('whoever comes when too many wait is refused at once, whoever waits too long later', async () => {
  const inTurn = oneAtATime({ mostWaiting: 1, waitMs: 40, limitMs: 5000 });
  const first = inTurn(() => sleep(150, 'first'));
  const second = inTurn(async () => 'second');
  await expect(inTurn(async () => 'third')).rejects.toEqual(code('report-busy'));
  await expect(second).rejects.toEqual(code('report-busy'));
  expect(await first).toBe('first');
  expect(await inTurn(async () => 'later')).toBe('later');
});

it('what takes too long is told to stop, and the next begins only when it has', async () => {
  const inTurn = oneAtATime({ mostWaiting: 3, waitMs: 5000, limitMs: 30 });
  let ended = 0;
  let stopped = false;
  const slow = inTurn(async (signal) => {
    await sleep(120);
    stopped = signal.aborted;
    ended = performance.now();
  });
  await expect(slow).rejects.toEqual(code('report-too-slow'));
  const began = await inTurn(async () => performance.now());
  expect([stopped, began >= ended && ended > 0]).toEqual([true, true]);
});
