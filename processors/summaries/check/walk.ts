import type { Piece, Report, Sentence } from '../../../infra/reports/index.ts';

/** Pieces that stand together, in the order of reading: a sentence, or a cell of a table. */
export interface Passage {
  readonly at: string;
  readonly pieces: readonly Piece[];
  /** Null in a table. */
  readonly sentence: Sentence | null;
}

/** In the order of reading: annexes stand after the body. */
export function passagesOf({ sections }: Report): Passage[] {
  const inOrder = [...sections.filter(({ part }) => part !== 'annex'), ...sections.filter(({ part }) => part === 'annex')];
  return inOrder.flatMap((section) => section.blocks.flatMap((block): Passage[] => {
    if (block.kind === 'chart') return [];
    if (block.kind === 'table') return block.rows.flatMap((row, index) => row.map((cell, column) => ({ at: `${block.id}[${index + 1},${column + 1}]`, pieces: cell.pieces, sentence: null })));
    const sentences = block.kind === 'list' ? block.items.flat() : block.sentences;
    return sentences.map((sentence) => ({ at: sentence.id, pieces: sentence.pieces, sentence }));
  }));
}

/** Titles and captions of sections, tables and charts: words outside of sentences, whose numbers are those of the calendar. */
export const captionsOf = ({ sections, letterhead }: Report): { readonly at: string; readonly text: string }[] => [
  { at: 'letterhead', text: letterhead.subject },
  ...sections.flatMap(({ id, title, blocks }) => [
    { at: id, text: title },
    ...blocks.flatMap((block) => {
      if (block.kind === 'table') return [block.caption, ...block.head].map((text) => ({ at: block.id, text }));
      return block.kind === 'chart' ? [block.caption, ...block.series.map(({ name }) => name)].map((text) => ({ at: block.id, text })) : [];
    }),
  ]),
];
