import { describe, expect, test } from 'vitest';
import { slotsOf } from './slots.ts';

const read = (text: string): ReturnType<typeof slotsOf> => slotsOf(text, text, new Date('2026-05-01T00:00:00Z'));
const numbers = (text: string): (number | string)[][] => read(text).quantities.map(({ value, kind }) => [value, kind]);

describe('numbers by which a text is compared with a claim', () => {
  test.each([
    ['đóng thuế khoán mỗi tháng 3 triệu, bán kẹo sao nổi', [[3_000_000, 'money']]],
    ['mỗi tháng một triệu hai bỏ túi', [[1_200_000, 'money']]],
    ['nhận trợ cấp 1,2 triệu đồng mỗi tháng', [[1_200_000, 'money']]],
    ['nhà nước phát triệu rưỡi', [[1_500_000, 'money']]],
    ['để trong ngân hàng quá trăm triệu', [[100_000_000, 'money']]],
    ['lương ba lăm triệu', [[35_000_000, 'money']]],
    ['tự rút một phần mười', [[10, 'percent']]],
    ['bà con đóng 30 nghin', [[30_000, 'money']]],
    ['trạm 5G mới lắp', []],
    ['năm học mới đã tới', []],
    ['tài khoản để không 1 tháng', [[1, 'duration']]],
    ['thu 500.000 đồng một tháng', [[500_000, 'money']]],
  ])('%s', (text, wanted) => {
    expect(numbers(text)).toEqual(wanted);
  });

  test('gold by whatever weight', () => {
    expect(read('giữ trên một cây vàng').quantities[0]).toMatchObject({ value: 1, unit: 'luong' });
    expect(read('trữ quá mười chỉ vàng').quantities[0]).toMatchObject({ value: 1, unit: 'luong' });
  });
});

test('dates as people write and say them', () => {
  const dates = (text: string): unknown[] => read(text).dates.map(({ day, month, year }) => [day, month, year]);
  expect(dates('Tết Bính Ngọ 2026, mỗi hộ được tặng quà')).toEqual([[null, null, 2026]]);
  expect(dates('không đổi trước 30 tháng 6 năm 2026')).toEqual([[30, 6, 2026]]);
  expect(dates('bao do bo dem 24/5, di so tan')).toEqual([[24, 5, null]]);
  expect(dates('accounts closed on 1 Sept 2025')).toEqual([[1, 9, 2025]]);
  expect(dates('từ ngày 1 tháng 6 năm nay')).toEqual([[1, 6, null], [null, null, 2026]]);
});

test('names without the common noun before them, and no capital that opens one', () => {
  const names = (text: string): string[] => read(text).names.map(({ folded }) => folded);
  expect(names('Theo Ngân hàng Nhà nước, đảo Hòn Nhạn và KCN Bắc Minh Hà đều có CCCD.')).toEqual(['hon nhan', 'bac minh ha']);
});
