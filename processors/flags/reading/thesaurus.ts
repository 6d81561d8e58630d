import { readFileSync } from 'node:fs';
import { PhraseMatcher, type Match, type Token } from '../../phrases/index.ts';

/** Words of a text that have others for them. */
export interface Sense {
  /** Number of the group of words that say the same. */
  readonly group: number;
  readonly first: number;
  readonly last: number;
  /** It says what is done or happens, not to whom. */
  readonly isAct: boolean;
}

/** A word of a family each of whose members excludes the others: "xe máy" and "ô tô", "lớp 1" and "lớp 6". */
export interface Contrast {
  readonly family: number;
  readonly member: number;
  readonly first: number;
  readonly last: number;
}

const linesOf = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
const split = (line: string, by: string): string[] =>
  line
    .split(by)
    .map((word) => word.trim())
    .filter((word) => word !== '');

const groups = linesOf('thesaurus.txt').map((line) => ({ isAct: line.startsWith('*'), words: split(line.replace('*', ''), ',') }));
const senses = new PhraseMatcher(groups.flatMap(({ isAct, words }, group) => words.map((text) => ({ text, value: { group, isAct } }))));
const families = linesOf('contrasts.txt').map((line) => split(line, '|').map((member) => split(member, ',')));
const contrasts = new PhraseMatcher(families.flatMap((members, family) => members.flatMap((words, member) => words.map((text) => ({ text, value: { family, member } })))));

const negations: ReadonlySet<string> = new Set(['khong', 'chua', 'chang', 'khoi', 'not', 'no']);

/** The words of a text for which the thesaurus has others. They may overlap, but none lies within a longer one that negates it: "cho phép" in "không cho phép". */
export function sensesOf(text: string, tokens: readonly Token[], unmarked: boolean): Sense[] {
  const found = senses.find(text, tokens, { unmarked });
  const turned = found.filter(({ first, last }) => last > first && negations.has((tokens[first] as Token).folded));
  return found.filter((match) => !turned.some((outer) => isWithin(match, outer))).map(({ value, first, last }) => ({ ...value, first, last }));
}

/** The words of a text that have siblings; of overlapping ones of a family the longest. */
export function contrastsOf(text: string, tokens: readonly Token[], unmarked: boolean): Contrast[] {
  const found = contrasts.find(text, tokens, { unmarked });
  return found.filter((match) => !found.some((outer) => outer.value.family === match.value.family && isWithin(match, outer))).map(({ value, first, last }) => ({ ...value, first, last }));
}

const isWithin = <Value>(inner: Match<Value>, outer: Match<Value>): boolean => inner !== outer && inner.first >= outer.first && inner.last <= outer.last && inner.last - inner.first < outer.last - outer.first;
