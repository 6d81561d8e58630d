import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { smallReport } from '../../infra/reports/testing/small-report.ts';
import { checkFile } from '../../processors/summaries/check/index.ts';
import { officeFolder } from '../../tests/support/office-file.ts';
import { openContext } from '../context.ts';
import { soundFile } from './kept-files.ts';

// No report is known whose file is drawn otherwise than it says: the reader is made to find one.
vi.mock(import('../../processors/summaries/check/index.ts'), async (original) => ({ ...(await original()), checkFile: vi.fn<typeof checkFile>(() => Promise.resolve([{ code: 'file-lacks', at: 'overview.volume', found: '1.204' }])) }));

it('a file that is not what the report says is neither kept nor handed out', async () => {
  using office = officeFolder({ reports: { schedule: [] } });
  await using context = await openContext({ office: office.officeFile, data: office.dataDir, logLevel: 'silent' });
  const of = { report: 1, version: 1 };
  await expect(soundFile(context, of, smallReport(), 'html')).rejects.toMatchObject({ code: 'report-file-differs' });
  expect(checkFile).toHaveBeenCalledOnce();
  expect(existsSync(join(office.dataDir, 'desk', 'reports'))).toBe(false);
});
