import { expect, it } from 'vitest';
import { sentence, smallReport, text } from '../../infra/reports/testing/small-report.ts';
import { checkFile } from '../../processors/summaries/check/index.ts';
import { officeFolder } from '../../tests/support/office-file.ts';
import { openContext } from '../context.ts';
import { fileOf } from './file-of.ts';

it.each(['html', 'docx'] as const)('what an article smuggles in and no %s can hold does not stop a report', async (format) => {
  using office = officeFolder({ reports: { schedule: [] } });
  await using context = await openContext({ office: office.officeFile, data: office.dataDir, logLevel: 'silent' });
  // Half an emoji, control characters, a change of direction, a sign that is none, a tag.
  for (const words of ['Cầu \ud83c mới', 'Cầu \u0001 mới', 'Cầu\u0000 12', 'Cầu \u202e 12 mới', 'Cầu \ufffe mới \uffff', 'Cầu <b> mới &amp; 12', '12 \ud83c']) {
    const report = smallReport({ sections: [{ id: 'overview', title: 'Tổng quan', blocks: [{ kind: 'paragraph', sentences: [sentence('overview.volume', [text(words)])] }] }] });
    expect(await checkFile(await fileOf(context, report, format), format, report), JSON.stringify(words)).toEqual([]);
  }
});
