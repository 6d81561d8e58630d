import type { Piece, Report, Sentence } from '../../../infra/reports/index.ts';

/** Every sentence of a report, in order. */
export const sentencesIn = ({ sections }: Report): Sentence[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'note' ? block.sentences : block.kind === 'list' ? block.items.flat() : [])));

/** Every piece, those of tables too. */
export const piecesIn = (report: Report): Piece[] => [
  ...sentencesIn(report).flatMap(({ pieces }) => pieces),
  ...report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap(({ pieces }) => pieces)) : []))),
];

/** What a reader reads of a section. */
export const readOut = (report: Report, section: string): string =>
  sentencesIn({ ...report, sections: report.sections.filter(({ id }) => id === section) }).map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(' ');
