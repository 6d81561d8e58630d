/** The screens' words in both languages. */
import type { Catalogue } from './vi.ts';

export type { Catalogue };
export type { FailureWords } from './failures-vi.ts';
export type Language = 'vi' | 'en';

/** The words of one language: a file of its own, fetched when it is first shown. */
export function loadCatalogue(language: Language): Promise<Catalogue> {
  return language === 'vi' ? import('./vi.ts').then(({ vi }) => vi) : import('./en.ts').then(({ en }) => en);
}
