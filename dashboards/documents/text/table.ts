import { columnCount, type TableBlock } from '../frame/columns.ts';
import { plain } from '../pieces/plain.ts';
import { columns, fold, pad, widest } from './fold.ts';

/** Between columns. */
const gap = 2;
/** The least room for names; with less each row is a paragraph of its own. */
const leastName = 18;

/** A table in columns of one width of letters, or, where it is too wide, row by row. `texts` are its cells. */
export function tableAsText({ head, rows, ...table }: TableBlock, texts: readonly (readonly string[])[]): string[] {
  const count = columnCount({ head, rows, ...table });
  const at = Array.from({ length: count }, (_, column) => column);
  const heads = at.map((column) => plain(head[column] ?? ''));
  const right = at.map((column) => rows.some((row) => row[column]?.align === 'right'));
  const least = at.map((column) => (right[column] === true ? Math.max(widest(texts.map((row) => row[column] ?? '')), widest((heads[column] ?? '').split(' '))) : 0));
  const names = right.filter((is) => !is).length;
  const room = columns - gap * (count - 1) - least.reduce((sum, width) => sum + width, 0);
  if (room < names * leastName) return texts.flatMap((row) => rowAsText(heads, row));
  const widths = least.map((width, column) => (right[column] === true ? width : Math.floor(room / names)));
  const drawn = (cells: readonly string[]): string[] => {
    const folded = at.map((column) => fold(cells[column] ?? '', { width: widths[column] ?? 0 }));
    return Array.from({ length: Math.max(1, ...folded.map((lines) => lines.length)) }, (_, line) => at.map((column) => pad(folded[column]?.[line] ?? '', widths[column] ?? 0, right[column] === true ? 'right' : 'left')).join(' '.repeat(gap)).trimEnd());
  };
  return [...drawn(heads), '-'.repeat(Math.min(columns, widths.reduce((sum, width) => sum + width, 0) + gap * (count - 1))), ...texts.flatMap(drawn)];
}

const rowAsText = (heads: readonly string[], [name = '', ...rest]: readonly string[]): string[] => fold(`${name}: ${rest.map((cell, at) => `${heads[at + 1] ?? ''} ${cell}`.trim()).join('; ')}.`, { first: '- ', rest: '  ' });
