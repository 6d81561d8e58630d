import type { Restorer } from '../../diacritics/index.ts';
import { prepare } from './tokens.ts';

/** Makes a text ready for the built-in models, every character in its place. */
export type Reader = (text: string) => string;

/** Texts that several models are asked about in the same moment. */
const mostKept = 256;

/** NFC with the tones in one place, and diacritics where there were none. */
export function createReader(restorer: Restorer): Reader {
  const lately = new Map<string, string>();
  return (text) => {
    const known = lately.get(text);
    if (known !== undefined) return known;
    const read = prepare(restorer.restore(text.normalize('NFC')));
    if (lately.size >= mostKept) lately.clear();
    lately.set(text, read);
    return read;
  };
}
