import type { Reading } from '../reading/read.ts';
import { spellingOf, type Token } from '../../phrases/index.ts';
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
  /** Share of what the claim says is done that the passage says is done, and how much of it is missing; 1 and 0 where the thesaurus knows no such word. */
  readonly actsSaid: number;
  readonly actsMissing: number;
  /** Words of the claim in whose place the passage has a sibling that excludes them: "ô tô" for "xe máy". */
  readonly contrasts: number;
  /** A phrase of the claim's sense that only one side negates. */
  readonly flippedSense: number;
  /** Words of both that only one side says to be no more, where words that end a thing count as negations too: "bỏ thi" is "không thi", "không cắt trợ cấp" is "trợ cấp". */
  readonly flippedPole: number;
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

export function turnsIn(claim: ClaimWords, text: Reading, { partners, scores, bySense }: Alignment, first: number, last: number): Turns {
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
  const settled = new Set<number>();
  let flippedSense = 0;
  for (const pair of bySense) {
    for (let at = pair.claim.first; at <= pair.claim.last; at += 1) settled.add(at);
    if ((pair.claim.isAct || pair.claim.last > pair.claim.first) && textNegates.has(pair.text.first) !== claimNegates.has(pair.claim.first) && !insideTurned(claim.reading, bySense, pair.claim.first)) flippedSense += 1;
  }
  for (const [at, partner] of partners.entries()) {
    if (partner < 0 || settled.has(at) || (scores[at] as number) < 0.6) continue;
    if (textNegates.has(partner) === claimNegates.has(at)) continue;
    if (acts.has(at)) flippedAct += 1;
    if (textNegates.has(partner)) flippedText += 1;
    else flippedClaim += 1;
  }
  const [textPoles, claimPoles] = [polesOf(text), polesOf(claim.reading)];
  const flippedPole = partners.filter((partner, at) => partner >= 0 && (scores[at] as number) >= 0.6 && (claim.weights[at] as number) > 0.15 && textPoles.has(partner) !== claimPoles.has(at)).length;
  const missing = claim.weights.reduce((max, weight, at) => ((scores[at] as number) > 0.5 ? max : Math.max(max, weight)), 0);
  const groupWeights = new Map<number, { weight: number; isAct: boolean }>();
  for (const { group, isAct, first: from, last: to } of claim.reading.senses) {
    const weight = claim.weights.slice(from, to + 1).reduce((sum, each) => sum + each, 0.02);
    if (weight > (groupWeights.get(group)?.weight ?? 0)) groupWeights.set(group, { weight, isAct });
  }
  const groups = new Set(groupWeights.keys());
  const acts_ = [...groupWeights].filter(([, { isAct }]) => isAct);
  const saidGroups = new Set(text.senses.flatMap((sense) => (sense.first >= first && sense.last < last && groups.has(sense.group) ? [sense.group] : [])));
  const actsSaid = acts_.filter(([group]) => saidGroups.has(group)).length;
  const claimPlans = claim.reading.cues.some(({ kind }) => kind === 'planned');
  const textPlans = text.cues.some((cue) => cue.kind === 'planned' && cue.first >= first && cue.last < last);
  return {
    negatedText: Math.min(2, negatedText),
    negatedClaim: Math.min(2, negatedClaim),
    flippedText: Math.min(2, flippedText),
    flippedAct: Math.min(2, flippedAct),
    flippedClaim: Math.min(2, flippedClaim),
    sensesSaid: groups.size === 0 ? 1 : weightOf(groupWeights, saidGroups) / weightOf(groupWeights, groups),
    actsSaid: acts_.length === 0 ? 1 : actsSaid / acts_.length,
    actsMissing: Math.min(3, acts_.length - actsSaid),
    contrasts: Math.min(2, contrastsBetween(claim.reading, text, first, last)),
    flippedSense: Math.min(2, flippedSense),
    flippedPole: Math.min(3, flippedPole),
    sensesMissing: Math.min(4, groups.size - saidGroups.size),
    opposite: opposes(claim.reading.words, text.words.slice(first, last)) ? 1 : 0,
    missingHeavy: missing / heaviest,
    plannedAbsent: claimPlans && !textPlans ? 1 : 0,
  };
}

const weightOf = (weights: ReadonlyMap<number, { weight: number }>, groups: ReadonlySet<number>): number => [...groups].reduce((sum, group) => sum + (weights.get(group)?.weight ?? 0), 0);

/** The claim's phrase lies in a longer one that the text says too, negation and all. */
const insideTurned = (claim: Reading, pairs: Alignment['bySense'], at: number): boolean => pairs.some(({ claim: { first, last } }) => first < at && last >= at && claim.cues.some((cue) => cue.kind === 'negated' && cue.first === first));

