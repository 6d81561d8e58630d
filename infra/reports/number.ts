import { z } from 'zod';
import type { Book } from '../book/index.ts';
import { RejectedError } from '../contracts/index.ts';
import { numberRowSchema, type NumberRow } from './rows.ts';

export interface Numbering {
  readonly year: number;
  /** What follows the number: "BC-SKHCN". Each symbol has its own row of numbers in a year. */
  readonly symbol: string;
  readonly report: number;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly number?: number;
}

/**
 * The next number of its year and symbol, never one that was given before.
 * @throws {RejectedError} `report-number-taken`, `report-number-invalid`.
 */
export function giveNumber(book: Book, { year, symbol, report, version, at, number }: Numbering): number {
  return book.transaction(() => {
    const { last } = book.get(z.object({ last: z.number() }), 'SELECT coalesce(max(number), 0) AS last FROM report_numbers WHERE year = ? AND symbol = ?', [year, symbol]) ?? { last: 0 };
    const given = number ?? last + 1;
    if (!Number.isInteger(given) || given < 1) throw new RejectedError(`${given} is no number of a document.`, { code: 'report-number-invalid', hint: 'Give a whole number from 1 on.' });
    if (numbersOf(book, year, symbol).some((row) => row.number === given)) throw new RejectedError(`The number ${given} was given before.`, { code: 'report-number-taken', hint: `The next one is ${last + 1}.` });
    book.run('INSERT INTO report_numbers (year, symbol, number, report, version, given_at) VALUES (?, ?, ?, ?, ?, ?)', [year, symbol, given, report, version, at]);
    return given;
  });
}

export const numbersOf = (book: Book, year: number, symbol: string): NumberRow[] => book.all(numberRowSchema, 'SELECT * FROM report_numbers WHERE year = ? AND symbol = ? ORDER BY number', [year, symbol]);
