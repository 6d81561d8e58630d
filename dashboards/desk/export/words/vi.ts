import type { CaseWords } from './shape.ts';

export const vi: CaseWords = {
  case: 'Hồ sơ số',
  exported: 'Xuất ngày',
  states: { open: 'Đang xử lý', waiting: 'Chờ trả lời', closed: 'Đã đóng' },
  origins: { flag: 'Cảnh báo nội dung', document: 'Tài liệu', hand: 'Tự lập', story: 'Câu chuyện' },
  verdicts: { fabricated: 'Bịa đặt', inaccurate: 'Sai sự thật', misleading: 'Gây hiểu lầm', accurate: 'Đúng', opinion: 'Ý kiến', unproven: 'Chưa đủ căn cứ' },
  kinds: { article: 'Bài báo', post: 'Bài đăng', comment: 'Bình luận' },
  factKinds: { 'fact-check': 'Kiểm chứng', record: 'Số liệu công bố' },
  marks: { 'text-changed': 'nội dung đã đổi sau khi cảnh báo', removed: 'đã gỡ', erased: 'đã xóa khỏi hệ thống' },
  tasks: { 'fact-check': 'Viết bài kiểm chứng', statement: 'Soạn phát ngôn' },
  reaches: { national: 'toàn quốc', regional: 'vùng', local: 'địa phương', specialist: 'chuyên ngành', foreign: 'nước ngoài' },
  log: {
    'statement-drafted': 'Soạn phát ngôn', 'statement-revised': 'Sửa phát ngôn', 'statement-proposed': 'Đề nghị phê duyệt phát ngôn', 'statement-approved': 'Duyệt phát ngôn', 'statement-refused': 'Trả lại phát ngôn', 'statement-published': 'Ghi nơi công bố phát ngôn', 'statement-withdrawn': 'Rút phát ngôn', 'statement-wiped': 'Xóa khỏi bản nháp lời của tài liệu đã xóa', 'statement-repeats-erased': 'Phát ngôn lặp lại tài liệu đã xóa',
    opened: 'Lập hồ sơ', commented: 'Ghi ý kiến', assigned: 'Giao việc', 'due-set': 'Đặt hạn', renamed: 'Đổi tên', concluded: 'Kết luận', 'task-added': 'Thêm việc', 'task-done': 'Xong việc', referred: 'Chuyển đơn vị', replied: 'Đơn vị trả lời',
    'fact-added': 'Thêm căn cứ', 'documents-added': 'Thêm tài liệu', closed: 'Đóng hồ sơ', reopened: 'Mở lại', merged: 'Gộp', undone: 'Hoàn tác', flagged: 'Cảnh báo', 'flagged-again': 'Cảnh báo lại', 'reopened-by-change': 'Mở lại vì tài liệu thay đổi',
    'text-changed': 'Nội dung thay đổi', corrected: 'Có đính chính', removed: 'Tài liệu bị gỡ', restored: 'Tài liệu trở lại', 'document-revised': 'Tài liệu thay đổi', erased: 'Xóa nội dung',
  },
  labels: {
    state: 'Trạng thái', origin: 'Nguồn gốc', owner: 'Người phụ trách', due: 'Hạn', verdict: 'Kết luận', reason: 'Lý do', units: 'Đơn vị', opened: 'Lập lúc', closed: 'Đóng lúc', evidence: 'Đối chiếu', found: 'Tài liệu viết', matched: 'Căn cứ đối chiếu',
    published: 'Đăng lúc', hash: 'Mã nội dung', probability: 'Xác suất', model: 'Mô hình', reasons: 'Điều ủng hộ cảnh báo', against: 'Điều không ủng hộ cảnh báo', nothingAgainst: 'không có', posts: 'Bài đăng, bình luận', postsNote: 'Không in nội dung, địa chỉ của bài đăng.',
    outlet: 'Nơi đăng', counts: 'Thích / chia sẻ / trả lời', fact: 'Căn cứ', source: 'Nguồn', tasks: 'Việc cần làm', done: 'đã xong', open: 'chưa xong', referrals: 'Chuyển đơn vị', replyDue: 'trả lời trước', reply: 'Trả lời', noReply: 'chưa có trả lời',
    log: 'Nhật ký', machine: 'Hệ thống', withdrawn: 'đã rút', none: '–', hidden: 'mục thuộc đơn vị khác, không in', notJudged: 'chưa kết luận', fictional: 'Dữ liệu minh họa, hoàn toàn hư cấu',
  },
};
