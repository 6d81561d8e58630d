import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { approveReport, byMachineAsTold, draftReport, modelOf, modelText, publishReport, reportTimeline, wipeReportDocument, type VersionRow } from '../../../infra/reports/index.ts';
import { article, monday, quote, smallReport } from '../../../infra/reports/testing/small-report.ts';
import { checkFile } from '../../../processors/summaries/check/index.ts';
import { officeFolder, type OfficeFolder } from '../../../tests/support/office-file.ts';
import { openContext, type Context } from '../../context.ts';
import { keptFile } from '../../reports/kept-files.ts';
import { folderKeeper, forgetDocuments } from './file.ts';

let office: OfficeFolder;
let context: Context;
let at = monday;

beforeEach(async () => {
  at = monday;
  office = officeFolder({ reports: { schedule: [], folder: 'bao-cao' }, crawl: { browser: '/khong/co/chromium' } });
  context = await openContext({ office: office.officeFile, data: office.dataDir, logLevel: 'silent' }, { now: () => new Date(at) });
});
afterEach(async () => {
  await context[Symbol.asyncDispose]();
  office[Symbol.dispose]();
});

const approve = (): VersionRow => approveReport(context.book(), draftReport(context.book(), { model: smallReport(), recipients: [], due: null }, byMachineAsTold(at)), byMachineAsTold(at));
const publish = (): VersionRow => publishReport(context.book(), approve(), [], byMachineAsTold(at));
const kept = (report: number): string => join(office.dataDir, 'desk', 'reports', `${report}-1`);
const keptNames = (report: number): string[] => (existsSync(kept(report)) ? readdirSync(kept(report)) : []);
const filed = (number: number, format = 'docx'): string => join(office.dir, 'bao-cao', `bao-cao-tuan_2026-W46_so-${number}_v1.${format}`);
const lines = (report: number): string[] => reportTimeline(context.book(), report).map(({ what }) => what).slice(3);
const held = (report: number): string => modelText(modelOf(context.book(), report, 1));

it('an erased document leaves the files of a version that is not published yet', async () => {
  const { report, version } = approve();
  expect((await keptFile(context, { report, version }, modelOf(context.book(), report, version), 'html')).problems).toEqual([]);
  expect(keptNames(1)).toHaveLength(1);
  forgetDocuments(context, ['d-1']);
  expect(keptNames(1)).toEqual([]);
  for (const words of [article.title, article.url, quote]) expect(held(1)).not.toContain(words);
});

it('what is drawn while a document is erased is not kept', async () => {
  const { report, version } = approve();
  const drawing = keptFile(context, { report, version }, modelOf(context.book(), report, version), 'html');
  forgetDocuments(context, ['d-1']);
  expect((await drawing).problems).toEqual([]);
  expect(keptNames(1)).toEqual([]);
});

it('a report of long ago lies in the folder again without it, and nothing that a crash or an older program left', async () => {
  publish();
  const keep = folderKeeper(context);
  expect(await keep()).toBe(true);
  expect(await keep()).toBe(false);
  expect(existsSync(filed(1))).toBe(true);
  at += 400 * 86_400_000;
  writeFileSync(`${filed(1)}.part`, article.title);
  writeFileSync(filed(1, 'pdf'), article.title);
  forgetDocuments(context, ['d-1']);
  expect([filed(1), `${filed(1)}.part`, filed(1, 'pdf')].filter(existsSync)).toEqual([]);
  expect(await keep()).toBe(true);
  expect(await checkFile(readFileSync(filed(1)), 'docx', modelOf(context.book(), 1, 1))).toEqual([]);
  expect(held(1)).not.toContain(article.title);
  expect(lines(1)).toEqual(['filed', 'unfiled', 'filed']);
});

it('a folder that cannot be written keeps nothing in the book, and is written when it can be', async () => {
  publish();
  const keep = folderKeeper(context);
  await keep();
  const elsewhere = join(office.dir, 'bao-cao-cu');
  renameSync(join(office.dir, 'bao-cao'), elsewhere);
  writeFileSync(join(office.dir, 'bao-cao'), 'no folder');
  forgetDocuments(context, ['d-1']);
  expect(held(1)).not.toContain(article.title);
  expect(await keep()).toBe(true);
  // The folder is waited for.
  expect(await keep()).toBe(false);
  rmSync(join(office.dir, 'bao-cao'));
  renameSync(elsewhere, join(office.dir, 'bao-cao'));
  const before = readFileSync(filed(1));
  expect(await folderKeeper(context)()).toBe(true);
  expect(readFileSync(filed(1)).equals(before)).toBe(false);
  expect(lines(1)).toEqual(['filed', 'unfiled', 'filed']);
});

it('a report that cannot be drawn does not keep others out of the folder', async () => {
  publish();
  publish();
  mkdirSync(join(office.dataDir, 'desk', 'reports'), { recursive: true });
  writeFileSync(kept(1), 'no folder');
  const keep = folderKeeper(context);
  expect([await keep(), await keep(), await keep()]).toEqual([true, true, false]);
  expect([existsSync(filed(1)), existsSync(filed(2))]).toEqual([false, true]);
  expect(lines(1)).toEqual([]);
});

it('an erasure that the desk was told of first leaves the files, too', async () => {
  publish();
  const keep = folderKeeper(context);
  await keep();
  expect([existsSync(filed(1)), keptNames(1).length]).toEqual([true, 1]);
  wipeReportDocument(context.book(), 'd-1', at);
  forgetDocuments(context, ['d-1']);
  expect([existsSync(filed(1)), keptNames(1)]).toEqual([false, []]);
  expect(await keep()).toBe(true);
  expect(await checkFile(readFileSync(filed(1)), 'docx', modelOf(context.book(), 1, 1))).toEqual([]);
  expect(lines(1)).toEqual(['filed', 'unfiled', 'filed']);
});
