import type { Book } from '../../infra/book/index.ts';
import { DiembaoError } from '../../infra/contracts/index.ts';
import { dueById, type ReportRow } from '../../infra/reports/index.ts';
import type { FileFormat } from '../../processors/summaries/check/index.ts';

/** What is attached where no line of the schedule says it. */
const usual: readonly FileFormat[] = ['docx', 'pdf'];

/** In which formats a report goes out, by the line of the schedule that it was made for. */
export const formatsOf = (book: Book, { due }: Pick<ReportRow, 'due'>): readonly FileFormat[] => (due === null ? undefined : dueById(book, due))?.entry.formats ?? usual;

/** No browser on this machine: an absence, not an accident. */
export const lacksBrowser = (error: unknown): boolean => error instanceof DiembaoError && error.code === 'case-export-no-browser';
