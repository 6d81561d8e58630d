import { beginnings, foreignGivenNames, neverInNames, places, plainGivenNames, surnames } from './name-words.ts';

/**
 * How sure it is that capitalised words are a person's (pen) name: `sure` by a family or given name at its start, `likely`
 * by its spelling, `doubtful` where only the place it stands at could tell (all in capitals, or like a place).
 */
export type NameKind = 'sure' | 'likely' | 'doubtful';

const syllable = /^(?:ngh?|nh|ch|gh?|gi|kh|ph|qu|th|tr|[bcdđhklmnrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;
const initial = /^(?:\p{Lu}\.){1,3}$/u;
const bodies = /^(?:u\.?s|u\.?n|e\.?u|u\.?k|u\.?a\.?e|st|mt|no|vs|dr|mr|mrs)\.?$/iu;
const mostWords = 5;

const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
const startsLike = (list: ReadonlySet<string>, words: readonly string[]): boolean => [1, 2, 3].some((count) => count <= words.length && list.has(words.slice(0, count).join(' ')));

/** Whether words name an office, an outlet or another body, by how they begin or what is among them. */
export function isBody(text: string): boolean {
  const words = text.normalize('NFC').toLowerCase().split(' ');
  return startsLike(beginnings, words) || words.some((word) => neverInNames.has(word));
}

/** Whether the text, words with one blank between them, looks like one person's name; null where it does not. */
export function nameKind(text: string): NameKind | null {
  const given = text.normalize('NFC').replaceAll('-', ' ').split(' ');
  if (given.length < 2 || given.length > mostWords || isBody(text) || given.some((word) => bodies.test(word))) return null;
  const capitals = given.every((word) => word === word.toUpperCase()) && !given.some((word) => initial.test(word));
  const words = given.map((word) => word.toLowerCase());
  const first = words[0] ?? '';
  const vietnamese = words.every((word) => /^\p{L}\.?$/u.test(word) || syllable.test(bare(word)));
  const placed = startsLike(places, words);
  if (vietnamese && !placed && surnames.has(first)) return 'sure';
  if (!vietnamese) {
    if (given.length <= 4 && (/^[HK]['’]\p{L}/u.test(text) || foreignGivenNames.has(first) || given.slice(0, -1).some((word) => initial.test(word)))) return 'sure';
    return null;
  }
  const spelled = words.some((word) => word !== bare(word) || word.includes('đ')) || words.every((word) => plainGivenNames.has(word));
  if (!spelled) return null;
  return placed || capitals ? 'doubtful' : 'likely';
}
