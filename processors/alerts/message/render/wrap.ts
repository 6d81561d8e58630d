/** Columns of a plain text. */
export const columns = 72;

/** One line broken at words; a word that is longer than a line is broken too. */
export function wrap(text: string, { first = '', rest = first }: { readonly first?: string; readonly rest?: string } = {}): string[] {
  const lines: string[] = [];
  let line = '';
  const prefix = (): string => (lines.length === 0 ? first : rest);
  for (let word of text.split(' ').filter((each) => each !== '')) {
    if (line !== '' && prefix().length + line.length + 1 + word.length > columns) {
      lines.push(prefix() + line);
      line = '';
    }
    while (prefix().length + word.length > columns && line === '') {
      const room = columns - prefix().length;
      lines.push(prefix() + word.slice(0, room));
      word = word.slice(room);
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(prefix() + line);
  return lines;
}
