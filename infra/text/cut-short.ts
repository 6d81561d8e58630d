const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** A text of at most `most` UTF-16 units: a longer one ends with "…", never amid what a reader sees as one letter or emoji. */
export function cutShort(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, letterStart(text, most - 1)).trimEnd()}…`;
}

/** Where the letter begins that holds the unit at `index`. */
export function letterStart(text: string, index: number): number {
  return letters.segment(text).containing(index)?.index ?? text.length;
}
