import type { StatementWords } from './shape.ts';

export const vi: StatementWords = {
  kinds: { refutation: 'Bác bỏ thông tin', clarification: 'Làm rõ thông tin', acknowledgement: 'Tiếp thu, xử lý', information: 'Cung cấp thông tin' },
  verdicts: { fabricated: 'là bịa đặt', inaccurate: 'không đúng sự thật', misleading: 'gây hiểu lầm', accurate: 'là đúng', opinion: 'là ý kiến', unproven: 'chưa đủ căn cứ để kết luận' },
  titleOf: (claim) => `Về thông tin: ${claim}`,
  titleOfRecord: (subject) => `Về số liệu: ${subject}`,
  opening: (office) => `${office} thông tin như sau:`,
  about: (claim, verdict) => `Thông tin “${claim}” ${verdict}.`,
  grounds: 'Căn cứ:',
  record: (line, source) => `– Số liệu công bố: ${line}${source}`,
  check: (claim, verdict, source) => `– Kiểm chứng: thông tin “${claim}” ${verdict}${source}`,
  sourceOf: (source, date) => [source, date].filter(Boolean).join(', '),
  claim: 'Thông tin được nêu',
  finding: 'Kết luận',
  sources: 'Nguồn',
  publishedOn: (day) => `Công bố ngày ${day}`,
  corrected: (day) => `Bản này thay bản công bố ngày ${day}`,
  at: 'Đăng tại',
  more: 'Chi tiết',
  withdrawn: 'Phát ngôn này đã được rút.',
  notFound: 'Không có phát ngôn này.',
  fictional: 'Dữ liệu trình diễn, hoàn toàn hư cấu',
};
