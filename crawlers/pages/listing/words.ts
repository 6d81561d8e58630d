import { fold, isByline, normaliseText } from '../../../infra/text/index.ts';
import { isElement, isNamed, type Element, type Node } from './dom.ts';

const longestText = 3_000;
/** Parts that say when, how often, by whom and under what, never what. */
const asideNames = /(?:^|[\s_-])(?:time|date|datetime|ago|count|num|cmt|comments?|views?|likes?|shares?|icon|meta|authors?|byline|tac-?gia|cate(?:gory)?|label|badge|tags?)(?:$|[\s_-])/i;
const relative = /(?:cách đây |khoảng )?\d+ (?:giây|phút|giờ|tiếng|ngày|tuần|tháng|năm) (?:trước|qua)|\b(?:an?|\d+) (?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week|month)s? ago|(?:vừa xong|mới đây)(?=\s|$)/giu;
const counts = /(?:\(?\d[\d.,]*[kKmM]?\)? (?:bình luận|lượt xem|lượt đọc|ý kiến|phản hồi|comments?|views?|shares?|replies)(?: \|)?)/giu;

/** What leads from a teaser to its article. */
const onward = /(?<=^|[.!?…"”»)])\s*[>»([]*\s*(?:xem thêm|xem tiếp|xem chi tiết|đọc thêm|đọc tiếp|read more|continue reading)[\s.…»>)\]]*$/iu;

/** The words of an element on one line; with `whole` false, without what stands beside them (times, counts, labels). */
export function textOf(top: Element, whole = false): string {
  const pieces: string[] = [];
  let length = 0;
  const stack: Node[] = [...top.children].toReversed();
  for (let node = stack.pop(); node !== undefined && length < longestText; node = stack.pop()) {
    if (isElement(node)) {
      if (!whole && (node.name === 'time' || isNamed(node, asideNames) || /\bauthor\b/i.test(node.attribs['rel'] ?? ''))) continue;
      if (!inline.has(node.name)) pieces.push(' ');
      for (let index = node.children.length - 1; index >= 0; index -= 1) stack.push(node.children[index] as Node);
    } else if (node.type === 'text') {
      pieces.push(node.data);
      length += node.data.length;
    }
  }
  return oneLine(pieces.join(''));
}

const inline = new Set(['a', 'b', 'em', 'font', 'i', 'mark', 'span', 'strong', 'sub', 'sup', 'u']);

export const oneLine = (text: string): string => normaliseText(text.slice(0, 2 * longestText)).replace(/\s+/g, ' ').trim().slice(0, longestText).toWellFormed();

/** A text without what changes by itself: "5 phút trước", "12 bình luận". */
export const steady = (text: string): string => text.replace(relative, ' ').replace(counts, ' ').replace(onward, '').replace(/^[\s|•·,:–-]+|[\s|•·,–-]+$/gu, '').replace(/\s+/g, ' ');

/** Folded words, for comparing; at most sixty. */
export const wordsOf = (text: string): readonly string[] => fold(text.slice(0, 600)).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').slice(0, 60);

/** How long a text is, in Vietnamese syllables; writings without blanks are counted by two letters a word. */
export function lengthInWords(text: string): number {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return wordsOf(text).length + Math.floor(dense / 2);
}

/** Whether a line is no summary: a byline, a date, a label. */
export const saysNothing = (text: string): boolean => lengthInWords(text) < 5 || isByline(text) || /^[\d\s:/.,|()+–-]*(?:gmt|am|pm)?[\d\s:/.,|()+–-]*$/i.test(text);
