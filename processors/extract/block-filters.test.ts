import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from './blocks.ts';
import { filterBlocks } from './filter.ts';
import { isFurniture } from './furniture.ts';
import { isDateLine, withoutPageEnds } from './page-ends.ts';
import { withoutRelated } from './related.ts';
import { withoutRepeats } from './repeats.ts';

const block = (text: string, tag = 'p', linked = 0): Block => ({ text, tag, linked });
const story = Array.from({ length: 8 }, (_, index) => block(`Đoạn mẫu thứ ${index}: bốn mươi trường ở vùng ven của tỉnh sẽ nhận phòng thí nghiệm mới trong năm học tới.`));
const textsOf = (blocks: readonly { readonly text: string }[]): string[] => blocks.map(({ text }) => text);
const atTheEnd = (extra: Block): string[] => textsOf(withoutPageEnds([...story, extra]));

describe('furniture', () => {
  it.each(['Advertisement', 'READ MORE', 'Related stories:', 'Image 1 of / 8', '5 min read', 'Photo: Sample Agency', 'Tin liên quan', 'Đọc thêm: Một bài khác', '>> Xem thêm: một bài khác', 'Có thể bạn quan tâm', 'Theo dõi Báo Mẫu trên Google News', 'Bình luận (3)', 'Từ khoá: a, b', 'Cỡ chữ A A', 'Lesen Sie auch: ein anderer Text', '[button link="x"] Gửi[/button]'])('%j is', (text) => {
    expect(isFurniture(text)).toBe(true);
  });

  it.each(['More than forty schools wait.', 'Ads were shown to nobody.', 'Video cho thấy thiết bị được chở đến.', 'Chia sẻ về việc này, ông nói:', 'Tin mới về trường học', 'Savings grew'])('%j is not', (text) => {
    expect(isFurniture(text)).toBe(false);
  });
});

describe('lines of dates', () => {
  it.each(['Thứ Hai, 01/03/2027, 08:15 (GMT+7)', 'Published 1 day ago', '| UPDATED: 11:05, Tue, Nov 19, 2019', '22 de outubro de 2010 às 20:13', 'Posted on March 30, 2015 by Admin', 'November 20, 2019 - 11:28 AMT', 'Cập nhật lúc 10h30 ngày 2/3/2027'])('%j is one', (line) => {
    expect(isDateLine(line)).toBe(true);
  });

  it.each(['Ngày 12/3, đoàn công tác đến kiểm tra.', '2027', 'Năm 2027', 'Nghị định 58/2026/NĐ-CP', '40 schools'])('%j is none', (line) => {
    expect(isDateLine(line)).toBe(false);
  });
});

describe('what frames an article', () => {
  it.each(['Have a tip? Write to us.', 'Follow her on Twitter @sample', 'Sign up for our daily newsletter', 'Reporting by A Sample; Editing by B Sample', 'This document is subject to copyright.', 'Quý độc giả có thể theo dõi chương trình tại đây', 'Thực hiện: Tổ mẫu'])('%j goes from the end and stays in the middle', (text) => {
    expect(atTheEnd(block(text))).toEqual(textsOf(story));
    expect(textsOf(withoutPageEnds([...story, block(text), ...story]))).toContain(text);
  });

  it('never takes much of a short text', () => {
    const note = block('Mời gửi thư cho chúng tôi. Follow us on Twitter and tell us what you think of the laboratory.');
    expect(withoutPageEnds([block('Một câu ngắn.'), note])).toHaveLength(2);
  });
});

describe('repeats', () => {
  const line = (index: number): Block => block(`Dòng mẫu số ${index} dài hơn sáu mươi ký tự để được tính là một đoạn văn thật sự.`);
  it('go when one paragraph or a whole stretch comes again', () => {
    expect(withoutRepeats([line(1), line(2), line(1)])).toEqual([line(1), line(2)]);
    const stretch = [1, 2, 3, 4, 5, 6].map(line);
    expect(withoutRepeats([...stretch, ...stretch])).toEqual(stretch);
  });

  it('stay where the text repeats lines by its nature', () => {
    const timetable = [1, 2, 1, 3, 1, 4, 2, 5, 1, 6, 2].map(line);
    expect(withoutRepeats(timetable)).toEqual(timetable);
  });
});

describe('links to other articles', () => {
  it('go with the heading that stood over nothing else', () => {
    const links = [block('Đọc nhiều trong tuần', 'h3'), block('Một bài khác của báo mẫu', 'li', 24), block('Một bài khác nữa của báo mẫu', 'li', 28)];
    expect(withoutRelated([...story, ...links])).toEqual(story);
  });

  it('go when a label stands before them, unless they spell out an address', () => {
    expect(withoutRelated([block('On our other site: forty schools wait', 'p', 18)])).toEqual([]);
    expect(withoutRelated([block('Đăng ký tại: https://tinh-mau.example/dang-ky', 'p', 33)])).toHaveLength(1);
  });
});

describe('the filter as a whole', () => {
  it('keeps the order, adds nothing and is done after one go', () => {
    const any = fc.record({ text: fc.oneof(fc.string({ minLength: 1, maxLength: 200 }), fc.constantFrom(...textsOf(story), 'Tin liên quan', '01/03/2027 08:15', 'Video: Mẫu')), tag: fc.constantFrom('p', 'li', 'h2', 'div'), linked: fc.nat(200) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), fc.string(), (blocks, title) => {
        const kept = textsOf(filterBlocks(blocks, title));
        let from = 0;
        for (const text of kept) {
          const at = blocks.findIndex((candidate, index) => index >= from && (candidate.text === text || candidate.text.startsWith(text)));
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + 1;
        }
      }),
      { numRuns: 200 },
    );
  });
});
