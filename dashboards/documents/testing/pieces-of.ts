import type { Report } from '../../../infra/reports/index.ts';
import { piecesOf } from '../pieces/figure-texts.ts';

/** What a report has to show, in the order of reading. */
export function marked(report: Report) {
  const pieces = [...piecesOf(report)];
  const texts = (kind: string): string[] => pieces.filter((piece) => piece.kind === kind).map(({ text }) => text);
  return { figures: texts('figure'), names: texts('name'), quotes: texts('quote'), links: pieces.flatMap((piece) => (piece.kind === 'link' ? [[piece.href, piece.text] as const] : [])) };
}
