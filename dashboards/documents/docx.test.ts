import { describe, expect, it } from 'vitest';
import { writeDocx } from './index.ts';
import { marked } from './testing/pieces-of.ts';
import { readDocx } from './testing/read-docx.ts';
import { busyWeek, clippings, emptyWeek, fullWeek, manyUnits, oneUnit } from './testing/reports.ts';

const millimetres = (length: number): number => Math.round((length / 25.4) * 1440);

describe('a report as DOCX', () => {
  it.each([['full', fullWeek('vi')], ['English', fullWeek('en')], ['empty', emptyWeek()], ['sixty units', manyUnits()], ['one unit', oneUnit()], ['busy, with an annex', busyWeek()]] as const)('has every figure, name, passage and link of the report, in order: %s', async (_, report) => {
    const read = readDocx(await writeDocx(report));
    const { figures, names, quotes, links } = marked(report);
    expect(read.styled('Figure')).toEqual(figures);
    expect(read.styled('Name')).toEqual(names);
    expect(read.styled('Passage')).toEqual(quotes);
    expect(read.links).toEqual(links);
  });

  it('is laid out by Decree 30: paper, margins, letterhead, page number from the second page', async () => {
    const { part, paragraphs } = readDocx(await writeDocx(fullWeek()));
    const xml = part('word/document.xml');
    expect(xml).toContain(`<w:pgSz w:w="${millimetres(210)}" w:h="${millimetres(297)}"`);
    for (const [side, least, most] of [['top', 20, 25], ['bottom', 20, 25], ['left', 30, 35], ['right', 15, 20]] as const) {
      const margin = Number(new RegExp(`<w:pgMar[^>]*w:${side}="(\\d+)"`).exec(xml)?.[1]);
      expect(margin).toBeGreaterThanOrEqual(millimetres(least));
      expect(margin).toBeLessThanOrEqual(millimetres(most));
    }
    expect(xml).toContain('<w:titlePg');
    const headers = ['word/header1.xml', 'word/header2.xml'].map(part);
    expect(headers.filter((header) => header.includes('PAGE'))).toHaveLength(1);
    const text = (style: string): string[] => paragraphs.filter((paragraph) => paragraph.style === style).map((paragraph) => paragraph.text);
    expect(text('Superior')).toEqual(['Ủy ban nhân dân tỉnh Tân Hải']);
    expect(text('Office')).toEqual(['Sở Khoa học và Công nghệ']);
    expect(text('Country')).toEqual(['Cộng hòa xã hội chủ nghĩa Việt Nam']);
    expect(text('Motto')).toEqual(['Độc lập - Tự do - Hạnh phúc']);
    expect(text('DocumentNumber')).toEqual(['Số:\u00A007/BC-SKHCN']);
    expect(text('DocumentDate')).toEqual(['Tân Hải, ngày 09 tháng 02 năm 2026']);
    expect(text('Recipients')).toEqual(['- Như trên;', '- Ủy ban nhân dân tỉnh (để báo cáo);', '- Giám đốc, các Phó Giám đốc Sở;', '- Các phòng, đơn vị thuộc Sở;', '- Lưu: VT, VP.']);
    expect(text('SignerTitle')).toEqual(['KT. Giám đốc', 'Phó Giám đốc']);
    expect(text('SignerName')).toEqual(['Trần Thị Bích Ngọc']);
  });

  it('says the same in English, and names the country as it names itself', async () => {
    const { part, paragraphs } = readDocx(await writeDocx(fullWeek('en')));
    const texts = paragraphs.map(({ text }) => text);
    for (const text of ['Socialist Republic of Viet Nam', 'Independence - Freedom - Happiness', 'No.\u00A007/BC-SKHCN', 'Tan Hai, 9 February 2026', '- File: office archive.']) expect(texts).toContain(text);
    expect(part('word/styles.xml')).toContain('w:val="en-US"');
    expect(part('docProps/core.xml')).toContain('<dc:language>en-US</dc:language>');
  });

  it('has named styles, real lists, heads that repeat, the language and properties without an author', async () => {
    const { part, paragraphs, tables } = readDocx(await writeDocx(fullWeek()));
    const styles = part('word/styles.xml');
    for (const id of new Set(paragraphs.map(({ style }) => style).filter(Boolean))) expect(styles, id).toContain(`w:styleId="${id}"`);
    for (const id of ['Heading1', 'ReportBody', 'ReportTable', 'Caption', 'Recipients']) expect(styles).toContain(`w:styleId="${id}"`);
    expect(styles).toContain('Times New Roman');
    expect(styles).toContain('w:val="vi-VN"');
    expect(paragraphs.filter(({ style }) => style === 'Heading1').every(({ numbered }) => numbered)).toBe(true);
    expect(paragraphs.filter(({ style }) => style === 'ReportList').map(({ numbered }) => numbered)).toEqual([true, true, true, true, true]);
    for (const format of ['upperRoman', 'decimal', 'lowerLetter']) expect(part('word/numbering.xml')).toContain(`w:val="${format}"`);
    expect(tables.filter(({ style }) => style === 'ReportTable').map(({ headers }) => headers)).toEqual([1, 1]);
    const core = part('docProps/core.xml');
    expect(core).toContain('<dc:creator>Sở Khoa học và Công nghệ</dc:creator>');
    expect(core).toContain('2026-02-08T17:00:00Z</dcterms:created>');
    expect(core).not.toContain('Trần Thị');
  });

  it('has the annex in a part of its own after the signature, whose pages and sections count from one', async () => {
    const { part, paragraphs } = readDocx(await writeDocx(busyWeek()));
    const xml = part('word/document.xml');
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(2);
    expect(xml).toMatch(/<w:type w:val="nextPage"\/>.*<w:pgNumType w:start="1"\/>/);
    const signed = paragraphs.findIndex(({ style }) => style === 'SignerName');
    const annex = paragraphs.findIndex(({ style }) => style === 'Annex');
    expect(annex).toBeGreaterThan(signed);
    expect(paragraphs.slice(annex, annex + 3).map(({ text }) => text)).toEqual(['Phụ lục', 'Số liệu và danh mục chi tiết', '(Kèm theo Báo cáo số 112/BC-SKHCN ngày 23 tháng 11 năm 2026 của Sở Khoa học và Công nghệ)']);
    expect(paragraphs.slice(annex).filter(({ style }) => style === 'Heading2').map(({ text, numbered }) => [text, numbered])).toEqual([['Thái độ theo đơn vị', true], ['Sắc thái theo chủ đề', true], ['Lý do từ chối', true]]);
    expect(paragraphs.slice(0, annex).filter(({ style }) => style === 'Heading2')).toEqual([]);
    expect(readDocx(await writeDocx(fullWeek())).part('word/document.xml').match(/<w:sectPr>/g)).toHaveLength(1);
  });

  it('draws charts as vectors with dots beside them, and says their figures in words', async () => {
    const { files, pictures, part } = readDocx(await writeDocx(fullWeek()));
    expect(Object.keys(files).filter((path) => path.endsWith('.svg'))).toHaveLength(3);
    expect(Object.keys(files).filter((path) => path.endsWith('.png'))).toHaveLength(3);
    expect(part('[Content_Types].xml')).toContain('image/svg+xml');
    expect(pictures[0]).toEqual({ title: 'Biểu đồ 1. Số tài liệu theo ngày', description: 'Biểu đồ 1. Số tài liệu theo ngày Tất cả: 02/02 182; 03/02 240; 04/02 311; 05/02 1.204; 06/02 698; 07/02 402; 08/02 251. Phê phán: 02/02 12; 03/02 18; 04/02 41; 05/02 288; 06/02 140; 07/02 66; 08/02 31.' });
  });

  it('keeps a lead on the page of its list', async () => {
    const leads = readDocx(await writeDocx(clippings(0))).part('word/document.xml').split('<w:p>').filter((paragraph) => paragraph.includes('Mở đầu '));
    expect(leads).toHaveLength(9);
    for (const lead of leads) expect(lead).toMatch(/<w:keepNext\/>/);
  });

  it('keeps tables within the page, whatever the names', async () => {
    for (const { widths } of readDocx(await writeDocx(manyUnits())).tables) expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(millimetres(165) + 10);
  });

  it('says of empty sections, tables and charts that there is nothing', async () => {
    const texts = readDocx(await writeDocx(emptyWeek())).paragraphs.map(({ text }) => text);
    expect(texts.filter((text) => text === 'Không có nội dung trong kỳ.')).toHaveLength(1);
    expect(texts.filter((text) => text === 'Không có số liệu trong kỳ.')).toHaveLength(2);
    expect(texts).toContain(`Số:\u00A0${'\u00A0'.repeat(8)}/BC-SKHCN`);
  });

  it('is the same file when it is written again', async () => {
    expect(Buffer.from(await writeDocx(fullWeek())).equals(Buffer.from(await writeDocx(fullWeek())))).toBe(true);
  });
});
