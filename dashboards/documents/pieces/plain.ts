import type { Piece } from '../../../infra/reports/index.ts';

/** What neither XML nor paper can hold: control characters and halves of letters; line breaks within a sentence are spaces. */
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g;  

export const plain = (text: string): string => text.toWellFormed().normalize('NFC').replaceAll(/[\t\r\n\u0085\u2028\u2029]+/g, ' ').replaceAll(unprintable, '');

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => plain(text)).join('');
