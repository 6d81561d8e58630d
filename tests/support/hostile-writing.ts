import iconv from 'iconv-lite';
import type { Answer } from './hostile-outlet.ts';

/** Writes feeds and pages for hostile outlets. All content is fictional. */

export interface EntryParts {
  readonly title?: string;
  readonly link?: string;
  readonly date?: string;
  readonly summary?: string;
  readonly content?: string;
}

export const aDate = 'Mon, 02 Mar 2026 08:15:00 +0700';

export function entry({ title = 'Tin thử', link, date = aDate, summary = 'Tóm tắt hư cấu.', content }: EntryParts): string {
  return `<item><title>${title}</title>${link === undefined ? '' : `<link>${link}</link>`}${date === '' ? '' : `<pubDate>${date}</pubDate>`}<description>${summary}</description>${content === undefined ? '' : `<content:encoded><![CDATA[${content}]]></content:encoded>`}</item>`;
}

export const rss = (entries: readonly EntryParts[], declaration = '<?xml version="1.0" encoding="utf-8"?>'): string =>
  `${declaration}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Báo thử (hư cấu)</title><link>https://bao-thu.example/</link><description>Hư cấu</description>${entries.map(entry).join('')}</channel></rss>`;

export const xml = (body: string | Uint8Array, type = 'application/rss+xml; charset=utf-8'): Answer => ({ headers: { 'content-type': type }, body });
export const html = (body: string | Uint8Array, type = 'text/html; charset=utf-8'): Answer => ({ headers: { 'content-type': type }, body });

/** What every healthy article holds, so that a test can tell it arrived whole. */
export const mark = 'Người dân được lấy ý kiến trong ba tuần';

/** Three paragraphs that no other article has. */
export function paragraphs(slug: string): string {
  return [
    `Bài ${slug}: Sở Khoa học và Công nghệ tỉnh Tân Hải công bố kết quả thử nghiệm cảm biến đo độ mặn tại xã Đồng Muối, với hai mươi trạm đo chạy liên tục từ đầu tháng.`,
    `${mark}, mỗi kiến nghị đều có phiếu trả lời và được đăng công khai trên cổng thông tin, theo kế hoạch đã nêu từ đầu năm.`,
    `Kinh phí của đợt thử nghiệm ${slug} lấy từ quỹ phát triển khoa học, phần còn lại do các hợp tác xã đóng góp bằng công lắp đặt và bảo dưỡng thiết bị.`,
  ].map((text) => `<p>${text}</p>`).join('\n');
}

export interface PageOptions {
  readonly title?: string;
  readonly head?: string;
  readonly before?: string;
  readonly body?: string;
  readonly charset?: string;
}

export function page(slug: string, { title = `Tin ${slug} từ Tân Hải`, head = '', before = '', body = paragraphs(slug), charset = 'utf-8' }: PageOptions = {}): string {
  return `<!doctype html><html lang="vi"><head><meta charset="${charset}">${title === '' ? '' : `<title>${title}</title>`}${head}</head><body>${before}<article>${title === '' ? '' : `<h1>${title}</h1>`}${body}</article><footer>Hư cấu.</footer></body></html>`;
}

/** Text in windows-1258, whose tone marks are characters of their own behind the vowel. */
export function windows1258(text: string): Buffer {
  const written = [...text.normalize('NFC')].map((letter) => {
    if (iconv.decode(iconv.encode(letter, 'windows-1258'), 'windows-1258') === letter) return letter;
    const parts = [...letter.normalize('NFD')];
    const tone = parts.findIndex((part) => '\u0300\u0301\u0303\u0309\u0323'.includes(part));
    return tone < 0 ? letter : parts.filter((_, index) => index !== tone).join('').normalize('NFC') + (parts[tone] ?? '');
  });
  return iconv.encode(written.join(''), 'windows-1258');
}

/** What a body looks like whose server packs without end: some kilobytes that grow to `megabytes`. */
export const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1_048_576, 0x20);
