/** Digits as words, without diacritics where no other word looks alike. `tư` and `lăm` only stand behind a ten. */
const digits: Readonly<Record<string, number>> = {
  không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9,
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
};
const tens: ReadonlySet<string> = new Set(['mươi', 'chục']);
const hundreds: ReadonlySet<string> = new Set(['trăm', 'hundred']);

/** What a word behind a number multiplies it by. */
export const scales: Readonly<Record<string, number>> = {
  nghìn: 1e3, ngàn: 1e3, nghin: 1e3, ngan: 1e3, k: 1e3, thousand: 1e3,
  triệu: 1e6, trieu: 1e6, tr: 1e6, củ: 1e6, million: 1e6, m: 1e6,
  tỷ: 1e9, tỉ: 1e9, ty: 1e9, billion: 1e9, bn: 1e9,
  trăm: 1e2, chục: 10, vạn: 1e4,
};
/** These mean a scale only right behind digits: "5k", "18tr", "3m". */
export const gluedOnly: ReadonlySet<string> = new Set(['k', 'tr', 'm', 'ty', 'bn', 'củ', 'nghin', 'ngan']);

export interface NumberWord {
  readonly value: number;
  /** How many words it took. */
  readonly words: number;
}

/**
 * The number that the words say from `at` on, up to thousands' groups: "mười bảy", "năm trăm", "hai mươi lăm", "chín mươi". Null where they
 * say none; a lone "năm" (year, five), "không" (not, zero) or "ba" (three, father) is no number unless more of one follows.
 */
export function numberWordAt(words: readonly string[], at: number): NumberWord | null {
  let taken = 0;
  let total = 0;
  const next = (offset = 0): string => words[at + taken + offset] ?? '';
  const hundred = digits[next()];
  if (hundred !== undefined && hundreds.has(next(1))) {
    total += hundred * 100;
    taken += 2;
    if (next() === 'linh' || next() === 'lẻ' || next() === 'and') taken += 1;
  }
  const ten = digits[next()];
  if (next() === 'mười') {
    total += 10;
    taken += 1;
    taken += unit(next());
  } else if (ten !== undefined && ten > 0 && tens.has(next(1))) {
    total += ten * 10;
    taken += 2;
    taken += unit(next());
  } else if (ten !== undefined && (taken > 0 || !lonely.has(next()))) {
    // "hai tám": the way people say dates and small sums.
    const after = digits[next(1)];
    if (taken === 0 && ten >= 2 && ten <= 9 && after !== undefined && after > 0 && after < 10 && next(1) !== 'năm' && next(1) !== 'không') {
      total += ten * 10 + after;
      taken += 2;
    } else {
      total += ten;
      taken += 1;
    }
  }
  return taken === 0 ? null : { value: total, words: taken };

  function unit(word: string): number {
    const digit = digits[word];
    // "mười năm" is ten years more often than fifteen, which is "mười lăm".
    if (digit === undefined || digit > 9 || word === 'năm' || word === 'không') return 0;
    total += digit;
    return 1;
  }
}

const lonely: ReadonlySet<string> = new Set(['không', 'năm', 'ba', 'tư', 'một', 'one', 'lăm', 'mốt']);
/** Words that are numbers only before a scale: "năm triệu", "một tỷ". */
export const digitWord = (word: string): number | undefined => digits[word];
