import type { Piece, Report } from '../../../infra/reports/index.ts';
import { layoutWords } from '../words/index.ts';
import { plain } from './plain.ts';

/** How a figure is shown; null: there is nothing to count from. */
export type FigureText = (id: string | null) => string;

/** Figures of charts; a count in the words of the sentence or table that shows it, where there is one: it may say no more than "fewer than five". */
export function figureTexts(report: Report): FigureText {
  const words = layoutWords[report.language];
  const shown = new Map<string, string>();
  for (const piece of piecesOf(report)) if (piece.kind === 'figure' && !shown.has(piece.figure)) shown.set(piece.figure, plain(piece.text));
  return (id) => {
    const figure = id === null ? undefined : report.figures[id];
    if (id === null || figure === undefined || figure.value === null) return words.missing;
    return (figure.unit === 'count' ? shown.get(id) : undefined) ?? words.figure(figure.value, figure.unit);
  };
}

/** Every piece of a report in the order of reading. */
export function* piecesOf({ sections }: Report): Generator<Piece> {
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'table') for (const cell of block.rows.flat()) yield* cell.pieces;
    else if (block.kind === 'list') for (const sentence of block.items.flat()) yield* sentence.pieces;
    else if (block.kind !== 'chart') for (const sentence of block.sentences) yield* sentence.pieces;
  }
}
