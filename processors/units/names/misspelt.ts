import type { MayDiffer, Token } from '../../phrases/index.ts';
import { tiers } from '../where/provinces.ts';
import type { Alias } from './aliases.ts';
import { isSyllable } from './syllables.ts';

/*
 * Which word of a name may be misspelt. Of what a body does ("Khoa học", "Tư pháp") any one word, by a letter or its diacritics; of a
 * place's or a school's own name less, for "xã Khe Dâu" and "xã Khe Dầu", "Trường Lê Lợi" and "Trường Lê Lai" are two.
 */

/** Of the whole name: with fewer, another letter makes another word too easily; other diacritics less so. */
const fewestLetters = { letter: 8, marks: 5 };
/** "Ủy ban nhân dân tĩnh Tân Hải": among so many words even the tier may be misspelt. */
const manyWords = 5;
const tierWords: ReadonlySet<string> = new Set(tiers.flat());
const communeTiers: ReadonlySet<string> = new Set(['xa', 'phuong', 'khu', 'tran', 'p']);
/** Bodies that are named for what they do. */
const named = /^(?:Sở|Ban|Chi cục|Cục|Trung tâm|Văn phòng|Phòng|Quỹ|Bệnh viện|Thanh tra|Ủy ban|Uỷ ban|UBND|HĐND|Hội|Liên đoàn|Tòa án|Viện kiểm sát|Bảo hiểm|Công an)(?!\p{L})/iu;
const longWord = 5;

export const mayDifferIn = (text: string): MayDiffer<Alias> => ({ words, value }, at, written, how) => {
  const word = words[at];
  if (!word || words.reduce((sum, { folded }) => sum + folded.length, 0) < fewestLetters[how]) return false;
  if (tierWords.has(word.folded)) return how === 'marks' && words.length >= manyWords;
  // An English name: only its long words.
  if (words.every(({ marked }) => !marked)) return how === 'letter' && word.folded.length >= longWord;
  if (!isSyllable(word.folded)) return false;
  // "một số y tế": only a capital makes "Số" a slip of "Sở".
  if (at === 0 && !isCapital(text, written)) return false;
  if (how === 'marks') return true;
  if (!isSyllable(written.folded)) return true;
  const tier = words.findIndex(({ folded }) => communeTiers.has(folded));
  return tier >= 0 && tier < at ? tier > 0 : named.test(value.text) && !words.some(({ folded }, before) => before < at && tierWords.has(folded));
};

const isCapital = (text: string, { start }: Token): boolean => /^\p{Lu}/u.test(text.slice(start));
