import type { Reading } from '../reading/read.ts';
import type { Token } from '../../phrases/index.ts';
import type { ClaimWords } from './align.ts';

/** Cues outside the passage that turn to the claim: their sentence says some of it or points back, or the text is short. Counts, at most 2. */
export interface Linked {
  readonly refutedLinked: number;
  readonly doubtedLinked: number;
  readonly reportedLinked: number;
  readonly askedLinked: number;
}

const kinds = { refuted: 'refutedLinked', doubted: 'doubtedLinked', reported: 'reportedLinked', asked: 'askedLinked' } as const;
/** Words of a claim that a sentence must say to be about it, as a share of their weight. */
const share = 0.22;
/** A text of so few sentences is about one thing. */
const few = 3;
const pointing = /(?:thông tin|tin|việc|điều|bài|bài viết|nội dung|chuyện|vụ|clip|hình ảnh|quy định|khoản|con số|văn bản|tin đồn|lời đồn|sự việc)\s+(?:này|đó|trên|ấy|nêu trên|nói trên|vừa rồi|kia)|(?:this|that|the)\s+(?:claim|post|message|rumou?r|story|video|news)|đừng|chớ|cảnh giác|không có chuyện|làm gì có|bịa|đính chính/iu;

export function linkedIn(claim: ClaimWords, text: Reading, from: number, to: number, aligned: ReadonlySet<number>, isOwnCue: (words: string) => boolean): Linked {
  const counts = { refutedLinked: 0, doubtedLinked: 0, reportedLinked: 0, askedLinked: 0 };
  const weights = new Map<string, number>();
  claim.reading.words.forEach(({ folded }, at) => weights.set(folded, Math.max(weights.get(folded) ?? 0, claim.core[at] as number)));
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  for (const [at, sentence] of text.sentences.entries()) {
    if (at >= from && at <= to) continue;
    const cues = text.cues.filter(({ kind, first, last }) => kind in kinds && first >= sentence.first && last < sentence.last && !(aligned.has(first) && aligned.has(last)));
    if (cues.length === 0) continue;
    const said = new Set<string>();
    for (let word = sentence.first; word < sentence.last; word += 1) said.add((text.words[word] as Token).folded);
    const cover = [...said].reduce((sum, word) => sum + (weights.get(word) ?? 0), 0) / total;
    const isLinked = text.sentences.length <= few || cover >= share || (Math.abs(at - from) <= 2 && pointing.test(text.text.slice(sentence.start, sentence.end)));
    if (!isLinked) continue;
    for (const { kind, first, last } of cues) {
      if (isOwnCue(wordsOf(text, first, last))) continue;
      const name = kinds[kind as keyof typeof kinds];
      counts[name] = Math.min(2, counts[name] + 1);
    }
  }
  return counts;
}

export const wordsOf = ({ words }: Reading, first: number, last: number): string =>
  words
    .slice(first, last + 1)
    .map(({ folded }) => folded)
    .join(' ');
