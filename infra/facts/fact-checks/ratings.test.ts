import { expect, test } from 'vitest';
import { verdicts } from '../../contracts/index.ts';
import { factWords, languages } from '../words/index.ts';
import { verdictOfScale, verdictOfWords } from './ratings.ts';

test.each([
  ['Tin giả', 'fabricated'], ['tin sai sự thật', 'inaccurate'], ['BỊA ĐẶT', 'fabricated'], ['Sai lệch', 'misleading'], ['gây hiểu nhầm', 'misleading'], ['tin xác thực', 'accurate'], ['Đúng', 'accurate'],
  ['Không đúng', 'inaccurate'], ['False', 'inaccurate'], ['Pants on Fire!', 'fabricated'], ['Mostly false', 'inaccurate'], ['Misleading', 'misleading'], ['Missing context', 'misleading'], ['Half-True', 'misleading'],
  ['TRUE', 'accurate'], ['Correct Attribution', 'accurate'], ['Satire', 'opinion'], ['Opinion', 'opinion'], ['Unproven', 'unproven'], ['Chưa đủ căn cứ', 'unproven'], ['tin gia', 'fabricated'],
  ['False. The picture is of another year.', 'inaccurate'], ['Sai sự thật: tỉnh hư cấu không có việc này', 'inaccurate'], ['tin giả'.normalize('NFD'), 'fabricated'],
])('%s is %s', (words, verdict) => expect(verdictOfWords(words)).toBe(verdict));

// A question is not an answer, nor is a denial its opposite.
test.each(['', 'Ba ngôi sao', 'not false', 'Is it true?', 'constructor', '__proto__', 'x'.repeat(100_000)])('%s is not guessed', (words) => expect(verdictOfWords(words)).toBeNull());

test('reads back what screens and exports say', () => {
  for (const language of languages) {
    for (const verdict of verdicts) {
      expect(verdictOfWords(factWords[language].verdicts[verdict]), `${language} ${verdict}`).toBe(verdict);
      expect(verdictOfWords(factWords[language].ratings[verdict]), `${language} ${verdict}`).toBe(verdict);
    }
  }
});

test.each([
  [1, 1, 5, 'inaccurate'], ['2', '1', '5', 'inaccurate'], [3, 1, 5, 'misleading'], [4, 1, 5, 'accurate'], [5, undefined, undefined, 'accurate'], [0, 0, 1, 'inaccurate'], ['0,5', 0, 1, 'misleading'],
  [7, 1, 5, null], [-1, undefined, undefined, null], [1, 1, 1, null], [1, 5, 1, null], ['abc', 1, 5, null], [Number.NaN, 1, 5, null], [{}, 1, 5, null], [null, 1, 5, null],
])('%s between %s and %s is %s', (value, worst, best, verdict) => expect(verdictOfScale(value, worst, best)).toBe(verdict));
