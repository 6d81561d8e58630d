import { fold } from '../../infra/text/index.ts';

export interface Content {
  readonly title: string;
  readonly text: string;
}

/** `nothing`: its place says that it is gone. `emptied`: the headline with next to no text, which a wall or a broken page may be, too. */
export type Standing = 'the-article' | 'another-page' | 'emptied' | 'nothing';

/** What outlets write where an article stood: that this page is gone, not that anything was. */
const goneWords = /(?<!\p{L})(?:bài(?: viết| báo)?|trang|nội dung|tin(?: bài)?|đường dẫn|liên kết)(?!\p{L})[^.]{0,40}(?:không (?:còn )?tồn tại|đã (?:bị |được )?(?:gỡ|xóa|xoá|thu hồi))(?!\p{L})|không tìm thấy (?:trang|bài|nội dung)|page not found|no longer available|has been (?:removed|deleted|withdrawn)|does not exist/iu;
const noticeLength = 600;
const emptyShare = 0.1;
const alike = 0.5;
const shared = 0.3;

/**
 * What stands at an article's address now. A page that shares neither headline nor words with it (maintenance, a consent wall, a redirect
 * to something else) says nothing about the article: only a plain sign of removal counts as one.
 */
export function whatStandsThere(before: Content, now: Content): Standing {
  const isLong = now.text.length >= before.text.length * emptyShare;
  if (shareOf(wordsOf(before.title), wordsOf(now.title)) >= alike) return isLong ? 'the-article' : 'emptied';
  if (isLong && shareOf(wordsOf(before.text), wordsOf(now.text)) >= shared) return 'the-article';
  return now.text.length < noticeLength && goneWords.test(`${now.title} ${now.text}`.normalize('NFC')) ? 'nothing' : 'another-page';
}

const wordsOf = (text: string): Set<string> => new Set(fold(text).match(/[\p{L}\p{N}]+/gu)?.filter((word) => word.length > 2) ?? []);

/** How much of the first is in the second, from 0 to 1. */
function shareOf(before: ReadonlySet<string>, now: ReadonlySet<string>): number {
  if (before.size === 0) return 0;
  let common = 0;
  for (const word of before) if (now.has(word)) common += 1;
  return common / before.size;
}
