import type { Report } from '../../../infra/reports/index.ts';
import { figureTexts } from '../pieces/figure-texts.ts';
import type { Headline } from '../words/index.ts';

/** Figures that a reader on a telephone sees first, by their ids in the report, with the same of the period before. */
const wanted: readonly (readonly [Headline, figure: string, before: string])[] = [
  ['documents', 'volume.documents', 'volume.documentsBefore'],
  ['critical', 'volume.critical', 'volume.criticalBefore'],
  ['flags', 'unjudged.strong', ''],
  ['owed', 'statements.owed', ''],
];

export interface HeadlineFigure {
  readonly headline: Headline;
  readonly figure: string;
  readonly text: string;
  readonly before: string | null;
}

/** Those that the report has, as it shows them. */
export function headlinesOf(report: Report): HeadlineFigure[] {
  const text = figureTexts(report);
  const has = (id: string): boolean => typeof report.figures[id]?.value === 'number';
  return wanted.flatMap(([headline, figure, before]) => (has(figure) ? [{ headline, figure, text: text(figure), before: has(before) ? text(before) : null }] : []));
}
