import type { Figure, Piece, Report } from '../../../infra/reports/index.ts';
import { problem, type Problem } from './problem.ts';
import { passagesOf } from './walk.ts';

/** Of which names the rows of these questions are: their figures stand beside the name that they count. */
const named: Readonly<Record<string, Extract<Piece, { kind: 'name' }>['of']>> = {
  units: 'unit', topics: 'topic', outlets: 'outlet', 'top-stories': 'story', 'flagged-facts': 'fact', 'dossier-outlets': 'outlet',
};

/**
 * A figure of a unit, topic, outlet, story or fact stands in a row of a table, or in a sentence of the catalogue, that names it, wherever one of its kind is named there: a figure that
 * is right, beside the name of another, says what is not so.
 */
export function besideProblems(report: Report): Problem[] {
  const sentences = passagesOf(report).filter(({ sentence }) => sentence?.from === 'template');
  const rows = report.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'table' ? block.rows.map((row, index) => ({ at: `${block.id}[${index + 1}]`, pieces: row.flatMap(({ pieces }) => pieces) })) : []));
  return [...sentences, ...rows].flatMap(({ at, pieces }) => pieces.flatMap((piece) => {
    const figure = piece.kind === 'figure' ? report.figures[piece.figure] : undefined;
    const kind = figure === undefined ? undefined : named[figure.question];
    if (figure === undefined || kind === undefined) return [];
    const beside = pieces.flatMap((one) => (one.kind === 'name' && one.of === kind ? [one.id] : []));
    const of = rowOf(figure);
    return of === '' || beside.length === 0 || beside.includes(of) ? [] : [problem('figure-misplaced', at, piece.text, `${kind} ${of}`)];
  }));
}

/** Of `documents:so-a` the row `so-a`; '' where the answer has one row. */
const rowOf = ({ cell }: Figure): string => (cell.includes(':') ? cell.slice(cell.indexOf(':') + 1) : '');
