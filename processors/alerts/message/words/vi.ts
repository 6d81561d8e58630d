import { certainty, reaches, said } from './vi-said.ts';
import type { Words } from './words.ts';

/** What messages say in Vietnamese. */
export const vi: Words = {
  said,
  mark: { critical: '[KHẨN] ', warning: '', info: '' },
  severity: { critical: 'Khẩn', warning: 'Cần lưu ý', info: 'Để biết' },
  band: (severity, number) => `${severity} · Tin báo số ${number}`,
  labels: {
    why: 'Vì sao bạn nhận', since: 'Từ khi nào', size: 'Mức lan', units: 'Đơn vị', topics: 'Chủ đề', passages: 'Đoạn đáng chú ý',
    evidence: { 'fact-check': 'Căn cứ: kiểm chứng đã công bố', record: 'Căn cứ: số liệu đã công bố' },
    others: 'Cũng đã báo cho', onIt: 'Đang xử lý', todo: 'Việc cần làm', until: 'Hạn xác nhận', news: 'Mới',
  },
  because: ({ kind, roster }, by) => {
    const of = roster === null ? '' : ` theo lịch “${roster}”`;
    switch (kind) {
      case 'duty': return `Bạn đang trực${of}`;
      case 'deputy': return `Bạn là người trực thay${of}`;
      case 'person': return 'Bạn được nêu tên trong danh sách nhận tin của cơ quan';
      case 'handed-over':
        if (roster !== null) return `Bạn nhận ca trực được bàn giao${of}`;
        return by === null ? 'Tin báo này được bàn giao cho bạn' : `${by.name} bàn giao cho bạn${by.why === '' ? '' : `: “${by.why}”`}`;
      case 'webhook': return 'Kênh chung của cơ quan nhận tin này';
    }
  },
  step: (step) => `bước ${step}, vì chưa ai xác nhận ở bước trước`,
  since: (full, ago) => `${full} (${ago})`,
  story: ({ documents, originals, reprints, outlets }) => `${documents} tài liệu trên ${outlets} nơi đăng: ${originals} bản gốc, ${reprints} bản đăng lại`,
  occurrences: (count) => `gộp ${count} lần phát hiện`,
  more: (count) => `${count} mục khác`,
  fresh: {
    update: (fresh, all, where) => `Thêm ${fresh} lần phát hiện từ lần báo trước${where === '' ? '' : `, trên ${where}`}; tổng cộng ${all}.`,
    nothing: (all) => `Không có gì mới từ lần báo trước; tổng cộng ${all} lần phát hiện.`,
    repeat: (ago) => `Nhắc lại: báo lần đầu ${ago}, chưa ai xác nhận.`,
    over: 'Việc này đã hết. Tin báo được đóng.',
  },
  over: (title) => `Đã hết: ${title}`,
  post: (outlet) => `Bài đăng công khai trên ${outlet}`,
  comment: (outlet) => `Bình luận công khai trên ${outlet}`,
  read: 'Đọc bài',
  inConsole: 'Xem trong hệ thống',
  verdict: (verdict) => `Kết luận: ${verdict}`,
  verdicts: { fabricated: 'Bịa đặt', inaccurate: 'Sai sự thật', misleading: 'Gây hiểu lầm', accurate: 'Đúng', opinion: 'Ý kiến', unproven: 'Chưa đủ căn cứ' },
  judged: (day) => `kiểm chứng ngày ${day}`,
  published: (day) => `Công bố ngày ${day}`,
  source: 'Nguồn căn cứ',
  probable: (probability, sure, kind) => `Máy đánh giá: ${certainty(probability)} ${kind === 'record' ? 'trái số liệu' : 'lặp lại'} (${sure}).`,
  personDecides: 'Đây là gợi ý của máy; con người đọc và kết luận.',
  nobodyElse: 'Chưa báo cho ai khác',
  onIt: (names) => `${names} đã nhận việc`,
  todo: {
    'strong-flag': 'Đọc đoạn văn bên cạnh căn cứ rồi kết luận trên bàn phân loại.',
    spike: 'Xem câu chuyện đang lan và cân nhắc có cần trả lời không.',
    swing: 'Đọc các bài phê bình: có điều gì cần giải thích hoặc chấn chỉnh không?',
    named: 'Đọc bài, chuyển đơn vị liên quan hoặc chuẩn bị trả lời nếu cần.',
    revised: 'Xem bản mới và cập nhật hồ sơ.',
    deadline: 'Hoàn thành, hoặc gia hạn kèm lý do.',
    'source-silent': 'Kiểm tra nguồn trên trang Nguồn tin: điều không thu được thì không theo dõi được.',
    other: 'Mở tin báo và xem có cần làm gì không.',
  },
  act: {
    acknowledge: 'Nếu bạn lo việc này, bấm “Xác nhận đã nhận”. Đăng nhập để hoãn, bàn giao hoặc báo nhầm.',
    acknowledged: 'Việc này đã có người nhận; bạn nhận tin để biết diễn biến.',
    group: 'Ai lo việc này thì đăng nhập và bấm “Tôi lo việc này”.',
    over: 'Bạn không cần làm gì thêm.',
  },
  before: (when) => `trước ${when}`,
  leadUntil: (when) => `Xác nhận trước ${when}.`,
  next: (when) => `${when}. Nếu đến lúc đó chưa ai xác nhận, người ở bước tiếp theo được báo.`,
  noNext: 'Sau bạn không còn bước nào: tin được nhắc lại cho đến khi có người xác nhận.',
  acknowledge: 'Xác nhận đã nhận',
  open: 'Mở tin báo',
  openConsole: 'Mở hệ thống',
  toConsole: 'Xem tin báo trong hệ thống (cần đăng nhập)',
  footer: {
    rule: (rule, number) => `Quy tắc “${rule}”, tin báo số ${number}.`,
    sent: (office) => `Điểm Báo của ${office} gửi tự động. Chỉ gửi cho người của cơ quan; đừng chuyển tiếp liên kết xác nhận.`,
    noReply: 'Thư trả lời không có người đọc.',
  },
  digest: {
    title: (count) => `Tổng hợp ${count} tin báo`,
    lead: (titles) => `Gồm: ${titles}`,
    why: 'Bạn đã nhận đủ số tin trong một giờ, nên những tin sau đây được gộp lại.',
    rest: (count) => `và ${count} tin báo nữa trong hệ thống.`,
    open: 'Mở danh sách tin báo',
    label: 'Các tin báo',
  },
  heartbeat: { title: 'Hệ thống theo dõi vẫn hoạt động', lead: (when) => `Báo lúc ${when}. Nếu tin này không đến đúng giờ, hãy kiểm tra hệ thống.`, text: 'Tin định kỳ này cho biết Điểm Báo đang chạy và gửi được tin. Bạn không cần làm gì.' },
  test: { title: 'Tin thử: kênh nhận tin hoạt động', lead: (office) => `${office} thử kênh nhận tin của bạn. Bạn không cần làm gì.`, text: 'Nếu đọc được dòng này, tin báo thật cũng sẽ đến với bạn bằng cách này. Chữ có dấu: ắ ộ ữ ẽ đ Đ.' },
  reaches,
};
