/** Something in a report that is not so. */
export interface Problem {
  readonly code:
    | 'figure-unknown' | 'figure-differs' | 'figure-misstated' | 'figure-misplaced' | 'number-unmarked' | 'direction-wrong'
    | 'name-unknown' | 'name-differs'
    | 'link-unknown' | 'link-differs' | 'link-to-post'
    | 'quote-of-post' | 'quote-not-found' | 'date-misstated'
    | 'document-missing' | 'document-erased' | 'document-differs' | 'document-not-cited' | 'words-of-post' | 'extract-of-own-words'
    | 'chart-unknown' | 'chart-differs' | 'chart-lacks'
    | 'file-unreadable' | 'file-lacks' | 'file-disordered' | 'file-number-unknown' | 'file-link-unknown' | 'file-link-lacks' | 'file-differs';
  /** Where: a sentence, table, chart, figure or document of the report; a place in the file. */
  readonly at: string;
  /** What stands there and, where it is known, what should. Never words of a post. */
  readonly found: string;
  readonly expected?: string;
}

export const problem = (code: Problem['code'], at: string, found: string, expected?: string): Problem => ({ code, at, found, ...(expected !== undefined && { expected }) });

/** One line for a person at the terminal. */
export const problemText = ({ code, at, found, expected }: Problem): string => `${code} at ${at}: ${found}${expected === undefined ? '' : `, not ${expected}`}`;
