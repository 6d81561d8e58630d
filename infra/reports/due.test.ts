import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openBook, type Book } from '../book/index.ts';
import { byMachine, draftReport, dueFailed, dueNow, listDue, openDeadlines, publishReport, approveReport, putBackReports, reportMigrations, takeDue, type DueReport } from './index.ts';
import { listReports } from './testing/whole-report.ts';
import { smallReport } from './testing/small-report.ts';

const hour = 3_600_000;
const entry = { kind: 'daily' as const, unit: '', topic: '', language: null, to: [], approve: 'required' as const, formats: ['docx' as const] };
/** A report every hour, of the hour before. */
const hourly = (from: number, to: number): DueReport[] => {
  const first = Math.ceil(from / hour);
  return Array.from({ length: Math.max(0, Math.ceil(to / hour) - first) }, (_, index) => (first + index) * hour).map((at) => ({ id: `daily/${at / hour}`, kind: 'daily', period: { from: at - hour, to: at }, at, deadline: null, entry }));
};
const open = (): Book => openBook(':memory:', reportMigrations);
const ids = (book: Book): string[] => listDue(book, 1000).filter(({ state }) => state !== 'void').map(({ id }) => id).sort();

it('what was before the first look is not due; what follows is, once, however often it is looked for', () => {
  const book = open();
  expect(takeDue(book, hourly, 10.5 * hour)).toBe(0);
  expect(takeDue(book, hourly, 12.5 * hour)).toBe(2);
  expect(takeDue(book, hourly, 12.5 * hour)).toBe(0);
  expect(dueNow(book, 12.5 * hour).map(({ id }) => id)).toEqual(['daily/11', 'daily/12']);
});

it('is due once over any order of looks, also where the clock goes back a little', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 6 }), { minLength: 1, maxLength: 30 }), (steps) => {
      const book = open();
      let now = 100.5 * hour;
      takeDue(book, hourly, now);
      for (const step of steps) {
        now += step * hour;
        takeDue(book, hourly, now);
        // What falls due between the first look and now, and what had before the clock went back behind it; nothing of the future.
        const due = listDue(book, 1000).filter(({ state }) => state !== 'void');
        expect(new Set(due.map(({ id }) => id)).size).toBe(due.length);
        expect(due.every(({ at }) => at < now)).toBe(true);
        for (const { id } of hourly(100.5 * hour, now)) expect(due.map((row) => row.id)).toContain(id);
      }
      book.close();
    }),
    { numRuns: 100 },
  );
});

it('falls due again where a wrong clock had made it before its time', () => {
  const book = open();
  takeDue(book, hourly, 10.5 * hour);
  takeDue(book, hourly, 20.5 * hour);
  draftReport(book, { model: smallReport(), recipients: [], due: 'daily/15' }, byMachine(0));
  expect(takeDue(book, hourly, 12.5 * hour)).toBe(0);
  expect(ids(book)).toEqual(['daily/11', 'daily/12']);
  expect(takeDue(book, hourly, 15.5 * hour)).toBe(3);
  draftReport(book, { model: smallReport(), recipients: [], due: 'daily/15' }, byMachine(0));
  expect(listReports(book).map(({ due }) => due)).toEqual(['daily/15', null]);
});

it('what was made of days that had ended is not made twice, where the clock goes back over its time', () => {
  const book = open();
  const late = (from: number, to: number): DueReport[] => hourly(from, to).map((due) => ({ ...due, period: { from: due.at - 5 * hour, to: due.at - 4 * hour } }));
  takeDue(book, late, 10.5 * hour);
  takeDue(book, late, 11.1 * hour);
  draftReport(book, { model: smallReport(), recipients: [], due: 'daily/11' }, byMachine(0));
  for (const now of [10.9, 10.2, 11.2]) expect(takeDue(book, late, now * hour)).toBe(0);
  expect(listDue(book, 9).map(({ id, state }) => [id, state])).toEqual([['daily/11', 'made']]);
});

it('what waits for a time of the wrong clock is tried when that is put back', () => {
  const book = open();
  takeDue(book, hourly, 10.5 * hour);
  takeDue(book, hourly, 11.5 * hour);
  dueFailed(book, 'daily/11', 'kho bận', 500 * hour);
  expect(dueNow(book, 12 * hour)).toEqual([]);
  expect(putBackReports(book, 12 * hour)).toBe(1);
  expect(dueNow(book, 12 * hour)).toHaveLength(1);
  // What is tried again within the hour is left as it is.
  dueFailed(book, 'daily/11', 'kho bận', 13 * hour);
  expect(putBackReports(book, 12 * hour)).toBe(0);
});

