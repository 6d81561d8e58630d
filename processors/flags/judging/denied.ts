import type { Quantity } from '../../claims/slots/quantities.ts';
import type { Reading } from '../reading/read.ts';
import type { Token } from '../../phrases/index.ts';
import type { Alignment, ClaimWords } from './align.ts';
import { same } from './slots.ts';
import { isConditional } from './turns.ts';

/** What in the passage says that it is not so, or so of something else. */
export interface Denied {
  /** Negations right before what the claim says, of a claim that negates nothing; at most 2. */
  readonly denied: number;
  /** The passage says that something stays as it was, and the claim does not. */
  readonly unchanged: number;
  /** The passage draws a mocking conclusion: "thì … chắc … nhỉ". */
  readonly jest: number;
  /** Of the claim's words around its numbers, the share that stands around the same number in the passage; 1 where no number agrees. */
  readonly numberContext: number;
}

const staying = /(?:giữ nguyên|giữ ổn định|không thay đổi|không (?:hề )?ảnh hưởng|không liên quan|vẫn (?:được|còn|giữ|như|bình thường|nguyên|có|do|theo|tiếp tục|thi|mở|hoạt động)|như cũ|như trước|như mọi năm|như thường|bình thường|tiếp tục|đứng ngoài|unchanged|as usual|as before|remains?|keeps?|still)(?![\p{L}\p{M}])/iu;
const jesting = /thì[^.!?\n]{2,70}chắc|chắc[^.!?\n]{1,70}(?:nhỉ|nhể|quá ha|luôn ha)|(?:rồi|luôn|quá|hết) (?:nhỉ|nhể)(?![\p{L}\p{M}])|chắc (?:sang năm|mai mốt|mai|hôm nào|sắp|tới lúc|rồi đây)/iu;
/** Words between a negation and what it negates. */
const reach = 3;
const around = 4;

export function deniedIn(claim: ClaimWords, text: Reading, { partners, scores }: Alignment, first: number, last: number): Denied {
  const weighty = new Map<number, number>();
  partners.forEach((partner, at) => {
    if (partner >= 0 && (scores[at] as number) > 0.5) weighty.set(partner, Math.max(weighty.get(partner) ?? 0, claim.core[at] as number));
  });
  const aligned = new Set(partners.filter((partner) => partner >= 0));
  let denied = 0;
  if (!claim.reading.cues.some(({ kind, first: at }) => kind === 'negated' && !/^k(?:hoi)?$/.test((claim.reading.words[at] as Token).folded))) {
    for (const cue of text.cues) {
      const word = text.words[cue.first] as Token;
      if (cue.kind !== 'negated' || cue.first < first || cue.last >= last || aligned.has(cue.first) || /^k(?:hoi)?$/.test(word.folded) || isConditional(text, cue.first)) continue;
      for (let step = 1; step <= reach; step += 1) {
        if ((weighty.get(cue.last + step) ?? 0) <= 0.1) continue;
        denied += 1;
        break;
      }
    }
  }
  const [start, end] = [text.words[first]?.start ?? 0, text.words[last - 1]?.end ?? 0];
  const unchanged = staying.test(text.text.slice(start, end)) && !staying.test(claim.reading.text) ? 1 : 0;
  return { denied: Math.min(2, denied), unchanged, jest: jesting.test(text.text.slice(start, end)) && !jesting.test(claim.reading.text) ? 1 : 0, numberContext: numberContext(claim, text, partners, first, last) };
}

function numberContext(claim: ClaimWords, text: Reading, partners: readonly number[], first: number, last: number): number {
  const placeOf = ({ words }: Reading, { start, end }: Quantity): number => words.findIndex((word) => word.start >= start && word.start < end);
  const [from, to] = [text.words[first]?.start ?? 0, text.words[last - 1]?.end ?? 0];
  const said = text.quantities.filter((each) => each.start >= from && each.end <= to);
  const shares: number[] = [];
  for (const own of claim.reading.quantities) {
    const found = said.filter((each) => same(own, each));
    if (found.length === 0) continue;
    const at = placeOf(claim.reading, own);
    let best = 0;
    for (const other of found) {
      const place = placeOf(text, other);
      let [near, all] = [0, 0];
      for (let word = Math.max(0, at - around); word <= Math.min(claim.weights.length - 1, at + around + 1); word += 1) {
        const weight = claim.weights[word] as number;
        all += weight;
        const partner = partners[word] as number;
        if (partner >= 0 && Math.abs(partner - place) <= around * 2) near += weight;
      }
      best = Math.max(best, all === 0 ? 1 : near / all);
    }
    shares.push(best);
  }
  return shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
