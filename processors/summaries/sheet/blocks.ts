import type { Block, Sentence } from '../../../infra/reports/index.ts';
import type { Slot } from '../words/index.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Chart = Extract<Block, { kind: 'chart' }>;

/** Blocks of a section; those without a sentence are none. */
export const paragraph = (...sentences: readonly (Sentence | null)[]): Block[] => ofSentences(sentences, (kept) => ({ kind: 'paragraph', sentences: kept }));
export const note = (...sentences: readonly (Sentence | null)[]): Block[] => ofSentences(sentences, (kept) => ({ kind: 'note', sentences: kept }));

export function list(items: readonly (readonly Sentence[])[], numbered = false): Block[] {
  const kept = items.filter((item) => item.length > 0).map((item) => [...item]);
  return kept.length === 0 ? [] : [{ kind: 'list', numbered, items: kept }];
}

function ofSentences(sentences: readonly (Sentence | null)[], make: (kept: Sentence[]) => Block): Block[] {
  const kept = sentences.filter((sentence) => sentence !== null);
  return kept.length === 0 ? [] : [make(kept)];
}

/** The first `names` columns hold names, the others numbers. `widths` are shares of the line. */
export function table(id: string, caption: string, head: readonly string[], rows: readonly (readonly Slot[])[], names: number, widths: readonly number[]): Table[] {
  if (rows.length === 0) return [];
  return [{ kind: 'table', id, caption, head: [...head], rows: rows.map((row) => row.map(({ pieces }, index) => ({ pieces: [...pieces], align: index < names ? 'left' as const : 'right' as const }))), widths: [...widths] }];
}

export const chart = (id: string, caption: string, draw: Chart['draw'], labels: readonly string[], series: Chart['series']): Chart[] => (labels.length < 2 ? [] : [{ kind: 'chart', id, caption, draw, labels: [...labels], series }]);
