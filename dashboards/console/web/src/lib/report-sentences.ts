import type { ReportBlock, ReportCheck, ReportDocument, ReportPiece, ReportSentence } from '../../../api/index.ts';

/** Something that a check found. */
export type ReportProblem = ReportCheck['problems'][number];

export const sentencesIn = (block: ReportBlock): readonly ReportSentence[] => (block.kind === 'list' ? block.items.flat() : block.kind === 'paragraph' || block.kind === 'note' ? block.sentences : []);
export const sentencesOf = ({ sections }: Pick<ReportDocument, 'sections'>): ReportSentence[] => sections.flatMap(({ blocks }) => blocks.flatMap(sentencesIn));
export const textOf = (pieces: readonly ReportPiece[]): string => pieces.map(({ text }) => text).join('');

/** What a check found, by the sentence or table that it shows in: what is wrong with a figure stands wherever the figure does. What stands nowhere is under ''. */
export function placeProblems({ sections }: Pick<ReportDocument, 'sections'>, problems: readonly ReportProblem[]): Map<string, ReportProblem[]> {
  const places = new Map<string, Set<string>>();
  const place = (where: string, at: string): void => void places.set(where, (places.get(where) ?? new Set()).add(at));
  const pieces = (of: readonly ReportPiece[], at: string): void => {
    for (const piece of of) {
      if (piece.kind === 'figure') place(piece.figure, at);
      if ((piece.kind === 'link' || piece.kind === 'quote') && piece.document !== null) place(piece.document, at);
    }
  };
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    for (const sentence of sentencesIn(block)) {
      place(sentence.id, sentence.id);
      pieces(sentence.pieces, sentence.id);
      for (const document of sentence.documents) place(document, sentence.id);
    }
    if (block.kind !== 'table') continue;
    place(block.id, block.id);
    for (const cell of block.rows.flat()) pieces(cell.pieces, block.id);
  }
  const found = new Map<string, ReportProblem[]>();
  for (const problem of problems) for (const at of places.get(problem.where) ?? ['']) found.set(at, [...(found.get(at) ?? []), problem]);
  return found;
}

/** Sentences that are otherwise, or gone, in `after`. */
export function changedBetween(before: Pick<ReportDocument, 'sections'>, after: Pick<ReportDocument, 'sections'>): { readonly id: string; readonly before: string; readonly after: string }[] {
  const [old, fresh] = [before, after].map((report) => new Map(sentencesOf(report).map(({ id, pieces }) => [id, textOf(pieces)])));
  const ids = new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])]);
  return [...ids].map((id) => ({ id, before: old?.get(id) ?? '', after: fresh?.get(id) ?? '' })).filter((change) => change.before !== change.after);
}
