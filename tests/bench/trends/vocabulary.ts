/* What generated documents are made of. Every outlet, story and sentence is invented. */

/** Units of the example office (office.yaml), the most often named first. */
export const units = ['ubnd-tinh', 'so-khcn', 'so-y-te', 'so-gddt', 'so-nnmt', 'so-xay-dung', 'cong-an-tinh', 'so-noi-vu', 'so-tu-phap', 'tt-chuyen-doi-so', 'bv-da-khoa', 'so-vhttdl', 'so-dan-toc-ton-giao', 'so-ngoai-vu', 'phuong-cua-lam', 'chi-cuc-tdc', 'tt-ung-dung', 'quy-khcn', 'phong-quan-ly-khoa-hoc', 'van-phong-so', 'tt-tro-giup-phap-ly'] as const;

export const topicIds = [
  'science-technology', 'law-policy', 'economic-social-cultural-rights', 'poverty-reduction-social-protection', 'labour', 'children', 'women-gender-equality', 'justice-legal-aid', 'ethnic-minorities', 'civil-political-rights',
  'expression-press-internet', 'religion-belief', 'persons-with-disabilities', 'human-trafficking', 'international-cooperation-upr', 'torture-prevention-detention',
] as const;

/** Sentences with the same in lower case without diacritics, as the search reads them. */
export const sentences = [
  ['Ủy ban nhân dân tỉnh Tân Hải vừa công bố kế hoạch chuyển đổi số của năm.', 'uy ban nhan dan tinh tan hai vua cong bo ke hoach chuyen doi so cua nam'],
  ['Người dân phường Cửa Lam phản ánh đường vào trường học ngập sau mỗi trận mưa.', 'nguoi dan phuong cua lam phan anh duong vao truong hoc ngap sau moi tran mua'],
  ['Sở Khoa học và Công nghệ cho biết hồ sơ sẽ được trả đúng hẹn.', 'so khoa hoc va cong nghe cho biet ho so se duoc tra dung hen'],
  ['Bệnh viện Đa khoa tỉnh tiếp nhận thêm hai máy chụp cắt lớp.', 'benh vien da khoa tinh tiep nhan them hai may chup cat lop'],
  ['Nhiều hộ trồng rau ở huyện ven biển hư cấu này kiến nghị hỗ trợ giống.', 'nhieu ho trong rau o huyen ven bien hu cau nay kien nghi ho tro giong'],
  ['Hội nghị bàn về quyền của trẻ em và người khuyết tật trong trường học.', 'hoi nghi ban ve quyen cua tre em va nguoi khuyet tat trong truong hoc'],
  ['Giá dịch vụ cấp nước không đổi cho đến hết quý sau.', 'gia dich vu cap nuoc khong doi cho den het quy sau'],
  ['Đoàn kiểm tra nhắc ba cơ sở chưa niêm yết thủ tục hành chính.', 'doan kiem tra nhac ba co so chua niem yet thu tuc hanh chinh'],
  ['Lớp tập huấn an toàn thông tin mở cho cán bộ của mười hai xã.', 'lop tap huan an toan thong tin mo cho can bo cua muoi hai xa'],
  ['Cầu Bến Sao thông xe sớm hơn một tháng so với kế hoạch.', 'cau ben sao thong xe som hon mot thang so voi ke hoach'],
  ['Câu chuyện này là hư cấu và chỉ dùng để đo tốc độ.', 'cau chuyen nay la hu cau va chi dung de do toc do'],
  ['Phiên tòa lưu động được tổ chức tại nhà văn hóa thôn.', 'phien toa luu dong duoc to chuc tai nha van hoa thon'],
] as const;
