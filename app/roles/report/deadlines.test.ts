import { expect, it } from 'vitest';
import { byMachine, draftReport, takeDue } from '../../../infra/reports/index.ts';
import { smallReport } from '../../../infra/reports/testing/small-report.ts';
import { dueReports } from '../../../processors/summaries/schedule/index.ts';
import { officeFolder } from '../../../tests/support/office-file.ts';
import { openContext } from '../../context.ts';
import { rulePorts } from '../alert/index.ts';

it('a yearly report that has not left the office is a deadline of alerts’ rules', async () => {
  using folder = officeFolder({ reports: { schedule: [{ kind: 'yearly', at: '07:00', unit: 'so-khcn' }] } });
  await using context = await openContext({ office: folder.officeFile, data: folder.dataDir, logLevel: 'silent' });
  const { config } = context;
  const zone = config.office.timezone;
  const look = (at: string): void => void takeDue(context.book(), (from, to) => dueReports(config.reports, from, to, zone), Date.parse(at));
  look('2026-11-01T00:00:00Z');
  look('2026-11-16T00:00:00Z');
  const { deadlines } = await rulePorts(context);
  const due = Date.parse('2026-11-24T17:00:00Z');
  expect(deadlines(due)).toEqual([]);
  expect(deadlines(due + 1)).toEqual([{ id: 'report/yearly/2026-01-01..2026-11-14/unit=so-khcn', what: 'report', case: null, title: '2026-01-01..2026-11-14', units: ['so-khcn'], due }]);
  draftReport(context.book(), { model: smallReport(), recipients: [], due: 'yearly/2026-01-01..2026-11-14/unit=so-khcn' }, byMachine(due));
  expect(deadlines(due + 1)).toMatchObject([{ title: smallReport().letterhead.subject }]);
});
