import { widthOf } from '../frame/measure.ts';

/** A text in lines of at most `most` pixels in letters of `size` pixels, broken between words. */
export function wrap(text: string, size: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length === 0 || widthOf(longer) * size > most) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
