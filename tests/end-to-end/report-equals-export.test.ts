import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DateTime } from 'luxon';
import { documentsQuerySchema, documentsSchema } from '../../dashboards/console/api/index.ts';
import type { ConsoleParts } from '../../dashboards/console/server/parts.ts';
import { documentsRoute } from '../../dashboards/console/server/routes/documents.ts';
import { readDocx } from '../../dashboards/documents/testing/read-docx.ts';
import { bare, readPdf } from '../../dashboards/documents/testing/read-pdf.ts';
import { silentLogger } from '../../infra/observability/index.ts';
import { readModel, type Piece, type Report } from '../../infra/reports/index.ts';
import { openStore } from '../../infra/store/index.ts';
import { passagesOf } from '../../processors/summaries/check/walk.ts';
import { openingOf } from '../../processors/summaries/opening/index.ts';
import { diembao } from '../support/cli.ts';
import { officeFolder, type OfficeFolder } from '../support/office-file.ts';
import { countBeside, newSources } from '../support/reports/counts-beside.ts';
import { readExport, type Exported } from '../support/reports/exported.ts';
import { plainCell, plainCount, type Counted } from '../support/reports/plain-counts.ts';
import { before, fillWeek, from, period, to, units, zone } from '../support/reports/week.ts';

/** Points above the body of a page. */
const topMargin = 57;

let office: OfficeFolder;
let report: Report;
let exported: Exported[];
/** What each figure should be, by plain counting. */
let recounted: ReadonlyMap<string, number | null>;

const out = (name: string): string => join(office.dir, name);
const run = async (...args: string[]): Promise<void> => {
  const { code, stderr } = await diembao([...args, '--office', office.officeFile, '--data', office.dataDir], { timeoutMs: 110_000 });
  expect(code, stderr).toBe(0);
};

/** The story that stands beside a figure of what moved most. */
const storyBeside = (of: Report) => (row: string): string | null => {
  const ids = Object.values(of.figures).filter(({ question, cell }) => question === 'movers' && cell.endsWith(`:${row}`)).map(({ id }) => id);
  const passage = passagesOf(of).find(({ pieces }) => pieces.some((piece) => piece.kind === 'figure' && ids.includes(piece.figure)));
  return passage?.pieces.flatMap((piece) => (piece.kind === 'name' && piece.of === 'story' ? [piece.id] : []))[0] ?? null;
};

function countAnew(of: Report, all: readonly Exported[]): Map<string, number | null> {
  const counted: Counted = { current: all.filter(({ at }) => at >= from && at < to), earlier: all.filter(({ at }) => at >= before && at < from), units, newSources, storyOf: storyBeside(of), dayOf: (at) => DateTime.fromMillis(at, { zone }).toISODate() ?? '' };
  return new Map(Object.values(of.figures).map(({ id, question, cell }) => {
    const value = plainCell(cell, (column, row) => plainCount(question, column, row, counted) ?? countBeside(question, column, row));
    if (value === undefined) throw new Error(`nothing here counts ${question} ${cell}`);
    return [id, value];
  }));
}

/** The ways in which a number may be written in Vietnamese. */
function written(value: number | null, unit: string): string[] {
  if (value === null) return ['–'];
  const [times, behind, digits] = unit === 'share' ? [100, '%', 1] : unit === 'points' ? [1, ' điểm phần trăm', 1] : [1, '', 0];
  const size = (Math.round(Math.abs(value * times) * 10 ** digits + 1e-9) / 10 ** digits).toLocaleString('vi-VN', { maximumFractionDigits: digits });
  return [...(value < 0 ? [`-${size}`, `−${size}`] : [`+${size}`]), size].map((number) => `${number}${behind}`);
}
const isSaid = (text: string, value: number | null, unit: string): boolean => written(value, unit).some((one) => bare(one) === bare(text));

const figuresIn = (pieces: readonly Piece[]): Extract<Piece, { kind: 'figure' }>[] => pieces.filter((piece) => piece.kind === 'figure');

beforeAll(async () => {
  office = officeFolder({ units, reports: { letterhead: { superior: 'UBND tỉnh Tân Hải (hư cấu)', symbol: 'BC-SHC', place: 'Tân Hải' } } });
  const store = await openStore({ kind: 'embedded', dir: join(office.dataDir, 'store') }, { logger: silentLogger() });
  await fillWeek(store);
  await store.close();
  for (const format of ['json', 'docx', 'pdf']) await run('summary', '--period', period, '--out', out(`tuan.${format}`));
  const span = ['--since', '2026-11-09', '--until', '2026-11-23'];
  await run('export', 'documents', '--format', 'csv', ...span, '--out', out('tai-lieu.csv'));
  await run('export', 'documents', '--format', 'jsonl', ...span, '--out', out('tai-lieu.jsonl'));
  report = readModel(readFileSync(out('tuan.json'), 'utf8'));
  exported = readExport(readFileSync(out('tai-lieu.csv'), 'utf8'), 'csv');
  recounted = countAnew(report, exported);
}, 400_000);
afterAll(() => office[Symbol.dispose]());

