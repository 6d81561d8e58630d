import { hasDiacritics, spellingOf, type Token } from '../phrases/index.ts';
import type { CapitalsReader } from './capitals.ts';
import { familyNames, provinces, tiers } from './provinces.ts';

/** Names of places, in the exact and the unmarked spelling, that are the office's own. */
export type Places = ReadonlySet<string>;

const mostWords = 4;
const startsUpper = /^\p{Lu}/u;
const hasLower = /\p{Ll}/u;
/** A tier and its name stand together, at most with "của" and a blank between. */
const near = /^[^\S\n]+$/;
const nearOrDot = /^(?:[^\S\n]+|\.[^\S\n]*)$/;

/**
 * Whether the words behind a body's name say that it is another place's: "tỉnh Bắc Hà" behind "Sở Khoa học và Công nghệ".
 * `own` says that it is this office's, `other` that it is not, `none` that no place stands there. `capitals` judges words that stand in capitals
 * throughout.
 */
export function placeBehind(text: string, tokens: readonly Token[], last: number, own: Places, capitals: CapitalsReader): Verdict {
  let at = last + 1;
  if (tokens[at]?.folded === 'cua' && adjoins(text, tokens, at, near)) at += 1;
  const tier = tierAt(text, tokens, at);
  const start = at + tier;
  // The name itself may end in its tier: "UBND tỉnh", then "Bắc Hà".
  const behindTier = tier > 0 || endsInTier(tokens, last);
  const verdict = namedPlace(text, tokens, start, own, behindTier);
  if (verdict !== 'none' || !behindTier || !adjoins(text, tokens, start, nearOrDot)) return verdict;
  return isProvinceTier(tokens, start) && capitals(start) ? 'other' : 'none';
}

type Verdict = 'own' | 'other' | 'none';

const provinceTiers = [['tỉnh'], ['thành', 'phố'], ['tp'], ['t', 'p']].map((words) => words.map(spellingOf));

/** Whether "tỉnh" or "thành phố" ends before a place: as spelled, for "TINH GIẢN" is no tier where others bear diacritics. */
function isProvinceTier(tokens: readonly Token[], end: number): boolean {
  const tier = provinceTiers.find((words) => words.every((word, index) => tokens[end - words.length + index]?.folded === word.folded));
  if (!tier) return false;
  return tier.every((word, index) => tokens[end - tier.length + index]?.exact === word.exact) || !hasDiacritics(tokens.slice(Math.max(0, end - 6), end + 4));
}

/** Words of a tier ("thành phố", "tỉnh") at a place, 0 where there is none. */
function tierAt(text: string, tokens: readonly Token[], at: number): number {
  if (!adjoins(text, tokens, at, near)) return 0;
  for (const words of tiers) {
    if (words.every((word, index) => tokens[at + index]?.folded === word && (index === 0 || adjoins(text, tokens, at + index, nearOrDot)))) return words.length;
  }
  return 0;
}

const endsInTier = (tokens: readonly Token[], last: number): boolean => tiers.some((words) => words.every((word, index) => tokens[last - words.length + 1 + index]?.folded === word));

function namedPlace(text: string, tokens: readonly Token[], at: number, own: Places, behindTier: boolean): Verdict {
  const exact: string[] = [];
  const folded: string[] = [];
  let capitals = 0;
  let running = true;
  let best: Verdict = 'none';
  for (let count = 0; count < mostWords; count += 1) {
    const token = tokens[at + count];
    if (!token || !adjoins(text, tokens, at + count, count === 0 ? nearOrDot : near)) break;
    exact.push(token.exact);
    folded.push(token.folded);
    const raw = text.slice(token.start, token.end);
    running &&= startsUpper.test(raw) && (hasLower.test(raw) || raw.length === 1);
    if (running) capitals += 1;
    if (isIn(own, exact, folded)) return 'own';
    // "bình thuận lợi" without capitals is no province: a name in lower case counts only behind its tier.
    if (isIn(provinces, exact, folded) && (startsUpper.test(text.slice(tokens[at]?.start)) || behindTier)) best = 'other';
  }
  if (best === 'other') return best;
  if (!behindTier || capitals === 0) return 'none';
  return capitals >= 3 && familyNames.has(exact[0] as string) ? 'none' : 'other';
}

const isIn = (places: Places, exact: readonly string[], folded: readonly string[]): boolean => places.has(exact.join(' ')) || (exact.join() === folded.join() && places.has(folded.join(' ')));

function adjoins(text: string, tokens: readonly Token[], at: number, gap: RegExp): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  return before !== undefined && token !== undefined && gap.test(text.slice(before.end, token.start));
}
