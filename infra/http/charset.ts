import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { vietnameseScore } from './charset-vietnamese.ts';

export interface Decoded {
  readonly text: string;
  /** Name of the encoding used, lower case. */
  readonly charset: string;
  /** True where nothing was declared, or what was declared contradicted the bytes. */
  readonly guessed: boolean;
}

/** Encodings that browsers do not know but old Vietnamese pages declare. */
const rareEncodings = new Set(['utf-32', 'utf-32le', 'utf-32be', 'tcvn', 'tcvn5712', 'tcvn57121', 'viscii']);
/** Declared by servers that were never told: worth no more than a guess. */
const weakLabels = /^(?:us-ascii|ascii|latin-?1|iso-?8859-?1|iso_8859-1|l1|windows-1252|cp-?1252)$/;

/**
 * Decodes a body by its BOM, its own declaration (XML, meta), the Content-Type header, then by the bytes. A declaration that
 * the bytes contradict is not believed: valid UTF-8 with multi-byte characters is UTF-8, whatever was declared.
 */
export function decodeBody(bytes: Uint8Array, contentType = ''): Decoded {
  const bom = bomOf(bytes);
  if (bom !== null) return { text: decode(bytes, bom), charset: bom, guessed: false };

  const declared = declarationOf(bytes) ?? headerCharsetOf(contentType);
  const wide = wideOf(bytes);
  if (wide !== null) return { text: decode(bytes, wide), charset: wide, guessed: declared === null || !declared.startsWith('utf-16') };

  const isUtf8 = declared === 'utf-8' || declared === 'utf8';
  const utf8 = asUtf8(bytes);
  if (utf8.kind === 'ascii' && (declared === null || !canSwitchBySequences(declared))) return { text: utf8.text, charset: 'utf-8', guessed: false };
  if (utf8.kind === 'utf-8' || (utf8.kind === 'mostly' && (declared === null || isUtf8 || weakLabels.test(declared)))) {
    return { text: utf8.text, charset: 'utf-8', guessed: !isUtf8 };
  }

  if (declared !== null && !isUtf8 && !weakLabels.test(declared) && !declared.startsWith('utf-16') && isKnown(declared)) {
    return { text: decode(bytes, declared), charset: declared, guessed: false };
  }
  const legacy = vietnameseScore(bytes) > 0 ? 'windows-1258' : 'windows-1252';
  return { text: decode(bytes, legacy), charset: legacy, guessed: true };
}

function bomOf(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length % 4 === 0 ? 'utf-32le' : 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without BOM shows as a zero in every other byte of markup; a page in UTF-8 has none. */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 1024) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const half = length / 2;
  if (odd > half * 0.5 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.5 && odd < half * 0.05 ? 'utf-16be' : null;
}

/** What the document says of itself in its first kilobytes. */
function declarationOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
  const xml = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']\s*([\w.:-]{1,40})/i.exec(head);
  const meta = /<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head);
  return (xml?.[1] ?? meta?.[1])?.toLowerCase() ?? null;
}

const headerCharsetOf = (contentType: string): string | null => /;\s*charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(contentType)?.[1]?.toLowerCase() ?? null;

function asUtf8(bytes: Uint8Array): { readonly kind: 'ascii' | 'utf-8' | 'mostly' | 'other'; readonly text: string } {
  const sound = isUtf8(bytes);
  // A buffer reads sound UTF-8 several times as fast as a decoder does, but keeps the byte order mark.
  const text = sound ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').replace(/^\uFEFF/, '') : new TextDecoder('utf-8').decode(bytes);
  if (/^[\x00-\x7F]*$/.test(text)) return { kind: 'ascii', text };
  // Whole and sound, as nearly all pages are: nothing to count.
  if (sound && !text.includes('\uFFFD')) return { kind: 'utf-8', text };
  let broken = 0;
  let wide = 0;
  for (const { 0: character } of text.matchAll(/[^\x00-\x7F]/gu)) {
    if (character === '\uFFFD') broken += 1;
    else wide += 1;
  }
  if (broken === 0) return { kind: 'utf-8', text };
  // A text cut in the middle of a character is still UTF-8; a text in another encoding breaks at nearly every letter.
  return { kind: broken * 10 <= wide ? 'mostly' : 'other', text };
}

/** Encodings whose text may consist of ASCII bytes and still not be ASCII. */
const canSwitchBySequences = (label: string): boolean => label.startsWith('iso-2022') || label.startsWith('hz');

function isKnown(label: string): boolean {
  if (rareEncodings.has(label)) return iconv.encodingExists(label);
  try {
    return new TextDecoder(label).encoding !== 'replacement';
  } catch {
    return false;
  }
}

function decode(bytes: Uint8Array, label: string): string {
  if (rareEncodings.has(label)) return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), label);
  return new TextDecoder(label).decode(bytes);
}
