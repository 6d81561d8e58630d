/** The screens' words in both languages. */
import { en } from './en.ts';
import { vi, type Catalogue } from './vi.ts';

export type { Catalogue };
export type { FailureWords } from './failures-vi.ts';
export type Language = 'vi' | 'en';
export const catalogues: Record<Language, Catalogue> = { vi, en };
