import type { Piece, Sentence } from '../../../infra/reports/index.ts';
import { html, type Markup } from '../../desk/export/markup.ts';
import { addressOf } from '../pieces/address.ts';
import { drawnPieces, drawnSentences } from '../pieces/drawn.ts';
import type { Pen } from './pen.ts';

/** Sentences of a paragraph; each can be found by its id. */
export const sentencesAsHtml = (sentences: readonly Sentence[], pen: Pen): Markup => html`${drawnSentences(sentences, pen.words).map((piece) => pieceAsHtml(piece, pen))}`;

export const piecesAsHtml = (pieces: readonly Piece[], pen: Pen): Markup => html`${drawnPieces(pieces, pen.words).map((piece) => pieceAsHtml(piece, pen))}`;

/** A piece says in its markup what it is, so that programs find figures, names and passages again. */
function pieceAsHtml(piece: Piece, { dress }: Pen): Markup {
  switch (piece.kind) {
    case 'text':
      return html`${piece.text}`;
    case 'figure':
      return html`<data value="${piece.figure}">${piece.text}</data>`;
    case 'name':
      return html`<span data-name="${piece.of}:${piece.id}">${piece.text}</span>`;
    case 'link': {
      const address = addressOf(piece.href);
      return address === null ? html`${piece.text}` : html`<a${dress('link')} href="${address}" rel="noopener">${piece.text}</a>`;
    }
    case 'quote':
      return html`<span${dress('quote')} data-quote="${piece.document}">${piece.text}</span>`;
    case 'date':
      return html`<time datetime="${new Date(piece.at).toISOString()}">${piece.text}</time>`;
  }
}
