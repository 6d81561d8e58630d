import { en } from './en.ts';
import type { Words } from './shape.ts';
import { vi } from './vi.ts';

/** What is said of facts and their files, in both languages. */
export { fieldNames, problemCodes, type FieldName, type ProblemCode, type Words } from './shape.ts';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

export const factWords: Readonly<Record<Language, Words>> = { vi, en };
