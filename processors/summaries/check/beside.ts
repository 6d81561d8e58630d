import type { Figure, Piece, Report } from '../../../infra/reports/index.ts';
import { problem, type Problem } from './problem.ts';
import { passagesOf } from './walk.ts';

/** What a row of an answer is of: a name, or the document that a link leads to. */
interface RowName {
  readonly of: Extract<Piece, { kind: 'name' }>['of'] | 'document';
  readonly id: string;
}
type Read = (row: string) => readonly RowName[];

const whole = (of: RowName['of']): Read => (id) => [{ of, id }];
/** `TOPIC/UNIT`, the topic '' where there is none. */
const ofAsks: Read = (row) => {
  const [topic = '', unit = ''] = row.split('/');
  return [...(topic === '' ? [] : [{ of: 'topic', id: topic } as const]), { of: 'unit', id: unit }];
};
/** `unit/ID/up`, `topic/ID/down`. */
const ofMovers: Read = (row) => {
  const [, of, id = ''] = /^(unit|topic)\/(.+)\/(?:up|down)$/s.exec(row) ?? [];
  return of === 'unit' || of === 'topic' ? [{ of, id }] : [];
};

/** Of which names the rows of these questions are: their figures stand beside the name that they count. */
const named: Readonly<Record<string, Read>> = {
  units: whole('unit'), topics: whole('topic'), outlets: whole('outlet'), 'top-stories': whole('story'), 'flagged-facts': whole('fact'), 'dossier-outlets': whole('outlet'),
  asks: ofAsks, movers: ofMovers, 'statement-coverage': whole('statement'), 'dossier-statements': whole('statement'), 'own-taken': whole('document'),
};

/**
 * A figure of a unit, topic, outlet, story, fact, statement or article of the office stands in a row of a table, or in a sentence of the catalogue, that names it, wherever one of
 * its kind is named there: a figure that is right, beside the name of another, says what is not so.
 */
export function besideProblems(report: Report): Problem[] {
  const sentences = passagesOf(report).filter(({ sentence }) => sentence?.from === 'template');
  const rows = report.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'table' ? block.rows.map((row, index) => ({ at: `${block.id}[${index + 1}]`, pieces: row.flatMap(({ pieces }) => pieces) })) : []));
  return [...sentences, ...rows].flatMap(({ at, pieces }) => pieces.flatMap((piece) => {
    const figure = piece.kind === 'figure' ? report.figures[piece.figure] : undefined;
    const row = figure === undefined ? '' : rowOf(figure);
    const names = figure === undefined || row === '' || !Object.hasOwn(named, figure.question) ? [] : (named[figure.question]?.(row) ?? []);
    return names.flatMap(({ of, id }) => {
      const beside = pieces.flatMap((one) => idsOf(one, of));
      return beside.length === 0 || beside.includes(id) ? [] : [problem('figure-misplaced', at, piece.text, `${of} ${id}`)];
    });
  }));
}

function idsOf(piece: Piece, of: RowName['of']): readonly string[] {
  if (of === 'document') return piece.kind === 'link' && piece.document !== null ? [piece.document] : [];
  return piece.kind === 'name' && piece.of === of ? [piece.id] : [];
}

/** Of `documents:so-a` the row `so-a`; '' where the answer has one row. */
const rowOf = ({ cell }: Figure): string => (cell.includes(':') ? cell.slice(cell.indexOf(':') + 1) : '');
