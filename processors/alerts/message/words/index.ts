import type { Language } from '../pens.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';
import type { Words } from './words.ts';

/** The catalogues of messages. */
export const catalogues: Readonly<Record<Language, Words>> = { vi, en };
export type { SaidValues, Saying, Scene, Words } from './words.ts';
