import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { officeFolder } from '../../tests/support/office-file.ts';
import { openContext } from '../context.ts';
import { reportsCheck } from './reports.ts';

const email = { host: '127.0.0.1', security: 'none', from: 'diem-bao@so-khcn.tan-hai.example' };
const people = [{ id: 'lan', name: 'Trần Thị Lan', email: 'lan@so-khcn.tan-hai.example' }, { id: 'sa', name: 'Đỗ Minh Sa', signIn: 'minh-sa' }];
const weekly = { kind: 'weekly', at: 'mon 07:00', to: ['person:lan'], formats: ['docx'] };

async function found(reports: Record<string, unknown>, alerts: Record<string, unknown> = { email, people }, more: Record<string, unknown> = {}): Promise<string> {
  using folder = officeFolder({ alerts, reports, ...more });
  mkdirSync(join(folder.dir, 'bao-cao'));
  writeFileSync(join(folder.dir, 'tep'), '');
  await using context = await openContext({ office: folder.officeFile, data: folder.dataDir, logLevel: 'silent' });
  return await reportsCheck(context).catch((error: unknown) => `problem: ${String(error)}`);
}

it('says whether reports would be made and reach somebody', async () => {
  expect(await found({})).toBe('no schedule: none is made by itself');
  expect(await found({ schedule: [weekly] })).toBe('1 made by themselves, each reaches somebody');
  expect(await found({ schedule: [weekly], folder: 'bao-cao' })).toMatch(/, files in \/.*\/bao-cao$/);
  expect(await found({ schedule: [weekly], folder: 'khong-co' })).toContain('reports.folder cannot be written: ENOENT');
  expect(await found({ schedule: [weekly], folder: 'tep' })).toContain('reports.folder is no folder');
  expect(await found({ schedule: [{ ...weekly, to: ['person:lan', 'person:sa'] }] })).toContain('reaches nobody through person:sa');
  expect(await found({ schedule: [weekly] }, { people })).toBe('1 made by themselves, on the console alone (alerts.email is not set: nobody is mailed)');
  expect(await found({ schedule: [{ ...weekly, topic: 'khong-co' }] })).toContain('topic khong-co, which there is not');
  expect(await found({ schedule: [weekly] }, { email: { ...email, username: 'lan' }, people })).toContain('DIEMBAO_SMTP_PASSWORD');
  expect(await found({ schedule: [{ ...weekly, formats: ['docx', 'pdf'] }] }, { email, people }, { crawl: { browser: '/khong/co/chromium' } })).toContain('no browser on this machine: reports go without their PDF');
  expect(await found({ schedule: [{ ...weekly, formats: ['pdf'] }] }, { email, people }, { crawl: { browser: '/khong/co/chromium' } })).toContain('problem: Error: the weekly report is to be a PDF and nothing else');
});
