import { describe, expect, it } from 'vitest';
import { readSearch } from '../../queries/index.ts';
import { findHits } from './hits.ts';
import { makeSnippet } from './snippet.ts';

const marked = (text: string, hits: readonly (readonly [number, number])[]): string[] => hits.map(([start, end]) => text.slice(start, end));

describe('hits', () => {
  it.each([
    ['du lieu', 'Cổng DỮ LIỆU mới', ['DỮ LIỆU']],
    ['đường', 'Con duong, con ĐƯỜNG', ['duong', 'ĐƯỜNG']],
    ['moi cong', 'Cổng dữ liệu mới', ['Cổng', 'mới']],
    ['"dữ liệu mở"', 'dữ liệu cũ, “dữ liệu mở”', ['dữ liệu mở']],
    ['tin', 'thông tin tín dụng tinh', ['tin tín']],
    ['c++', 'Ngôn ngữ C++ và c', ['C', 'c']],
    ['!?', 'Thế à!?', []],
  ])('of %s in "%s"', (search, text, expected) => {
    expect(marked(text, findHits(text, readSearch(search)))).toEqual(expected);
  });

  it('read decomposed letters as one with composed ones', () => {
    const text = 'Tiếng Việt'.normalize('NFD');
    expect(marked(text, findHits(text, readSearch('tieng viet')))).toEqual([text]);
  });
});

describe('snippets', () => {
  const text = `${'Mở đầu dài dòng. '.repeat(40)}Ở đây có cụm cần tìm nằm giữa bài. ${'Phần còn lại. '.repeat(40)}`;

  it('open with the lead when nothing is searched', () => {
    expect(makeSnippet('Đoạn dẫn.', text, null)).toEqual({ snippet: 'Đoạn dẫn.', snippetHits: [] });
  });

  it('show the place where the search was found, with hits that fit the snippet', () => {
    const { snippet, snippetHits } = makeSnippet('Đoạn dẫn.', text, readSearch('cum can tim'));
    expect(marked(snippet, snippetHits)).toEqual(['cụm cần tìm']);
    expect(snippet.startsWith('… ') && snippet.endsWith(' …')).toBe(true);
    expect(snippet.length).toBeLessThan(270);
  });

  it('begin at a sentence where one is near', () => {
    const { snippet } = makeSnippet('', `${'Mở đầu dài dòng, không dừng '.repeat(12)}nhà”. Quỹ tài trợ máy dò cá.`, readSearch('may do'));
    expect(snippet).toBe('… Quỹ tài trợ máy dò cá.');
  });

  it('prefer the lead where it was found', () => {
    const { snippet, snippetHits } = makeSnippet('Dẫn: cần tìm gì.', text, readSearch('can tim'));
    expect([snippet, marked(snippet, snippetHits)]).toEqual(['Dẫn: cần tìm gì.', ['cần tìm']]);
  });

  it('stay short without a blank to cut at', () => {
    expect(makeSnippet('', 'a'.repeat(5000), null).snippet.length).toBeLessThan(270);
  });
});
