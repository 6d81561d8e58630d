import type { Report } from '../../../infra/reports/index.ts';
import type { CheckPorts, StoredDocument } from './ports.ts';
import { problem, type Problem } from './problem.ts';
import { passagesOf, type Passage } from './walk.ts';

const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

/** Every document that is cited is in the store as the report has it, none was erased; quotes are an article's words, links lead to articles and to the office's own pages. */
export async function documentProblems(report: Report, stored: ReadonlyMap<string, StoredDocument>, { erased, isOwnAddress, publicAddresses }: CheckPorts): Promise<Problem[]> {
  const passages = passagesOf(report);
  const ids = documentsOf(report);
  const gone = await erased(ids);
  const loose = [...new Set(passages.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'link' && piece.document === null ? [piece.href] : []))))];
  const open = loose.length === 0 || publicAddresses === undefined ? new Set<string>() : await publicAddresses(loose);
  const isKnown = (href: string): boolean => isOwnAddress(href) || open.has(href);
  return [
    ...ids.flatMap((id) => (gone.has(id) ? [problem('document-erased', id, 'it was erased')] : standing(id, report, stored.get(id)))),
    ...passages.flatMap((passage) => citedIn(passage).filter((id) => !Object.hasOwn(report.documents, id)).map((id) => problem('document-not-cited', passage.at, id))),
    ...passages.flatMap(({ at, pieces }) => pieces.flatMap((piece) => {
      if (piece.kind === 'quote') return quoted(at, piece.text, stored.get(piece.document));
      return piece.kind === 'link' ? linked(at, piece.href, piece.document === null ? null : stored.get(piece.document), isKnown) : [];
    })),
  ];
}

/** Ids of all that a report cites. */
export const documentsOf = (report: Report): string[] => [...new Set([...Object.keys(report.documents), ...passagesOf(report).flatMap(citedIn)])];

const citedIn = ({ pieces, sentence }: Passage): string[] => [...(sentence?.documents ?? []), ...pieces.flatMap((piece) => ((piece.kind === 'quote' || piece.kind === 'link') && piece.document !== null ? [piece.document] : []))];

function standing(id: string, { documents }: Report, now: StoredDocument | undefined): Problem[] {
  const said = Object.hasOwn(documents, id) ? documents[id] : undefined;
  if (now === undefined) return [problem('document-missing', id, 'the store has no such document')];
  if (said === undefined) return [];
  const isArticle = now.kind === 'article';
  // What a post says and where is told nowhere.
  if (!isArticle && (said.title !== '' || said.url !== '')) return [problem('words-of-post', id, 'a post with a title or an address')];
  const differs = (['kind', 'outlet', 'publishedAt', ...(isArticle ? (['title', 'url'] as const) : [])] as const).filter((field) => (typeof said[field] === 'string' ? plain(String(said[field])) !== plain(String(now[field])) : said[field] !== now[field]));
  return differs.map((field) => problem('document-differs', `${id}.${field}`, String(said[field]), String(now[field])));
}

function quoted(at: string, text: string, document: StoredDocument | undefined): Problem[] {
  if (document === undefined) return [];
  if (document.kind !== 'article') return [problem('quote-of-post', at, document.id)];
  return plain(text) !== '' && document.words.some((words) => hasWhole(plain(words), plain(text))) ? [] : [problem('quote-not-found', at, text)];
}

const isWord = /[\p{L}\p{M}\p{N}]/u;

/** The words stand there, and neither a word nor a number goes on before or behind them: "15 hộ" is no quotation of "115 hộ". */
function hasWhole(whole: string, words: string): boolean {
  for (let at = whole.indexOf(words); at !== -1; at = whole.indexOf(words, at + 1)) {
    const [before, behind] = [whole.slice(Math.max(0, at - 2), at), whole.slice(at + words.length, at + words.length + 2)];
    const begun = isWord.test(words.slice(0, 1)) && (isWord.test(before.slice(-1)) || (/^\p{N}/u.test(words) && /\p{N}[.,]$/u.test(before)));
    const goesOn = isWord.test(words.slice(-1)) && (isWord.test(behind.slice(0, 1)) || (/\p{N}$/u.test(words) && /^[.,]\p{N}/u.test(behind)));
    if (!begun && !goesOn) return true;
  }
  return false;
}

/** `undefined` where the store has no such document, which is said elsewhere. */
function linked(at: string, href: string, document: StoredDocument | null | undefined, isOwnAddress: (href: string) => boolean): Problem[] {
  if (isOwnAddress(href) || document === undefined) return [];
  if (document === null) return [problem('link-unknown', at, href)];
  if (document.kind !== 'article') return [problem('link-to-post', at, document.id)];
  return document.url === href ? [] : [problem('link-differs', at, href, document.url)];
}
