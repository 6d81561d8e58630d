import type { Piece, Sentence } from '../../../infra/reports/index.ts';
import type { LayoutWords } from '../words/index.ts';
import { plain } from './plain.ts';

const mark = (text: string): Piece => ({ kind: 'text', text });

/** Pieces as they are drawn: printable, and words of an article between quotation marks where the sentence has not put them. */
export function drawnPieces(pieces: readonly Piece[], { quotes }: LayoutWords): Piece[] {
  return pieces.flatMap((piece, at): Piece[] => {
    const clean: Piece = { ...piece, text: plain(piece.text) };
    const marked = piece.kind !== 'quote' || /[“"«‘]\s*$/u.test(pieces[at - 1]?.text ?? '') || /^\s*[“"«]/u.test(piece.text);
    return marked ? [clean] : [mark(quotes[0]), clean, mark(quotes[1])];
  });
}

/** Sentences one after another, as a paragraph. */
export function drawnSentences(sentences: readonly Sentence[], words: LayoutWords): Piece[] {
  return sentences.flatMap(({ pieces }, at) => [...(at === 0 ? [] : [mark(' ')]), ...drawnPieces(pieces, words)]);
}
