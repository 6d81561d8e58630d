import { spellingOf, type Token } from '../../phrases/index.ts';
import { sentencesOf } from '../../sentences/index.ts';
import { placeAt, type Places, type Verdict } from './places.ts';
import { provinceTierAt } from './tiers.ts';

/*
 * A bare "Sở KH&CN" is the office's own, unless the text plays elsewhere: "UBND tỉnh Bắc Hà giao Sở KH&CN …", "Tại Đồng Tháp, Sở
 * KH&CN …", "Bắc Hà: …". A guest makes no home: "Đoàn tỉnh Bắc Hà thăm Sở KH&CN".
 */

interface PlaceMention {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  /** "Tại …", "Ở …", or the head of a line: where what follows happens. */
  readonly isScene: boolean;
}

export interface Setting {
  /** Whether a bare name that begins at this word is another place's. */
  isElsewhere(first: number): boolean;
}

const folded = (words: string): ReadonlySet<string> => new Set(words.split(' ').map((word) => spellingOf(word).folded));
const locative = folded('tại ở');
const meets = folded('thăm đến tới với gặp giữa về học trao kết sang');
/** Right behind a place's name these make a company of two; further on they join what is there. */
const joins = folded('và cùng');
const sceneEnds = /^[^\S\n]*[:)–,-]/;
/** "Công an tỉnh Bắc Hà …" at the head of a line: the story is that province's. */
const bodyBegins = /(?:^|\n)[^\S\n]*(?:(?:Giám đốc|Lãnh đạo|Chủ tịch|Theo)\s+)?(?:Sở|UBND|(?:Ủy|Uỷ) ban|HĐND|Công an|Tòa án|Viện kiểm sát|VKSND|TAND)[^.\n]{0,60}$/iu;
const lineBegins = /(?:^|\n)[^\S\n]*[([]?[^\S\n]*$/;

/** Looks a text over once, for one set of own places. */
export function settingOf(text: string, tokens: readonly Token[], own: Places): Setting {
  let looked: { readonly mentions: readonly PlaceMention[]; readonly starts: readonly number[] } | null = null;
  const look = (): NonNullable<typeof looked> => (looked ??= { mentions: placesIn(text, tokens, own), starts: sentencesOf(text).map(({ start }) => start) });

  return {
    isElsewhere(first) {
      const token = tokens[first];
      if (!token) return false;
      const { mentions, starts } = look();
      if (!mentions.some(({ verdict }) => verdict === 'other')) return false;
      const sentence = starts.findLast((start) => start <= token.start) ?? 0;
      const before = mentions.findLast(({ start, end }) => start >= sentence && end <= token.start);
      if (before) return before.verdict === 'other' && !meetsBetween(tokens, before.end, token.start) && !mentions.some(({ verdict, start, end }) => verdict === 'own' && start >= sentence && end <= before.start && meetsBetween(tokens, end, before.start));
      if (mentions.some(({ verdict }) => verdict === 'own')) return false;
      const secondSentence = starts[text.indexOf('\n') >= 0 ? 2 : 1] ?? text.length;
      return mentions.some(({ isScene, verdict, start }) => isScene && verdict === 'other' && start < Math.min(secondSentence, token.start));
    },
  };
}

function meetsBetween(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.filter(({ start, end }) => start >= from && end <= to);
  return joins.has(between[0]?.folded ?? '') || between.some(({ folded: word }) => meets.has(word));
}

function placesIn(text: string, tokens: readonly Token[], own: Places): PlaceMention[] {
  return tokens.flatMap((token, at): PlaceMention[] => {
    const tier = provinceTierAt(tokens, at);
    const before = tokens[at - 1];
    const opensLine = lineBegins.test(text.slice(0, token.start));
    const isLocative = before !== undefined && locative.has(before.folded) && (before.marked || !token.marked);
    const start = at + tier;
    const verdict = tier > 0 ? placeAt(text, tokens, start, own, { behindTier: true }) : placeAt(text, tokens, at, own, { behindTier: false, anyGap: true });
    if (verdict === 'none') return [];
    const end = tokens[placeEnd(text, tokens, start)]?.end ?? token.end;
    const isScene = isLocative || (opensLine && sceneEnds.test(text.slice(end))) || (tier > 0 && bodyBegins.test(text.slice(0, token.start)));
    // Without its tier a province's name is where something happens only where the text says so: "gạo Điện Biên" is rice.
    return tier > 0 || verdict === 'own' || isScene ? [{ at, start: token.start, end, verdict, isScene }] : [];
  });
}

/** The last word of a name that begins here: as long as capitals go on. */
function placeEnd(text: string, tokens: readonly Token[], start: number): number {
  let last = start;
  while (last < start + 3 && /^\p{Lu}/u.test(text.slice(tokens[last + 1]?.start ?? text.length)) && /^[^\S\n]+$/.test(text.slice(tokens[last]?.end, tokens[last + 1]?.start))) last += 1;
  return last;
}
