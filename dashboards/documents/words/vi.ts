import { figureWriter } from './figures.ts';
import type { LayoutWords } from './shape.ts';

/** Days below 10, January and February are written with a nought, so that nobody can put a digit before them (Decree 30/2020/NĐ-CP). */
const nought = (number: number, below: number): string => (number < below ? `0${number}` : String(number));

export const vi: LayoutWords = {
  locale: 'vi-VN',
  country: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:',
  placeAndDay: (place, { day, month, year }) => `${place === '' ? 'Ngày' : `${place}, ngày`} ${nought(day, 10)} tháng ${nought(month, 3)} năm ${year}`,
  recipients: 'Nơi nhận:',
  filed: 'Lưu: VT',
  isFiled: /^lưu\b/iu,
  table: 'Bảng',
  chart: 'Biểu đồ',
  continued: '(tiếp theo)',
  note: 'Lưu ý:',
  nothing: 'Không có nội dung trong kỳ.',
  noRows: 'Không có số liệu trong kỳ.',
  missing: '–',
  quotes: ['“', '”'],
  annex: 'Phụ lục',
  annexTitle: 'Số liệu và danh mục chi tiết',
  attachedTo: (type, number, { day, month, year }, office) => `(Kèm theo ${type} số ${number} ngày ${nought(day, 10)} tháng ${nought(month, 3)} năm ${year}${office === '' ? '' : ` của ${office}`})`,
  annexIsElsewhere: 'Phụ lục (bảng số liệu và danh mục chi tiết) có trong bản đầy đủ.',
  restIsElsewhere: (titles) => `Đọc trọn vẹn trong bản đầy đủ: ${titles}.`,
  openWhole: 'Mở bản đầy đủ',
  headlines: { documents: 'tài liệu', critical: 'tài liệu phê bình', flags: 'cảnh báo mạnh chờ kết luận', owed: 'phát ngôn chưa công bố' },
  before: 'kỳ trước',
  series: (name, values) => `${name}: ${values.join('; ')}.`,
  figure: figureWriter('vi-VN', { points: 'điểm phần trăm', hours: 'giờ' }),
};
