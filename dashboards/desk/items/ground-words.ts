import type { Ground } from '../../../infra/contracts/index.ts';
import { groundInWords, groundWords, type Language } from '../../../infra/facts/index.ts';

/** A ground in both languages. */
export type GroundWords = Readonly<Record<Language, string>>;

/** What speaks for a flag or against it, as people read it. A ground that lost its values with an erasure says what it can without them. */
export function groundsInWords(grounds: readonly Ground[]): GroundWords[] {
  return grounds.map((ground) => ({ vi: inWords(ground, 'vi'), en: inWords(ground, 'en') }));
}

function inWords(ground: Ground, language: keyof GroundWords): string {
  const words = groundWords[language][ground.code] ?? ground.code;
  const missing = [...words.matchAll(/\{(\w+)\}/g)].find(([, name]) => ground.values[name ?? ''] === undefined);
  return missing === undefined ? groundInWords(ground, language) : words.slice(0, missing.index).replace(/(?::.*|[\s“(]+)$/, '');
}
