import type { SearchTerms } from '../../queries/index.ts';
import type { Hit } from '../api/index.ts';
import { findHits } from './hits.ts';

export interface Snippet {
  readonly snippet: string;
  readonly snippetHits: Hit[];
}

const snippetLength = 260;
/** How much of the text stands before the first thing found, so that it reads as a sentence. */
const before = 70;

/** A line or two of a document: its lead, or the place in its text where the search was found. */
export function makeSnippet(lead: string, text: string, terms: SearchTerms | null): Snippet {
  const opening = lead.trim() === '' ? text : lead;
  if (!terms || terms.tokens.length === 0) return cut(opening, 0, []);
  const inLead = findHits(opening, terms);
  const hits = inLead.length > 0 ? inLead : findHits(text, terms);
  const first = hits[0];
  if (!first) return cut(opening, 0, []);
  return cut(inLead.length > 0 ? opening : text, first[0] < snippetLength - before ? 0 : first[0] - before, hits);
}

/** Cuts at blanks, marks what was left out with an ellipsis and moves the hits along. */
function cut(source: string, from: number, hits: readonly Hit[]): Snippet {
  const start = from === 0 ? 0 : startAfter(source, from, hits[0]?.[0] ?? from);
  let end = Math.min(source.length, start + snippetLength);
  if (end < source.length) end = Math.max(source.lastIndexOf(' ', end), start + snippetLength / 2);
  const head = start > 0 ? '… ' : '';
  const snippet = `${head}${source.slice(start, end).replaceAll('\n', ' ')}${end < source.length ? ' …' : ''}`;
  const shift = head.length - start;
  const snippetHits = hits.filter(([left, right]) => left >= start && right <= end).map(([left, right]): Hit => [left + shift, right + shift]);
  return { snippet, snippetHits };
}

/** The beginning of a sentence between the two places, else of a word. */
function startAfter(source: string, from: number, before: number): number {
  const sentence = /[.!?…][”"»)]*\s+(?=\S)/u.exec(source.slice(from, before));
  return sentence ? from + sentence.index + sentence[0].length : source.indexOf(' ', from) + 1 || from;
}
