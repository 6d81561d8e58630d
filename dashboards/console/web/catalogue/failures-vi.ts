/** What went wrong and, where somebody can do something about it, what. */
export interface FailureWords {
  readonly what: string;
  readonly advice?: string;
}

const byItself = 'Điểm Báo tự thử lại; nếu kéo dài, hãy xem trang của nguồn.';
const checkAddress = 'Mở địa chỉ của nguồn trong trình duyệt, rồi sửa “url” trong tệp của cơ quan.';
const askOutlet = 'Hỏi nơi đăng hoặc dùng kênh khác mà họ cho phép.';
const checkOptions = 'Trang có thể đã đổi bố cục; sửa “options” của nguồn trong tệp của cơ quan.';
const giveKey = 'Khai khóa trong môi trường của chương trình rồi khởi động lại.';
const readFile = 'Sửa nguồn này trong tệp của cơ quan rồi khởi động lại.';

/** The stable codes of crawlers and processors, in Vietnamese; `failures-en.ts` has the same. */
export const failures = {
  'http-401': { what: 'Nơi đăng đòi đăng nhập (401)', advice: 'Điểm Báo không đọc trang cần đăng nhập. Dùng kênh công khai của nguồn.' },
  'http-403': { what: 'Nơi đăng từ chối (403)', advice: askOutlet },
  'http-404': { what: 'Không có trang này (404)', advice: checkAddress },
  'http-410': { what: 'Trang đã bị gỡ hẳn (410)', advice: checkAddress },
  'http-429': { what: 'Nơi đăng yêu cầu đọc thưa hơn (429)', advice: 'Điểm Báo tự chờ. Nếu lặp lại, tăng “crawl.interval” hoặc “crawl.delay”.' },
  'robots-disallowed': { what: 'robots.txt không cho phép', advice: 'Điểm Báo tuân theo. Dùng nguồn tin RSS công khai, hoặc hỏi nơi đăng.' },
  'robots-unreachable': { what: 'Không đọc được robots.txt', advice: byItself },
  'not-a-feed': { what: 'Địa chỉ này không phải nguồn tin RSS, Atom hay JSON', advice: checkAddress },
  'no-postings': { what: 'Trang không có bài đăng đọc được', advice: checkAddress },
  timeout: { what: 'Quá thời gian chờ', advice: byItself },
  'connection-failed': { what: 'Không kết nối được', advice: byItself },
  'tls-failed': { what: 'Chứng thư bảo mật không hợp lệ', advice: askOutlet },
  'site-resting': { what: 'Trang đang được nghỉ sau nhiều lỗi', advice: byItself },
  'queue-full': { what: 'Quá nhiều yêu cầu chờ cho một trang', advice: 'Tăng “crawl.interval” trong tệp của cơ quan.' },
  'address-refused': { what: 'Địa chỉ bị chặn vì thuộc mạng nội bộ', advice: 'Nếu thật sự cần, thêm vào “network.allow” trong tệp của cơ quan.' },
  'bad-url': { what: 'Địa chỉ không hợp lệ', advice: readFile },
  'bad-redirect': { what: 'Bị chuyển tới địa chỉ không hợp lệ', advice: checkAddress },
  'too-many-redirects': { what: 'Bị chuyển hướng quá nhiều lần', advice: checkAddress },
  'too-large': { what: 'Nội dung quá lớn', advice: 'Giới hạn là “network.maxBytes” trong tệp của cơ quan.' },
  'headers-too-large': { what: 'Phần đầu trả lời quá lớn' },
  'compression-bomb': { what: 'Nội dung nén bung ra quá lớn', advice: askOutlet },
  'bad-encoding': { what: 'Nội dung nén bị hỏng', advice: byItself },
  truncated: { what: 'Trả lời bị đứt giữa chừng', advice: byItself },
  'unknown-source-kind': { what: 'Loại nguồn chưa được hỗ trợ', advice: readFile },
  'key-missing': { what: 'Chưa có khóa của cơ quan cho mạng này', advice: giveKey },
  'login-refused': { what: 'Máy chủ thư không nhận tên hoặc mật khẩu', advice: giveKey },
  'mailbox-missing': { what: 'Hộp thư này không có', advice: 'Sửa “mailbox” hoặc “moveTo” của nguồn trong tệp của cơ quan.' },
  'mailbox-read-only': { what: 'Hộp thư chỉ cho đọc', advice: 'Cấp quyền đánh dấu đã đọc cho tài khoản này.' },
  'imap-refused': { what: 'Máy chủ thư từ chối', advice: 'Xem lại “imap” của nguồn trong tệp của cơ quan.' },
  'mail-too-large': { what: 'Thư quá lớn', advice: 'Thư được gắn cờ và để nguyên trong hộp thư.' },
  'key-expired': { what: 'Mạng không nhận khóa của cơ quan nữa', advice: `Tạo khóa mới. ${giveKey}` },
  'browser-missing': { what: 'Máy này chưa có trình duyệt', advice: 'Cài Chromium, hoặc khai đường dẫn ở “crawl.browser” trong tệp của cơ quan.' },
  'browser-failed': { what: 'Trình duyệt không khởi động được', advice: 'Chạy thử trình duyệt trên máy này để xem lý do; có thể thiếu thư viện hoặc bộ nhớ.' },
  'page-crashed': { what: 'Trang làm hỏng trình duyệt', advice: byItself },
  'selector-missing': { what: 'Không thấy phần cần chờ trên trang', advice: checkOptions },
  'selector-finds-nothing': { what: 'Bộ chọn không tìm thấy gì trên trang', advice: checkOptions },
  'no-article-links': { what: 'Trang không có liên kết nào giống bài viết', advice: checkOptions },
  'not-a-sitemap': { what: 'Địa chỉ này không phải sitemap', advice: checkAddress },
  'other-site': { what: 'Dẫn sang trang khác, không đọc' },
  'another-page': { what: 'Chỗ cũ của bài nay là trang khác' },
  'not-stored': { what: 'Bài không còn trong kho' },
  erased: { what: 'Đã bị xóa khỏi kho theo quy định' },
  'too-deep': { what: 'Trang lồng quá nhiều lớp' },
  'login-wall': { what: 'Chỉ người đăng nhập mới xem được', advice: 'Điểm Báo không đọc trang cần đăng nhập. Dùng kênh công khai của nguồn.' },
  'no-threads': { what: 'Không thấy chủ đề nào trên diễn đàn', advice: checkOptions },
  'no-posts': { what: 'Không thấy bài đăng nào', advice: checkOptions },
  'not-a-channel': { what: 'Địa chỉ không phải kênh công khai', advice: checkAddress },
  'no-channel': { what: 'Địa chỉ không nêu mã của kênh', advice: checkAddress },
  'no-preview': { what: 'Kênh không có trang xem trước công khai', advice: 'Chỉ đọc được kênh công khai có trang xem trước.' },
  'permission-missing': { what: 'Khóa của cơ quan không được phép đọc trang này', advice: 'Xin quyền đọc trang cho khóa, hoặc bỏ nguồn này.' },
  'page-not-readable': { what: 'Không có trang này hoặc khóa không xem được', advice: checkAddress },
  'quota-spent': { what: 'Đã dùng hết hạn mức trong ngày của khóa', advice: 'Hạn mức tự mở lại. Bớt nguồn đọc bình luận nếu lặp lại.' },
  'rate-limited': { what: 'Mạng yêu cầu đọc thưa hơn', advice: 'Điểm Báo tự chờ. Nếu lặp lại, tăng “crawl.interval”.' },
  'graph-unavailable': { what: 'Mạng tạm thời không trả lời', advice: byItself },
  'request-refused': { what: 'Mạng từ chối yêu cầu', advice: readFile },
  'own-required': { what: 'Chỉ đọc tài khoản của chính cơ quan', advice: 'Thêm “own: true” nếu đây là tài khoản của cơ quan.' },
  'not-an-account': { what: 'Địa chỉ không nêu số của tài khoản', advice: readFile },
  'inbox-away': { what: 'Không thấy thư mục hộp thư', advice: 'Tạo thư mục, hoặc nối lại ổ đĩa chia sẻ.' },
  'inbox-misplaced': { what: 'Hộp thư không phải thư mục', advice: readFile },
  'no-data-folder': { what: 'Chưa có thư mục dữ liệu', advice: 'Chạy chương trình với “--data”.' },
  'bad-options': { what: 'Tùy chọn của nguồn không hợp lệ', advice: readFile },
  'holder-required': { what: 'Chưa khai người giữ trang mạng xã hội', advice: 'Thêm “holder”: báo chí, cơ quan nhà nước hoặc tổ chức.' },
  'page-unreadable': { what: 'Không đọc được trang' },
  'not-html': { what: 'Không phải trang web' },
  'not-an-article': { what: 'Trang không phải bài viết' },
  'no-title': { what: 'Không có tiêu đề' },
  'no-text': { what: 'Không có nội dung' },
  'item-invalid': { what: 'Mục trong nguồn tin không hợp lệ' },
  'extraction-timeout': { what: 'Tách nội dung quá lâu' },
  'extraction-memory': { what: 'Tách nội dung cần quá nhiều bộ nhớ' },
  unexpected: { what: 'Lỗi ngoài dự kiến của bộ thu thập', advice: 'Xem nhật ký của tiến trình và báo cho người vận hành.' },
} satisfies Readonly<Record<string, FailureWords>>;

/** Any other answer of a server that is no success. */
export const answered: Readonly<Record<'fault' | 'refusal', (status: string) => FailureWords>> = {
  fault: (status) => ({ what: `Máy chủ của nguồn đang lỗi (${status})`, advice: byItself }),
  refusal: (status) => ({ what: `Máy chủ của nguồn từ chối (${status})`, advice: checkAddress }),
};
