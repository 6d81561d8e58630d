import type { Reading } from '../reading/read.ts';
import type { Token } from '../../phrases/index.ts';
import type { Alignment, ClaimWords } from './align.ts';

/** What turns a claim round: a negation that only one side has, an opposite, a weighty word that is not said. */
export interface Turns {
  readonly negatedText: number;
  readonly negatedClaim: number;
  /** Words of the claim that the text says with a negation right before them and the claim without, and the other way round. */
  readonly flippedText: number;
  readonly flippedClaim: number;
  /** Of both, those that say what is done: words that the thesaurus knows. */
  readonly flippedAct: number;
  /** Share of the claim's words of the thesaurus for which the passage has one of their group. */
  readonly sensesSaid: number;
  readonly sensesMissing: number;
  readonly opposite: number;
  /** Weight of the heaviest word of the claim that the passage lacks, as a share of the heaviest word. */
  readonly missingHeavy: number;
  /** The claim speaks of a plan, the text of a fact. */
  readonly plannedAbsent: number;
}

/** Words between a negation and the claim's word that it negates. */
const reach = 4;

const opposites: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['tăng', 'nâng', 'thêm', 'lên'], ['giảm', 'hạ', 'bớt', 'xuống']],
  [['cấm', 'đóng', 'dừng', 'ngừng', 'hủy', 'cắt', 'bỏ', 'xóa', 'chặn'], ['cho phép', 'mở', 'tiếp tục', 'giữ', 'duy trì', 'khôi phục', 'hoãn', 'lùi', 'mở rộng', 'bổ sung']],
  [['thu phí', 'thu tiền', 'nộp', 'trả tiền'], ['miễn phí', 'miễn', 'hỗ trợ', 'hoàn trả']],
  [['bắt buộc', 'phải'], ['tự nguyện', 'không bắt buộc', 'tùy chọn', 'khuyến khích']],
  [['tử vong', 'chết', 'thiệt mạng'], ['sống sót', 'hồi phục', 'an toàn', 'bị thương']],
  [['hết hạn', 'hết hiệu lực', 'mất giá trị'], ['còn hiệu lực', 'còn giá trị', 'vẫn giá trị']],
  [['increase', 'rise', 'rises', 'raise'], ['decrease', 'fall', 'falls', 'cut', 'lower']],
  [['ban', 'bans', 'banned', 'close', 'closed'], ['allow', 'allows', 'allowed', 'open', 'opened', 'reopen']],
];

export function turnsIn(claim: ClaimWords, text: Reading, { partners, scores }: Alignment, first: number, last: number): Turns {
  const aligned = new Set(partners.filter((partner) => partner >= 0));
  const heaviest = Math.max(...claim.weights, 0.01);
  const near = (set: ReadonlySet<number>, at: number): boolean => {
    for (let step = 1; step <= reach; step += 1) if (set.has(at + step)) return true;
    return false;
  };
  const negatedText = text.cues.filter((cue) => cue.kind === 'negated' && cue.first >= first && cue.last < last && !aligned.has(cue.first) && near(aligned, cue.last)).length;
  const said = new Set(scores.flatMap((score, at) => (score > 0.5 ? [at] : [])));
  const negatedClaim = claim.reading.cues.filter((cue) => cue.kind === 'negated' && !said.has(cue.first) && near(said, cue.last)).length;
  const [textNegates, claimNegates] = [negatedWords(text), negatedWords(claim.reading)];
  let flippedText = 0;
  let flippedClaim = 0;
  let flippedAct = 0;
  const acts = new Set(claim.reading.senses.flatMap((sense) => Array.from({ length: sense.last - sense.first + 1 }, (_word, step) => sense.first + step)));
  for (const [at, partner] of partners.entries()) {
    if (partner < 0 || (scores[at] as number) < 0.6) continue;
    if (textNegates.has(partner) === claimNegates.has(at)) continue;
    if (acts.has(at)) flippedAct += 1;
    if (textNegates.has(partner)) flippedText += 1;
    else flippedClaim += 1;
  }
  const missing = claim.weights.reduce((max, weight, at) => ((scores[at] as number) > 0.5 ? max : Math.max(max, weight)), 0);
  const groups = new Set(claim.reading.senses.map(({ group }) => group));
  const saidGroups = new Set(text.senses.flatMap((sense) => (sense.first >= first && sense.last < last && groups.has(sense.group) ? [sense.group] : [])));
  const claimPlans = claim.reading.cues.some(({ kind }) => kind === 'planned');
  const textPlans = text.cues.some((cue) => cue.kind === 'planned' && cue.first >= first && cue.last < last);
  return {
    negatedText: Math.min(2, negatedText),
    negatedClaim: Math.min(2, negatedClaim),
    flippedText: Math.min(2, flippedText),
    flippedAct: Math.min(2, flippedAct),
    flippedClaim: Math.min(2, flippedClaim),
    sensesSaid: groups.size === 0 ? 1 : saidGroups.size / groups.size,
    sensesMissing: Math.min(4, groups.size - saidGroups.size),
    opposite: opposes(claim.reading.words, text.words.slice(first, last)) ? 1 : 0,
    missingHeavy: missing / heaviest,
    plannedAbsent: claimPlans && !textPlans ? 1 : 0,
  };
}

const fillers: ReadonlySet<string> = new Set(['bi', 'phai', 'duoc', 'co', 'he', 'con', 'them', 'cho', 'the', 'can', 'ai', 'viec', 'chuyen', 'be', 'been', 'any']);
const negatedCache = new WeakMap<Reading, ReadonlySet<number>>();

const conditions: ReadonlySet<string> = new Set(['neu', 'ai', 'he', 'ma', 'nao', 'if', 'unless', 'who', 'whoever', 'nguoi']);
/** "nếu không đổi", "ai không đăng ký": a condition, not a denial. */
function isConditional({ words }: Reading, at: number): boolean {
  for (let step = 1; step <= 5 && at - step >= 0; step += 1) if (conditions.has((words[at - step] as Token).folded)) return true;
  return false;
}

/** Words right behind a negation, little words between them left out. */
function negatedWords(reading: Reading): ReadonlySet<number> {
  const known = negatedCache.get(reading);
  if (known) return known;
  const negated = new Set<number>();
  for (const cue of reading.cues) {
    if (cue.kind !== 'negated' || isConditional(reading, cue.first)) continue;
    let at = cue.last + 1;
    for (let step = 0; step < 3 && fillers.has(reading.words[at]?.folded ?? ''); step += 1, at += 1) negated.add(at);
    if (reading.words[at]) negated.add(at);
  }
  negatedCache.set(reading, negated);
  return negated;
}

/** One side has a word whose opposite stands on the other, and not the word itself. */
function opposes(claim: readonly Token[], text: readonly Token[]): boolean {
  const [left, right] = [` ${claim.map(({ exact }) => exact).join(' ')} `, ` ${text.map(({ exact }) => exact).join(' ')} `];
  const has = (words: string, list: readonly string[]): boolean => list.some((word) => words.includes(` ${word} `));
  return opposites.some(([one, other]) => (has(left, one) && !has(left, other) && has(right, other) && !has(right, one)) || (has(left, other) && !has(left, one) && has(right, one) && !has(right, other)));
}
