import { searchable } from '../../infra/text/index.ts';

/** What a person typed, read: every word must occur, every quoted phrase must occur in that order. All folded. */
export interface SearchTerms {
  readonly tokens: readonly string[];
  readonly phrases: readonly string[];
}

/** More words than this narrow nothing further and only cost time. */
const mostTokens = 24;

/** Reads a search: words in any order, "a phrase in quotes" (typographic quotes too) as it stands. */
export function readSearch(text: string): SearchTerms {
  const phrases: string[] = [];
  const rest = text.slice(0, 300).replace(/["“”„«]([^"“”„«»]*)["“”»]/gu, (_, inner: string) => {
    const phrase = searchable(inner);
    if (phrase !== '') phrases.push(phrase);
    return ' ';
  });
  const words = [searchable(rest), ...phrases].flatMap((part) => part.split(' ')).filter((word) => word !== '');
  return { tokens: [...new Set(words)].slice(0, mostTokens), phrases: phrases.filter((phrase) => phrase.includes(' ')) };
}
