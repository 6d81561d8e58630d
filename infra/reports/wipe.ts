import { z } from 'zod';
import type { Book } from '../book/index.ts';
import { addLink } from './archive.ts';
import { hashOfModel, modelText, readModel } from './model-text.ts';
import { isRephrased } from './edit.ts';
import type { Block, Piece, Report, Sentence } from './report.ts';

const rowSchema = z.object({ report: z.number(), version: z.number(), model: z.string() });
const gone = '[…]';

const citing = '(report, version) IN (SELECT report, version FROM report_cites WHERE document = ?)';

/**
 * A document was erased: its words, title and address go out of every draft and out of the archive; figures stay. The archive's chain says that it was done. The book
 * remembers the id, for a draft that is being made of it meanwhile.
 * Safe to repeat. @returns how many versions it changed.
 */
export function wipeReportDocument(book: Book, document: string, at: number): number {
  return book.transaction(() => {
    book.run('INSERT OR IGNORE INTO report_erasures (document, at) VALUES (?, ?)', [document, at]);
    let changed = 0;
    for (const { report, version, model } of book.all(rowSchema, `SELECT report, version, model FROM report_versions WHERE model IS NOT NULL AND ${citing}`, [document])) {
      const text = modelText(withoutDocument(readModel(model), document));
      changed += text === model ? 0 : book.run('UPDATE report_versions SET model = ?, hash = ?, revision = revision + 1 WHERE report = ? AND version = ?', [text, hashOfModel(text), report, version]);
    }
    for (const { report, version, model } of book.all(rowSchema, `SELECT report, version, model FROM report_archive WHERE ${citing}`, [document])) {
      const text = modelText(withoutDocument(readModel(model), document));
      if (text === model) continue;
      const hash = hashOfModel(text);
      addLink(book, { at, what: 'wiped', report, version, hash });
      changed += book.run('UPDATE report_archive SET model = ?, hash = ? WHERE report = ? AND version = ?', [text, hash, report, version]);
    }
    book.run('DELETE FROM report_cites WHERE document = ?', [document]);
    return changed;
  });
}

/** The report without what was erased while it was made. */
export const withoutErased = (book: Book, report: Report): Report =>
  book
    .all(z.object({ document: z.string() }), 'SELECT document FROM report_erasures WHERE document IN (SELECT value FROM json_each(?))', [JSON.stringify(Object.keys(report.documents))])
    .reduce((model, { document }) => withoutDocument(model, document), report);

/** The report without what was the document's. */
export function withoutDocument(report: Report, document: string): Report {
  const { [document]: erased, ...documents } = report.documents;
  const title = erased?.title ?? '';
  const wipe = (piece: Piece): Piece => {
    if ((piece.kind === 'quote' || piece.kind === 'link') && piece.document === document) return { kind: 'text', text: gone };
    return { ...piece, text: withoutTitle(piece.text, title) };
  };
  const sentence = (one: Sentence): Sentence => {
    // What a model made of its words is its words.
    const pieces: Piece[] = isRephrased(one) && one.documents.includes(document) ? [{ kind: 'text', text: gone }] : one.pieces.map(wipe);
    return { ...one, pieces, documents: one.documents.filter((id) => id !== document) };
  };
  const block = (one: Block): Block => {
    if (one.kind === 'list') return { ...one, items: one.items.map((item) => item.map(sentence)) };
    if (one.kind === 'table') return { ...one, rows: one.rows.map((row) => row.map((cell) => ({ ...cell, pieces: cell.pieces.map(wipe) }))) };
    return 'sentences' in one ? { ...one, sentences: one.sentences.map(sentence) } : one;
  };
  const figures = Object.fromEntries(Object.entries(report.figures).filter(([, { asked }]) => !JSON.stringify(asked).includes(JSON.stringify(document))));
  // The trích yếu of a story's report has its title.
  const letterhead = { ...report.letterhead, subject: withoutTitle(report.letterhead.subject, title) };
  return { ...report, letterhead, documents, figures: withUsed(figures, report), sections: report.sections.map((section) => ({ ...section, blocks: section.blocks.map(block) })) };
}

/** So much of a title tells whose it is, where it breaks off with "…". */
const fewestBegun = 16;

/** Neither the title nor its first words, where the room was too small for all of it. */
function withoutTitle(text: string, title: string): string {
  if (title === '') return text;
  const begun = title.slice(0, fewestBegun);
  let rest = text.replaceAll(title, gone);
  for (let from = rest.indexOf(begun); from !== -1; from = rest.indexOf(begun, from + 1)) {
    const end = rest.indexOf('…', from);
    if (end - from >= fewestBegun && title.startsWith(rest.slice(from, end))) rest = `${rest.slice(0, from)}${gone}${rest.slice(end + 1)}`;
  }
  return rest;
}

/** Figures that were asked of one document stay as numbers, without what they were asked with. */
const withUsed = (kept: Report['figures'], { figures }: Report): Report['figures'] => Object.fromEntries(Object.entries(figures).map(([id, figure]) => [id, kept[id] ?? { ...figure, asked: {} }]));
