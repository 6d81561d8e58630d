import type { Report } from '../../../infra/reports/index.ts';
import { searchable } from '../../../infra/text/index.ts';
import type { CheckPorts } from './ports.ts';
import { problem, type Problem } from './problem.ts';
import { passagesOf, type Passage } from './walk.ts';

/** As many syllables in a row as are a post's own words; fewer are a turn of phrase. */
const run = 8;

/**
 * Words that no template wrote (a person's, a model's) are no post's. What an extract says is a quote, and that is an article's; between quotes it has
 * punctuation and no words.
 */
export async function postProblems(report: Report, { saidByPosts }: CheckPorts): Promise<Problem[]> {
  const passages = passagesOf(report);
  const extracts = passages.filter(({ sentence, pieces }) => sentence?.from === 'extract' && pieces.some(({ kind, text }) => kind === 'text' && /\p{L}{2}/u.test(text))).map(({ at }) => problem('extract-of-own-words', at, 'words between quotes'));
  const runs = new Map<string, string>();
  for (const passage of passages) for (const words of openWords(passage).flatMap(runsOf)) runs.set(words, passage.at);
  const said = runs.size === 0 ? [] : await saidByPosts([...runs.keys()], report.period);
  return [...extracts, ...[...new Set(said.map((words) => runs.get(words) ?? ''))].map((at) => problem('words-of-post', at, 'words of a post'))];
}

/** What a person or a model wrote, between the names and quotes that are checked by themselves. */
function openWords({ pieces, sentence }: Passage): string[] {
  if (sentence === null || sentence.from === 'template' || sentence.from === 'extract') return [];
  return pieces.map(({ kind, text }) => (kind === 'quote' || kind === 'name' ? '\n' : text)).join('').split('\n');
}

function runsOf(text: string): string[] {
  const words = searchable(text).split(' ').filter(Boolean);
  return words.length < run ? [] : words.slice(0, words.length - run + 1).map((_, at) => words.slice(at, at + run).join(' '));
}
