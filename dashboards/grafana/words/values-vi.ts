import { topics } from './topics-vi.ts';

type Words = Readonly<Record<string, string>>;

/** What words of the store are called on the dashboards, in Vietnamese. */
export const values = {
  topic: topics as Words,
  reach: { national: 'Trung ương', regional: 'Khu vực', local: 'Địa phương', specialist: 'Chuyên ngành', foreign: 'Nước ngoài' } as Words,
  kind: { article: 'Bài báo', post: 'Bài đăng', comment: 'Bình luận' } as Words,
  series: { all: 'Mọi tài liệu', unit: 'Đơn vị', topic: 'Chủ đề', story: 'Câu chuyện' } as Words,
  contentGroup: { 'international-law': 'Pháp luật quốc tế', 'policy-law': 'Chủ trương, pháp luật', 'situation-achievements': 'Tình hình, thành tựu', incidents: 'Vụ việc', 'foreign-relations': 'Đối ngoại' } as Words,
  edit: { corrected: 'Đính chính', removed: 'Gỡ bỏ', restored: 'Đăng lại sau khi gỡ' } as Words,
  verdict: { fabricated: 'Tin giả', inaccurate: 'Sai sự thật', misleading: 'Gây hiểu lầm', accurate: 'Đúng', opinion: 'Ý kiến', unproven: 'Chưa đủ căn cứ' } as Words,
  factKind: { 'fact-check': 'Kiểm chứng', record: 'Số liệu công bố' } as Words,
  level: { strong: 'Mạnh', suggest: 'Gợi ý' } as Words,
  standing: { well: 'Bình thường', silent: 'Im lặng', quarantined: 'Tạm cách ly' } as Words,
  notice: { silent: 'Im lặng', heard: 'Lại có bài', quarantined: 'Tạm cách ly', released: 'Hết cách ly', 'layout-changed': 'Đổi giao diện', 'layout-well': 'Đọc lại được', 'mass-removal': 'Gỡ hàng loạt' } as Words,
  task: { topic: 'Chủ đề', tone: 'Sắc thái', stance: 'Thái độ', claim: 'Luận điểm' } as Words,
  event: { evaluated: 'Đánh giá', promoted: 'Đưa vào dùng', refused: 'Không đạt', undone: 'Quay lại bản trước' } as Words,
  field: { topics: 'Chủ đề', contentGroup: 'Nhóm nội dung', tone: 'Sắc thái', stance: 'Thái độ', units: 'Đơn vị' } as Words,
};
