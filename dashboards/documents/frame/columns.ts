import type { Block } from '../../../infra/reports/index.ts';
import { textOf } from '../pieces/plain.ts';
import { widestWord, widthOf } from './measure.ts';
import { sizes, toMillimetres } from './paper.ts';

export type TableBlock = Extract<Block, { kind: 'table' }>;

/** Left and right of a cell's text together, and what one long word may claim; millimetres. */
const padding = 3.6;
const most = 42;
/** Programs round widths of letters, each its own way. */
const slack = 1.03;
/** Points. */
const smallest = 7.5;

/** Rows of a table that stays on one page. */
const few = 8;
export const isSmall = ({ rows }: TableBlock): boolean => rows.length <= few;

/** How many columns are drawn: rows may be longer than the head. */
export const columnCount = ({ head, rows }: TableBlock): number => Math.max(head.length, ...rows.map((row) => row.length));

export interface TableFit {
  /** Of the columns, millimetres; `total` together. */
  readonly widths: readonly number[];
  /** Size of the letters. */
  readonly points: number;
}

/**
 * How a table fits into `total` millimetres: in its own proportions, but each column with room for its longest word, and for its numbers without a break where that
 * can be had; where even words do not fit, in smaller letters.
 */
export function fitTable(table: TableBlock, total: number): TableFit {
  const count = columnCount(table);
  const wishes = table.widths.length === count ? table.widths : Array.from({ length: count }, () => 1);
  const sum = wishes.reduce((all, wish) => all + wish, 0);
  const wished = wishes.map((wish) => (wish / sum) * total);
  const [whole, words] = [true, false].map((unbroken) => wished.map((_, column) => leastOf(table, column, unbroken)));
  const least = whole !== undefined && added(whole) <= total ? whole : (words ?? []);
  const room = total - count * padding;
  const scale = added(least) <= total ? 1 : room / (added(least) - count * padding);
  const floors = least.map((one) => (scale === 1 ? one : padding + (one - padding) * scale));
  const lacking = added(wished.map((wish, column) => Math.max(0, (floors[column] ?? 0) - wish)));
  const spare = added(wished.map((wish, column) => Math.max(0, wish - (floors[column] ?? 0))));
  const widths = wished.map((wish, column) => {
    const floor = floors[column] ?? 0;
    return wish <= floor || spare === 0 ? floor : wish - ((wish - floor) * Math.min(lacking, spare)) / spare;
  });
  return { widths, points: Math.max(smallest, Math.floor(sizes.table * scale * 2) / 2) };
}

const added = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0);

/** What a column needs at the usual size; `unbroken`: cells with numbers on one line. */
function leastOf({ head, rows }: TableBlock, column: number, unbroken: boolean): number {
  const cells = rows.map((row) => {
    const { pieces = [], align = 'left' } = row[column] ?? {};
    return unbroken && align === 'right' ? widthOf(textOf(pieces)) : widestWord(textOf(pieces));
  });
  return Math.min(most, padding + toMillimetres(sizes.table) * slack * Math.max(widestWord(head[column] ?? '', 'bold'), ...cells));
}
