/**
 * A second reading of a text in which disguises are gone: lower case, no diacritics, no invisible characters, every digit and dash
 * and blank in its plain form, whether the text came as NFC, NFD or full width. Rules look here; what they find is cut from the text
 * itself.
 */
export interface Shadow {
  readonly text: string;
  /** For each character of the shadow, where its origin begins and ends in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const known = new Map<string, string>();

export function shadowOf(text: string): Shadow {
  const starts: number[] = [];
  const ends: number[] = [];
  let shadow = '';
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const plain = plainOf(character);
    for (const unit of plain) {
      shadow += unit;
      starts.push(at);
      ends.push(end);
    }
    // A combining mark or an invisible character goes where the letter before it goes.
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = end;
    at = end;
  }
  return { text: shadow, starts, ends };
}

function plainOf(character: string): string {
  if (character >= ' ' && character <= '~') return character >= 'A' && character <= 'Z' ? character.toLowerCase() : character;
  let plain = known.get(character);
  if (plain === undefined) {
    plain = simplify(character);
    if (known.size < 20_000) known.set(character, plain);
  }
  return plain;
}

function simplify(character: string): string {
  if (character === '\n' || character === '\r' || character === '\u2028' || character === '\u2029') return '\n';
  if (/\s/.test(character)) return ' ';
  if (/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(character)) return '';
  if (/\p{Pd}|\u2212/u.test(character)) return '-';
  if (/[\u00B7\u2022\u2219\u22C5\u30FB\u3002]/.test(character)) return '.';
  // m² must not read as "m2": raised and lowered digits are no digits.
  if (/[\u00B2\u00B3\u00B9\u2070-\u2079\u2080-\u2089]/.test(character)) return '^';
  const digit = /\p{Nd}/u.test(character) ? digitOf(character) : '';
  if (digit !== '') return digit;
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const folded = plain.replace(/đ/g, 'd').replace(/\s/g, ' ');
  if (/^[ -~]{1,4}$/.test(folded)) return folded;
  // Only what has become plain counts: a letter of another script stays one that rules know as a letter, a picture one that they do not know.
  return /[\p{L}\p{N}]/u.test(character) ? '\u00A4' : '\u00A7';
}

/** The value of a decimal digit of any script: Unicode lays each ten out in a row. */
function digitOf(character: string): string {
  let zero = character.codePointAt(0) ?? 0;
  const first = zero;
  while (first - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  const ascii = character.normalize('NFKD');
  return /^\d$/.test(ascii) ? ascii : String(first - zero);
}
