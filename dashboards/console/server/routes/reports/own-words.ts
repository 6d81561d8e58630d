import type { ReportPiece } from '../../../api/index.ts';

/** Controls but the end of a line, and letters that nobody sees; those that turn the direction show a figure beside them backwards. */
const unseen = /(?!\n)[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** What a person typed or pasted, as it is read. */
export const ownWords = (text: string): string => text.toWellFormed().normalize('NFC').replaceAll('\t', ' ').replace(unseen, '');

/** The same of the words between what was counted; that itself stays as it is. */
export const inOwnWords = (pieces: readonly ReportPiece[]): ReportPiece[] => pieces.map((piece) => (piece.kind === 'text' ? { ...piece, text: ownWords(piece.text) } : piece));
