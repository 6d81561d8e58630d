import { spellingOf, type Token } from '../../phrases/index.ts';
import type { CapitalsReader } from './capitals.ts';
import { familyNames, provinces } from './provinces.ts';
import { adjoins, districtAt, endsInTier, isProvinceTier, near, nearOrDot, provinceTierAt, tierAt } from './tiers.ts';

/** Names of places, in the exact and the unmarked spelling, that are the office's own. */
export type Places = ReadonlySet<string>;

/** `own` says that a place is this office's, `other` that it is not, `none` that no place stands there. */
export type Verdict = 'own' | 'other' | 'none';

const mostWords = 4;
const startsUpper = /^\p{Lu}/u;
const hasLower = /\p{Ll}/u;

/**
 * Whether the words behind a body's name say that it is another place's: "tỉnh Bắc Hà" behind "Sở Khoa học và Công nghệ".
 * `capitals` judges words that stand in capitals throughout.
 */
export function placeBehind(text: string, tokens: readonly Token[], last: number, own: Places, capitals: CapitalsReader): Verdict {
  let at = last + 1;
  if (isNational(text, tokens, at)) return 'other';
  const english = englishPlace(text, tokens, at, own);
  if (english !== 'none') return english;
  if (tokens[at]?.folded === 'cua' && adjoins(text, tokens, at, near)) at += 1;
  const tier = tierAt(text, tokens, at);
  const start = at + tier;
  // The name itself may end in its tier: "UBND tỉnh", then "Bắc Hà".
  const behindTier = tier > 0 || endsInTier(tokens, last);
  const verdict = placeAt(text, tokens, start, own, { behindTier });
  if (verdict !== 'none') return verdict;
  if (behindTier && adjoins(text, tokens, start, nearOrDot) && isProvinceTier(tokens, start) && capitals(start)) return 'other';
  return placeApart(text, tokens, last, own);
}

/** "Quỹ … quốc gia", "… Trung ương": the country's, not the province's. */
const isNational = (text: string, tokens: readonly Token[], at: number): boolean =>
  adjoins(text, tokens, at, near) && national.some((words) => words.every((word, index) => tokens[at + index]?.exact === word));
const national = ['quốc gia', 'trung ương', 'việt nam'].map((words) => words.split(' ').map((word) => spellingOf(word).exact));

/** "of Bac Ha province", "in Dong Kinh City". */
function englishPlace(text: string, tokens: readonly Token[], at: number, own: Places): Verdict {
  if (tokens[at]?.exact !== 'of' && tokens[at]?.exact !== 'in') return 'none';
  for (let words = 1; words <= 3; words += 1) {
    const tier = tokens[at + words + 1]?.exact;
    if (tier !== 'province' && tier !== 'city') continue;
    const name = tokens.slice(at + 1, at + 1 + words);
    return own.has(name.map(({ folded }) => folded).join(' ')) ? 'own' : name.every(({ start }) => startsUpper.test(text.slice(start))) ? 'other' : 'none';
  }
  return 'none';
}

const apart = /^[^\S\n]*(?:,|\(|[–-][^\S\n])[^\S\n]*$/;
const links: ReadonlySet<string> = new Set(['ở', 'thuộc'].map((word) => spellingOf(word).exact));

/** "UBND xã Hòa An, huyện Chợ Mới, tỉnh Bắc Hà", "Sở Y tế (Hà Nội)", "Sở Y tế ở tỉnh Bắc Hà". */
function placeApart(text: string, tokens: readonly Token[], last: number, own: Places): Verdict {
  let at = last + 1;
  const token = tokens[at];
  if (!token) return 'none';
  const gap = text.slice((tokens[last] as Token).end, token.start);
  const linked = links.has(token.exact) && near.test(gap);
  if (linked) at += 1;
  else if (!apart.test(gap)) return 'none';
  at += districtAt(text, tokens, at);
  const tier = provinceTierAt(tokens, at);
  if (tier > 0) return placeAt(text, tokens, at + tier, own, { behindTier: true });
  return linked || gap.includes('(') ? placeAt(text, tokens, at, own, { behindTier: false, anyGap: true }) : 'none';
}

/** What place stands at a word; behind a tier any capitalised name is one, otherwise the office's own and the country's provinces. */
export function placeAt(text: string, tokens: readonly Token[], at: number, own: Places, { behindTier, anyGap = false }: { readonly behindTier: boolean; readonly anyGap?: boolean }): Verdict {
  const exact: string[] = [];
  const folded: string[] = [];
  let capitals = 0;
  let running = true;
  let best: Verdict = 'none';
  for (let count = 0; count < mostWords; count += 1) {
    const token = tokens[at + count];
    if (!token || (!(anyGap && count === 0) && !adjoins(text, tokens, at + count, count === 0 ? nearOrDot : near))) break;
    exact.push(token.exact);
    folded.push(token.folded);
    const raw = text.slice(token.start, token.end);
    running &&= startsUpper.test(raw) && (hasLower.test(raw) || raw.length === 1);
    if (running) capitals += 1;
    if (isIn(own, exact, folded)) return 'own';
    // "tỉnh Tân Hãi" is Tân Hải with a slip, where no province is called so.
    if (behindTier && count > 0 && own.has(folded.join(' ')) && !provinces.has(exact.join(' '))) return 'own';
    // "bình thuận lợi" without capitals is no province: a name in lower case counts only behind its tier.
    if (isIn(provinces, exact, folded) && (startsUpper.test(text.slice(tokens[at]?.start)) || behindTier)) best = 'other';
  }
  if (best === 'other') return best;
  if (behindTier && capitals === 0 && isUnmarkedPlace(exact, folded)) return 'other';
  if (!behindTier || capitals === 0) return 'none';
  return capitals >= 3 && familyNames.has(exact[0] as string) ? 'none' : 'other';
}

/** First syllables of many provinces' names and, without diacritics, of hardly any verb; and what shows that it is a word all the same. */
const placeSyllables: ReadonlySet<string> = new Set('bac dong tay ha minh phu son long vinh quang thai yen cao kien hau soc'.split(' '));
const noPlace: ReadonlySet<string> = new Set('oi nay co lam da dang se chua khong ko k y do cap nay kia vi voi cua nhung cac'.split(' '));

/** "so khcn tinh bac ha": typed without capitals and diacritics, a place can be told by its first syllable alone. */
const isUnmarkedPlace = (exact: readonly string[], [first = '', second = '']: readonly string[]): boolean => exact[0] === first && exact[1] === second && second !== '' && placeSyllables.has(first) && !noPlace.has(second);

const isIn = (places: Places, exact: readonly string[], folded: readonly string[]): boolean => places.has(exact.join(' ')) || (exact.join() === folded.join() && places.has(folded.join(' ')));
