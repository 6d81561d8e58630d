import { verdicts, type Verdict } from '../../contracts/index.ts';
import { searchable } from '../../text/index.ts';
import { factWords } from '../words/index.ts';

/** Words that fact-checkers rate with. Each list is also read without diacritics and in any case. */
const ratingWords: Readonly<Record<Verdict, readonly string[]>> = {
  fabricated: [
    'tin giả', 'bịa đặt', 'tin bịa đặt', 'hoàn toàn bịa đặt', 'thông tin bịa đặt', 'thông tin giả', 'giả', 'giả mạo', 'mạo danh', 'lừa đảo',
    'pants on fire', 'fake', 'fake news', 'hoax', 'made up', 'invented', 'bogus', 'scam', 'doctored', 'manipulated', 'altered', 'disinformation', 'fabrication',
  ],
  inaccurate: [
    'tin sai sự thật', 'sai sự thật', 'sai', 'tin sai', 'thông tin sai', 'thông tin sai sự thật', 'không đúng', 'không đúng sự thật', 'không chính xác', 'hoàn toàn sai', 'phần lớn sai',
    'false', 'mostly false', 'totally false', 'incorrect', 'not true', 'untrue', 'wrong', 'not correct', 'not accurate', 'debunked', 'misinformation', 'barely true', 'misattributed', 'three pinocchios', 'four pinocchios',
  ],
  misleading: [
    'gây hiểu nhầm', 'gây hiểu lầm', 'dễ gây hiểu nhầm', 'dễ gây hiểu lầm', 'sai lệch', 'thông tin sai lệch', 'thiếu ngữ cảnh', 'sai ngữ cảnh', 'thiếu bối cảnh', 'sai bối cảnh', 'đúng một phần', 'sai một phần', 'đúng một nửa', 'cắt ghép', 'xuyên tạc', 'phóng đại',
    'missing context', 'lacks context', 'needs context', 'out of context', 'no context', 'half true', 'partly false', 'partially false', 'partly true', 'partially true', 'mixture', 'mixed', 'exaggerated', 'distorted', 'distorts the facts',
    'cherry picks', 'spins the facts', 'miscaptioned', 'outdated', 'deceptive', 'one pinocchio', 'two pinocchios',
  ],
  accurate: ['tin xác thực', 'đúng', 'đúng sự thật', 'xác thực', 'đã xác thực', 'chính xác', 'tin thật', 'tin đúng', 'có thật', 'phần lớn đúng', 'true', 'mostly true', 'correct', 'mostly correct', 'correct attribution', 'verified', 'confirmed', 'legit', 'geppetto checkmark'],
  opinion: ['ý kiến', 'quan điểm', 'bình luận', 'châm biếm', 'trào phúng', 'satire', 'labeled satire', 'labelled satire', 'originated as satire', 'parody', 'humor', 'humour', 'commentary'],
  unproven: [
    'chưa đủ căn cứ', 'chưa có căn cứ', 'không có căn cứ', 'thiếu căn cứ', 'không đủ căn cứ', 'chưa xác minh', 'chưa được xác minh', 'chưa kiểm chứng', 'chưa được kiểm chứng', 'chưa rõ', 'không có bằng chứng', 'thiếu bằng chứng',
    'unverified', 'unsupported', 'unsubstantiated', 'unfounded', 'no evidence', 'not enough evidence', 'insufficient evidence', 'inconclusive', 'undetermined', 'research in progress', 'unconfirmed', 'not proven', 'lacks evidence', 'in dispute', 'disputed',
  ],
};

const key = (text: string): string => searchable(text);
const known = new Map(verdicts.flatMap((verdict) => [verdict, factWords.vi.verdicts[verdict], factWords.en.verdicts[verdict], factWords.vi.ratings[verdict], factWords.en.ratings[verdict], ...ratingWords[verdict]].map((word): [string, Verdict] => [key(word), verdict])));
const longest = 500;

/** The verdict that a rating's words stand for, in Vietnamese or English: the whole, or what stands before its first full stop, colon or dash. Null where they are not known. */
export function verdictOfWords(text: string): Verdict | null {
  const said = text.slice(0, longest);
  return known.get(key(said)) ?? known.get(key(said.split(/[.:;!,(–—\n]| - /, 1)[0] ?? '')) ?? null;
}

/**
 * The verdict of a rating on a scale. The lowest is `inaccurate`, not `fabricated`: no number says that somebody made it up.
 * Null where the value is outside the scale. Scales are 1 to 5 unless they say otherwise, as schema.org has it.
 */
export function verdictOfScale(value: unknown, worst: unknown, best: unknown): Verdict | null {
  const [at, low, high] = [numberOf(value), numberOf(worst ?? 1), numberOf(best ?? 5)];
  if (at === null || low === null || high === null || high <= low || at < low || at > high) return null;
  const share = (at - low) / (high - low);
  return share <= 0.25 ? 'inaccurate' : share < 0.75 ? 'misleading' : 'accurate';
}

function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && /^\s*-?\d{1,6}(?:[.,]\d{1,6})?\s*$/.test(value) ? Number(value.replace(',', '.')) : null;
}
