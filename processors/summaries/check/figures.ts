import { isNote, isRephrased, type Figure, type Report } from '../../../infra/reports/index.ts';
import type { CheckPorts } from './ports.ts';
import { problem, type Problem } from './problem.ts';
import { digit, states } from './stated.ts';
import { passagesOf } from './walk.ts';

/** Sums of fractions may differ in their last digits from one reading to the next. */
const near = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

/** Asks every figure again, of the report's own period and subject: one of another week is right there and wrong here. */
export async function figureProblems(report: Report, { askAgain }: CheckPorts): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const [key, figure] of Object.entries(report.figures)) {
    if (figure.id !== key) found.push(problem('figure-differs', key, figure.id, key));
    found.push(...strayScope(key, figure, report));
    const now = await askAgain(figure);
    const same = figure.value === null || now === null ? figure.value === now : near(figure.value, now);
    if (!same) found.push(problem('figure-differs', key, String(figure.value), String(now)));
  }
  return found;
}

function strayScope(key: string, { asked }: Figure, { period, before, about }: Report): Problem[] {
  const times = { from: period.from, to: period.to, beforeFrom: before.from, beforeTo: before.to };
  const wrong = [
    ...Object.entries(times).filter(([name, at]) => Object.hasOwn(asked, name) && asked[name] !== at),
    ...(['unit', 'topic', 'story', 'case', 'statement'] as const).map((name) => [name, about[name] ?? ''] as const).filter(([name, of]) => (asked[name] ?? '') !== of),
  ];
  return wrong.map(([name, right]) => problem('figure-unknown', key, `${name} ${String(asked[name])}`, String(right)));
}

/** Every figure that is shown is one of the report's, and says its value; every other number is marked as what it is. */
export function statedProblems(report: Report, { isTemplateNumber }: Pick<CheckPorts, 'isTemplateNumber'>): Problem[] {
  const { figures, language } = report;
  const found: Problem[] = [];
  const known = (id: string): boolean => Object.hasOwn(figures, id);
  for (const { at, pieces, sentence } of passagesOf(report)) {
    for (const piece of pieces) {
      if (piece.kind === 'figure') {
        const figure = known(piece.figure) ? figures[piece.figure] : undefined;
        if (figure === undefined) found.push(problem('figure-unknown', at, piece.figure));
        else if (!states(piece.text, figure, language)) found.push(problem('figure-misstated', at, piece.text, `${String(figure.value)} (${figure.unit})`));
      } else if (piece.kind === 'text' && digit.test(piece.text) && !(sentence !== null && (isNote(sentence) || isRephrased(sentence))) && !isTemplateNumber(piece.text)) found.push(problem('number-unmarked', at, piece.text.trim()));
    }
  }
  for (const block of report.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'chart') continue;
    for (const { name, figures: ids } of block.series) {
      if (ids.length !== block.labels.length) found.push(problem('figure-unknown', block.id, `${name}: ${ids.length} figures`, `${block.labels.length} labels`));
      for (const id of ids) if (id !== null && !known(id)) found.push(problem('figure-unknown', block.id, id));
    }
  }
  return found;
}
