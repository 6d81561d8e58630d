import type { ReportPiece } from '../../../api/index.ts';

/*
 * A sentence of a report while somebody rewrites it: words that can be typed over, and between them its figures, names, links, quotes and dates as marks that
 * stay whole, such as ⟦158⟧. A mark can be moved or left out, never changed: what is half deleted goes as a whole.
 */

export type MarkedPiece = Exclude<ReportPiece, { kind: 'text' }>;

export interface Token {
  /** As it stands in the text, brackets included; no two of a sentence are alike. */
  readonly mark: string;
  readonly piece: MarkedPiece;
}

export interface TokenText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const longest = 30;
const brackets = /[⟦⟧]/g;

/** The sentence as text with marks. Two figures that look alike are told apart by dots: ⟦5⟧, ⟦5·⟧. */
export function writeTokens(pieces: readonly ReportPiece[]): TokenText {
  const tokens: Token[] = [];
  let text = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') text += piece.text.replace(brackets, '');
    else {
      const token = tokens.find((one) => JSON.stringify(one.piece) === JSON.stringify(piece)) ?? { mark: freeMark(piece, tokens), piece };
      if (!tokens.includes(token)) tokens.push(token);
      text += token.mark;
    }
  }
  return { text, tokens };
}

function freeMark(piece: MarkedPiece, taken: readonly Token[]): string {
  const words = piece.text.replace(brackets, '').replace(/\s+/g, ' ').trim();
  const short = words.length <= longest ? words : `${words.slice(0, longest).replace(/\s+\S*$/u, '')}…`;
  const shown = piece.kind === 'quote' ? `“${short.replace(/^[“"«]|[”"»]$/gu, '')}”` : short;
  let mark = `⟦${shown}⟧`;
  while (taken.some((token) => token.mark === mark)) mark = `${mark.slice(0, -1)}·⟧`;
  return mark;
}

/** The sentence that a text with marks says. Words beside each other are one piece; blanks at the ends go. */
export function readTokens(text: string, tokens: readonly Token[]): ReportPiece[] {
  const pieces: ReportPiece[] = [];
  const write = (words: string): void => {
    const plain = words.replace(brackets, '').replace(/\s*\n\s*/g, ' ');
    if (plain === '') return;
    const last = pieces.at(-1);
    if (last?.kind === 'text') pieces[pieces.length - 1] = { kind: 'text', text: last.text + plain };
    else pieces.push({ kind: 'text', text: plain });
  };
  let at = 0;
  for (const { start, end, token } of placesOf(text, tokens)) {
    write(text.slice(at, start));
    pieces.push(token.piece);
    at = end;
  }
  write(text.slice(at));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first?.kind === 'text') pieces[0] = { kind: 'text', text: first.text.trimStart() };
  if (last?.kind === 'text') pieces[pieces.length - 1] = { kind: 'text', text: (pieces.at(-1)?.text ?? '').trimEnd() };
  return pieces.filter((piece) => piece.kind !== 'text' || piece.text !== '');
}

export interface TokenPlace {
  readonly start: number;
  readonly end: number;
  readonly token: Token;
}

/** Where the marks stand, in order. */
export function placesOf(text: string, tokens: readonly Token[]): TokenPlace[] {
  const places: TokenPlace[] = [];
  for (const match of text.matchAll(/⟦[^⟦⟧]*⟧/g)) {
    const token = tokens.find(({ mark }) => mark === match[0]);
    if (token) places.push({ start: match.index, end: match.index + match[0].length, token });
  }
  return places;
}

/**
 * What typing made of a text with marks: one of which a part was deleted, or into which something was typed, goes whole.
 * @param caret Where the caret stands after it.
 */
export function mend(before: string, after: string, tokens: readonly Token[], caret: number): { readonly text: string; readonly caret: number } {
  const change = changeOf(before, after, caret);
  let { start, end } = change;
  for (const place of placesOf(before, tokens)) {
    const touched = place.start < end && start < place.end;
    const typedInto = start === end && place.start < start && start < place.end;
    if (!touched && !typedInto) continue;
    start = Math.min(start, place.start);
    end = Math.max(end, place.end);
  }
  return { text: before.slice(0, start) + change.put + before.slice(end), caret: start + change.put.length };
}

/** Which stretch was replaced by what. The caret ends what was put in; where it does not (an undo), the texts alone say it. */
function changeOf(before: string, after: string, caret: number): { start: number; end: number; put: string } {
  const rest = after.slice(caret);
  let kept = before.endsWith(rest) ? rest.length : 0;
  if (kept === 0) while (kept < Math.min(before.length, after.length) && before.at(-1 - kept) === after.at(-1 - kept)) kept += 1;
  const most = Math.min(before.length, after.length) - kept;
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  return { start, end: before.length - kept, put: after.slice(start, after.length - kept) };
}

/** Marks that the sentence had and the text has no more. */
export const leftOut = (text: string, tokens: readonly Token[]): Token[] => tokens.filter(({ mark }) => !text.includes(mark));

/** Words with a number that nothing counted; what stood so in the sentence before is allowed. */
export function uncounted(pieces: readonly ReportPiece[], before: readonly ReportPiece[]): string[] {
  const given = new Set(before.filter(({ kind }) => kind === 'text').map(({ text }) => text.trim()));
  return pieces.flatMap((piece) => (piece.kind === 'text' && /\p{Nd}/u.test(piece.text) && !given.has(piece.text.trim()) ? [...piece.text.matchAll(/\S*\p{Nd}\S*/gu)].map(([word]) => word) : []));
}

/** Puts a mark in at the caret, with a blank beside it where words would touch it. */
export function putIn(text: string, mark: string, caret: number): { readonly text: string; readonly caret: number } {
  const [before, after] = [text.slice(0, caret), text.slice(caret)];
  const put = `${before === '' || /[\s(“"]$/u.test(before) ? '' : ' '}${mark}${after === '' || /^[\s.,;:)”"]/u.test(after) ? '' : ' '}`;
  return { text: before + put + after, caret: caret + put.length };
}
