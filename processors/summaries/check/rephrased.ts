import { isRephrased, type Report } from '../../../infra/reports/index.ts';
import { strayIn } from '../rephrase/index.ts';
import type { StoredDocument } from './ports.ts';
import { problem, type Problem } from './problem.ts';
import { passagesOf } from './walk.ts';

/** What a model put otherwise has no name, number, time or link that is not in its articles as they are now; where a person changed it after that, names and times are theirs. */
export function rephrasedProblems(report: Report, stored: ReadonlyMap<string, StoredDocument>): Problem[] {
  return passagesOf(report).flatMap(({ at, sentence }) => {
    if (sentence === null || !isRephrased(sentence)) return [];
    const text = sentence.pieces.map((piece) => piece.text).join('');
    const words = sentence.documents.flatMap((id) => stored.get(id)?.words ?? []);
    const stray = strayIn(text, words, { units: [] });
    const isTheirs = sentence.from === 'person' && stray !== 'number' && stray !== 'link';
    return stray === null || isTheirs ? [] : [problem('quote-not-found', at, `${stray} in "${text}"`)];
  });
}
