import { decodeHTML } from 'entities';
import { foldBlanks } from './dom.ts';

/** One line of text: entities decoded twice (content systems escape what they had escaped), NFC, blanks folded. */
export function cleanLine(raw: string): string {
  const decoded = raw.includes('&') ? decodeHTML(decodeHTML(raw)) : raw;
  return foldBlanks(decoded.normalize('NFC').replace(/[\u200B\u200E\u200F\u2060\uFEFF\u00AD]/g, ''));
}

/** Text that may hold markup although it is meant as plain text. */
export const cleanPlain = (raw: string): string => cleanLine(cleanLine(raw).replace(/<\/?[a-z][^<>]{0,500}>/gi, ' '));
