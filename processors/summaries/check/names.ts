import type { Report } from '../../../infra/reports/index.ts';
import type { CheckPorts, StoredDocument } from './ports.ts';
import { problem, type Problem } from './problem.ts';
import { passagesOf } from './walk.ts';

/** Every unit, topic, outlet, story, fact, statement and case that is named is there, and is called so. A story is called as an article in it that the report cites; as another one, which takes longer to find, too. */
export async function nameProblems(report: Report, stored: ReadonlyMap<string, StoredDocument>, { names }: CheckPorts): Promise<Problem[]> {
  const cited = Map.groupBy([...stored.values()].filter(({ kind, story }) => kind === 'article' && story !== ''), ({ story }) => story);
  const asked = new Map<string, Promise<readonly string[]>>();
  const found: Problem[] = [];
  for (const { at, pieces } of passagesOf(report)) {
    for (const piece of pieces) {
      if (piece.kind !== 'name') continue;
      if (piece.of === 'story' && cited.get(piece.id)?.some(({ title }) => title !== '' && isCalled(piece.text, title))) continue;
      const key = `${piece.of}/${piece.id}`;
      const called = asked.get(key) ?? names(piece.of, piece.id, report.language);
      asked.set(key, called);
      const right = await called;
      if (right.length === 0) found.push(problem('name-unknown', at, `${key} "${piece.text}"`));
      else if (!right.some((name) => isCalled(piece.text, name))) found.push(problem('name-differs', at, piece.text, right[0]));
    }
  }
  return found;
}

const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
const uncapped = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** The whole name, with or without a capital at its beginning; a long one may break off with "…" after its first words. */
function isCalled(text: string, name: string): boolean {
  const [said, right] = [uncapped(plain(text)), uncapped(plain(name))];
  if (said === right) return true;
  const begun = /…\)?$/u.test(said) ? said.replace(/…\)?$/u, '').trimEnd() : null;
  return begun !== null && begun.length >= 20 && right.startsWith(begun);
}
