import { blocksOf, type Block } from './blocks.ts';
import { attributeOf, type DomDocument, type DomElement } from './dom.ts';
import { cleanLine } from './entities.ts';
import { overlap, saidIn } from './overlap.ts';
import { holdsMoreThan, walkTree } from './tree.ts';

/** Names that mean the lead and nothing else. */
const sure = /sapo(?![a-z])|standfirst|chapp?eau|(?:article|detail|post|news|story|entry|singular|content|page)[\w-]*?[-_]?(?:lead|intro|summary|desc|description|dek|deck|subtitle)(?=$|[\s_])|article-?(?:lead|summary)/i;
/** Names that lists of teasers have too: believed where the page has one of them only. */
const likely = /(?:^|[\s_-])(?:description|summary|intro-?text|lead|dek|deck|subhead(?:line)?|tom-?tat|trich-?(?:dan|yeu)|mo-?ta|abstract)(?=$|[\s_])/i;
/** Where other articles' leads stand. */
const elsewhere = /relat|lien-?quan|sidebar|widget|swiper|slick|carousel|list-?(?:news|item)|box-?(?:news|category)|comment|footer/i;
const levelsUp = 5;
const mostNamed = 200;
const shortest = 50;
const longest = 700;
/** Before the lead there stand at most a few short lines: a place, a rubric. */
const linesBefore = 6;
const longestBefore = 120;

/**
 * The lead (sapo): by the names that Vietnamese and English sites give it, else the element whose text is the declared
 * description. Must be read before the page is cleaned.
 */
export function findLead(document: DomDocument, description: string): string {
  const byName = namedLead(document, description);
  if (description.length <= 60 || overlap(byName, description) >= 0.6) return byName;
  const key = description.replace(/(?:\.\.\.|…)$/, '').slice(0, 70);
  const block = document.body === null ? undefined : blocksOf(document.body).find(({ text }) => text.length < longest && text.length >= shortest && cleanLine(text).includes(key));
  return block ? cleanLine(block.text) : byName;
}

function namedLead(document: DomDocument, description: string): string {
  const surely: string[] = [];
  const perhaps: string[] = [];
  let looked = 0;
  if (document.body === null) return '';
  walkTree(document.body, {
    enter(element) {
      const name = element.hasAttributes() ? `${attributeOf(element, 'class')} ${attributeOf(element, 'data-testid')}` : '';
      const isSure = name.length > 1 && sure.test(name);
      if (looked >= mostNamed || name.length < 2 || (!isSure && !likely.test(name))) return true;
      looked += 1;
      const text = isElsewhere(element) || holdsMoreThan(element, 2 * longest) ? '' : wordsOf(element);
      if (text.length >= shortest && text.length < longest) (isSure ? surely : perhaps).push(text);
      return true;
    },
  });
  const best = [...surely, ...perhaps].find((text) => description.length > 60 && overlap(text, description) >= 0.6);
  return best ?? surely[0] ?? (new Set(perhaps).size === 1 ? (perhaps[0] as string) : '');
}

function isElsewhere(element: DomElement): boolean {
  let node: DomElement | null = element;
  for (let level = 0; node && level < levelsUp; level += 1, node = node.parentNode) {
    if (elsewhere.test(attributeOf(node, 'class')) || node.tagName === 'ASIDE' || node.tagName === 'LI') return true;
  }
  return false;
}

/** The element's text without the links to other articles that some sites set below the lead. */
const wordsOf = (element: DomElement): string =>
  cleanLine(
    blocksOf(element)
      .filter(({ text, linked }: Block) => linked < 0.8 * text.length)
      .map(({ text }) => text)
      .join(' '),
  );

export interface LeadParts {
  readonly text: string;
  /** What `findLead` found. */
  readonly candidate: string;
  readonly description: string;
  readonly vietnamese: boolean;
}

/** The text with the lead in front, once, also where the reader dropped it; and the lead itself. */
export function restoreLead({ text, candidate, description, vietnamese }: LeadParts): { readonly text: string; readonly lead: string } {
  if (candidate.length <= shortest || candidate.length >= longest) return { text, lead: firstParagraph(text) };
  const paragraphs = text.split('\n');
  const at = paragraphs.slice(0, linesBefore).findIndex((paragraph) => paragraph.length < 1.5 * candidate.length && saidIn(candidate, paragraph) > 0.8);
  const before = paragraphs.slice(0, Math.max(0, at));
  if (at >= 0 && (!vietnamese || before.every((paragraph) => paragraph.length <= longestBefore))) {
    const lead = paragraphs[at] as string;
    return { text: vietnamese && at > 0 ? [lead, ...before, ...paragraphs.slice(at + 1)].join('\n') : text, lead };
  }
  const start = vietnamese ? paragraphs.slice(0, 3).join('\n') : text.slice(0, 1500 + candidate.length);
  if (saidIn(candidate, start) > 0.8) return { text, lead: start.includes(candidate.slice(0, 40)) ? candidate : firstParagraph(text) };
  if (!vietnamese && overlap(candidate, description) <= 0.6) return { text, lead: firstParagraph(text) };
  return { text: [candidate, ...paragraphs.filter((paragraph) => paragraph !== candidate)].join('\n'), lead: candidate };
}

/** The first paragraph long enough to say something; it stands for the lead where the page marks none. */
export function firstParagraph(text: string): string {
  const paragraphs = text.split('\n', 6);
  return (paragraphs.find((paragraph) => paragraph.length >= shortest) ?? paragraphs[0] ?? '').slice(0, longest);
}
