/** Why items are rejected, in words; `http` stands for any answer of a site that is an error. */
const reasons: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  'robots-disallowed': { vi: 'robots.txt không cho phép', en: 'robots.txt disallows it' },
  'no-text': { vi: 'Trang không có văn bản', en: 'The page has no text' },
  'no-title': { vi: 'Bài không có tựa', en: 'The article has no title' },
  'not-html': { vi: 'Không phải trang văn bản', en: 'Not a page of text' },
  'too-large': { vi: 'Trang quá lớn', en: 'The page is too large' },
  'bad-encoding': { vi: 'Mã chữ không đọc được', en: 'Its letters cannot be read' },
  'bad-url': { vi: 'Địa chỉ sai', en: 'The address is wrong' },
  'address-refused': { vi: 'Địa chỉ không công khai', en: 'The address is not public' },
  'too-many-redirects': { vi: 'Chuyển hướng quá nhiều lần', en: 'Too many redirects' },
  http: { vi: 'Trang trả lời lỗi', en: 'The site answers with an error' },
  'http-403': { vi: 'Trang từ chối', en: 'The site refuses' },
  'http-404': { vi: 'Trang không còn', en: 'The page is not there' },
  'http-410': { vi: 'Trang đã gỡ', en: 'The page was taken down' },
};

/** A code in words; one that nobody put into words as it is, without its numbers: a report's numbers are figures. */
export function reasonText(code: string, language: 'vi' | 'en'): string {
  const known = reasons[code] ?? (/^http-\d+$/.test(code) ? reasons['http'] : undefined);
  return known?.[language] ?? code.replaceAll(/\p{Nd}+/gu, '…');
}
