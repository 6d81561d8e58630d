import { Readability } from '@mozilla/readability';
import { blocksOf, type Block } from './blocks.ts';
import { clean } from './clean.ts';
import { textOf, parseDocument, type DomDocument, type DomElement } from './dom.ts';

const enough = 300;
const tooLittle = 200;
const mostElements = 25_000;

/** The article's blocks: Readability on the cleaned page; on the raw page, then by density, where that gives too little. */
export function readArticleBlocks(document: DomDocument, html: string): Block[] {
  clean(document);
  let best = readability(document, 500);
  if (lengthOf(best) >= enough) return best;
  const raw = parseDocument(html);
  const second = readability(raw, tooLittle);
  if (lengthOf(second) > lengthOf(best) * 1.3) best = second;
  if (lengthOf(best) >= tooLittle) return best;
  const dense = densest(parseDocument(html));
  return lengthOf(dense) > lengthOf(best) * 1.5 ? dense : best;
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((length, block) => length + block.text.length, 0);

function readability(document: DomDocument, charThreshold: number): Block[] {
  try {
    const reader = new Readability<DomElement>(document as never, { charThreshold, maxElemsToParse: mostElements, disableJSONLD: true, serializer: (node) => node as unknown as DomElement });
    const content = reader.parse()?.content;
    return content ? blocksOf(content) : [];
  } catch {
    // It throws on pages with too many elements and on some broken trees: the next way of reading takes over.
    return [];
  }
}

/** The element whose text is long, little linked and densely set. */
function densest(document: DomDocument): Block[] {
  for (const element of [...document.querySelectorAll('script,style,noscript,template,nav,footer,form,svg,iframe,aside,select')]) element.remove();
  let best: DomElement | null = null;
  let bestScore = 0;
  for (const element of [...document.querySelectorAll('div,article,section,main,td,body')].slice(0, 1500)) {
    const length = textOf(element).length;
    if (length < tooLittle) continue;
    let linked = 0;
    for (const link of element.querySelectorAll('a')) linked += (link.textContent ?? '').length;
    const score = (length - 2 * linked) * Math.log(2 + (length - linked) / (element.getElementsByTagName('*').length + 1));
    if (score > bestScore) [best, bestScore] = [element, score];
  }
  return best ? blocksOf(best) : [];
}
