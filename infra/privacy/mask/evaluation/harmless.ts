import { Draw } from './random.ts';

/*
 * Fictional sentences with numbers that are nobody's: money, counts, dates, laws, scores, measures. Short service numbers (113, 115, 111,
 * 1022) belong here; the longer numbers of public bodies do not: in a post nothing tells them from a private person's.
 */

const templates: readonly string[] = [
  'Xã Tân Hải thu ngân sách {money} trong {period}', 'Hỗ trợ {money} cho {count} hộ nghèo', 'Giá lúa {price}, tăng {percent} so với tuần trước', 'Nghị định {law} có hiệu lực từ {date}', 'Theo Quyết định số {law} ngày {date}, xã được {money}', 'Năm {year} cả tỉnh có {count} học sinh, tăng {percent}', 'Phí là {price} một lượt', 'Kỳ họp ngày {date} có {small} đại biểu dự', 'Đường tỉnh {road} dài {measure} bị hư', 'Mưa {measure}, mực nước {measure}', 'Gọi {short} nếu có cháy', 'Giai đoạn {year}-{year2} đầu tư {money}', 'Lúc {time} ngày {date} xảy ra va chạm', 'Tỉ số {score}, {score}, chung cuộc {score}', 'Diện tích {measure} với {count} dân', 'Thông tư {law} thay Thông tư {law}', 'Điểm chuẩn {decimal}, chỉ tiêu {small}', 'Lương {money} mỗi tháng', 'Điều {small}, khoản {digit}, điểm a của Luật {law}', 'Chỉ số giá tăng {percent} trong {period}', 'Bài đăng có {count} lượt xem, {small} bình luận', 'Tiêm được {count} liều trong {small} ngày', 'Chuyến {flight} hạ cánh lúc {time}', 'Lô {lot}, tờ bản đồ số {small}', 'Kết quả xổ số: {lottery}', 'Lớp {class} có {small} em', 'Mạng 5G phủ {percent}, {count} thuê bao', 'Cầu dài {measure}, vốn {money}', 'Tổng đài {short} nhận {count} cuộc gọi', 'Từ {date} đến {date}', 'Văn bản số {dispatch} ngày {date}', 'Tọa độ {decimal6}, {decimal6}', 'Trích Nghị quyết {resolution}', 'Thu {money}, chi {money}, còn {money}', 'Học phí năm học {year}-{year2} là {money}', 'Vé {price}, mở cửa {time} đến {time}', 'Mỗi hộ {small} khẩu, tổng {count} khẩu', 'Phiên bản {version} của ứng dụng', 'Sản lượng {count} tấn', 'https://bao.example/tin-{long}.html nói gì vậy', 'Xem https://tanhai.example/van-ban/{long}?trang={small} nhé', 'Hạn nộp {date}, lệ phí {price}', 'ĐT 605 kẹt xe từ {time}', 'Quốc lộ 1A đoạn km {small}+{small}', 'Phạt {money} theo Nghị định {law}', 'chung cư A{digit}, phòng {small}', 'một hai ba bốn năm người thôi mà', 'năm hai nghìn không trăm hai sáu', 'bọn mình {small} đứa, mỗi đứa {price}', 'Fb dạo này {small} bài quảng cáo một ngày', 'zalo nhóm có {count} người', 'tiktok {count} view', 'tài khoản {small} người bị khóa', 'thẻ cào {price}', 'cccd gắn chip cấp được {count} thẻ', 'bảo hiểm y tế {count} người tham gia', 'biển số đẹp đấu giá {money}', 'xe {small} chỗ giá {money}', 'nick cũ {small} năm rồi', 'email của xã không trả lời', 'cà phê {price} @ quán cũ', 'liên hệ trước ngày {date}', 'gọi {small} lần không ai nghe', 'điện thoại {money} một chiếc', 'hẹn {time} @ nhà văn hóa', 'IBAN là gì mọi người', 'số tài khoản là gì vậy ad', 'ngân hàng BIDV lãi suất {percent}', 'Vietcombank lãi {money}', 'MB tăng {percent} phiên {date}', 'ACB đạt {money}',
];

