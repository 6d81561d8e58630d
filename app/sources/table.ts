/** Rows under headings, columns as wide as what stands in them; the last column is not padded. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) => rows.reduce((widest, row) => Math.max(widest, width(row[column] ?? '')), width(heading)));
  return [headings, ...rows].map((row) => `${row.map((cell, column) => (column === row.length - 1 ? cell : cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell))))).join('  ').trimEnd()}\n`).join('');
}

/** Letters and their marks are one place on the screen. */
const width = (text: string): number => [...text.normalize('NFC')].length;
