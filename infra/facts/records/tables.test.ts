import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { PublishedRecord } from '../../contracts/index.ts';
import { factLimits, readRecordCsv, readRecordXlsx, recordCsv, recordXlsx, type FactPreview } from '../index.ts';
import { arbitraryRecord } from '../testing/arbitrary.ts';
import { guarded, unguarded } from './formula-guard.ts';

/* Figures and places are invented. */

const records = ({ good }: FactPreview): PublishedRecord[] => good.flatMap(({ fact }) => (fact.kind === 'record' ? [fact.record] : []));
const codes = ({ problems }: FactPreview): string[] => problems.map(({ code }) => code);

const manyRecords = fc.uniqueArray(arbitraryRecord, { selector: ({ id }) => id, maxLength: 5 });

describe('CSV', () => {
  const csv = 'mã,chỉ tiêu,giá trị,đơn vị tính,địa bàn,kỳ,nguồn,đường dẫn,ngày\nR-1,tỷ lệ hộ nghèo hư cấu,"4,2",%,xã Hư Cấu,năm 2025,Báo cáo hư cấu,https://hu-cau.example/1,31/03/2026\nR-2,"số hộ\như cấu",1.250,hộ,,,,,2026-03-31\n\nR-3,số trường hư cấu,7,,,,,,2026-03-31\n';

  test.each<[string, string | Uint8Array]>([
    ['commas', csv],
    ['semicolons', csv.replaceAll('"4,2"', '4.2').replaceAll(',', ';').replace('4.2', '4,2')],
    ['tabs', csv.replaceAll('"4,2"', '4.2').replaceAll(',', '\t').replace('4.2', '4,2')],
    ['Windows line ends', csv.replaceAll('\n', '\r\n')],
    ['a byte order mark', Buffer.from(`\uFEFF${csv}`)],
    ['UTF-16', Buffer.from(`\uFEFF${csv}`, 'utf16le')],
    ['English names', csv.replace(/^.*/, 'Id,Subject,Value,Unit,Place,Period,Source,URL,Date')],
    ['quoted names', csv.replace(/^.*/, (line) => line.split(',').map((name) => `"${name.toUpperCase()}"`).join(','))],
  ])('with %s', (_, text) => {
    const preview = readRecordCsv(text);
    expect(preview.problems).toEqual([]);
    expect(records(preview)).toEqual([
      { id: 'R-1', subject: 'tỷ lệ hộ nghèo hư cấu', value: '4,2', unit: '%', place: 'xã Hư Cấu', period: 'năm 2025', source: 'Báo cáo hư cấu', url: 'https://hu-cau.example/1', date: '2026-03-31', units: [] },
      expect.objectContaining({ id: 'R-2', subject: 'số hộ\như cấu', value: '1.250', url: null }),
      expect.objectContaining({ id: 'R-3' }),
    ]);
    expect(preview.good.map(({ line, position }) => [line, position])).toEqual([[2, 1], [3, 2], [6, 3]]);
  });

  test('below a title, with Excel’s own line, a unit in the column’s name and columns of no concern', () => {
    const preview = readRecordCsv('sep=;\nBẢNG SỐ LIỆU HƯ CẤU;;;\n;;;\nSTT;Chỉ tiêu;Giá trị (%);Năm;Ngày công bố\n1;tỷ lệ hư cấu;4,2;2025;31/03/2026\n2;;5,1;2025;31/03/2026\n');
    expect(records(preview)).toEqual([expect.objectContaining({ subject: 'tỷ lệ hư cấu', value: '4,2', unit: '%', period: 'năm 2025' })]);
    expect(preview.good[0]?.line).toBe(5);
    expect(preview.problems).toEqual([expect.objectContaining({ code: 'missing', field: 'subject', line: 6 })]);
  });

  test('without the columns that are needed', () => expect(readRecordCsv('chỉ tiêu,ghi chú\na,b\n').problems).toEqual([expect.objectContaining({ code: 'columns-missing', line: null, message: 'There is no column for: value, date (the columns are: "chỉ tiêu, ghi chú").' })]));

  test('with a quotation mark that never ends', () => {
    const preview = readRecordCsv('subject,value,date\na,1,2026-01-01\n"b,2,2026-01-01\nc,3,2026-01-01\n');
    expect(records(preview).map(({ subject }) => subject)).toEqual(['a']);
    expect(preview.problems).toEqual([expect.objectContaining({ code: 'csv-quote-open', line: 3 })]);
    const long = readRecordCsv(`subject,value,date\na,1,2026-01-01\n"b,2,2026-01-01\n${'c,3,2026-01-01\n'.repeat(200_000)}`);
    expect(long.problems).toEqual([expect.objectContaining({ code: 'csv-quote-open', line: 3 })]);
  });

  test('with a line of ten megabytes, zeros, too many rows', () => {
    expect(codes(readRecordCsv(`subject,value,date\na,1,2026-01-01\n${'x'.repeat(10_000_000)},1,2026-01-01\n`))).toEqual(['line-too-long']);
    expect(codes(readRecordCsv(Buffer.concat([Buffer.from('subject,value,date\n'), Buffer.alloc(100)])))).toEqual(['not-text']);
    const many = readRecordCsv(`id,subject,value,date\n${Array.from({ length: factLimits.entries + 5 }, (_, row) => `${row},a,1,2026-01-01`).join('\n')}`);
    expect([many.good.length, ...codes(many)]).toEqual([factLimits.entries, 'too-many-entries']);
  }, 30_000);

  test('names the line of an id that was there before', () => expect(readRecordCsv('id,subject,value,date\na,"x\ny",1,2026-01-01\na,z,1,2026-01-01\n').problems).toEqual([expect.objectContaining({ code: 'duplicate-id', line: 4, message: 'The id "a" is already that of line 2.' })]));

  test('what is written is read back, and no cell of it runs', () => {
    fc.assert(
      fc.property(manyRecords, fc.constantFrom(',' as const, ';' as const, '\t' as const), fc.constantFrom('vi' as const, 'en' as const), (some, delimiter, language) => {
        const text = [...recordCsv(some, { delimiter, language })].join('');
        expect(text.startsWith('\uFEFF')).toBe(true);
        // Divided at whichever sign: a spreadsheet may expect another separator.
        expect(text).not.toMatch(/(?:^|[,;\t\n])"*[=@]/m);
        const preview = readRecordCsv(text);
        expect(preview.problems).toEqual([]);
        expect(records(preview)).toEqual(some);
      }),
      { numRuns: 300 },
    );
  });

  test('guards formulas and leaves numbers', () => {
    const [, line = ''] = [...recordCsv([{ id: '=1+1', subject: '+cmd|x', value: '-4,2', unit: '@', place: '-x', period: "'=1", source: '＝1', url: null, date: '2026-01-01', units: [] }])];
    expect(line).toBe("'=1+1,'+cmd|x,\"-4,2\",'@,'-x,''=1,'＝1,,2026-01-01,\n");
    const [, other = ''] = [...recordCsv([{ id: 'a', subject: 'x;=1+1', value: 'y\n@z', unit: "x;'=1", place: 'x;-4', period: 'x;+2+cmd|y', source: 'a - b; c', url: null, date: '2026-01-01', units: [] }])];
    expect(other).toBe("a,x;'=1+1,\"y\n'@z\",x;''=1,x;-4,x;'+2+cmd|y,a - b; c,,2026-01-01,\n");
  });
});

test.each([`;${'"'.repeat(500_000)}`, ';"'.repeat(250_000), "'".repeat(500_000), `;${"'".repeat(500_000)}=`, ';-1'.repeat(150_000)])('guarding a long text takes no time (%#)', (text) => {
  // Compared here: a runner that shows half a megabyte would be slower than the guard.
  expect(unguarded(guarded(text)) === text).toBe(true);
}, 10_000);

describe('a workbook', () => {
  const heading = ['Mã', 'Chỉ tiêu', 'Giá trị', 'Đơn vị tính', 'Địa bàn', 'Kỳ', 'Ngày'];
  const day = new Date('2026-03-31T00:00:00Z');

  test('with a title, formats, merged cells, dates and sheets of no concern', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Bìa', rows: [['BÁO CÁO HƯ CẤU']] },
        {
          name: 'Số liệu',
          rows: [
            ['BẢNG SỐ LIỆU HƯ CẤU'],
            heading,
            ['R-1', 'số hộ hư cấu', 1250, 'hộ', 'xã Hư Cấu', 'năm 2025', day],
            ['R-2', 'tỷ lệ hư cấu', 0.042, '', null, new Date('2026-03-01T00:00:00Z'), day],
            ['R-3', 'tỷ lệ hư cấu khác', 4.2, '%', null, 2025, '31/03/2026'],
            [4, 'số hư cấu', '1.250,5', null, 'xã khác', null, day],
            [null, null, null],
            ['R-5', 'tổng hư cấu', 0.1 + 0.2, null, null, null, null],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 6 }, { startRow: 2, startCol: 4, endRow: 4, endCol: 4 }, { startRow: 6, startCol: 0, endRow: 1_048_575, endCol: 16_383 }],
          cells: new Map([['2,2', { style: { numFmt: '#,##0' } }], ['3,2', { style: { numFmt: '0.0%' } }], ['3,5', { style: { numFmt: 'mm/yyyy' } }], ['2,6', { style: { numFmt: 'dd/mm/yyyy' } }], ['3,6', { style: { numFmt: 'dd/mm/yyyy' } }], ['5,6', { style: { numFmt: 'dd/mm/yyyy' } }]]),
        },
      ],
    });
    const preview = await readRecordXlsx(bytes);
    expect(records(preview)).toEqual([
      expect.objectContaining({ id: 'R-1', value: '1.250', unit: 'hộ', place: 'xã Hư Cấu', date: '2026-03-31' }),
      expect.objectContaining({ id: 'R-2', value: '4,2', unit: '%', place: 'xã Hư Cấu', period: '03/2026', date: '2026-03-31' }),
      expect.objectContaining({ id: 'R-3', value: '4,2', unit: '%', place: 'xã Hư Cấu', period: '2025', date: '2026-03-31' }),
      expect.objectContaining({ id: '4', value: '1.250,5', place: 'xã khác' }),
    ]);
    expect(preview.good.map(({ line, sheet }) => [line, sheet])).toEqual([[3, 'Số liệu'], [4, 'Số liệu'], [5, 'Số liệu'], [6, 'Số liệu']]);
    expect(preview.problems).toEqual([expect.objectContaining({ code: 'missing', field: 'date', line: 8, sheet: 'Số liệu' })]);
  });

  test('with serial numbers, links, months as dates, failed formulas, notes and pictures', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            ['Chỉ tiêu', 'Giá trị', 'Ngày', 'Đường dẫn', 'Năm'],
            ['số hư cấu một', 46112, 46112, 'Xem', 2025],
            ['số hư cấu hai', 7, new Date('2026-03-01T00:00:00Z'), 'https://hu-cau.example/2', 2025],
            ['số hư cấu ba', 8, 2026, null, 2025],
          ],
          cells: new Map([
            ['1,3', { hyperlink: { target: 'https://hu-cau.example/1' }, comment: { text: 'ghi chú hư cấu' } }],
            ['2,2', { style: { numFmt: 'mmmm yyyy' } }],
          ]),
          images: [{ data: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'), type: 'png', anchor: { from: { row: 5, col: 5 } } }],
        },
      ],
    });
    const { unzipSync } = await import('fflate');
    const parts = unzipSync(bytes);
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    const failed = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet.replace(/<c r="B4"[^>]*>.*?<\/c>/, '<c r="B4" t="e"><v>#DIV/0!</v></c>')) });
    const preview = await readRecordXlsx(failed);
    expect(records(preview)).toEqual([
      expect.objectContaining({ value: '46112', date: '2026-03-31', url: 'https://hu-cau.example/1', period: 'năm 2025' }),
      expect.objectContaining({ value: '7', date: '2026-03-01', url: 'https://hu-cau.example/2' }),
    ]);
    // A year is no day, whatever Excel would make of it.
    expect(preview.problems.map(({ code, field, line }) => [code, field, line])).toEqual([['missing', 'value', 4], ['date-invalid', 'date', 4]]);
  });

  test('names the row of an id that was there before', async () => {
    const row = ['R-1', 'số hư cấu', 1, '', '', '', '31/03/2026'];
    const preview = await readRecordXlsx(await writeXlsx({ sheets: [{ name: 'A', rows: [heading, row] }, { name: 'B', rows: [heading, row] }] }));
    expect(preview.problems).toEqual([expect.objectContaining({ code: 'duplicate-id', line: 2, sheet: 'B', message: 'The id "R-1" is already that of row 2 of sheet "A".' })]);
  });

  test('that is none is refused', async () => {
    const whole = await recordXlsx([]);
    const zeros = new Uint8Array(40 * 1024 * 1024);
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': zeros, 'xl/worksheets/sheet2.xml': zeros });
    expect(bomb.length).toBeLessThan(200_000);
    for (const [bytes, code] of [
      [Buffer.from('mã,chỉ tiêu'), 'xlsx-not-zip'],
      [new Uint8Array(0), 'empty-file'],
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-excel'],
      [Buffer.from('PK\u0003\u0004rest'), 'xlsx-broken'],
      [whole.slice(0, whole.length - 200), 'xlsx-broken'],
      [zipSync({ 'word/document.xml': strToU8('<x/>') }), 'xlsx-broken'],
      [zipSync({ 'xl/workbook.xml': strToU8('<workbook') }), 'xlsx-broken'],
      [bomb, 'xlsx-too-large'],
      [await writeXlsx({ sheets: [{ name: 'A', rows: [['một', 'hai']] }] }), 'columns-missing'],
      [Buffer.alloc(factLimits.fileBytes + 1), 'file-too-large'],
    ] as const) {
      const preview = await readRecordXlsx(bytes);
      expect([preview.good, codes(preview)]).toEqual([[], [code]]);
    }
  });

  test('a bomb that lies about its size, or hides it in entities, comes to nothing', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(200 * 1024 * 1024) });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at + 4 < bomb.length; at += 1) if (view.getUint32(at, true) === 0x02014b50 && view.getUint16(at + 28, true) === 'xl/worksheets/sheet1.xml'.length) view.setUint32(at + 24, 1000, true);
    const before = process.memoryUsage().arrayBuffers;
    expect(codes(await readRecordXlsx(bomb))).toEqual(['xlsx-broken']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 1024 * 1024);

    const { unzipSync } = await import('fflate');
    const parts = unzipSync(await recordXlsx([{ id: 'a', subject: 'b', value: '1', unit: '', place: '', period: '', source: '', url: null, date: '2026-01-01', units: [] }]));
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    const entities = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}">${['b', 'c', 'd', 'e', 'f', 'g'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdef'[at]};`.repeat(20)}">`).join('')}]>`;
    const hostile = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet.replace('?>', `?>${entities}`).replace('</sheetData>', '<row r="9"><c r="A9" t="inlineStr"><is><t>&g;</t></is></c></row></sheetData>')) });
    const preview = await readRecordXlsx(hostile);
    expect(JSON.stringify(preview).length).toBeLessThan(10_000);
  });

  test('two cells at opposite corners are no mountain', async () => {
    const { unzipSync } = await import('fflate');
    const parts = unzipSync(await recordXlsx([]));
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    const far = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')) });
    expect((await readRecordXlsx(far)).good).toEqual([]);
  });

  test('what is written is read back', async () => {
    await fc.assert(
      fc.asyncProperty(manyRecords, fc.constantFrom('vi' as const, 'en' as const), async (some, language) => {
        const preview = await readRecordXlsx(await recordXlsx(some, { language }));
        expect(preview.problems).toEqual([]);
        expect(records(preview)).toEqual(some);
      }),
      { numRuns: 150 },
    );
  });
});
