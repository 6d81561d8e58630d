import { fold } from '../../infra/text/index.ts';

export interface Content {
  readonly title: string;
  readonly text: string;
}

/** `nothing`: the article was emptied or its place says that it is gone. */
export type Standing = 'the-article' | 'another-page' | 'nothing';

/** What outlets write where an article stood, without diacritics. */
const goneWords = /khong ton tai|khong tim thay|khong con ton tai|da (?:bi |duoc )?(?:go|xoa|thu hoi)|not found|no longer available|has been (?:removed|deleted|withdrawn)|does not exist/;
const noticeLength = 600;
const emptyShare = 0.1;
const alike = 0.5;
const shared = 0.3;

/**
 * What stands at an article's address now. A page that shares neither headline nor words with it (maintenance, a consent wall, a redirect
 * to something else) says nothing about the article: only a plain sign of removal counts as one.
 */
export function whatStandsThere(before: Content, now: Content): Standing {
  if (now.text.length < noticeLength && before.text.length > now.text.length && goneWords.test(`${fold(now.title)} ${fold(now.text)}`) && !goneWords.test(fold(before.text))) return 'nothing';
  if (shareOf(wordsOf(before.title), wordsOf(now.title)) >= alike) return now.text.length < before.text.length * emptyShare ? 'nothing' : 'the-article';
  return shareOf(wordsOf(before.text), wordsOf(now.text)) >= shared && now.text.length >= before.text.length * emptyShare ? 'the-article' : 'another-page';
}

const wordsOf = (text: string): Set<string> => new Set(fold(text).match(/[\p{L}\p{N}]+/gu)?.filter((word) => word.length > 2) ?? []);

/** How much of the first is in the second, from 0 to 1. */
function shareOf(before: ReadonlySet<string>, now: ReadonlySet<string>): number {
  if (before.size === 0) return 0;
  let common = 0;
  for (const word of before) if (now.has(word)) common += 1;
  return common / before.size;
}
