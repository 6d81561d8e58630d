import type { ReportBlock, ReportCheck, ReportDocument, ReportPiece, ReportSentence } from '../../../api/index.ts';

/** Something that a check found. */
export type ReportProblem = ReportCheck['problems'][number];

export const sentencesIn = (block: ReportBlock): readonly ReportSentence[] => (block.kind === 'list' ? block.items.flat() : block.kind === 'paragraph' || block.kind === 'note' ? block.sentences : []);
export const sentencesOf = ({ sections }: Pick<ReportDocument, 'sections'>): ReportSentence[] => sections.flatMap(({ blocks }) => blocks.flatMap(sentencesIn));
export const textOf = (pieces: readonly ReportPiece[]): string => pieces.map(({ text }) => text).join('');

/** In the words of a check; rows that miss by the same figures say it once. */
export const saidOnce = (problems: readonly ReportProblem[]): string[] => [...new Set(problems.map(({ text }) => text))];

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

/** How many things the last check that the history tells of found in a version that has not gone out; none once it was made anew. */
export function faultsLastFound({ line: { version, state }, timeline }: { readonly line: Pick<ReportDocument['line'], 'version' | 'state'>; readonly timeline: readonly Pick<ReportDocument['timeline'][number], 'version' | 'what' | 'detail'>[] }): number {
  if (state !== 'draft' && state !== 'approved') return 0;
  const last = timeline.findLast((one) => one.version === version && (one.what === 'check-failed' || one.what === 'redrafted'));
  const problems = last?.detail['problems'];
  return typeof problems === 'number' ? problems : 0;
}

/** Sentences that are otherwise, or gone, in `after`. */
export function changedBetween(before: Pick<ReportDocument, 'sections'>, after: Pick<ReportDocument, 'sections'>): { readonly id: string; readonly before: string; readonly after: string }[] {
  const [old, fresh] = [before, after].map((report) => new Map(sentencesOf(report).map(({ id, pieces }) => [id, textOf(pieces)])));
  const ids = new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])]);
  return [...ids].map((id) => ({ id, before: old?.get(id) ?? '', after: fresh?.get(id) ?? '' })).filter((change) => change.before !== change.after);
}
