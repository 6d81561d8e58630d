import { describe, expect, it } from 'vitest';
import type { ReportPiece } from '../../../api/index.ts';
import { leftOut, mend, putIn, readTokens, uncounted, writeTokens } from './sentence-tokens.ts';

const pieces: ReportPiece[] = [
  { kind: 'text', text: 'Trong kỳ có ' },
  { kind: 'figure', figure: 'all', text: '158' },
  { kind: 'text', text: ' tài liệu trên ' },
  { kind: 'figure', figure: 'outlets', text: '9' },
  { kind: 'text', text: ' nơi đăng, nhiều hơn kỳ trước (' },
  { kind: 'figure', figure: 'before', text: '9' },
  { kind: 'text', text: ') về ' },
  { kind: 'name', of: 'unit', id: 'so', text: 'Sở Khoa học và Công nghệ tỉnh Tân Hải' },
  { kind: 'text', text: '.' },
];
const { text, tokens } = writeTokens(pieces);

describe('a sentence as text with marks', () => {
  it('is read back as it was written, whatever looks alike', () => {
    expect(text).toBe('Trong kỳ có ⟦158⟧ tài liệu trên ⟦9⟧ nơi đăng, nhiều hơn kỳ trước (⟦9·⟧) về ⟦Sở Khoa học và Công nghệ tỉnh…⟧.');
    expect(readTokens(text, tokens)).toEqual(pieces);
  });

  it('keeps marks that were moved or are there twice, and joins the words between', () => {
    expect(readTokens('⟦9·⟧ kỳ trước,\n⟦9⟧ kỳ này, ⟦9⟧', tokens)).toEqual([pieces[5], { kind: 'text', text: ' kỳ trước, ' }, pieces[3], { kind: 'text', text: ' kỳ này, ' }, pieces[3]]);
  });

  // Every way to hit one key in or beside a mark.
  it('loses a mark whole where any sign of it was deleted or typed into, and no other', () => {
    for (const { mark } of tokens) {
      const start = text.indexOf(mark);
      for (let at = start; at < start + mark.length; at += 1) {
        const deleted = mend(text, text.slice(0, at) + text.slice(at + 1), tokens, at);
        expect([mark, at, deleted]).toEqual([mark, at, { text: text.replace(mark, ''), caret: start }]);
        if (at === start) continue;
        const typed = mend(text, `${text.slice(0, at)}x${text.slice(at)}`, tokens, at + 1);
        expect([mark, at, typed]).toEqual([mark, at, { text: text.replace(mark, 'x'), caret: start + 1 }]);
      }
    }
  });

  it('goes by the caret where two changes would look alike', () => {
    const two = 'a ⟦12⟧ b ⟦13⟧';
    const both = writeTokens([{ kind: 'figure', figure: 'a', text: '12' }, { kind: 'figure', figure: 'b', text: '13' }]).tokens;
    expect(mend(two, 'a ⟦13⟧', both, 2)).toEqual({ text: 'a ⟦13⟧', caret: 2 });
    // An undo puts the caret elsewhere: nothing is lost by it.
    expect(mend('a  b', 'a ⟦12⟧ b', both, 0).text).toBe('a ⟦12⟧ b');
    expect(leftOut('a ⟦13⟧', both).map(({ mark }) => mark)).toEqual(['⟦12⟧']);
  });

  it('leaves alone what was typed beside marks, or put over several', () => {
    const end = text.length;
    expect(mend(text, `${text} Thêm`, tokens, end + 5)).toEqual({ text: `${text} Thêm`, caret: end + 5 });
    const [first, last] = [text.indexOf('⟦158⟧'), text.indexOf('⟦9·⟧') + 2];
    expect(mend(text, `${text.slice(0, first + 2)}…${text.slice(last)}`, tokens, first + 3).text).toBe('Trong kỳ có …) về ⟦Sở Khoa học và Công nghệ tỉnh…⟧.');
  });

  it('says which numbers nothing counted, but not those that stood there', () => {
    expect(uncounted(readTokens(`${text} Tăng 12,5 % và ٣.`, tokens), pieces)).toEqual(['12,5', '٣.']);
    expect(uncounted([{ kind: 'text', text: 'Từ năm 2024.' }], [{ kind: 'text', text: 'Từ năm 2024.' }])).toEqual([]);
  });

  it('puts a mark back with blanks where words would touch it', () => {
    expect(putIn('Có tài liệu', '⟦158⟧', 2)).toEqual({ text: 'Có ⟦158⟧ tài liệu', caret: 8 });
    expect(putIn('', '⟦158⟧', 0)).toEqual({ text: '⟦158⟧', caret: 5 });
  });
});
