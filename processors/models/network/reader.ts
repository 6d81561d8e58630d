import type { Restorer } from '../../diacritics/index.ts';
import { prepare } from './tokens.ts';

/** Makes a text ready for the built-in models, every character in its place. */
export type Reader = (text: string) => string;

/** NFC with the tones in one place, and diacritics where there were none. */
export const createReader = (restorer: Restorer): Reader => (text) => prepare(restorer.restore(text.normalize('NFC')));