it('is drafted once, whoever tries again', () => {
  const book = open();
  takeDue(book, hourly, 10.5 * hour);
  takeDue(book, hourly, 11.5 * hour);
  const made = { model: smallReport(), recipients: [], due: 'daily/11' };
  expect(draftReport(book, made, byMachine(0))).toEqual(draftReport(book, made, byMachine(1)));
  expect(listReports(book)).toHaveLength(1);
  expect(dueNow(book, 99 * hour)).toEqual([]);
  expect(() => draftReport(book, { ...made, due: 'daily/9' }, byMachine(0))).toThrow(expect.objectContaining({ code: 'report-due-not-found' }));
});

it('is given up after a dozen failures, which its row says', () => {
  const book = open();
  takeDue(book, hourly, 10.5 * hour);
  takeDue(book, hourly, 11.5 * hour);
  for (let again = 1; again <= 12; again += 1) {
    expect(dueNow(book, 11.5 * hour + again)).toHaveLength(1);
    dueFailed(book, 'daily/11', 'kho bận', 11.5 * hour + again);
  }
  expect(dueNow(book, 99 * hour)).toEqual([]);
  expect(listDue(book, 1)).toMatchObject([{ state: 'given-up', attempts: 12, error: 'kho bận' }]);
});

it('has a deadline until it has left the office', () => {
  const book = open();
  const yearly = (from: number, to: number): DueReport[] => hourly(from, to).map((due) => ({ ...due, deadline: due.at + 10 * hour }));
  takeDue(book, yearly, 10.5 * hour);
  takeDue(book, yearly, 11.5 * hour);
  expect(openDeadlines(book, 20 * hour)).toEqual([]);
  expect(openDeadlines(book, 22 * hour)).toHaveLength(1);
  const draft = draftReport(book, { model: smallReport(), recipients: [], due: 'daily/11' }, byMachine(0));
  expect(openDeadlines(book, 22 * hour)).toHaveLength(1);
  const by = { by: 'binh', at: 12 * hour, may: new Set(['approve']) };
  publishReport(book, approveReport(book, draft, by), [], by);
  expect(openDeadlines(book, 22 * hour)).toEqual([]);
});

const looker = `
import { openBook } from ${JSON.stringify(join(import.meta.dirname, '..', 'book', 'index.ts'))};
import { byMachine, draftReport, dueNow, listDue, reportMigrations, takeDue } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))};
import { smallReport } from ${JSON.stringify(join(import.meta.dirname, 'testing', 'small-report.ts'))};
const hour = 3_600_000;
const entry = { kind: 'daily', unit: '', topic: '', language: null, to: [], approve: 'required', formats: ['docx'] };
const hourly = (from, to) => { const first = Math.ceil(from / hour); return Array.from({ length: Math.max(0, Math.ceil(to / hour) - first) }, (_, index) => (first + index) * hour).map((at) => ({ id: 'daily/' + at / hour, kind: 'daily', period: { from: at - hour, to: at }, at, deadline: null, entry })); };
const book = openBook(process.argv[2], reportMigrations);
process.stdout.write('ready');
const last = listDue(book, 1)[0];
for (let now = last === undefined ? Number(process.argv[3]) : last.at + hour; now <= 200.5 * hour; now += 0.5 * hour) {
  takeDue(book, hourly, now);
  for (const { id } of dueNow(book, now)) draftReport(book, { model: smallReport(), recipients: [], due: id }, byMachine(now));
}
`;

it('is drafted exactly once across kill -9', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-test-'));
  const [file, script] = [join(dir, 'book.sqlite'), join(dir, 'looker.ts')];
  writeFileSync(script, looker);
  for (let run = 0; run < 6; run += 1) {
    const child = spawn(process.execPath, [script, file, String(100.5 * hour)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const exited = once(child, 'exit');
    if (run < 5) {
      await Promise.race([once(child.stdout, 'data'), exited]);
      await new Promise((done) => setTimeout(done, 10 + run * 15));
      child.kill('SIGKILL');
    }
    await exited;
  }
  const book = openBook(file, reportMigrations);
  const drafted = listReports(book).map(({ due }) => due);
  expect(new Set(drafted)).toEqual(new Set(hourly(100.5 * hour, 200.5 * hour).map(({ id }) => id)));
  expect(drafted).toHaveLength(100);
  book.close();
  rmSync(dir, { recursive: true });
}, 60_000);
