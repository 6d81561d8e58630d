import type { Kind } from './secrets.ts';

/*
 * Fictional posts and comments, written by hand: complaints, questions, small ads, thanks, warnings. A slot in braces takes a secret;
 * a number behind it tells two of a kind apart.
 */
export const templates: readonly string[] = [
  // Telephone
  'Bà con xã Tân Hải ai cần xin gọi {phone} nhé', 'Đường thôn 3 ngập cả tuần rồi, mình phản ánh mãi không ai nghe máy. Ai biết số trưởng thôn thì nhắn em qua {phone}', 'Nhà em mất nước 4 ngày. Liên hệ {phone} gặp Lan ạ.', 'Tìm bé lạc ở chợ Tân Hải lúc 15h, ai thấy gọi gấp {phone}!!!', 'Cần bán 2 tấn lúa giống giá 12.000đ/kg, lh {phone}', 'alo {phone} em ship tận nơi', 'Ib hoặc zalo {phone} để được tư vấn', '{phone} nhé ad', 'số của cán bộ một cửa là {phone} phải không mọi người?', 'Mình nộp hồ sơ từ 12/3/2026 đến nay chưa có kết quả, SĐT {phone}', 'Cho em hỏi thủ tục cấp đổi sổ đỏ, sđt em {phone}, cảm ơn ạ', 'Có ai bị số {phone} gọi lừa đảo chưa? Nó xưng là công an', 'Cảnh báo: đầu số {phone} tự xưng bưu điện đòi 500.000 đồng', 'Gọi {phone} hoặc {phone2} đều không bắt máy', 'Nhắn tin zalo: {phone}, em trả lời liền', 'xe khách Tân Hải đi 6h sáng, đặt vé {phone}', 'Ủng hộ cháu bé mổ tim xin liên hệ chị Hoa ({phone})', 'hotline {phone} có hỗ trợ thứ 7', 'Ai nhặt được ví gọi giúp {phone} em xin hậu tạ 1 triệu', 'Chuyển phòng trọ 20m2 giá 1tr5, xem phòng call {phone}',
  'chủ tịch xã số máy {phone} dân gọi hoài ko nghe', 'Mời bà con đăng ký tiêm cho chó mèo trước ngày 20/4, gọi anh Bình {phone}', 'E mới chuyển về tổ 5, ai cho thuê nhà alo e {phone} vs', 'viber {phone}', 'Tuyển 5 thợ hồ, lương 450k/ngày. {phone} (gặp chú Năm)', 'Số điện thoại: {phone}\nĐịa chỉ: thôn 2, xã hư cấu', 'LH:{phone}', 'sđt:{phone} - nhà ngay ủy ban', 'Đt {phone} mà toàn thuê bao', 'Ủa sao {phone} gọi không được vậy mn',
  // E-mail
  'Gửi đơn về {email} giúp em', 'Hồ sơ xin gửi trước 30/6/2026 vào {email}, tiêu đề ghi rõ họ tên', 'mail em là {email} ạ', 'Email: {email}', 'Mình gửi phản ánh qua {email} mà 2 tuần chưa thấy trả lời', 'xin file mẫu đơn gửi vào {email} cảm ơn nhiều', 'Liên hệ {email} hoặc {phone}', 'Ai có đề cương ôn thi công chức gửi mình {email} với', 'góp ý dự thảo gửi {email} nhé bà con', 'CV gửi {email} - lương 8-10 triệu', '{email} đây ạ', 'Thư điện tử của thầy ({email}) bị lỗi', 'check mail {email} giúp mình', 'địa chỉ thư: {email}, điện thoại {phone}', 'Ban tổ chức: {email}', 'em để lại mail {email}, chị gửi tài liệu số hóa giúp em',
  // Handles and profiles
  '{handle} vào xem nè', 'Cảm ơn {handle} đã chia sẻ', 'Theo dõi mình tại {handle} nhé', '{handle} {handle2} hai bạn nghĩ sao', 'Ông này là {handle} chuyên nói xấu xóm', 'Đây là trang của cán bộ đó: {handle}', 'Kẻ lừa đảo dùng nick này {handle}, bà con cẩn thận', 'Video gốc ở {handle} nha', 'nhắn {handle} để lấy tài liệu', 'Ai quen {handle} nhắn giúp mình là đường vỡ ống nước', 'Trả lời {handle}: đúng vậy, phí là 15.000 đồng', 'Nguồn: {handle}', 'vô {handle} mà hỏi', 'ib {handle} liền tay', '{handle} ơi đường này bao giờ làm xong?', 'Bài này {handle} đăng hôm 5/5 rồi', 'tag {handle} vào cho biết', 'Mình là {handle}, người trong clip', 'hôm qua {handle} livestream 2 tiếng về vụ này', 'Góp ý thì qua {handle} nhé cả nhà', 'Tham gia nhóm rồi nhắn {handle} duyệt', 'copy từ {handle}', 'Bạn {handle} nói sai rồi, phí chỉ 7.000đ',
  // Bank
  'Mọi người ủng hộ bé Bông xin gửi về {bank}, nội dung: ung ho be Bong', 'Nó bảo em chuyển 2.000.000đ vào {bank} rồi chặn luôn', '{bank}', 'Chủ tài khoản Nguyễn Văn A, {bank}', 'Cảnh giác {bank} lừa đảo bán vé xe', 'Đóng tiền điện vào {bank} đúng không ạ?', 'ai lỡ chuyển nhầm 500k vào {bank} xin liên hệ lại', 'quỹ thôn: {bank}. Đến nay được 12.500.000 đồng', 'Ck cho shop {bank} xong chụp màn hình gửi {phone}', 'em cần hoàn tiền về {bank} ạ', 'Tiền phạt chuyển {bank}?? nghe là biết lừa đảo', 'Giúp bác Tư mổ mắt: {bank}. Cảm ơn các nhà hảo tâm', 'nó gửi {bank} kêu nộp 300 nghìn phí hồ sơ', 'Thông tin nhận hỗ trợ: {bank}',
  // Papers
  'Em tên Tí, {paper}, làm căn cước từ tháng 2 chưa có', 'Hồ sơ của tôi {paper} nộp ngày 3/4 tại một cửa xã', 'Rơi ví có {paper}, ai nhặt được gọi {phone}', 'Tra cứu giúp em {paper} với ạ', 'Nó lấy {paper} của mẹ em đi vay 20 triệu', '{paper} - sinh năm 1980, quê xã hư cấu', 'Giấy tờ ghi {paper} mà hệ thống báo sai', 'đăng ký dịch vụ công bị báo trùng, của em là {paper}', 'Ai biết {paper} này của ai không', 'Cán bộ nhập nhầm {paper} thành số khác', 'mình gửi {paper} qua zalo có sao không', 'Xin cấp lại cho bà nội, {paper}, 85 tuổi', 'hỏi về trợ cấp, thông tin: {paper}', 'Kiểm tra giúp {paper} đã có trên VNeID chưa',
  // Plates
  'Xe {plate} đậu chắn lối vào trường cả buổi sáng', 'Ai là chủ xe {plate} ra dời giúp', '{plate} vượt đèn đỏ lúc 7h15 sáng nay', 'Mất xe máy {plate} tại cổng chợ, ai thấy báo {phone}', 'xe tải {plate} chở cát rơi vãi khắp đường tỉnh 605', 'Chiếc {plate} chạy ẩu suýt tông học sinh', 'Bắt được quả {plate} đổ trộm rác ở cầu Tân Hải', 'camera ghi lại {plate} lúc 22:30 ngày 4/5/2026', 'nhờ CSGT xử lý {plate}', 'taxi {plate} chặt chém khách 600k', 'Tôi đi xe {plate} bị giữ ở trạm thu phí', 'xe buýt tuyến 12 ({plate}) bỏ bến', 'thấy {plate} ở gần UBND',
  // Several at once
  'Tên: Tèo\nSĐT: {phone}\nCCCD: {paper}\n{bank}', 'Liên hệ: {phone} - {email} - {handle}', 'Xe {plate}, chủ là {handle}, số {phone}', '{handle} để lại {phone} hoặc {email}', 'Người bán: {phone}, {bank}. Đừng mua!!!', 'Gửi {paper} và {plate} qua {email} để đóng phí',
];

const slot = /\{([a-z]+)\d?\}/g;

/** The parts of a template: text as it is, slots as their kinds. */
export function partsOf(template: string): readonly (string | { readonly kind: Kind })[] {
  const parts: (string | { readonly kind: Kind })[] = [];
  let at = 0;
  for (const match of template.matchAll(slot)) {
    parts.push(template.slice(at, match.index), { kind: match[1] as Kind });
    at = match.index + match[0].length;
  }
  return [...parts, template.slice(at)];
}
