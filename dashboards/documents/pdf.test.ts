import { describe, expect, it } from 'vitest';
import { pdfPrinter } from '../desk/index.ts';
import { writePdf } from './index.ts';
import { marked } from './testing/pieces-of.ts';
import { bare, readPdf } from './testing/read-pdf.ts';
import { busyWeek, clippings, emptyWeek, fullWeek, longParagraphs, manyUnits, oneUnit } from './testing/reports.ts';

const print = pdfPrinter(undefined);
const points = (millimetres: number): number => (millimetres / 25.4) * 72;

describe('a report as PDF', () => {
  it.each([['full', fullWeek('vi')], ['English', fullWeek('en')], ['empty', emptyWeek()], ['sixty units', manyUnits()], ['one unit', oneUnit()], ['busy, with an annex', busyWeek()], ['dossier', longParagraphs()]] as const)(
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

  it('can be heard and walked through: its title is shown, headings are bookmarks, tables have heads, charts are told', async () => {
    const { titleShown, bookmarks, pages } = await readPdf(await writePdf(busyWeek(), print));
    expect(titleShown).toBe(true);
    expect(bookmarks[0]).toEqual([0, 'BÁO CÁO Tình hình báo chí và dư luận tuần từ 16/11/2026 đến 22/11/2026']);
    expect(bookmarks).toContainEqual([1, 'IV. SẮC THÁI VÀ THÁI ĐỘ']);
    expect(bookmarks).toContainEqual([1, 'Phụ lục SỐ LIỆU VÀ DANH MỤC CHI TIẾT']);
    expect(bookmarks.at(-1)).toEqual([2, '3. Lý do từ chối']);
    const roles = pages.flatMap((page) => page.roles);
    const count = (role: string): number => roles.filter((each) => each === role).length;
    // A part that goes over to the next page is named on both.
    expect(count('H1')).toBe(1);
    expect(count('H2')).toBeGreaterThanOrEqual(11);
    expect(count('TH')).toBeGreaterThanOrEqual(5 + 5 + 3 + 2);
    expect(pages.flatMap(({ alternatives }) => alternatives)).toEqual([expect.stringMatching(/^Biểu đồ 1\. Tài liệu theo ngày Tất cả: 16\/11 1\.480; .*Tiêu cực: .*22\/11 133\.$/), expect.stringMatching(/^Biểu đồ 2\./), expect.stringMatching(/^Biểu đồ 3\./)]);
  }, 60_000);

  it('has a busy week on two pages, signed on the second, and counts the pages of the annex by themselves', async () => {
    const { pages } = await readPdf(await writePdf(busyWeek(), print));
    expect(pages.findIndex(({ letters }) => letters.includes(bare('Trần Thị Bích Ngọc')))).toBe(1);
    expect(pages.findIndex(({ letters }) => letters.includes(bare('SỐ LIỆU VÀ DANH MỤC CHI TIẾT')))).toBe(2);
    const above = pages.map(({ boxes }) => boxes.filter(({ foot }) => foot > 842 - points(20)).map(({ text }) => text));
    expect(above).toEqual([[], ['2'], [], ...Array.from({ length: pages.length - 3 }, (_, at) => [String(at + 2)])]);
  }, 60_000);

  it('leaves no lead without its list at the foot of a page, and no last line of an article alone on the next', async () => {
    for (const more of [0, 1, 2, 3, 4, 5]) {
      const { pages } = await readPdf(await writePdf(clippings(more), print));
      const pageOf = (text: string): number => pages.findIndex(({ letters }) => letters.includes(bare(text)));
      expect(pageOf('Mở đầu 8')).toBeGreaterThan(0);
      for (let each = 0; each < 9; each += 1) expect([pageOf(`Mở đầu ${each}:`), pageOf(`Kết ${each}.`)], `${more} lines more`).toEqual([pageOf(`Mở đầu ${each}:`), pageOf(`Mở đầu ${each}:`)]);
    }
  }, 120_000);

  it('takes no more pages than the DOCX: two for a week with three charts and two tables', async () => {
    for (const language of ['vi', 'en'] as const) expect((await readPdf(await writePdf(fullWeek(language), print))).pages).toHaveLength(2);
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
