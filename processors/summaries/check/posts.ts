import { isRephrased, type Report } from '../../../infra/reports/index.ts';
import { searchable } from '../../../infra/text/index.ts';
import { runsOf } from '../reading/post-words.ts';
import type { CheckPorts, StoredDocument } from './ports.ts';
import { problem, type Problem } from './problem.ts';
import { passagesOf, type Passage } from './walk.ts';

/**
 * Words that no template wrote (a person's, a model's) are no post's. What an extract says is a quote, and that is an article's; between quotes it has
 * punctuation and no words.
 */
export async function postProblems(report: Report, stored: ReadonlyMap<string, StoredDocument>, { saidByPosts }: CheckPorts): Promise<Problem[]> {
  const passages = passagesOf(report);
  const extracts = passages.filter(({ sentence, pieces }) => sentence?.from === 'extract' && pieces.some(({ kind, text }) => kind === 'text' && /\p{L}{2}/u.test(text))).map(({ at }) => problem('extract-of-own-words', at, 'words between quotes'));
  const runs = new Map<string, string>();
  for (const passage of passages) for (const words of openWords(passage).flatMap(runsOf)) if (!isArticles(words, passage, stored)) runs.set(words, passage.at);
  const said = runs.size === 0 ? [] : await saidByPosts([...runs.keys()], report.period);
  return [...extracts, ...[...new Set(said.map((words) => runs.get(words) ?? ''))].map((at) => problem('words-of-post', at, 'words of a post'))];
}

/** What a person or a model wrote, between the names and quotes that are checked by themselves. */
function openWords({ pieces, sentence }: Passage): string[] {
  if (sentence === null || sentence.from === 'template' || sentence.from === 'extract') return [];
  return pieces.map(({ kind, text }) => (kind === 'quote' || kind === 'name' ? '\n' : text)).join('').split('\n');
}

/** What a model put otherwise may still have words of the article that it is of, which people repeat in posts. */
function isArticles(words: string, { sentence }: Passage, stored: ReadonlyMap<string, StoredDocument>): boolean {
  return sentence !== null && isRephrased(sentence) && sentence.documents.some((id) => stored.get(id)?.words.some((text) => ` ${searchable(text)} `.includes(` ${words} `)) === true);
}
