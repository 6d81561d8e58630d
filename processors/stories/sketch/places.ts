import { spellingOf, type Token } from '../../phrases/index.ts';
import { provinces } from '../../units/index.ts';
import { hash32 } from './hash.ts';
import { placeLevels, type Place, type PlaceLevel } from './sketch.ts';

/** Words that a name of a place follows, as they are spelt: "cho" is no "chợ". */
const tiers: readonly (readonly [PlaceLevel, string])[] = [
  ['province', 'tỉnh, thành phố, tp'],
  ['locality', 'huyện, quận, thị xã, thị trấn, xã, phường, đặc khu'],
  ['spot', `thôn, bản, ấp, buôn, khu phố, tổ dân phố, cầu, đường, phố, đèo, sông, suối, hồ, chợ, trường, bệnh viện, khu công nghiệp, cụm công nghiệp, công ty, nhà máy, sân bay, bến xe, ga, cảng, dốc,
   chung cư, siêu thị, đình, chùa, đền, khách sạn, thủy điện, hồ chứa, trạm y tế, sân vận động, trung tâm y tế, mỏ đá, mỏ, quốc lộ, tỉnh lộ, tiểu đoàn, giáo xứ, bãi, đảo, núi, rừng`],
];
const levelOf: ReadonlyMap<string, PlaceLevel> = new Map(
  tiers.flatMap(([level, words]) => words.split(',').map((word): [string, PlaceLevel] => [word.trim().split(/\s+/).map((part) => spellingOf(part).exact).join(' '), level])),
);
const longestTier = 3;
/** Behind these a school's or hospital's kind comes first, then its name: "trường Tiểu học Nà Lềm". */
const kinds: ReadonlySet<string> = new Set(['tieu hoc', 'thcs', 'thpt', 'mam non', 'trung hoc', 'pho thong', 'dai hoc', 'cao dang', 'da khoa', 'noi tru', 'ban tru', 'co so', 'huyen', 'tinh', 'khu vuc', 'tnhh', 'co phan', 'cp', 'mtv', 'th', 'ptdtbt', 'ptdtnt']);
const longestName = 4;
const mostPlaces = 16;
const upper = /^\p{Lu}/u;
/** A place of the title, and of the first words, is where it happened. */
const titleWeight = 3;
const early = 60;

/**
 * The places that a text names, heaviest first: what stands behind a tier's word with a capital, and the provinces by their names alone.
 * A text typed without capitals has none: then nothing is known of its places.
 */
export function placesOf(text: string, tokens: readonly Token[], titleEnd: number): Place[] {
  const weights = new Map<string, number>();
  const tiered = tieredNames(text, tokens);
  const add = (level: PlaceLevel, name: string, token: Token, at: number): void => {
    const weight = token.start < titleEnd ? titleWeight : at < early + 20 ? 2 : 1;
    weights.set(`${level} ${name}`, (weights.get(`${level} ${name}`) ?? 0) + weight);
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const tier = tierAt(tokens, at);
    if (tier) {
      const start = pastKinds(tokens, at + tier.words);
      const words = nameAt(text, tokens, start);
      if (words > 0) {
        add(tier.level, tokens.slice(start, start + words).map(({ folded }) => folded).join(' '), tokens[at] as Token, at);
        at = start + words - 1;
        continue;
      }
    }
    const bare = bareAt(text, tokens, at, tiered);
    if (bare) {
      add(bare.level, bare.name, tokens[at] as Token, at);
      at += bare.words - 1;
      continue;
    }
    const words = provinceAt(text, tokens, at);
    if (words === 0) continue;
    add('province', tokens.slice(at, at + words).map(({ folded }) => folded).join(' '), tokens[at] as Token, at);
    at += words - 1;
  }
  return [...weights]
    .sort(([, left], [, right]) => right - left)
    .slice(0, mostPlaces)
    .map(([key, weight]) => ({ level: key.slice(0, key.indexOf(' ')) as PlaceLevel, hash: hash32(key), weight }));
}

/** The names that stand behind a tier's word somewhere in the text: named alone they are the same place. The widest level counts. */
function tieredNames(text: string, tokens: readonly Token[]): Map<string, PlaceLevel> {
  const levels = new Map<string, PlaceLevel>();
  for (let at = 0; at < tokens.length; at += 1) {
    const tier = tierAt(tokens, at);
    if (!tier) continue;
    const start = pastKinds(tokens, at + tier.words);
    const words = nameAt(text, tokens, start);
    const name = tokens.slice(start, start + words).map(({ folded }) => folded).join(' ');
    const before = levels.get(name);
    if (words > 1 && (before === undefined || placeLevels.indexOf(tier.level) < placeLevels.indexOf(before))) levels.set(name, tier.level);
  }
  return levels;
}

function bareAt(text: string, tokens: readonly Token[], at: number, tiered: ReadonlyMap<string, PlaceLevel>): { readonly level: PlaceLevel; readonly name: string; readonly words: number } | null {
  if (!upper.test(text.slice(tokens[at]?.start, (tokens[at]?.start ?? 0) + 2))) return null;
  for (let words = longestName; words > 1; words -= 1) {
    const run = tokens.slice(at, at + words);
    const name = run.map(({ folded }) => folded).join(' ');
    const level = tiered.get(name);
    if (run.length === words && level && run.every(({ start }) => upper.test(text.slice(start, start + 2)))) return { level, name, words };
  }
  return null;
}

/** Most words begin no tier: they are passed over at once. */
const firstWords: ReadonlySet<string> = new Set([...levelOf.keys()].map((tier) => tier.split(' ')[0] as string));

function tierAt(tokens: readonly Token[], at: number): { level: PlaceLevel; words: number } | null {
  if (!firstWords.has(tokens[at]?.exact ?? '')) return null;
  for (let words = longestTier; words > 0; words -= 1) {
    const level = levelOf.get(tokens.slice(at, at + words).map(({ exact }) => exact).join(' '));
    if (level) return { level, words };
  }
  return null;
}

function pastKinds(tokens: readonly Token[], at: number): number {
  for (let start = at; ; ) {
    const two = `${tokens[start]?.folded} ${tokens[start + 1]?.folded}`;
    if (kinds.has(two)) start += 2;
    else if (kinds.has(tokens[start]?.folded ?? '')) start += 1;
    else return start;
  }
}

/** How many words the name at `at` has: words with capitals that only blanks part; a number counts ("phường 5", "quốc lộ 1"). */
function nameAt(text: string, tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  const before = tokens[at - 1];
  if (!first || !before || !/^[^\S\n]*\.?[^\S\n]*$/.test(text.slice(before.end, first.start))) return 0;
  if (/^\d+[a-z]?$/i.test(first.folded)) return 1;
  let words = 0;
  while (words < longestName) {
    const token = tokens[at + words];
    if (!token || !upper.test(text.slice(token.start, token.start + 2))) break;
    if (words > 0 && !/^(?:[^\S\n]|-)+$/.test(text.slice((tokens[at + words - 1] as Token).end, token.start))) break;
    words += 1;
  }
  return words;
}

function provinceAt(text: string, tokens: readonly Token[], at: number): number {
  if (!upper.test(text.slice(tokens[at]?.start, (tokens[at]?.start ?? 0) + 2))) return 0;
  for (let words = 3; words > 0; words -= 1) {
    const name = tokens.slice(at, at + words);
    if (name.length < words || !provinces.has(name.map(({ exact }) => exact).join(' '))) continue;
    if (name.every(({ start }) => upper.test(text.slice(start, start + 2)))) return words;
  }
  return 0;
}
