import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import type { Piece, Sentence } from '../../../infra/reports/index.ts';
import { addressOf } from '../pieces/address.ts';
import { drawnPieces, drawnSentences } from '../pieces/drawn.ts';
import type { LayoutWords } from '../words/index.ts';
import { style } from './styles.ts';
import { sized } from './units.ts';

export const sentencesAsRuns = (sentences: readonly Sentence[], words: LayoutWords): ParagraphChild[] => drawnSentences(sentences, words).map((piece) => runOf(piece));

export const piecesAsRuns = (pieces: readonly Piece[], words: LayoutWords, points?: number): ParagraphChild[] => drawnPieces(pieces, words).map((piece) => runOf(piece, points));

/** Figures, names and passages bear character styles of their own: programs find them again, and an office can set them apart. */
function runOf(piece: Piece, points?: number): ParagraphChild {
  const run = { text: piece.text, ...sized(points) };
  if (piece.kind === 'link') {
    const link = addressOf(piece.href);
    return link === null ? new TextRun(run) : new ExternalHyperlink({ link, children: [new TextRun({ ...run, style: 'Hyperlink' })] });
  }
  return piece.kind === 'text' || piece.kind === 'date' ? new TextRun(run) : new TextRun({ ...run, style: style[piece.kind] });
}
