import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullWeek, oneUnit } from '../testing/reports.ts';
import { fitTable, type TableBlock } from './columns.ts';
import { frameOf } from './frame.ts';
import { widthOf } from './measure.ts';
import { roman } from './roman.ts';

describe('what stands around a report', () => {
  it('writes small numbers, days and the first two months with a nought', () => {
    const { letterhead, ...rest } = fullWeek();
    const of = (number: string, iso: string) => frameOf({ ...rest, letterhead: { ...letterhead, number, date: Date.parse(iso) } });
    expect(of('9', '2026-02-05T00:00:00+07:00')).toMatchObject({ number: 'Số:\u00A009/BC-SKHCN', placeAndDay: 'Tân Hải, ngày 05 tháng 02 năm 2026' });
    expect(of('112', '2026-11-23T23:59:59+07:00')).toMatchObject({ number: 'Số:\u00A0112/BC-SKHCN', placeAndDay: 'Tân Hải, ngày 23 tháng 11 năm 2026' });
  });

  it('adds the copy for the archive where the office has not named it', () => {
    const report = oneUnit();
    expect(frameOf({ ...report, letterhead: { ...report.letterhead, recipients: ['- Sở Nội vụ;', ''] } }).recipients).toEqual(['- Sở Nội vụ;', '- Lưu: VT.']);
  });

  it('names that copy once, also where an English edition has it in Vietnamese', () => {
    const report = fullWeek('en');
    expect(frameOf({ ...report, letterhead: { ...report.letterhead, recipients: ['Lưu: VT', 'Director'] } }).recipients).toEqual(['- Director;', '- Lưu: VT.']);
  });

  it('measures letters with marks as those without', () => {
    expect(widthOf('Độc lập', 'bold')).toBeCloseTo(widthOf('Doc lap', 'bold'));
    expect(widthOf('Độc lập - Tự do - Hạnh phúc', 'bold')).toBeGreaterThan(widthOf('Độc lập - Tự do - Hạnh phúc'));
  });

  it('counts in Roman letters', () => {
    expect([1, 4, 9, 12, 19, 40].map(roman)).toEqual(['I', 'IV', 'IX', 'XII', 'XIX', 'XL']);
  });

  it('gives columns the whole width, and none less than nothing', () => {
    const word = fc.string({ maxLength: 60 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), fc.array(fc.array(word, { maxLength: 14 }), { maxLength: 5 }), fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { maxLength: 14 }), (head, rows, widths) => {
        const table: TableBlock = { kind: 'table', id: 't', caption: '', head, rows: rows.map((row) => row.map((text) => ({ pieces: [{ kind: 'text', text }], align: 'left' }))), widths };
        const { widths: drawn, points } = fitTable(table, 165);
        expect(points).toBeGreaterThanOrEqual(7.5);
        expect(drawn.reduce((sum, width) => sum + width, 0)).toBeCloseTo(165, 3);
        expect(Math.min(...drawn)).toBeGreaterThan(0);
      }),
    );
  });
});
