import type { Figure, Piece, Sentence } from '../../../infra/reports/index.ts';
import { layoutWords } from '../words/index.ts';

type Value = readonly [id: string, value: number | null, unit?: Figure['unit']];

/** Writes the pieces of a report for tests, and keeps its figures and documents as a real one does. */
export function fixturePen(language: 'vi' | 'en') {
  const figures: Record<string, Figure> = {};
  const documents: Record<string, { kind: 'article'; title: string; outlet: string; url: string; publishedAt: number }> = {};
  let sentences = 0;
  const keep = ([id, value, unit = 'count']: Value): string => {
    figures[id] = { id, value, unit, question: 'fixture', asked: {}, cell: id, small: (value ?? 0) < 5 };
    return id;
  };
  return {
    figures,
    documents,
    keep,
    figure: (...value: Value): Piece => ({ kind: 'figure', figure: keep(value), text: value[1] === null ? '–' : layoutWords[language].figure(value[1], value[2] ?? 'count') }),
    unit: (id: string, text: string): Piece => ({ kind: 'name', of: 'unit', id, text }),
    topic: (id: string, text: string): Piece => ({ kind: 'name', of: 'topic', id, text }),
    outlet: (text: string): Piece => ({ kind: 'name', of: 'outlet', id: text, text }),
    text: (text: string): Piece => ({ kind: 'text', text }),
    date: (at: number, text: string): Piece => ({ kind: 'date', at, text }),
    link: (document: string, text: string): Piece => {
      const url = `https://${document}.example/tin/${document}?id=1&ban=2`;
      documents[document] = { kind: 'article', title: text, outlet: 'Báo Tân Hải', url, publishedAt: 0 };
      return { kind: 'link', href: url, document, text };
    },
    quote: (document: string, text: string): Piece => ({ kind: 'quote', document, text }),
    sentence: (...pieces: (Piece | string)[]): Sentence => {
      sentences += 1;
      return { id: `s${sentences}`, from: 'template', pieces: pieces.map((piece): Piece => (typeof piece === 'string' ? { kind: 'text', text: piece } : piece)), documents: [] };
    },
  };
}
export type FixturePen = ReturnType<typeof fixturePen>;
