import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeReportFile } from '../../app/reports/write-file.ts';
import { pdfPrinter } from '../../dashboards/desk/index.ts';
import { emptyWeek, fullWeek, manyUnits, oneUnit } from '../../dashboards/documents/testing/reports.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { readModel, reportSchema, type Report } from '../../infra/reports/index.ts';
import { insertRows, openStore } from '../../infra/store/index.ts';
import { checkFile, fileFormats } from '../../processors/summaries/check/index.ts';
import { documents, fillPress } from '../../processors/summaries/testing/press.ts';
import { diembao, type Finished } from '../support/cli.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';

const print = pdfPrinter(undefined);

const figurePiece = z.object({ kind: z.literal('figure'), figure: z.string(), text: z.string().regex(/\d/) });

/** The report with one of the figures that it shows put otherwise; null where it has no such. */
function withOtherFigure(report: Report, which: number): Report | null {
  let seen = -1;
  const changed = JSON.parse(JSON.stringify(report), (_, value: unknown) => {
    const piece = figurePiece.safeParse(value);
    if (!piece.success || (seen += 1) !== which) return value;
    return { ...piece.data, text: piece.data.text.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1) % 10)) };
  }) as unknown;
  return seen < which ? null : reportSchema.parse(changed);
}

describe.each([['a full week', fullWeek('vi')], ['in English', fullWeek('en')], ['an empty week', emptyWeek()], ['sixty units', manyUnits()], ['one unit', oneUnit()]] as const)('the layouts of %s', (_, report) => {
  it.each(fileFormats)('hold the report in %s, and any other figure is caught', async (format) => {
    const bytes = await writeReportFile(report, format, print);
    expect(await checkFile(bytes, format, report)).toEqual([]);
    for (let which = 0; which < 25; which += 1) {
      const other = withOtherFigure(report, which);
      if (other !== null) expect(await checkFile(bytes, format, other), `figure ${which}`).not.toEqual([]);
    }
  }, 60_000);
});

describe('diembao summary', () => {
  let office: OfficeFolder;
  beforeAll(async () => {
    office = officeFolder({ units: [{ id: 'ubnd', name: 'UBND tỉnh Tân Hải' }, { id: 'so-a', name: 'Sở A', parent: 'ubnd' }, { id: 'so-b', name: 'Sở B', parent: 'ubnd' }, { id: 'phong-b', name: 'Phòng B', parent: 'so-b' }, { id: 'phong-c', name: 'Phòng C', parent: 'so-a' }], reports: { letterhead: { superior: 'UBND tỉnh Tân Hải', symbol: 'BC-SA', place: 'Tân Hải' } } });
    const store = await openStore({ kind: 'embedded', dir: join(office.dataDir, 'store') }, { logger: silentLogger() });
    await fillPress(store);
    await store.close();
  }, 60_000);
  afterAll(() => office[Symbol.dispose]());
  const summary = (...args: string[]): Promise<Finished> => diembao(['summary', '--office', office.officeFile, '--data', office.dataDir, ...args], { timeoutMs: 100_000 });
  const out = (name: string): string => join(office.dir, name);

  it.each(fileFormats)('writes a week as %s, checked', async (format) => {
    const { code, stderr } = await summary('--period', '2026-W47', '--out', out(`tuan.${format}`));
    expect(stderr).toContain('all checked');
    expect(code).toBe(0);
    if (format !== 'json') return;
    const report = readModel(readFileSync(out('tuan.json'), 'utf8'));
    expect(report).toMatchObject({ kind: 'weekly', language: 'vi', letterhead: { symbol: 'BC-SA', number: '' } });
    expect(await checkFile(readFileSync(out('tuan.docx')), 'docx', report)).toEqual([]);
  }, 120_000);

  it('tells a script in JSON what it wrote', async () => {
    const { code, stdout, stderr } = await summary('--period', '2026-W47', '--json', '--out', out('cho-may.html'));
    expect([code, stderr.includes('all checked')]).toEqual([0, false]);
    const told = JSON.parse(stdout) as Record<string, unknown>;
    expect(told).toMatchObject({ out: out('cho-may.html'), kind: 'weekly', from: '2026-11-15T17:00:00.000Z', to: '2026-11-22T17:00:00.000Z', problems: [] });
    expect(told['figures']).toBeGreaterThan(20);
  }, 120_000);

  it('says what is wrong with what it was asked, before it works', async () => {
    writeFileSync(out('co-roi.docx'), '');
    for (const [args, words] of [
      [['--period', '2026-W47', '--out', out('co-roi.docx')], 'is there already'],
      [['--period', '2026-W99', '--out', out('x.docx')], 'is no period'],
      [['--period', '2026-W47', '--out', out('khong/x.docx')], 'does not exist'],
      [['--period', '2026-W47', '--force', '--out', office.dir], 'is a folder'],
      [['--period', '2099', '--out', out('x.docx')], 'has not begun'],
      [['--period', '2026-W47', '--unit', 'so-x', '--out', out('x.docx')], 'There is no unit so-x'],
      [['--period', '2026-W47', '--kind', 'hourly', '--out', out('x.docx')], 'Allowed choices'],
      [['--out', out('x.docx')], '--period'],
    ] as const) {
      const { code, stderr } = await summary(...args);
      expect(stderr).toContain(words);
      expect(code, stderr).toBe(2);
      expect(existsSync(out('x.docx'))).toBe(false);
    }
  }, 120_000);

  it('writes nothing, and says why, where a document that it would cite was erased in between', async () => {
    const store = await openStore({ kind: 'embedded', dir: join(office.dataDir, 'store') }, { logger: silentLogger() });
    await insertRows(store, 'erasures', documents.map(({ id }) => ({ document: id, at: '2026-11-24T00:00:00.000Z', reason: 'asked' })), 'erased');
    await store.close();
    const { code, stderr } = await summary('--period', '2026-W47', '--out', out('khong-co.docx'));
    expect(stderr).toMatch(/the report is not written: \d+ of its statements are not so\n {2}document-erased at d-\d+/);
    expect(code).toBe(1);
    const asJson = await summary('--period', '2026-W47', '--json', '--out', out('khong-co.docx'));
    expect(asJson.code).toBe(1);
    const { out: written, problems } = JSON.parse(asJson.stdout) as { out: null; problems: { code: string; at: string }[] };
    expect([written, problems[0]?.code]).toEqual([null, 'document-erased']);
    expect(existsSync(out('khong-co.docx'))).toBe(false);
  }, 240_000);
});
