import { topics } from './topics-vi.ts';
import { topicColumns } from './topic-columns.ts';

/** What the columns of answers are called on the dashboards, in Vietnamese; the keys are the columns' names in SQL. */
export const columns = {
  ...topicColumns(topics),
  time: 'Thời điểm', first_at: 'Bắt đầu', last_at: 'Gần nhất', seen_at: 'Thấy lúc', polled_at: 'Hỏi lần cuối', newest_item_at: 'Bài mới nhất', flagged_at: 'Cảnh báo lúc', redriven_at: 'Đã chạy lại',
  documents: 'Tài liệu', naming: 'Nhắc đến đơn vị', kind: 'Loại', mention_share: 'Phần được nhắc', originals: 'Bản gốc', reprints: 'Đăng lại', outlets: 'Nơi đăng', outlet: 'Nơi đăng', source: 'Nguồn', reach: 'Phạm vi', national: 'Báo trung ương',
  change: 'So với kỳ trước', before: 'Kỳ trước', expected: 'Thường lệ', low: 'Thường lệ, thấp nhất', high: 'Thường lệ, cao nhất', series: 'Loại', about: 'Về', document: 'Tài liệu', headline: 'Tiêu đề', edit: 'Thay đổi',
  negative: 'Tiêu cực', unread: 'Chưa đọc', neutral: 'Trung tính', positive: 'Tích cực', negative_share: 'Tỷ lệ tiêu cực', critical: 'Góp ý, phê bình', neutral_stance: 'Trung lập', favourable: 'Ủng hộ',
  unit: 'Đơn vị', unit_name: 'Đơn vị', topic: 'Chủ đề', content_group: 'Nhóm nội dung', in_headline: 'Ở tiêu đề', in_lead: 'Ở sapo', in_body: 'Trong bài',
  international_law: 'Pháp luật quốc tế', policy_law: 'Chủ trương, pháp luật', situation_achievements: 'Tình hình, thành tựu', incidents: 'Vụ việc', foreign_relations: 'Đối ngoại',
  story: 'Câu chuyện', stories: 'Câu chuyện', new_stories: 'Câu chuyện mới', several: 'Từ hai nơi đăng trở lên', largest: 'Lớn nhất (tài liệu)', folded_share: 'Đã xếp vào câu chuyện', reprint_share: 'Tỷ lệ đăng lại', story_size: 'Số tài liệu',
  corrected: 'Đã đính chính', removed: 'Đã gỡ', merged: 'Nhập bằng tay', parted: 'Tách bằng tay',
  waiting: 'Đang chờ', strong: 'Mức mạnh', flags: 'Cảnh báo', judged: 'Đã kết luận', overturned: 'Bị bác', precision: 'Tỷ lệ đúng', median: 'Một nửa trong vòng', ninetieth: '90 % trong vòng', oldest: 'Chờ lâu nhất',
  verdict: 'Kết luận', fact: 'Căn cứ', fact_kind: 'Loại căn cứ', level: 'Mức', sureness: 'Xác suất', probability: 'Máy nói',
  polls: 'Lượt hỏi', failing_share: 'Tỷ lệ lỗi', answered: 'Có bài', not_modified: 'Không đổi', failed: 'Lỗi', stored: 'Đã lưu', unchanged: 'Không đổi', duplicate: 'Trùng', rejected: 'Từ chối', dead_lettered: 'Hỏng, chờ xử lý', newest: 'Tài liệu mới nhất cách đây',
  silent: 'Im lặng', quarantined: 'Tạm cách ly', standing: 'Tình trạng', failures: 'Lỗi liên tiếp', error: 'Lỗi gần nhất', reason: 'Lý do', notice: 'Tin về nguồn', queue: 'Hàng đợi', consumer: 'Nhóm xử lý', code: 'Mã lỗi',
  task: 'Việc', version: 'Phiên bản', event: 'Sự kiện', score: 'Điểm', accuracy: 'Độ chính xác', calibration: 'Sai số hiệu chuẩn', field: 'Nhãn', agreed_share: 'Người và máy giống nhau', model: 'Mô hình',
  task_topic: 'Chủ đề', task_tone: 'Sắc thái', task_stance: 'Thái độ', task_claim: 'Luận điểm', unsure_share: 'Tỷ lệ máy ít chắc', without_topic: 'Không có chủ đề', one_topic: 'Một chủ đề', several_topics: 'Nhiều chủ đề',
};
