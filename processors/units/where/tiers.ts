import { hasDiacritics, spellingOf, type Token } from '../../phrases/index.ts';
import { tiers } from './provinces.ts';

/** A tier and its name stand together, at most with "của" and a blank between. */
export const near = /^[^\S\n]+$/;
export const nearOrDot = /^(?:[^\S\n]+|\.[^\S\n]*)$/;

const provinceTiers = [['tỉnh'], ['thành', 'phố'], ['tp'], ['t', 'p']].map((words) => words.map(spellingOf));
const districts = [['huyện'], ['quận'], ['thị', 'xã'], ['tx']].map((words) => words.map(spellingOf));

export function adjoins(text: string, tokens: readonly Token[], at: number, gap: RegExp): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  return before !== undefined && token !== undefined && gap.test(text.slice(before.end, token.start));
}

/** Words of a tier ("thành phố", "tỉnh") at a place, 0 where there is none. */
export function tierAt(text: string, tokens: readonly Token[], at: number): number {
  if (!adjoins(text, tokens, at, near)) return 0;
  for (const words of tiers) {
    if (words.every((word, index) => tokens[at + index]?.folded === word && (index === 0 || adjoins(text, tokens, at + index, nearOrDot)))) return words.length;
  }
  return 0;
}

/** Words of "tỉnh", "thành phố" or "TP" at a place, whatever stands before it: as spelled, or without diacritics. */
export function provinceTierAt(tokens: readonly Token[], at: number): number {
  return provinceTiers.find((words) => words.every(({ exact, folded }, index) => tokens[at + index]?.exact === exact || tokens[at + index]?.exact === folded))?.length ?? 0;
}

/** Words of "huyện Chợ Mới, " at a place, 0 where none stands there. */
export function districtAt(text: string, tokens: readonly Token[], at: number): number {
  const tier = districts.find((words) => words.every(({ exact, folded }, index) => tokens[at + index]?.exact === exact || tokens[at + index]?.exact === folded));
  if (!tier) return 0;
  for (let words = tier.length + 1; words <= tier.length + 4; words += 1) {
    if (adjoins(text, tokens, at + words, /^[^\S\n]*,[^\S\n]*$/)) return words;
  }
  return 0;
}

export const endsInTier = (tokens: readonly Token[], last: number): boolean => tiers.some((words) => words.every((word, index) => tokens[last - words.length + 1 + index]?.folded === word));

/** Whether "tỉnh" or "thành phố" ends before a place: as spelled, for "TINH GIẢN" is no tier where others bear diacritics. */
export function isProvinceTier(tokens: readonly Token[], end: number): boolean {
  const tier = provinceTiers.find((words) => words.every((word, index) => tokens[end - words.length + index]?.folded === word.folded));
  if (!tier) return false;
  return tier.every((word, index) => tokens[end - tier.length + index]?.exact === word.exact) || !hasDiacritics(tokens.slice(Math.max(0, end - 6), end + 4));
}
