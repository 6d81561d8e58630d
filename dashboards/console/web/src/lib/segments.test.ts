import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paragraphsOf, segmentsOf } from './segments.ts';

it('cuts at the borders of spans that overlap', () => {
  const segments = segmentsOf('abcdefgh', [{ start: 1, end: 5, mark: 'x' }, { start: 3, end: 7, mark: 'y' }]);
  expect(segments.map(({ text, marks }) => [text, marks.join('')])).toEqual([['a', ''], ['bc', 'x'], ['de', 'xy'], ['fg', 'y'], ['h', '']]);
});

it('gives the text again, whatever the spans', () => {
  const spans = fc.array(fc.record({ start: fc.nat(40), end: fc.nat(40), mark: fc.constant('m') }), { maxLength: 8 });
  fc.assert(fc.property(fc.string({ maxLength: 30 }), spans, (text, marks) => {
    expect(segmentsOf(text, marks).map((segment) => segment.text).join('')).toBe(text);
  }));
});

it('keeps a span that runs over two paragraphs within each', () => {
  const text = 'một hai\nba bốn';
  const spans = [{ start: 4, end: 10, mark: 'm' }];
  expect(paragraphsOf(text).map(({ start, end }) => segmentsOf(text, spans, start, end).filter((segment) => segment.marks.length > 0).map((segment) => segment.text))).toEqual([['hai'], ['ba']]);
});
