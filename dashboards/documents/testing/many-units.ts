import type { Section } from '../../../infra/reports/index.ts';
import type { FixturePen } from './pen.ts';

const places = ['Bình Minh', 'Hải Hòa Đông', 'Thượng Nguyên Sơn', 'Cửa Lạch Trường', 'Phước Thạnh Tây', 'Nghĩa Lộ Thượng'];

/** A unit's name as long as they come. */
export const longName = (at: number): string => `Trung tâm Phục vụ hành chính công và Hỗ trợ doanh nghiệp đổi mới sáng tạo xã ${places[at % places.length] ?? ''} ${at}`;

export function manyUnitsSections(pen: FixturePen): Section[] {
  const units = Array.from({ length: 60 }, (_, at) => ({ id: `u${at}`, name: longName(at + 1), all: 1200 - at * 17, critical: (at * 7) % 90 }));
  const chart = (id: string, draw: 'bars' | 'stacked', caption: string): Section['blocks'][number] => ({ kind: 'chart', id, caption, draw, labels: units.map(({ name }) => name), series: [{ name: 'Tất cả tài liệu nhắc đến đơn vị', figures: units.map((unit) => `${unit.id}.all`) }, { name: 'Tài liệu có thái độ phê phán', figures: units.map((unit) => `${unit.id}.critical`) }] });
  return [
    {
      id: 'units',
      title: 'Sắc thái và thái độ theo đơn vị, kể cả các đơn vị cấp xã mới được sắp xếp theo mô hình chính quyền địa phương hai cấp',
      blocks: [
        {
          kind: 'table', id: 'units', caption: 'Thái độ theo đơn vị trong kỳ và thay đổi so với kỳ trước', head: ['TT', 'Đơn vị', 'Số tài liệu', 'Phê phán', 'Tỷ lệ phê phán', 'Thay đổi so với kỳ trước'], widths: [4, 60, 10, 10, 10, 12],
          rows: units.map(({ id, name, all, critical }, at) => [
            { pieces: [pen.text(String(at + 1))], align: 'right' }, { pieces: [pen.unit(id, name)], align: 'left' }, { pieces: [pen.figure(`${id}.all`, all)], align: 'right' }, { pieces: [pen.figure(`${id}.critical`, critical)], align: 'right' },
            { pieces: [pen.figure(`${id}.share`, critical / all, 'share')], align: 'right' }, { pieces: [pen.figure(`${id}.change`, (at % 9) - 4, 'points')], align: 'right' },
          ]),
        },
        chart('bars', 'bars', 'Số tài liệu theo đơn vị'),
        chart('stacked', 'stacked', 'Số tài liệu theo đơn vị, cộng dồn'),
        { kind: 'list', numbered: true, items: units.slice(0, 12).map(({ id, name }) => [pen.sentence(pen.unit(id, name), ': ', pen.link(`bai-${id}`, `https://duong-dan-rat-dai.example/${'chuyen-muc-'.repeat(9)}${id}`), '.')]) },
        { kind: 'table', id: 'wide', caption: 'Bảng nhiều cột', head: Array.from({ length: 10 }, (_, at) => `Chỉ tiêu thứ ${at + 1} trong kỳ`), widths: [], rows: [Array.from({ length: 10 }, (_, at) => ({ pieces: [pen.figure(`wide.${at}`, 1234567 * (at + 1))], align: 'right' as const }))] },
      ],
    },
  ];
}
