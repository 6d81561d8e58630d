import { searchable } from '../../../infra/text/index.ts';

/* What texts of the benchmark are made of: sentences as long as a newspaper's, all of them fictional, in numbers that make every text another one. */

const who = ['Ủy ban nhân dân tỉnh Tân Hải', 'Người dân phường Cửa Lam', 'Sở Khoa học và Công nghệ', 'Ban quản lý dự án cấp nước', 'Hội nông dân xã ven biển hư cấu', 'Đoàn kiểm tra liên ngành', 'Trường tiểu học Bến Sao', 'Bệnh viện Đa khoa tỉnh', 'Các hộ trồng rau ở thôn Đông', 'Trung tâm trợ giúp pháp lý'];
const does = ['vừa công bố kế hoạch', 'đề nghị sớm hoàn thành', 'phản ánh việc chậm trễ khi', 'cho biết sẽ tổ chức', 'kiến nghị hỗ trợ kinh phí để', 'đã ký văn bản về việc', 'báo cáo kết quả sau ba tháng', 'tiếp tục theo dõi tiến độ'];
const what = ['sửa chữa đường vào khu dân cư bị ngập sau mỗi trận mưa lớn', 'chuyển đổi số trong giải quyết thủ tục hành chính ở cấp xã', 'tập huấn an toàn thông tin cho cán bộ và giáo viên', 'bảo đảm quyền của trẻ em và người khuyết tật trong trường học', 'trang bị máy chụp cắt lớp và đào tạo người vận hành', 'niêm yết công khai giá dịch vụ và thời hạn trả hồ sơ', 'di dời các hộ sống ven kè đã xuống cấp trước mùa bão'];
const where = ['tại hội nghị sơ kết tổ chức ở nhà văn hóa thôn.', 'trong buổi tiếp công dân định kỳ tuần này.', 'theo thông tin hư cấu mà bản tin này dùng để đo tốc độ.', 'và giao các đơn vị liên quan trả lời bằng văn bản.'];

/** Each with what the search reads of it. */
export const newsSentences: readonly (readonly [plain: string, folded: string])[] = who.flatMap((one, first) => does.flatMap((act, second) => what.map((matter, third) => {
  const plain = `${one} ${act} ${matter} ${where[(first + second + third) % where.length] ?? ''}`;
  return [plain, searchable(plain)] as const;
})));
