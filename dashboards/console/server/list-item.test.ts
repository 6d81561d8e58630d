import { expect, it } from 'vitest';
import { readSearch, type DocumentListRow } from '../../queries/index.ts';
import { toListItem } from './list-item.ts';

const row = (shownTitle: string, shownText: string): DocumentListRow => ({
  id: 'a', kind: 'comment', source: 's', outlet: 'o', own: false, language: 'vi', units: [], topics: [], revision: 1, state: 'current',
  publishedKnown: true, publishedAt: 0, storedAt: 0, shownTitle, shownLead: '', shownText, expired: false,
});
const lines = (title: string, text: string): string[] => {
  const item = toListItem(row(title, text), null);
  return [item.title, item.snippet];
};

it('says a post once', () => {
  expect(lines('Cân kẹo ở chợ cũng sai', 'Cân kẹo ở chợ cũng sai')).toEqual(['Cân kẹo ở chợ cũng sai', '']);
});

it('completes a title that lacks its last words', () => {
  expect(lines('Bán ngay thẳng thì sợ gì…', 'Bán ngay thẳng thì sợ gì cân,\nthoải mái ạ.')).toEqual(['Bán ngay thẳng thì sợ gì cân, thoải mái ạ.', '']);
  expect(lines('Lỗi lúc tải ảnh, coi lại giùm…', 'Lỗi lúc tải ảnh, coi lại giùm, dân mất buổi làm.')).toEqual(['Lỗi lúc tải ảnh, coi lại giùm, dân mất buổi làm.', '']);
});

it('goes on below a title with much left, and marks what was found in either', () => {
  const rest = 'phần còn lại của bài đăng, '.repeat(8).trim();
  expect(lines('Mở đầu của bài…', `Mở đầu của bài ${rest}`)).toEqual(['Mở đầu của bài…', `… ${rest}`]);
  const { title, titleHits, snippet, snippetHits } = toListItem(row('Mở đầu của bài…', `Mở đầu của bài ${rest}`), readSearch('"mo dau" "con lai"'));
  expect(titleHits.map(([start, end]) => title.slice(start, end))).toEqual(['Mở đầu']);
  expect(snippetHits.map(([start, end]) => snippet.slice(start, end))[0]).toBe('còn lại');
});