const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');
const natural = (draw: Draw, most: number): string => String(1 + draw.below(9)) + draw.digits(draw.below(most));
const two = (number: number): string => String(number).padStart(2, '0');

const makers: Readonly<Record<string, (draw: Draw) => string>> = {
  money: (draw) => draw.of([() => `${group(`${natural(draw, 4)}000000`)} đồng`, () => `${group(`${natural(draw, 5)}000`)}đ`, () => `${natural(draw, 3)} tỷ đồng`, () => `${natural(draw, 2)},${draw.digits(1)} triệu`, () => `${natural(draw, 2)}tr${draw.digits(1)}`, () => `${natural(draw, 4)}00000 VND`, () => `${group(`${natural(draw, 4)}000000`)} VNĐ`])(),
  price: (draw) => draw.of([() => `${group(`${natural(draw, 2)}000`)}đ/kg`, () => `${natural(draw, 2)}k`, () => `${group(`${natural(draw, 2)}000`)} đồng`, () => `${natural(draw, 2)} nghìn`])(),
  count: (draw) => group(natural(draw, 7)), small: (draw) => natural(draw, 3), digit: (draw) => natural(draw, 1), long: (draw) => natural(draw, 18).padEnd(12, '0'),
  percent: (draw) => `${natural(draw, 2)},${draw.digits(1)}%`, decimal: (draw) => `${natural(draw, 2)},${draw.digits(2)}`, decimal6: (draw) => `${natural(draw, 2)}.${draw.digits(6)}`,
  year: (draw) => String(1990 + draw.below(20)), year2: (draw) => String(2011 + draw.below(20)),
  date: (draw) => { const [day, month, year] = [1 + draw.below(28), 1 + draw.below(12), 2019 + draw.below(9)]; return draw.of([`${two(day)}/${two(month)}/${year}`, `${day}/${month}/${year}`, `${two(day)}.${two(month)}.${year}`, `${two(day)}-${two(month)}-${year}`, `${day}/${month}`, `${year}-${two(month)}-${two(day)}`]); },
  period: (draw) => draw.of([`quý ${1 + draw.below(4)}/2026`, `${1 + draw.below(11)} tháng đầu năm`, `tháng ${two(1 + draw.below(12))}.2026`]),
  time: (draw) => draw.of([`${two(draw.below(24))}:${two(draw.below(60))}`, `${draw.below(24)}h${two(draw.below(60))}`, `${draw.below(24)}h`]),
  law: (draw) => draw.of([`${natural(draw, 3)}/2025/NĐ-CP`, `${natural(draw, 4)}/QĐ-UBND`, `${natural(draw, 2)}/2024/TT-BKHCN`, `${natural(draw, 2)}/2025/QH15`]),
  dispatch: (draw) => `${natural(draw, 4)}/UBND-VX`, resolution: (draw) => `${natural(draw, 2)}-NQ/TW`, road: (draw) => natural(draw, 3), short: (draw) => draw.of(['113', '114', '115', '111', '1022', '112', '119']),
  measure: (draw) => `${natural(draw, 3)}${draw.of([' km', ' m', 'm2', ' ha', ' mm', 'm²', ' km/h'])}`, score: (draw) => `${draw.below(9)}-${draw.below(9)}`, flight: (draw) => `VN${natural(draw, 4)}`, lot: (draw) => `${draw.of(['A', 'B', 'C'])}${natural(draw, 2)}`,
  class: (draw) => `${1 + draw.below(12)}${draw.of(['A', 'B', 'C'])}${1 + draw.below(9)}`, lottery: (draw) => Array.from({ length: 6 }, () => draw.digits(2)).join(draw.of([', ', ' - ', ' '])), version: (draw) => `${natural(draw, 1)}.${natural(draw, 2)}.${natural(draw, 2)}`,
};

/** Fictional texts that no mask may touch, the same for a seed. */
export function harmlessTexts(count: number, seed: number): readonly string[] {
  const draw = new Draw(seed);
  return Array.from({ length: count }, (_, index) => (templates[index % templates.length] ?? '').replace(/\{([a-z]+\d?)\}/g, (_slot, name: string) => makers[name]?.(draw) ?? name));
}
