import { decodeHTML } from 'entities';
import { blocksOf } from './blocks.ts';
import { clean } from './clean.ts';
import { parseDocument } from './dom.ts';
import type { ArticleData } from './json-ld.ts';
import { overlap } from './overlap.ts';
import { slim } from './slim.ts';

const shortest = 400;
const longest = 400_000;

/**
 * The better of the text that was read and the `articleBody` that the page declares. The declared one may hold the article
 * twice, or other articles too, so it wins only where it agrees with what was read, or where next to nothing was read.
 */
export function betterOf(read: string, data: ArticleData | null): string {
  if (!data || data.body.length < shortest || data.body.length > longest) return read;
  const declared = once(plain(data.body));
  if (declared.length <= shortest) return read;
  if (read.length < shortest) return declared;
  const readInDeclared = overlap(read, declared);
  const agree = readInDeclared > 0.8 && overlap(declared, read) > 0.9 && declared.length > 0.6 * read.length && declared.length < 1.25 * read.length;
  // Paragraphs run together glue words at their seams, and a reader wants them apart.
  const inParagraphs = linesOf(declared) >= 0.5 * linesOf(read);
  const cutShort = read.length < 0.5 * declared.length && readInDeclared > 0.9 && !data.isLive;
  return (agree && inParagraphs) || cutShort ? declared : read;
}

const linesOf = (text: string): number => text.split('\n').length;

function plain(body: string): string {
  const decoded = decodeHTML(body);
  if (!/<[a-z]/i.test(decoded)) return decoded.split(/\s*\n\s*/).map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean).join('\n');
  const document = parseDocument(slim(decoded));
  clean(document);
  const root = document.documentElement;
  return root ? blocksOf(root).map((block) => block.text).join('\n') : '';
}

/** Some systems declare the text twice over. */
function once(text: string): string {
  const again = text.indexOf(text.slice(0, 120), 120);
  return again > 0.4 * text.length ? text.slice(0, again).trim() : text;
}
