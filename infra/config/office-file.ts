import { readFileSync, statSync } from 'node:fs';
import type { Problem } from './problem.ts';

/** A province with thousands of sources needs a tenth of this; more is not an office's file. */
const MAX_BYTES = 8 * 1024 * 1024;

export type OfficeText = { readonly text: string; readonly problem: null } | { readonly text: null; readonly problem: Problem };

/** The file's text, NFC-normalised (a Mac's editor may write letters and marks apart), or why it cannot be had. */
export function readOfficeText(path: string): OfficeText {
  let bytes: Buffer;
  try {
    const facts = statSync(path);
    if (!facts.isFile()) return failed({ position: null, subject: '', fault: { kind: 'file-unreadable', found: `${path} is not a file` } });
    if (facts.size > MAX_BYTES) return failed({ position: null, subject: '', fault: { kind: 'file-too-large', bytes: facts.size, limit: MAX_BYTES } });
    bytes = readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return failed({ position: null, subject: '', fault: code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'file-missing', found: path } : { kind: 'file-unreadable', found: code } });
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
    if (text.includes('\0')) return failed(notUtf8(bytes));
    return text.trim() === '' ? failed({ position: { line: 1, column: 1 }, subject: 'office', fault: { kind: 'file-empty', found: '' } }) : { text, problem: null };
  } catch {
    return failed(notUtf8(bytes));
  }
}

function notUtf8(bytes: Buffer): Problem {
  const utf16 = bytes.length >= 2 && [0xff_fe, 0xfe_ff].includes(bytes.readUInt16BE(0));
  if (utf16) return { position: { line: 1, column: 1 }, subject: '', fault: { kind: 'file-not-utf8', found: 'it looks like UTF-16' } };
  const lines = bytes.toString('latin1').split('\n');
  const bad = lines.findIndex((line) => line.includes('\0') || !isUtf8(Buffer.from(line, 'latin1')));
  const shown = lines[bad]?.replace(/[^\x20-\x7e]+/g, '?').trim().slice(0, 40) ?? '';
  return { position: { line: bad + 1, column: 1 }, subject: '', fault: { kind: 'file-not-utf8', found: `first seen in: ${shown}` } };
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function failed(problem: Problem): OfficeText {
  return { text: null, problem };
}
