import { afterEach, expect, it } from 'vitest';
import { byMachine, draftReport, reportTimeline, takeDue, type DueReport } from '../../../infra/reports/index.ts';
import { monday, smallReport } from '../../../infra/reports/testing/small-report.ts';
import { officeFolder, type OfficeFolder } from '../../../tests/support/office-file.ts';
import { openContext, type Context } from '../../context.ts';
import { openReleaser } from './publish.ts';

let office: OfficeFolder;
let context: Context;

/** A report was drafted for a line that said `approve: automatic`; `schedule` is what the office's file says now. */
async function drafted(...schedule: Record<string, unknown>[]): Promise<void> {
  office = officeFolder({ reports: { schedule } });
  context = await openContext({ office: office.officeFile, data: office.dataDir, logLevel: 'silent' }, { now: () => new Date(monday) });
  const due: DueReport = { id: 'weekly/2026-W46', kind: 'weekly', period: smallReport().period, at: monday, deadline: null, entry: { kind: 'weekly', unit: '', topic: '', language: null, to: [], approve: 'automatic', formats: ['docx'] } };
  takeDue(context.book(), () => [], monday - 1000);
  takeDue(context.book(), () => [due], monday + 1000);
  draftReport(context.book(), { model: smallReport(), recipients: [], due: due.id }, byMachine(monday));
}
afterEach(async () => {
  await context[Symbol.asyncDispose]();
  office[Symbol.dispose]();
});

const next = (): Promise<boolean> => openReleaser(context, 'http://127.0.0.1:4789').next(new AbortController().signal);
const lines = (): string[] => reportTimeline(context.book(), 1).map(({ what }) => what);

it.each([
  ['asks for approval', [{ kind: 'weekly', at: 'mon 07:00' }]],
  ['has only others that go by themselves', [{ kind: 'weekly', at: 'mon 07:00', unit: 'so-khcn', approve: 'automatic' }, { kind: 'daily', at: '07:00', approve: 'automatic' }, { kind: 'weekly', at: 'mon 07:00', language: 'en', approve: 'automatic' }]],
  ['has no schedule', []],
])('what was made to go by itself waits for a person where the office’s file %s since', async (_, schedule) => {
  await drafted(...schedule);
  expect(await next()).toBe(false);
  expect(lines()).toEqual(['drafted']);
});

it('what the office’s file still lets go is taken on, also where its line says the office’s language in words', async () => {
  await drafted({ kind: 'weekly', at: 'fri 16:00', language: 'vi', approve: 'automatic' });
  expect(await next()).toBe(true);
  // The store has nothing of what it says.
  expect(lines()).toEqual(['drafted', 'approved', 'check-failed']);
});
