import { z } from 'zod';
import { searchable } from '../../../infra/text/index.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Desk } from '../desk.ts';
import { refuse } from '../errors.ts';
import { factsOfCase } from './facts-of-case.ts';
import { publicOf } from './outgoing.ts';
import { phrasesOf, type Phrase } from './phrases.ts';
import { findStatement } from './rows.ts';

/** How long reports of a statement are looked for. */
const followedMs = 60 * 86_400_000;
/** As many as the store compares at once. */
const mostPhrases = 250;

/** What reports of a statement are known by. */
export interface CoverageSearch {
  /** Milliseconds since 1970: from its publication, for sixty days. */
  readonly from: number;
  readonly to: number;
  /** Where it appeared: folded as the store folds texts, and as a pattern (RE2) of the address as it is written out, in lower case. */
  readonly addresses: readonly { readonly folded: string; readonly pattern: string }[];
  readonly phrases: readonly Phrase[];
  /** Of the case; a report that quotes names one of them, or is in the case's story. */
  readonly units: readonly string[];
  /** Documents of the case, whose stories are the case's. */
  readonly documents: readonly string[];
}

/**
 * What to look for in the store to find who reported a statement.
 * @throws {RejectedError} `not-found`, `not-your-unit`, `statement-not-published`.
 */
export function coverageSearch(desk: Desk, viewer: Viewer, number: number): CoverageSearch {
  const { row, about } = findStatement(desk, viewer, number);
  const outgoing = publicOf(desk, row);
  if (outgoing === null || row.first_published_at === null) throw refuse('statement-not-published', `Statement ${number} is not published.`);
  const { content: { title, claim, text }, url, secondUrl } = outgoing;
  const common = [desk.office.name, ...desk.units.map((unit) => unit.name), claim, ...factsOfCase(desk, row.case_number).map(({ line }) => line)];
  const documents = desk.book.all(z.object({ document: z.string() }), 'SELECT document FROM desk_items WHERE case_number = :number AND erased = 0 UNION SELECT document FROM desk_case_documents WHERE case_number = :number AND erased = 0 LIMIT 1000', { number: row.case_number });
  return {
    from: row.first_published_at, to: row.first_published_at + followedMs,
    addresses: [url, secondUrl].flatMap((address) => (address === null ? [] : addressOf(address))),
    phrases: phrasesOf(`${title}\n${text}`, common, mostPhrases),
    units: about.units, documents: documents.map(({ document }) => document),
  };
}

/** A bare host is no address of a statement: every article may name it. */
function addressOf(address: string): CoverageSearch['addresses'] {
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^www\./, '');
  const path = pathname.replace(/\/$/, '');
  if (searchable(decoded(path)) === '') return [];
  const written = [...new Set([path, decoded(path)])].map((each) => `${host}${each}`.toLowerCase());
  return [{ folded: searchable(`${host} ${decoded(path)}`), pattern: `(?:${written.map(escaped).join('|')})/?(?:[^\\pL\\pN_/.-]|\\.?(?:\\s|$))` }];
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
