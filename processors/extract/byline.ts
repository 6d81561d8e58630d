/*
 * A journalist's name is nothing this system keeps. The commonest places are lines of their own: below the headline and
 * at the very end ("Hà An", "Minh Tú – Lê Hà", "Hà An (tổng hợp)", "(Theo Hà An)").
 */
const name = String.raw`\p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*){0,4}`;
const byline = new RegExp(String.raw`^(?:(?:bài|tin|ảnh|bài và ảnh|tin, ảnh|bài, ảnh|thực hiện|tác giả|biên tập|by|words|author)(?: và ảnh)?\s*[:/-]?\s+)?${name}(?:\s*(?:[-–,&/]|và|and)\s*${name}){0,3}(?:\s*\([^()]{2,40}\))?$`, 'u');
const onlyCapitals = /^[\p{Lu}\p{N}.+]+$/u;
const longest = 60;
const linesAtStart = 3;

/** The text without bylines that stand on lines of their own at its start and end. */
export function withoutBylines(text: string, lead: string): string {
  const lines = text.split('\n');
  if (lines.length < 3) return text;
  while (lines.length > 2 && isByline(lines.at(-1) as string)) lines.pop();
  return lines.filter((line, index) => index >= linesAtStart || line === lead || !isByline(line)).join('\n');
}

/** A line that is nothing but one or more names. One word alone may be a heading; "TTO" and its like sign for the house. */
function isByline(line: string): boolean {
  if (line.length > longest || !byline.test(line)) return false;
  return line.includes(' ') || onlyCapitals.test(line);
}
