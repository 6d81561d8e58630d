/** Why items are rejected, in words; `http` stands for any answer of a site that is an error. */
const reasons: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  'robots-disallowed': { vi: 'robots.txt không cho phép', en: 'robots.txt disallows it' },
  'no-text': { vi: 'trang không có văn bản', en: 'the page has no text' },
  'no-title': { vi: 'bài không có tựa', en: 'the article has no title' },
  'not-html': { vi: 'không phải trang văn bản', en: 'not a page of text' },
  'too-large': { vi: 'trang quá lớn', en: 'the page is too large' },
  'bad-encoding': { vi: 'mã chữ không đọc được', en: 'its letters cannot be read' },
  'bad-url': { vi: 'địa chỉ sai', en: 'the address is wrong' },
  'address-refused': { vi: 'địa chỉ không công khai', en: 'the address is not public' },
  'too-many-redirects': { vi: 'chuyển hướng quá nhiều lần', en: 'too many redirects' },
  http: { vi: 'trang trả lời lỗi', en: 'the site answers with an error' },
  'http-403': { vi: 'trang từ chối', en: 'the site refuses' },
  'http-404': { vi: 'trang không còn', en: 'the page is not there' },
  'http-410': { vi: 'trang đã gỡ', en: 'the page was taken down' },
};

/** A code in words; one that nobody put into words as it is, without its numbers: a report's numbers are figures. */
export function reasonText(code: string, language: 'vi' | 'en'): string {
  const known = reasons[code] ?? (/^http-\d+$/.test(code) ? reasons['http'] : undefined);
  return known?.[language] ?? code.replaceAll(/\p{Nd}+/gu, '…');
}
