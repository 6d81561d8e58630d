import { describe, expect, it } from 'vitest';
import { markPair, type EvidenceMark } from './evidence.ts';
import type { Span } from './segments.ts';

const grounds = (against: { code: string; values: Record<string, string> }[] = []) => ({ reasons: [], against });
const words = (text: string, spans: readonly Span<EvidenceMark>[]) => spans.map(({ start, end, mark }) => `${mark}: ${text.slice(start, end)}`);

describe('a passage beside its claim', () => {
  it('has what both say marked, numbers and names apart from other words', () => {
    const [passage, claim] = ['Tối nay, hồ Tân Hải xả lũ 22 giờ và dân chạy', 'Hồ Tân Hải sẽ xả lũ lúc 22 giờ'];
    const marks = markPair(passage, claim, { reasons: [{ code: 'names-agree', values: {} }], against: [] });
    expect(words(passage, marks.passage)).toEqual(['shared: hồ', 'agree: Tân Hải', 'shared: xả lũ', 'agree: 22', 'shared: giờ']);
    expect(words(claim, marks.claim)).toEqual(['shared: Hồ', 'agree: Tân Hải', 'shared: xả lũ', 'agree: 22', 'shared: giờ']);
    expect(words(passage, markPair(passage, claim, grounds()).passage)).toEqual(['shared: hồ Tân Hải xả lũ', 'agree: 22', 'shared: giờ']);
  });

  it('has what differs marked on both sides, as the grounds say, and nowhere within a longer word', () => {
    const [passage, claim] = ['Có 30% hộ, không phải 130%', 'Có 4,8% hộ'];
    const marks = markPair(passage, claim, grounds([{ code: 'numbers-differ', values: { claim: '4,8 %', text: '30%' } }]));
    expect(words(passage, marks.passage)).toEqual(['differ: 30%', 'shared: hộ']);
    expect(words(claim, marks.claim)).toEqual(['differ: 4,8%', 'shared: hộ']);
  });

  it('has the published value and the text’s marked for a record', () => {
    const marks = markPair('Tỷ lệ là 7%', 'tỷ lệ: 4,2 %', { reasons: [{ code: 'contradicts-record', values: { value: '4,2 %', text: '7%' } }], against: [] });
    expect(words('tỷ lệ: 4,2 %', marks.claim)).toContain('differ: 4,2 %');
  });

  it('leaves words alone that any two texts share, and empty texts', () => {
    expect(markPair('của và là', 'là của và', grounds())).toEqual({ passage: [], claim: [] });
    expect(markPair('', 'Hồ Tân Hải', grounds([{ code: 'dates-differ', values: {} }]))).toEqual({ passage: [], claim: [] });
    expect(markPair('a (b', 'a (b', grounds([{ code: 'names-differ', values: { claim: '(b', text: '(b' } }])).passage).not.toEqual([]);
  });
});
