import { expect, it } from 'vitest';
import { officeFolder } from '../../tests/support/office-file.ts';
import { openContext } from '../context.ts';
import { alertsCheck } from './alerts.ts';

async function found(alerts: Record<string, unknown>): Promise<string> {
  using folder = officeFolder({ alerts });
  await using context = await openContext({ office: folder.officeFile, data: folder.dataDir, logLevel: 'silent' });
  return await alertsCheck(context).catch((error: unknown) => `problem: ${String(error)}`);
}

const rules = [{ id: 'named', kind: 'named' }];
const email = { host: '127.0.0.1', security: 'none', from: 'diem-bao@so-khcn.tan-hai.example' };
const people = [{ id: 'lan', name: 'Trần Thị Lan', email: 'lan@so-khcn.tan-hai.example', channels: ['email'] }];
const receivers = [{ id: 'truc', steps: [{ to: ['person:lan'] }] }];
const route = { receiver: 'truc' };

it('says whether alerts would reach anybody', async () => {
  expect(await found({})).toContain('no rules');
  expect(await found({ rules, email, people, receivers, route })).toBe('1 rules on, 1 receivers, each reaches somebody (access.url is not set: links in messages open on this machine only)');
  expect(await found({ rules, email, people, receivers })).toContain('names no receiver');
  expect(await found({ rules, email: { ...email, username: 'lan' }, people, receivers, route })).toContain('DIEMBAO_SMTP_PASSWORD');
  expect(await found({ rules, email: { ...email, host: 'khong-co.invalid' }, people, receivers, route })).toContain('khong-co.invalid cannot be found');
});
