/*
 * Widths of letters in Times New Roman, which Liberation Serif and Tinos share, in thousandths of the size, from the space (32) to the tilde (126). A letter
 * with marks is as wide as without.
 */
const regular = '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541'.split(' ').map(Number);
const bold = '250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520'.split(' ').map(Number);
const others: Readonly<Record<string, number>> = { '\u00A0': 250, '–': 500, '—': 1000, '“': 444, '”': 444, '…': 1000, '·': 250 };
const marks = /\p{M}/gu;

/** How wide a line would be, in multiples of the size of its letters. */
export function widthOf(text: string, weight: 'regular' | 'bold' = 'regular'): number {
  const widths = weight === 'bold' ? bold : regular;
  let thousandths = 0;
  for (const letter of text.normalize('NFD').replaceAll(marks, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')) thousandths += widths[(letter.codePointAt(0) ?? 0) - 32] ?? others[letter] ?? (letter > '\u2E7F' ? 1000 : 600);
  return thousandths / 1000;
}

/** The widest part of a text that no line break can fall into, in multiples of the size. */
export function widestWord(text: string, weight: 'regular' | 'bold' = 'regular'): number {
  return Math.max(0, ...text.split(/[\t\n ]+/).map((word) => widthOf(word, weight)));
}
