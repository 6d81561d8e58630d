/** Columns of a mail's plain text. */
export const columns = 72;

const lengthOf = (text: string): number => [...text].length;

/** A text in lines of at most `width` letters, broken between words; a longer word, such as an address, keeps its line. `first` and `rest` stand before the lines. */
export function fold(text: string, { first = '', rest = first.replaceAll(/./gu, ' '), width = columns }: { readonly first?: string; readonly rest?: string; readonly width?: number } = {}): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[\t\n ]+/u).filter((each) => each !== '')) {
    const lead = lines.length === 0 ? first : rest;
    if (line !== '' && lengthOf(lead) + lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(lead + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, (lines.length === 0 ? first : rest) + line];
}

export const pad = (text: string, width: number, side: 'left' | 'right'): string => (side === 'right' ? ' '.repeat(Math.max(0, width - lengthOf(text))) + text : text + ' '.repeat(Math.max(0, width - lengthOf(text))));
export const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(lengthOf));
