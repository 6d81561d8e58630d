import { blocksOf } from './blocks.ts';
import { textOf, type DomDocument } from './dom.ts';
import { cleanLine } from './entities.ts';
import { overlap } from './overlap.ts';

const named = '[class*="sapo"],p.description,h2.description,.standfirst,[class*="standfirst"],[data-testid*="standfirst"],.article-lead,.article__lead,.article-intro,[class*="article-sapo"]';
const shortest = 50;
const longest = 700;

/**
 * The lead (sapo): by the names that Vietnamese and English sites give it, else the element whose text is the declared
 * description. Must be read before the page is cleaned.
 */
export function findLead(document: DomDocument, description: string): string {
  const byName = cleanLine(textOf(document.querySelector(named)));
  if (description.length <= 60 || overlap(byName, description) >= 0.6) return byName;
  const key = description.replace(/(?:\.\.\.|…)$/, '').slice(0, 70);
  const block = document.body === null ? undefined : blocksOf(document.body).find(({ text }) => text.length < longest && text.length >= shortest && cleanLine(text).includes(key));
  return block ? cleanLine(block.text) : byName;
}

export interface LeadParts {
  readonly text: string;
  /** What `findLead` found. */
  readonly candidate: string;
  readonly description: string;
  readonly vietnamese: boolean;
}

/** The text with the lead put back in front where the reader dropped it, and the lead itself. */
export function restoreLead({ text, candidate, description, vietnamese }: LeadParts): { readonly text: string; readonly lead: string } {
  const usable = candidate.length > shortest && candidate.length < longest;
  if (usable && overlap(candidate, text.slice(0, 1500)) < 0.85) {
    if (vietnamese || overlap(candidate, description) > 0.6) return { text: `${candidate}\n${text}`, lead: candidate };
    return { text, lead: firstParagraph(text) };
  }
  return { text, lead: usable && text.slice(0, 1500).includes(candidate.slice(0, 40)) ? candidate : firstParagraph(text) };
}

/** The first paragraph long enough to say something; it stands for the lead where the page marks none. */
export function firstParagraph(text: string): string {
  const paragraphs = text.split('\n', 6);
  return (paragraphs.find((paragraph) => paragraph.length >= shortest) ?? paragraphs[0] ?? '').slice(0, longest);
}
