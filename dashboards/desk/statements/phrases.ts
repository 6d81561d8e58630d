import { searchable } from '../../../infra/text/index.ts';

/** Syllables in a row that nobody writes by chance. */
export const phraseLength = 8;

export interface Phrase {
  /** Folded, as the store searches. */
  readonly folded: string;
  /** As the statement has it. */
  readonly shown: string;
}

/**
 * Runs of a text by which a quotation of it is known: eight syllables in a row, none of which stands in a name or sentence that others write too
 * (`common`: the office's and units' names, the claim that circulates). Of a long text every second, third … run, so that there are at most `most`.
 */
export function phrasesOf(text: string, common: readonly string[], most: number): Phrase[] {
  const shared = common.map(searchable).filter(Boolean);
  const all = text.split('\n').flatMap((line) => runsOf(line, shared));
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, at) => at % step === 0);
}

function runsOf(line: string, shared: readonly string[]): Phrase[] {
  const tokens = line.split(/\s+/).filter(Boolean);
  const words = tokens.flatMap((token, at) => searchable(token).split(' ').filter(Boolean).map((word) => ({ word, at })));
  const taken = covered(words.map(({ word }) => word), shared);
  return words.flatMap(({ at: first }, from) => {
    const run = words.slice(from, from + phraseLength);
    const last = run.at(-1);
    if (run.length < phraseLength || last === undefined || taken.slice(from, from + phraseLength).includes(true)) return [];
    const folded = run.map(({ word }) => word).join(' ');
    return shared.some((each) => ` ${each} `.includes(` ${folded} `)) ? [] : [{ folded, shown: tokens.slice(first, last.at + 1).join(' ') }];
  });
}

/** Which words stand in one of the shared sequences. */
function covered(words: readonly string[], shared: readonly string[]): boolean[] {
  const taken = words.map(() => false);
  for (const sequence of shared.map((each) => each.split(' '))) {
    for (let at = 0; at + sequence.length <= words.length; at += 1) if (sequence.every((word, offset) => words[at + offset] === word)) taken.fill(true, at, at + sequence.length);
  }
  return taken;
}
