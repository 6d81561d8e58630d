import { fold } from '../../infra/text/index.ts';
import { pairHash, type DiacriticsTable } from './table.ts';

/** Puts diacritics on Vietnamese that was typed without them. */
export interface Restorer {
  /** The text with the likeliest diacritics, every letter in its place; a text that has its own, or is not Vietnamese, comes back as it is. */
  restore(text: string): string;
}

const word = /[\p{L}\p{M}]+/gu;
const sentenceMark = /[.!?…;:\n"“”()]/;
const vietnameseMark = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;
/** Share of words with diacritics from which on a text has its own. */
const ownMarks = 0.1;
/** Share of words that could be Vietnamese syllables from which on a text is taken for Vietnamese. */
const vietnamese = 0.75;
const fewestWords = 3;
/** A pair that was never seen costs so much beside the second word's own share. */
const unseen = Math.log(0.05);

interface Candidate {
  readonly number: number;
  readonly share: number;
}

export function createRestorer(table: DiacriticsTable): Restorer {
  const byFolded = new Map<string, Candidate[]>();
  table.syllables.forEach((syllable, number) => {
    const key = fold(syllable);
    const candidate = { number, share: table.shares[number] as number };
    const known = byFolded.get(key);
    if (known) known.push(candidate);
    else byFolded.set(key, [candidate]);
  });
  const pairShare = (first: number, second: Candidate): number => {
    const at = find(table.pairs, pairHash(first, second.number));
    return at < 0 ? unseen + second.share : (table.pairShares[at] as number);
  };

  return {
    restore(text) {
      const found = [...text.matchAll(word)];
      if (found.length < fewestWords || found.filter(([raw]) => vietnameseMark.test(raw)).length >= ownMarks * found.length) return text;
      const words = found.map((match) => ({ at: match.index, raw: match[0], candidates: byFolded.get(match[0].toLowerCase()) ?? [] }));
      if (words.filter(({ candidates }) => candidates.length > 0).length < vietnamese * words.length) return text;
      const letters = [...text.normalize('NFC')];
      if (letters.length !== text.length) return text;
      let run: typeof words = [];
      const settle = (): void => {
        best(run, pairShare).forEach(({ number }, index) => {
          const { at, raw } = run[index] as (typeof words)[number];
          [...(table.syllables[number] as string)].forEach((letter, offset) => {
            letters[at + offset] = raw[offset] === raw[offset]?.toLowerCase() ? letter : letter.toUpperCase();
          });
        });
        run = [];
      };
      let behind = 0;
      for (const each of words) {
        if (each.candidates.length === 0 || sentenceMark.test(text.slice(behind, each.at))) settle();
        if (each.candidates.length > 0) run.push(each);
        behind = each.at + each.raw.length;
      }
      settle();
      return letters.join('');
    },
  };
}

/** The likeliest way through the candidates of a run of words (Viterbi). */
function best(run: readonly { readonly candidates: readonly Candidate[] }[], pairShare: (first: number, second: Candidate) => number): Candidate[] {
  let scores: number[] = [];
  const back: number[][] = [];
  run.forEach(({ candidates }, at) => {
    const before = run[at - 1]?.candidates;
    if (!before) {
      scores = candidates.map(({ share }) => share);
      return;
    }
    const from: number[] = [];
    const next = candidates.map((candidate, index) => {
      let most = -Infinity;
      before.forEach(({ number }, previous) => {
        const score = (scores[previous] as number) + pairShare(number, candidate);
        if (score > most) {
          most = score;
          from[index] = previous;
        }
      });
      return most;
    });
    back.push(from);
    scores = next;
  });
  if (run.length === 0) return [];
  let at = scores.indexOf(Math.max(...scores));
  const chosen: Candidate[] = [];
  for (let index = run.length - 1; index >= 0; index -= 1) {
    chosen.unshift(run[index]?.candidates[at] as Candidate);
    if (index > 0) at = back[index - 1]?.[at] as number;
  }
  return chosen;
}

function find(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle] as number;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