describe('a week’s report', () => {
  it('is of a week with much in it', () => {
    expect(exported).toEqual(readExport(readFileSync(out('tai-lieu.jsonl'), 'utf8'), 'jsonl'));
    expect(exported.length).toBeGreaterThan(2000);
    expect(Object.keys(report.figures).length).toBeGreaterThan(300);
    const asked = new Set(Object.values(report.figures).map(({ question }) => question));
    for (const question of ['volume', 'slots', 'outlets', 'top-stories', 'units', 'topics', 'movers', 'asks', 'asks-altogether', 'own', 'own-taken', 'flagged', 'judged', 'ledger', 'sources']) expect(asked, question).toContain(question);
  });

  it('has no figure that an export of the same period does not give', () => {
    const different = Object.values(report.figures).filter(({ id, value }) => {
      const right = recounted.get(id) ?? null;
      return value === null || right === null ? value !== right : Math.abs(value - right) > 1e-9 * Math.max(1, Math.abs(right));
    });
    expect(different.map(({ id, value }) => `${id}: ${value}, not ${recounted.get(id)}`)).toEqual([]);
  });

  it('names the stories that moved a unit or topic most', () => {
    const moved = [...new Set(Object.values(report.figures).filter(({ question }) => question === 'movers').map(({ cell }) => cell.slice(cell.indexOf(':') + 1)))];
    const all = { current: exported.filter(({ at }) => at >= from && at < to), earlier: exported.filter(({ at }) => at >= before && at < from) };
    for (const row of moved) {
      const by = (story: string): number => (['documents', 'documentsBefore'] as const).map((column) => Number(plainCount('movers', column, row, { ...all, units, newSources, storyOf: () => story, dayOf: () => '' }))).reduce((now, then) => now - then) * (row.endsWith('/up') ? 1 : -1);
      const most = Math.max(...[...new Set(exported.map(({ story }) => story))].filter(Boolean).map(by));
      expect(by(storyBeside(report)(row) ?? ''), row).toBe(most);
    }
    expect(moved.length).toBeGreaterThan(0);
  });

  it('says these numbers in the finished DOCX', () => {
    const { styled } = readDocx(readFileSync(out('tuan.docx')));
    const shown = passagesOf(report).flatMap(({ pieces }) => figuresIn(pieces));
    const read = styled('Figure');
    expect(read).toHaveLength(shown.length);
    expect(read.filter((text, index) => !isSaid(text, recounted.get(shown[index]?.figure ?? '') ?? null, report.figures[shown[index]?.figure ?? '']?.unit ?? ''))).toEqual([]);
  });

  it('says these numbers in the finished PDF, in their sentences', async () => {
    const { pages } = await readPdf(readFileSync(out('tuan.pdf')));
    // A sentence may go over to the next page: the number above that is not of it.
    const letters = bare(pages.flatMap(({ boxes, size: [, height] }) => boxes.filter(({ text, foot }) => foot < height - topMargin || !/^\d+$/.test(text)).map(({ text }) => text)).join(''));
    let at = 0;
    const missing: string[] = [];
    for (const { pieces } of passagesOf(report)) {
      const right = pieces.map((piece) => {
        if (piece.kind !== 'figure') return piece.text;
        const forms = written(recounted.get(piece.figure) ?? null, report.figures[piece.figure]?.unit ?? '');
        return forms.find((one) => bare(one) === bare(piece.text)) ?? `not ${forms.join(' or ')}`;
      }).join('');
      const place = letters.indexOf(bare(right), at);
      if (place === -1) missing.push(right);
      else at = place;
    }
    expect(missing).toEqual([]);
  });
});

describe('a figure that opens a list of documents', () => {
  it('opens one of as many documents as it says', async () => {
    const store = await openStore({ kind: 'embedded', dir: join(office.dataDir, 'store') }, { logger: silentLogger() });
    try {
      const parts = { store, units, now: () => new Date(to), office: { name: 'Sở', timezone: zone, language: 'vi' } } as unknown as ConsoleParts;
      const totals = new Map<string, number>();
      const total = async (address: string): Promise<number> => {
        const query = documentsQuerySchema.parse(Object.fromEntries(new URL(address, 'http://console').searchParams));
        const known = totals.get(address) ?? documentsSchema.parse(await documentsRoute.handle(parts, { ...query, limit: 1 }, {}, undefined, undefined as never, undefined as never)).total;
        totals.set(address, known);
        return known;
      };
      const wrong: string[] = [];
      let opened = 0;
      for (const figure of Object.values(report.figures)) {
        const address = openingOf(figure, report, { zone, units });
        if (address === null || !address.startsWith('/documents')) continue;
        opened += 1;
        const found = await total(address);
        if (found !== figure.value) wrong.push(`${figure.id}: ${figure.value}, but ${found} at ${address}`);
      }
      expect(wrong).toEqual([]);
      expect(opened).toBeGreaterThan(200);
    } finally {
      await store.close();
    }
  }, 120_000);
});
