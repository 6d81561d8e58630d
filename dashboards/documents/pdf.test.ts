import { describe, expect, it } from 'vitest';
import { pdfPrinter } from '../desk/index.ts';
import { writePdf } from './index.ts';
import { marked } from './testing/pieces-of.ts';
import { bare, readPdf } from './testing/read-pdf.ts';
import { emptyWeek, fullWeek, manyUnits, oneUnit } from './testing/reports.ts';

const print = pdfPrinter(undefined);
const points = (millimetres: number): number => (millimetres / 25.4) * 72;

describe('a report as PDF', () => {
  it.each([['full', fullWeek('vi')], ['English', fullWeek('en')], ['empty', emptyWeek()], ['sixty units', manyUnits()], ['one unit', oneUnit()]] as const)(
    'has every figure, name and passage in order, every link, and stays within the margins: %s',
    async (_, report) => {
      const { pages, letters } = await readPdf(await writePdf(report, print));
      const { figures, names, quotes, links } = marked(report);
      for (const texts of [figures, names, quotes]) expect(missing(letters, texts)).toEqual([]);
      const found = pages.flatMap((page) => page.links);
      for (const [href] of links) expect(found).toContain(href);
      for (const { boxes, size } of pages) {
        expect(size.map(Math.round)).toEqual([595, 842]);
        for (const { text, left, right, foot } of boxes) {
          expect(left, text).toBeGreaterThanOrEqual(points(30) - 1);
          expect(right, text).toBeLessThanOrEqual(points(210 - 15) + 1);
          expect(foot, text).toBeGreaterThanOrEqual(points(20) - 1);
        }
      }
    },
    60_000,
  );

  it('is tagged, titled, in its language, and brings the letters of one typeface', async () => {
    const { tagged, title, language, fonts, pages } = await readPdf(await writePdf(fullWeek(), print));
    expect(tagged).toBe(true);
    expect(title).toContain('Báo cáo Tình hình báo chí và dư luận');
    expect(language).toBe('vi');
    expect(fonts.filter((font) => !/^(?:LiberationSerif|Tinos)/.test(font))).toEqual([]);
    const roles = pages.flatMap((page) => page.roles);
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure', 'Link']) expect(roles).toContain(role);
  }, 60_000);

  it('numbers pages from the second, in the middle of the upper margin', async () => {
    const { pages } = await readPdf(await writePdf(fullWeek(), print));
    const above = pages.map(({ boxes }) => boxes.filter(({ foot }) => foot > 842 - points(20)).map(({ text, left, right }) => [text, Math.round((left + right) / 2)]));
    const middle = Math.round(points(30 + 165 / 2));
    expect(above).toEqual(pages.map((_, at) => (at === 0 ? [] : [[String(at + 1), middle]])));
    expect(pages.length).toBeGreaterThan(1);
  }, 60_000);

  it('says the same when it is printed again, and names neither the machine nor the moment', async () => {
    const [one, two] = [await writePdf(oneUnit(), print), await writePdf(oneUnit(), print)];
    // Not to the byte: the browser now and then orders the parts of a file otherwise.
    const sorted = async (pdf: Uint8Array) => ({ ...(await readPdf(pdf)), fonts: (await readPdf(pdf)).fonts.toSorted() });
    expect(await sorted(two)).toEqual(await sorted(one));
    const dates = (pdf: Uint8Array): string[] => Buffer.from(pdf).toString('latin1').match(/\/(?:CreationDate|ModDate)\s*\([^)]*\)/g) ?? [];
    expect(dates(two)).toEqual(dates(one));
    expect(Buffer.from(one).toString('latin1')).not.toMatch(/Mozilla|Linux/);
    expect((await readPdf(one)).pages).toHaveLength(1);
  }, 60_000);
});

/** Which texts do not come one after the other. */
function missing(letters: string, texts: readonly string[]): string[] {
  let from = 0;
  return texts.filter((text) => {
    const at = letters.indexOf(bare(text), from);
    if (at >= 0) from = at + bare(text).length;
    return at < 0;
  });
}
