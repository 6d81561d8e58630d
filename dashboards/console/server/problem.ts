import type { Context } from 'hono';
import type { Problem, ProblemCode, Names } from '../api/index.ts';

interface Kind {
  readonly status: 400 | 403 | 404 | 405 | 409 | 413 | 415 | 421 | 500 | 503;
  readonly titles: Names;
}

const kinds: Record<ProblemCode, Kind> = {
  'invalid-query': { status: 400, titles: { vi: 'Yêu cầu không hợp lệ', en: 'The request is not valid' } },
  'document-not-found': { status: 404, titles: { vi: 'Không có tài liệu này', en: 'There is no such document' } },
  'no-original': { status: 404, titles: { vi: 'Không còn giữ địa chỉ bản gốc của tài liệu này', en: 'The address of this document’s original is not kept' } },
  'not-found': { status: 404, titles: { vi: 'Không có trang này', en: 'There is no such page' } },
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
};

/** An answer that is not what was asked for: thrown anywhere below a route, written as problem+json. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;

  constructor(code: ProblemCode, detail?: string) {
    super(detail ?? code);
    this.name = 'ProblemError';
    this.code = code;
    this.detail = detail;
  }
}

/** RFC 9457; the title in the reader's language, and in both. */
export function problemResponse(c: Context, code: ProblemCode, detail?: string): Response {
  const { status, titles } = kinds[code];
  const language = prefersEnglish(c.req.header('accept-language')) ? 'en' : 'vi';
  const body: Problem = { type: `urn:diembao:problem:${code}`, title: titles[language], status, code, titles, ...(detail === undefined ? {} : { detail }) };
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
    'cache-control': 'no-store',
    ...(status === 503 ? { 'retry-after': '5' } : {}),
  });
}

const prefersEnglish = (header: string | undefined): boolean => /^\s*en\b/i.test(header ?? '');
