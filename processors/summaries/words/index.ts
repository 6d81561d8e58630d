import { en } from './en.ts';
import { vi } from './vi.ts';
import type { Words } from './words.ts';

/** The catalogues of reports. */
export const catalogues: Readonly<Record<'vi' | 'en', Words>> = { vi, en };
export { comparesIn, fill, type Slot, type Slots } from './fill.ts';
export { dateText, shownAs, showFigure, type Look } from './numbers.ts';
export { reasonText } from './reasons.ts';
export type { Words } from './words.ts';
