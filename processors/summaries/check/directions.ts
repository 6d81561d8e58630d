import type { Piece, Report, Sentence } from '../../../infra/reports/index.ts';
import { changeWords, shareWords } from '../sheet/compare.ts';
import { catalogues } from '../words/index.ts';
import { problem, type Problem } from './problem.ts';
import { passagesOf } from './walk.ts';

type Figures = Report['figures'];
type Compared = NonNullable<Sentence['compares']>[number];
/** A figure among the words of a sentence. */
const mark = (id: string): string => `\u0001${id}\u0002`;
const anyMark = '\u0001[^\u0001\u0002]*\u0002';
const coded = (pieces: readonly Piece[]): string => pieces.map((piece) => (piece.kind === 'figure' ? mark(piece.figure) : piece.text)).join('');

/**
 * Words that say a direction ("up 12% from the period before (34)", "the share is nearly the same") are those that follow from the figures that they compare; no template says one
 * without them. What a person or a model wrote does not say the opposite of the figure that follows.
 */
export function directionProblems(report: Report): Problem[] {
  return passagesOf(report).flatMap(({ at, pieces, sentence }) => {
    if (sentence === null || sentence.from === 'extract') return [];
    return sentence.from === 'template' ? templateProblems(report, at, sentence) : opposites(report, at, pieces);
  });
}

function templateProblems({ figures, language }: Report, at: string, { pieces, compares = [] }: Sentence): Problem[] {
  const { change, shareChange } = catalogues[language];
  let rest = coded(pieces);
  const wrong: Problem[] = [];
  for (const compared of compares) {
    const right = rightWords(compared, figures, language);
    if (right === null) wrong.push(problem('figure-unknown', at, `${compared.now}, ${compared.before}`));
    else if (!rest.includes(right.words)) wrong.push(problem('direction-wrong', at, text(pieces), right.words.replaceAll(new RegExp(anyMark, 'gu'), '…')));
    else rest = rest.replace(right.words, '');
  }
  const clauses = [...Object.values(change), ...Object.values(shareChange)].map((template) => new RegExp(`(?<!\\p{L})${template.split(/\{\w+\}/u).map(escaped).join(anyMark)}(?!\\p{L})`, 'u'));
  const unmarked = wrong.length === 0 && clauses.some((clause) => clause.test(rest)) ? [problem('direction-wrong', at, text(pieces), 'no comparison')] : [];
  return [...wrong, ...unmarked];
}

/** The clause as it has to stand; null where the report lacks a figure of it. */
function rightWords({ now, before, points }: Compared, figures: Figures, language: Report['language']): { readonly words: string } | null {
  const { change, shareChange } = catalogues[language];
  const [one, other, moved] = [figures[now], figures[before], points === null ? undefined : figures[points]];
  if (one === undefined || other === undefined || (points !== null && moved === undefined)) return null;
  const [value, valueBefore] = [one.value ?? 0, other.value ?? 0];
  const template = points === null ? change[changeWords(value, valueBefore)] : shareChange[shareWords(value, valueBefore, moved?.value ?? 0)];
  const growth = template.includes('{growth}') ? Object.values(figures).find(({ question, cell }) => question === one.question && cell === growthOf(one.cell, other.cell))?.id : undefined;
  if (template.includes('{growth}') && growth === undefined) return null;
  return { words: template.replace('{before}', mark(before)).replace('{growth}', mark(growth ?? '')).replace('{points}', mark(points ?? '')) };
}

/** `documents:row` and `documentsBefore:row`: `growth(documents,documentsBefore):row`. */
function growthOf(now: string, before: string): string {
  const [column = '', ...row] = now.split(':');
  return `growth(${column},${before.split(':')[0] ?? ''})${row.length === 0 ? '' : `:${row.join(':')}`}`;
}

const rises = { vi: ['tăng', 'tăng thêm', 'nhiều hơn', 'cao hơn'], en: ['up', 'up by', 'rose', 'rose by', 'rising by', 'more', 'increased by', 'grew by'] } as const;
const falls = { vi: ['giảm', 'giảm đi', 'giảm còn', 'ít hơn', 'thấp hơn'], en: ['down', 'down by', 'fell', 'fell by', 'falling by', 'fewer', 'less', 'decreased by', 'dropped by'] } as const;

/** A change whose sign the words say, and say wrongly. */
function opposites({ figures, language }: Report, at: string, pieces: readonly Piece[]): Problem[] {
  const ends = (words: string, with_: readonly string[]): boolean => with_.some((one) => new RegExp(`(?<!\\p{L})${escaped(one)}\\s*$`, 'iu').test(words));
  return pieces.flatMap((piece, index) => {
    const before = pieces[index - 1];
    const figure = piece.kind === 'figure' ? figures[piece.figure] : undefined;
    if (before?.kind !== 'text' || figure === undefined || !/^(?:growth|points|diff)\(/.test(figure.cell) || figure.value === null || /^\s*[+\-−–]/u.test(piece.text)) return [];
    const isWrong = figure.value < 0 ? ends(before.text, rises[language]) : figure.value > 0 && ends(before.text, falls[language]);
    return isWrong ? [problem('direction-wrong', at, text(pieces.slice(Math.max(0, index - 1), index + 1)), String(figure.value))] : [];
  });
}

const text = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');
const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
