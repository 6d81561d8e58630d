import type { Block } from './blocks.ts';
import { isFurniture } from './furniture.ts';

/*
 * Links to other articles that stand in the text with no box around them that has a telling name.
 */

const longestLink = 160;
const longestInList = 220;
const headsList = /related|more|recommend|like|read|latest|trending|popular|recent|liên quan|quan tâm|cùng|nhiều|thêm|mới|nổi bật|khác/i;
const heading = /^h[1-6]$/;
const sentenceEnd = /[.!?…”"»]$/;
/** "Related: …", "On our site: …": a few words, a colon, and nothing but a link. */
const label = /^[^:：]{2,40}[:：]\s*/;

/** The blocks without links to other articles, and without the headings that stood over nothing else. */
export function withoutRelated(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  let inList = false;
  let links = 0;
  for (const block of blocks) {
    if (isLink(block)) {
      links += 1;
      continue;
    }
    if (inList && block.text.length < longestInList && (block.tag === 'li' || block.linked > 0.25 * block.text.length)) continue;
    // Two links or more, and now something else: what stood over them was their heading.
    if (links >= 2 && isHeading(kept.at(-1))) kept.pop();
    links = 0;
    inList = isFurniture(block.text) && headsList.test(block.text);
    kept.push(block);
  }
  if (links >= 2 && isHeading(kept.at(-1))) kept.pop();
  return kept;
}

const isHeading = (block: Block | undefined): boolean => block !== undefined && heading.test(block.tag);

function isLink({ text, linked, tag }: Block): boolean {
  if (text.length >= longestLink) return false;
  if (linked > 0.8 * text.length) return tag !== 'p' || !sentenceEnd.test(text);
  if (/https?:|www\./.test(text)) return false;
  const before = label.exec(text)?.[0].length ?? 0;
  return before > 0 && linked > 15 && linked >= text.length - before - 1 && !sentenceEnd.test(text);
}
