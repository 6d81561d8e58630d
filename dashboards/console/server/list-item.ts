import type { DocumentListRow, SearchTerms } from '../../queries/index.ts';
import { kindSchema, stateSchema, type ListItem } from '../api/index.ts';
import { beyondTitle } from './beyond-title.ts';
import { findHits } from './hits.ts';
import { makeSnippet } from './snippet.ts';

/** A row of the store as a line of a list. */
export function toListItem(row: DocumentListRow, terms: SearchTerms | null): ListItem {
  const { shownTitle, shownLead, shownText, ...rest } = row;
  return {
    ...rest,
    kind: kindSchema.parse(row.kind),
    state: stateSchema.parse(row.state),
    title: shownTitle,
    titleHits: terms ? findHits(shownTitle, terms) : [],
    ...makeSnippet(beyondTitle(shownTitle, shownLead), beyondTitle(shownTitle, shownText), terms),
  };
}
