import { decodeBody } from '../../http/charset.ts';
import { limits } from '../limits.ts';
import { megabytes, type Fault } from '../problem.ts';

/** A file's text, or why it has none. UTF-8 and UTF-16, with or without a byte order mark; what a page or feed declares is believed. */
export function decodeFacts(input: string | Uint8Array): string | Fault {
  if (typeof input === 'string' ? input.length > limits.fileBytes || Buffer.byteLength(input) > limits.fileBytes : input.byteLength > limits.fileBytes) return { code: 'file-too-large', values: { limit: megabytes(limits.fileBytes) } };
  if (typeof input === 'string') return input.trim() === '' ? { code: 'empty-file' } : input.replace(/^\uFEFF/, '');
  const { text, charset, guessed } = decodeBody(input);
  if (text.trim() === '') return { code: 'empty-file' };
  // Text has no zeros, but for a stray one within a line; UTF-16 has been recognised before this.
  if (/\u0000.{0,200}\u0000.{0,200}\u0000/s.test(text.slice(0, 65_536))) return { code: 'not-text' };
  // Letters of an encoding that was only guessed would enter matching as other letters.
  if (guessed && !charset.startsWith('utf-')) return { code: 'encoding-unknown' };
  return text;
}
