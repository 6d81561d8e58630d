/*
 * Spreadsheets run a cell of CSV that begins with one of these as a formula. An apostrophe before it stops them; numbers may keep
 * their sign. What already begins with apostrophes gets one more, so that taking one off gives back what was written.
 */
const dangerous = /^'*[=+\-@\t\r\n|%＝＋－＠]/;
const number = /^[+-]\d[\d.,]*%?$/;

/*
 * Where a spreadsheet expects another separator than the file has, it divides cells at signs that were mere text, within quotation
 * marks too: what would begin a cell then is guarded as well.
 */
const starts = String.raw`'*(?:[=@＝＋－＠]|[+-](?!\d[\d.,]*%?(?:[;\t\n]|$)))`;
// A few quotation marks, not any number: the time would grow with the square of them.
const behind = String.raw`(?<=[,;\t\n]"{0,8}|^"{1,8})`;
const unguardedStart = new RegExp(`${behind}(?=${starts})`, 'g');
const guardedStart = new RegExp(`${behind}'(?=${starts})`, 'g');

export function guarded(text: string): string {
  const inner = text.replace(unguardedStart, "'");
  return dangerous.test(text) && !number.test(text) ? `'${inner}` : inner;
}

export function unguarded(text: string): string {
  if (!text.includes("'")) return text;
  const inner = text.replace(guardedStart, '');
  return inner.startsWith("'") && dangerous.test(inner) ? inner.slice(1) : inner;
}
