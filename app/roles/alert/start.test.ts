import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentErased, RetryableError } from '../../../infra/contracts/index.ts';
import { takeLock } from '../../../infra/lock/index.ts';
import { officeFolder } from '../../../tests/support/office-file.ts';
import { openContext } from '../../context.ts';
import { startAlerts } from './index.ts';

const alerts = { people: [{ id: 'lan', name: 'Trần Thị Lan', email: 'lan@so-khcn.tan-hai.example' }], receivers: [{ id: 'truc', steps: [{ to: ['person:lan'] }] }], route: { receiver: 'truc' }, rules: [{ id: 'named', kind: 'named' }] };

it('where the log cannot be had the lock goes to whoever can, and a message that is none stops nothing', { timeout: 60_000 }, async () => {
  using folder = officeFolder({ alerts });
  await using context = await openContext({ office: folder.officeFile, data: folder.dataDir, logLevel: 'silent' });
  context.book();
  let away = true;
  const log = await context.log();
  const handled: number[] = [];
  const consuming: typeof log = {
    ...log,
    consume: (options) => {
      if (away) return Promise.reject(new RetryableError('away', { code: 'log-away' }));
      void Promise.resolve(options.handler([{ topic: 'desk.events', value: `not JSON, but it says ${documentErased.type}` } as never], {} as never)).then(() => handled.push(1));
      return log.consume(options);
    },
  };
  await startAlerts({ ...context, log: async () => consuming }, 'http://127.0.0.1:4789');
  const lockFile = join(folder.dataDir, 'desk', 'alerts.lock');
  const free = (): boolean => {
    const lock = takeLock(lockFile);
    lock?.release();
    return lock !== null;
  };
  await expect.poll(free, { timeout: 20_000, interval: 200 }).toBe(true);
  away = false;
  await expect.poll(() => handled.length, { timeout: 20_000 }).toBe(1);
  expect(free()).toBe(false);
});