/** Families of which the claim has a member that the stretch lacks, and the stretch another that the claim lacks. */
function contrastsBetween(claim: Reading, text: Reading, first: number, last: number): number {
  const membersOf = (reading: Reading, from: number, to: number): Map<number, Set<number>> => {
    const families = new Map<number, Set<number>>();
    for (const { family, member, first: start, last: end } of reading.contrasts) if (start >= from && end < to) families.set(family, (families.get(family) ?? new Set()).add(member));
    return families;
  };
  const [own, said] = [membersOf(claim, 0, claim.words.length), membersOf(text, first, last)];
  let count = 0;
  for (const [family, members] of own) {
    const others = said.get(family);
    if (others && [...members].some((member) => !others.has(member)) && [...others].some((member) => !members.has(member))) count += 1;
  }
  return count;
}

const fillers: ReadonlySet<string> = new Set(['bi', 'phai', 'duoc', 'co', 'he', 'con', 'them', 'cho', 'the', 'can', 'ai', 'viec', 'chuyen', 'be', 'been', 'any']);
const negatedCache = new WeakMap<Reading, ReadonlySet<number>>();

const conditions: ReadonlySet<string> = new Set(['neu', 'he', 'if', 'unless', 'nho', 'ma', 'lo']);
const whoever: ReadonlySet<string> = new Set(['ai', 'nao', 'nguoi', 'ho', 'who', 'whoever', 'dan', 'khach']);
const consequences: ReadonlySet<string> = new Set(['se', 'thi', 'la', 'bi', 'phat', 'mat', 'coi', 'khoa', 'cat', 'tru', 'will', 'lose']);
/** "nếu không đổi thì", "ai không đăng ký sẽ": a condition, not a denial. */
export function isConditional({ words }: Reading, at: number): boolean {
  const before = (steps: number, set: ReadonlySet<string>): boolean => {
    for (let step = 1; step <= steps && at - step >= 0; step += 1) if (set.has((words[at - step] as Token).folded)) return true;
    return false;
  };
  const after = (): boolean => {
    for (let step = 2; step <= 14 && at + step < words.length; step += 1) if (consequences.has((words[at + step] as Token).folded)) return true;
    return false;
  };
  return before(6, conditions) || (before(2, whoever) && after());
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

const enders: ReadonlySet<string> = new Set(['bỏ', 'cắt', 'hủy', 'huỷ', 'ngừng', 'ngưng', 'dừng', 'thôi', 'hết', 'mất', 'miễn', 'cấm', 'dẹp', 'nghỉ', 'đóng', 'tước', 'khóa', 'stop', 'ban', 'end', 'scrap', 'close'].map((word) => spellingOf(word).exact));
const light: ReadonlySet<string> = new Set(['toan', 'bo', 'het', 'han', 'khoan', 'cac', 'luon', 'sach', 'cua', 'moi', 'viec', 'cua', 'hoat', 'dong', 'khong', 'con', 'duoc', 'phai', 'bi', 'co', 'cho', 'nhan', 'tat', 'ca', 'all', 'the', 'any']);
const poleCache = new WeakMap<Reading, ReadonlySet<number>>();

/** Words that are said to be no more: behind a negation or behind a word that ends a thing, not behind both. */
function polesOf(reading: Reading): ReadonlySet<number> {
  const known = poleCache.get(reading);
  if (known) return known;
  const poles = new Set<number>();
  const negated = negatedWords(reading);
  const toggle = (at: number): void => void (poles.has(at) ? poles.delete(at) : poles.add(at));
  for (const at of negated) toggle(at);
  reading.words.forEach((word, at) => {
    if (!enders.has(word.exact)) return;
    let next = at + 1;
    while (next < reading.words.length && next < at + 4 && light.has((reading.words[next] as Token).folded)) next += 1;
    const isTurned = negated.has(at);
    for (let step = next; step < Math.min(next + 3, reading.words.length); step += 1) if (isTurned ? poles.has(step) : !poles.has(step)) toggle(step);
  });
  poleCache.set(reading, poles);
  return poles;
}

/** One side has a word whose opposite stands on the other, and not the word itself. */
function opposes(claim: readonly Token[], text: readonly Token[]): boolean {
  const [left, right] = [` ${claim.map(({ exact }) => exact).join(' ')} `, ` ${text.map(({ exact }) => exact).join(' ')} `];
  const has = (words: string, list: readonly string[]): boolean => list.some((word) => words.includes(` ${word} `));
  return opposites.some(([one, other]) => (has(left, one) && !has(left, other) && has(right, other) && !has(right, one)) || (has(left, other) && !has(left, one) && has(right, one) && !has(right, other)));
}
