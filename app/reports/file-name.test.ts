import { expect, it } from 'vitest';
import { smallReport } from '../../infra/reports/testing/small-report.ts';
import { fileNameOf } from './file-name.ts';

it('a file says what it is of, for any file system', () => {
  const report = smallReport();
  const approved = { ...report.letterhead, number: '12' };
  expect(fileNameOf(report, 1, 'docx')).toBe('bao-cao-tuan_2026-W46_v1.docx');
  expect(fileNameOf({ ...report, letterhead: approved }, 2, 'pdf')).toBe('bao-cao-tuan_2026-W46_so-12_v2.pdf');
  expect(fileNameOf({ ...report, language: 'en', letterhead: approved }, 1, 'html')).toBe('weekly-report_2026-W46_no-12_v1.html');
  expect(fileNameOf({ ...report, kind: 'ad-hoc', period: { from: report.period.from, to: report.period.from + 3 * 86_400_000 }, about: { ...report.about, unit: 'so-khcn', story: '../../đi đâu' } }, 1, 'pdf')).toBe('bao-cao-chuyen-de_2026-11-09_2026-11-11_so-khcn_..-..-i-u_v1.pdf');
});
