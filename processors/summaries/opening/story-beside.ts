import type { Piece } from '../../../infra/reports/index.ts';
import { passagesOf } from '../check/walk.ts';
import type { Asked } from './asked.ts';

/** The one story that is named beside the figure, wherever it stands; null where there is none, or not always the same. */
export function storyBeside({ figure, report }: Asked): string | null {
  const isFigure = (piece: Piece): boolean => piece.kind === 'figure' && piece.figure === figure.id;
  const named = passagesOf(report).filter(({ pieces }) => pieces.some(isFigure)).map(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'name' && piece.of === 'story' ? [piece.id] : [])));
  const [first] = named;
  return first?.length === 1 && named.every((ids) => ids.length === 1 && ids[0] === first[0]) ? (first[0] ?? null) : null;
}
