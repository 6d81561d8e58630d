import type { DocumentListRow, SearchTerms } from '../../queries/index.ts';
import { kindSchema, stateSchema, type ListItem } from '../api/index.ts';
import { beyondTitle, cutsOff } from './beyond-title.ts';
import { findHits } from './hits.ts';
import { makeSnippet } from './snippet.ts';

/** A row of the store as a line of a list. */
export function toListItem(row: DocumentListRow, terms: SearchTerms | null): ListItem {
  const { shownTitle, shownLead, shownText, ...rest } = row;
  const { title, lead, text } = wholeIfShort(shownTitle, beyondTitle(shownTitle, shownLead), beyondTitle(shownTitle, shownText));
  return {
    ...rest,
    kind: kindSchema.parse(row.kind),
    state: stateSchema.parse(row.state),
    title,
    titleHits: terms ? findHits(title, terms) : [],
    ...makeSnippet(lead, text, terms),
  };
}

/** A second line for the last word or two reads badly: they join the title. */
const joinedLength = 64;

function wholeIfShort(title: string, lead: string, text: string): { readonly title: string; readonly lead: string; readonly text: string } {
  const joins = lead === '' && cutsOff(title) && text.startsWith('… ') && text.length <= joinedLength;
  return joins ? { title: title.replace(/\s*(?:…|\.{3})$/u, text.slice(1).replace(/\s+/gu, ' ').replace(/^ (?=[.,;:!?])/u, '')), lead: '', text: '' } : { title, lead, text };
}
