import type { Block } from './blocks.ts';
import { cleanLine } from './entities.ts';
import { isCounter, withoutOriginalLink } from './end-labels.ts';
import { isFurniture } from './furniture.ts';
import { withoutPageEnds } from './page-ends.ts';
import { withoutRelated } from './related.ts';
import { withoutRepeats } from './repeats.ts';

const longestTitle = 1000;
const headingsAtStart = 3;
const heading = /^h[1-6]$/;
const sentenceEnd = /[.!?…。！？”"»’')\]]$/;

/** Drops furniture, the title said again, lists of links, repeated paragraphs, and what trails behind the last sentence. */
export function filterBlocks(blocks: readonly Block[], title: string): Block[] {
  const titleWords = wordsOf(title);
  const own = withoutRelated(blocks.map(withoutLabel)).filter((block, index) => {
    return !(isFurniture(block.text) || isCounter(block.text) || saysTitle(block, titleWords, index));
  });
  const kept = withoutPageEnds(withoutRepeats(own));
  while (kept.length > 3 && trails(kept.at(-1) as Block)) kept.pop();
  return kept;
}

function withoutLabel(block: Block): Block {
  const text = withoutOriginalLink(block.text);
  return text === block.text ? block : { ...block, text, linked: Math.max(0, block.linked - (block.text.length - text.length)) };
}

/** What two spellings of a headline have in common, whatever their quotes and however often they were escaped. */
const wordsOf = (text: string): string => (text.length > longestTitle ? '' : cleanLine(text).toLowerCase().replace(/[^\p{L}\p{M}\p{N}%+]+/gu, ' ').trim());

/** The headline itself anywhere; at the start also a heading that is the headline without the site's name. */
function saysTitle(block: Block, titleWords: string, index: number): boolean {
  if (titleWords === '' || block.text.length > 2 * titleWords.length + 40) return false;
  const words = wordsOf(block.text);
  return words === titleWords || (index < headingsAtStart && heading.test(block.tag) && words.length >= 0.5 * titleWords.length && titleWords.startsWith(`${words} `));
}

const trails = (block: Block): boolean =>
  heading.test(block.tag) ||
  (block.linked > 0.5 * block.text.length && block.text.length < 200) ||
  (block.text.length < 40 && !sentenceEnd.test(block.text) && block.tag !== 'p' && block.tag !== 'li');
