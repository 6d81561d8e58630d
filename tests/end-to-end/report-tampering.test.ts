import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeReportFile } from '../../app/reports/write-file.ts';
import { pdfPrinter } from '../../dashboards/desk/index.ts';
import { busyWeek, fullWeek, manyUnits } from '../../dashboards/documents/testing/reports.ts';
import type { Block, Piece, Report, Sentence } from '../../infra/reports/index.ts';
import { checkFile, fileFormats, type FileFormat } from '../../processors/summaries/check/index.ts';
import { passagesOf } from '../../processors/summaries/check/walk.ts';

const print = pdfPrinter(undefined);
const weeks = { 'a full week': fullWeek('vi'), 'a busy week with its annex': busyWeek(), 'sixty units': manyUnits() } as const;
type Week = keyof typeof weeks;
const files = new Map<string, Uint8Array>();
const fileOf = (week: Week, format: FileFormat): Uint8Array => files.get(`${week} ${format}`) ?? new Uint8Array();

beforeAll(async () => {
  for (const week of Object.keys(weeks) as Week[]) for (const format of fileFormats) files.set(`${week} ${format}`, await writeReportFile(weeks[week], format, print));
}, 120_000);

/** The report with its n-th figure, wherever it stands, put otherwise. */
function withFigure(report: Report, which: number, to: (text: string) => string): Report {
  let seen = -1;
  const all = (pieces: readonly Piece[]): Piece[] => pieces.map((piece) => (piece.kind === 'figure' && /\d/.test(piece.text) && (seen += 1) === which ? { ...piece, text: to(piece.text) } : piece));
  const said = (sentences: readonly Sentence[]): Sentence[] => sentences.map((one) => ({ ...one, pieces: all(one.pieces) }));
  const changed = (block: Block): Block => {
    if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, pieces: all(cell.pieces) }))) };
    if (block.kind === 'list') return { ...block, items: block.items.map(said) };
    return block.kind === 'chart' ? block : { ...block, sentences: said(block.sentences) };
  };
  return { ...report, sections: report.sections.map((section) => ({ ...section, blocks: section.blocks.map(changed) })) };
}
const shownIn = (report: Report): number => passagesOf(report).flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === 'figure' && /\d/.test(piece.text))).length;

/** Another number at the same place: a digit changed, added, taken away, or a sign before it. */
const changes: readonly ((text: string, digit: number) => string)[] = [
  (text, digit) => text.replace(/\d(?!.*\d)/, (last) => String((Number(last) + 1 + (digit % 9)) % 10)),
  (text, digit) => text.replace(/\d/, (first) => `${1 + (digit % 9)}${first}`),
  (text, digit) => text.replace(/\d(?!.*\d)/, (last) => `${last}${digit}`),
  (text) => (/\d\d/.test(text) ? text.replace(/\d/, '') : `${text}0`),
];
const anyFigure = fc.record({ week: fc.constantFrom(...(Object.keys(weeks) as Week[])), format: fc.constantFrom(...fileFormats), at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), change: fc.nat(changes.length - 1), digit: fc.nat(9) });

describe('a finished file', () => {
  it('is right as it was drawn', async () => {
    for (const week of Object.keys(weeks) as Week[]) for (const format of fileFormats) expect(await checkFile(fileOf(week, format), format, weeks[week]), `${week} ${format}`).toEqual([]);
  }, 60_000);

  it('is right too where titles have pictures, other scripts, marks of direction, and what typefaces lack', async () => {
    const odd = ['Cảm ơn ❤️ bác sĩ', 'Cờ 🇻🇳 bay, 5️⃣ điều', 'Gia đình 👨‍👩‍👧 vui', 'Tin \u2066cô lập\u2069 hết\u061c', 'Hãng تونس thắng', 'Chữ 網絡 lạ', 'Tựa đề “Đồng Vạc”'.normalize('NFD'), '24h: VnExpress 100 – 1.234 và 1,5; 50%', 'a < b && c &amp; <b>d</b>', 'Một\u2028hai\u00a0ba\u00adbốn', `Ông nói: "Không" và 'thôi'`];
    const report = weeks['a full week'];
    const [first] = passagesOf(report);
    const titled: Report = JSON.parse(JSON.stringify(report), (_, value: unknown) => (typeof value === 'object' && value !== null && 'id' in value && value.id === first?.at ? { ...value, pieces: [...odd.map((text): Piece => ({ kind: 'name', of: 'story', id: 's', text: `${text}; ` })), ...(first?.pieces ?? [])] } : value)) as Report;
    expect(JSON.stringify(titled)).toContain('網絡');
    for (const format of fileFormats) {
      const bytes = await writeReportFile(titled, format, print);
      expect(await checkFile(bytes, format, titled), format).toEqual([]);
      // Words beside what cannot be read are compared as ever.
      const other: Report = JSON.parse(JSON.stringify(titled).replace('Chữ 網絡 lạ', 'Chữ 網絡 quen')) as Report;
      expect(await checkFile(bytes, format, other), format).not.toEqual([]);
    }
  }, 60_000);

  it('that says another number than its report is caught, whichever figure, format and change', async () => {
    await fc.assert(fc.asyncProperty(anyFigure, async ({ week, format, at, change, digit }) => {
      const report = weeks[week];
      const which = Math.floor(at * shownIn(report));
      expect(await checkFile(fileOf(week, format), format, withFigure(report, which, (text) => changes[change]?.(text, digit) ?? '')), `figure ${which}`).not.toEqual([]);
    }), { numRuns: 80 });
  }, 120_000);

  it('with another number in its drawing is caught', async () => {
    const latin = { of: (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1'), to: (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1')) };
    /** The last digit of the n-th written figure. */
    const otherwise = (svg: string, which: number): string => {
      let seen = -1;
      return svg.replaceAll(/(<text data-figures="[^"]*"[^>]*>)([^<]*\d[^<]*)(<\/text>)/g, (whole, open: string, text: string, close: string) => ((seen += 1) === which ? `${open}${changes[0]?.(text, 3) ?? ''}${close}` : whole));
    };
    let tried = 0;
    for (const week of Object.keys(weeks) as Week[]) {
      for (let which = 0; which < 12; which += 1) {
        const page = otherwise(latin.of(fileOf(week, 'html')), which);
        if (page !== latin.of(fileOf(week, 'html'))) expect((await checkFile(latin.to(page), 'html', weeks[week])).map(({ code }) => code), `${week} ${which}`).toContain('chart-differs');
        const parts = unzipSync(fileOf(week, 'docx'));
        const drawing = Object.keys(parts).find((name) => name.endsWith('.svg'));
        const before = latin.of(parts[drawing ?? ''] ?? new Uint8Array());
        const after = otherwise(before, which);
        if (drawing === undefined || after === before) continue;
        tried += 1;
        expect((await checkFile(zipSync({ ...parts, [drawing]: latin.to(after) }, { level: 0 }), 'docx', weeks[week])).map(({ code }) => code), `${week} ${which}`).toContain('chart-differs');
      }
    }
    expect(tried).toBeGreaterThan(10);
  }, 60_000);
});
