import type { Context } from 'hono';
import type { Problem, ProblemCode, Names } from '../api/index.ts';
import { alertProblems } from './alert-problems.ts';
import { deskProblems } from './desk-problems.ts';
import { reportProblems } from './report-problems.ts';

interface Kind {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 421 | 422 | 429 | 500 | 503;
  readonly titles: Names;
}

const kinds: Record<ProblemCode, Kind> = {
  ...deskProblems,
  ...alertProblems,
  ...reportProblems,
  'invalid-query': { status: 400, titles: { vi: 'Yêu cầu không hợp lệ', en: 'The request is not valid' } },
  'document-not-found': { status: 404, titles: { vi: 'Không có tài liệu này', en: 'There is no such document' } },
  'story-not-found': { status: 404, titles: { vi: 'Không có câu chuyện này', en: 'There is no such story' } },
  'story-merged': { status: 404, titles: { vi: 'Câu chuyện này đã được gộp vào câu chuyện khác', en: 'This story was merged into another' } },
  'story-changed': { status: 409, titles: { vi: 'Câu chuyện vừa thay đổi, xin xem lại rồi chọn', en: 'The story has just changed, please look again first' } },
  'story-would-be-empty': { status: 422, titles: { vi: 'Không tách hết được: phải còn ít nhất một tài liệu ở lại', en: 'At least one document must stay in the story' } },
  'no-original': { status: 404, titles: { vi: 'Không còn giữ địa chỉ bản gốc của tài liệu này', en: 'The address of this document’s original is not kept' } },
  'flagged-stays-sealed': { status: 403, titles: { vi: 'Bài đăng đã có cảnh báo nội dung: địa chỉ được giữ kín, Điểm Báo xét luận điểm chứ không xét người', en: 'The post has been flagged: its address stays sealed, since claims are looked at here, never people' } },
  'not-found': { status: 404, titles: { vi: 'Không có trang hoặc mục này', en: 'There is no such page or entry' } },
  'method-not-allowed': { status: 405, titles: { vi: 'Chỉ đọc được, không ghi được ở đây', en: 'This can only be read' } },
  'host-refused': { status: 421, titles: { vi: 'Máy chủ không phục vụ tên miền này', en: 'This console does not answer to that host name' } },
  'cross-site-refused': { status: 403, titles: { vi: 'Chỉ mở được bản gốc từ trong Điểm Báo', en: 'An original can only be opened from within Điểm Báo' } },
  'write-refused': { status: 403, titles: { vi: 'Chỉ sửa được từ trong Điểm Báo', en: 'This can only be changed from within Điểm Báo' } },
  'not-json': { status: 415, titles: { vi: 'Nội dung gửi lên phải là JSON', en: 'What is sent must be JSON' } },
  'too-large': { status: 413, titles: { vi: 'Nội dung gửi lên quá lớn', en: 'What is sent is too large' } },
  'revision-changed': { status: 409, titles: { vi: 'Nội dung tài liệu vừa thay đổi, xin đọc lại rồi sửa', en: 'The document’s content has just changed, please read it again first' } },
  'read-only': { status: 503, titles: { vi: 'Bảng điều khiển này chỉ để đọc', en: 'This console only reads' } },
  'log-unavailable': { status: 503, titles: { vi: 'Chưa ghi được vào nhật ký sự kiện, xin thử lại', en: 'The log does not answer, please try again' } },
  'store-unavailable': { status: 503, titles: { vi: 'Kho dữ liệu chưa trả lời, xin thử lại', en: 'The store does not answer, please try again' } },
  'query-too-slow': { status: 503, titles: { vi: 'Truy vấn mất quá nhiều thời gian, xin thu hẹp khoảng thời gian', en: 'The query takes too long, please narrow the period' } },
  'internal-error': { status: 500, titles: { vi: 'Có lỗi bên trong, đã ghi vào nhật ký', en: 'Something failed inside; it is in the log' } },
  'hook-refused': { status: 401, titles: { vi: 'Mã dành cho tin báo tự động không đúng', en: 'The token for deliveries is missing or not right' } },
  'sign-in-needed': { status: 401, titles: { vi: 'Cần đăng nhập', en: 'Please sign in' } },
  'sign-in-refused': { status: 401, titles: { vi: 'Tên đăng nhập hoặc mật khẩu không đúng', en: 'The sign-in name or the password is not right' } },
  'code-refused': { status: 401, titles: { vi: 'Mã không đúng hoặc đã dùng rồi', en: 'The code is not right, or was used before' } },
  'too-many-tries': { status: 429, titles: { vi: 'Thử quá nhiều lần, xin đợi một lát', en: 'Too many tries, please wait a while' } },
  'second-factor-needed': { status: 403, titles: { vi: 'Vai trò này cần bật xác thực hai bước trước', en: 'This role needs a second factor first' } },
  'session-needed': { status: 403, titles: { vi: 'Việc này chỉ làm được khi tự đăng nhập, không bằng mã truy cập', en: 'This takes somebody who has signed in; a token cannot do it' } },
  'not-allowed': { status: 403, titles: { vi: 'Vai trò của bạn không được làm việc này', en: 'Your role does not allow this' } },
  'csrf-refused': { status: 403, titles: { vi: 'Trang đã cũ, xin tải lại rồi thử lại', en: 'The page is out of date, please reload it and try again' } },
  'link-refused': { status: 403, titles: { vi: 'Liên kết đã dùng, đã được thay hoặc đã hết hạn', en: 'The link was used, was replaced, or is too old' } },
  'oidc-refused': { status: 403, titles: { vi: 'Không đăng nhập được qua hệ thống định danh', en: 'The identity provider’s answer opens no account here' } },
  'person-not-found': { status: 404, titles: { vi: 'Không có người này', en: 'There is no such person' } },
  'sign-in-taken': { status: 409, titles: { vi: 'Tên đăng nhập này đã có người dùng', en: 'Somebody has this sign-in name' } },
  'last-administrator': { status: 409, titles: { vi: 'Đây là quản trị viên cuối cùng, cần cử người khác trước', en: 'This is the last administrator; make somebody else one first' } },
  'password-too-short': { status: 400, titles: { vi: 'Mật khẩu cần ít nhất 12 ký tự', en: 'A password has at least 12 characters' } },
  'password-too-long': { status: 400, titles: { vi: 'Mật khẩu dài nhất 256 ký tự', en: 'A password has at most 256 characters' } },
  'password-too-common': { status: 400, titles: { vi: 'Mật khẩu này quá dễ đoán', en: 'This password is too easy to guess' } },
};

/** An answer that is not what was asked for: thrown anywhere below a route, written as problem+json. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly present: unknown;

  constructor(code: ProblemCode, detail?: string, present?: unknown) {
    super(detail ?? code);
    this.name = 'ProblemError';
    this.code = code;
    this.detail = detail;
    this.present = present;
  }
}

/** RFC 9457; the title in the reader's language, and in both. */
export function problemResponse(c: Context, code: ProblemCode, detail?: string, retryAfterMs = 5000, present?: unknown): Response {
  const { status, titles } = kinds[code];
  const language = prefersEnglish(c.req.header('accept-language')) ? 'en' : 'vi';
  const body: Problem = { type: `urn:diembao:problem:${code}`, title: titles[language], status, code, titles, ...(detail === undefined ? {} : { detail }), ...(present === undefined ? {} : { present }) };
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
    'cache-control': 'no-store',
    ...(status === 503 || status === 429 ? { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) } : {}),
    // A challenge of its own, at which no browser opens a window.
    ...(status === 401 ? { 'www-authenticate': 'Bearer realm="diembao"' } : {}),
  });
}

const prefersEnglish = (header: string | undefined): boolean => /^\s*en\b/i.test(header ?? '');
