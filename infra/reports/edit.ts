import type { Book } from '../book/index.ts';
import { RejectedError } from '../contracts/index.ts';
import { demandOf, writeReportLine, type ReportDoing } from './doing.ts';
import type { Block, Piece, Report, Sentence } from './report.ts';
import type { VersionRow } from './rows.ts';
import { draftModel, replaceModel, seenVersion, type SeenReport } from './seen.ts';

/** How a sentence is called that a person added. */
const notePrefix = 'note.';

/** How a sentence is called that a model put otherwise: so it is called, too, when a person changed it after that. */
const rephrasedSuffix = '.rephrased';
export const rephrasedId = (id: string): string => `${id}${rephrasedSuffix}`;
export const isRephrased = ({ id }: Pick<Sentence, 'id'>): boolean => id.endsWith(rephrasedSuffix);

export const isNote = ({ id, from }: Sentence): boolean => from === 'person' && id.startsWith(notePrefix);

/**
 * A person puts a sentence otherwise. Its figures, names, links, quotes and dates stay what they are, or are left out; between them stand the person's words,
 * in which there is no digit: a number is a figure or it is not in the report.
 * @throws {RejectedError} `report-not-allowed`, `report-not-found`, `version-conflict`, `report-not-draft`, `report-sentence-not-found`, `report-piece-invented`, `report-figure-unmarked`, `report-sentence-empty`.
 */
export function editSentence(book: Book, seen: SeenReport, sentence: string, pieces: readonly Piece[], doing: ReportDoing): VersionRow {
  return change(book, seen, doing, 'edited', { sentence }, (report) => {
    const found = sentencesOf(report).find(({ id }) => id === sentence);
    if (found === undefined) throw new RejectedError(`The report has no sentence ${sentence}.`, { code: 'report-sentence-not-found' });
    requireOwnWords(found, pieces);
    return mapSentences(report, (one) => (one.id === sentence ? { ...one, from: 'person', pieces: [...pieces] } : one));
  });
}

/** Takes a sentence, or a whole item of a list, out. @throws {RejectedError} as `editSentence`. */
export function removeSentence(book: Book, seen: SeenReport, sentence: string, doing: ReportDoing): VersionRow {
  return change(book, seen, doing, 'removed', { sentence }, (report) => {
    if (!sentencesOf(report).some(({ id }) => id === sentence)) throw new RejectedError(`The report has no sentence ${sentence}.`, { code: 'report-sentence-not-found' });
    return mapSentences(report, (one) => (one.id === sentence ? null : one));
  });
}

/** A sentence of a person's own at the end of a section, said to be a person's. @throws {RejectedError} as `editSentence`, `report-section-not-found`. */
export function addNote(book: Book, seen: SeenReport, section: string, text: string, doing: ReportDoing): VersionRow {
  return change(book, seen, doing, 'noted', { section }, (report) => {
    if (!report.sections.some(({ id }) => id === section)) throw new RejectedError(`The report has no section ${section}.`, { code: 'report-section-not-found' });
    if (text.trim() === '') throw new RejectedError('A note needs words.', { code: 'report-sentence-empty' });
    const taken = sentencesOf(report).map(({ id }) => id);
    let index = 1;
    while (taken.includes(`${notePrefix}${section}.${index}`)) index += 1;
    const note: Block = { kind: 'note', sentences: [{ id: `${notePrefix}${section}.${index}`, from: 'person', pieces: [{ kind: 'text', text: text.trim() }], documents: [] }] };
    return { ...report, sections: report.sections.map((one) => (one.id === section ? { ...one, blocks: [...one.blocks, note] } : one)) };
  });
}

function change(book: Book, seen: SeenReport, doing: ReportDoing, what: string, detail: Readonly<Record<string, string>>, work: (report: Report) => Report): VersionRow {
  demandOf(doing, 'judge');
  return book.transaction(() => {
    const row = seenVersion(book, seen, 'draft');
    const after = replaceModel(book, row, work(draftModel(book, row)));
    writeReportLine(book, seen, doing, what, detail);
    return after;
  });
}

function requireOwnWords({ pieces: before }: Sentence, pieces: readonly Piece[]): void {
  if (pieces.every((piece) => piece.kind === 'text' && piece.text.trim() === '')) throw new RejectedError('A sentence needs words: take it out instead.', { code: 'report-sentence-empty' });
  const marked = before.filter(({ kind }) => kind !== 'text').map((piece) => JSON.stringify(piece));
  const given = before.filter(({ kind }) => kind === 'text').map(({ text }) => text);
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      if (!marked.includes(JSON.stringify(piece))) throw new RejectedError(`"${piece.text}" was not in the sentence so.`, { code: 'report-piece-invented', hint: 'Figures, names, links and quotes are kept as they are or left out.' });
    } else if (/\p{Nd}/u.test(piece.text) && !given.includes(piece.text)) throw new RejectedError(`"${piece.text.trim()}" has a number that nothing counted.`, { code: 'report-figure-unmarked', hint: 'Write it without numbers, or add a note.' });
  }
}

const sentencesOf = ({ sections }: Report): Sentence[] => sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : 'sentences' in block ? block.sentences : [])));

/** What has nothing left goes: a paragraph without sentences, a list without items. */
function mapSentences(report: Report, to: (sentence: Sentence) => Sentence | null): Report {
  const all = (sentences: readonly Sentence[]): Sentence[] => sentences.map(to).filter((one) => one !== null);
  const mapBlock = (block: Block): Block[] => {
    if (block.kind === 'list') {
      const items = block.items.map(all).filter((item) => item.length > 0);
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    if (!('sentences' in block)) return [block];
    const sentences = all(block.sentences);
    return sentences.length === 0 ? [] : [{ ...block, sentences }];
  };
  return { ...report, sections: report.sections.map((section) => ({ ...section, blocks: section.blocks.flatMap(mapBlock) })) };
}
