import { Parser } from 'htmlparser2';
import { readDrawing } from './read-drawing.ts';
import type { ReadFile } from './read.ts';

const silent = new Set(['script', 'style', 'title', 'template', 'noscript']);
/** Charts are pictures of figures that stand in the report; their words are read apart. */
const pictures = new Set(['svg', 'math']);
const apart = new Set(['p', 'div', 'li', 'td', 'th', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'br', 'section', 'header', 'footer', 'figure', 'figcaption', 'caption', 'ul', 'ol']);

export function readHtml(bytes: Uint8Array): ReadFile {
  const links: { href: string; text: string }[] = [];
  let text = '';
  let skipped = 0;
  let open: { href: string; text: string } | null = null;
  const parser = new Parser({
    onopentag: (name, { href }) => {
      if (silent.has(name) || pictures.has(name)) skipped += 1;
      else if (apart.has(name)) text += '\n';
      if (name === 'a' && href !== undefined && skipped === 0) {
        open = { href, text: '' };
        links.push(open);
      }
    },
    ontext: (words) => {
      if (skipped > 0) return;
      text += words;
      if (open !== null) open.text += words;
    },
    onclosetag: (name) => {
      if (silent.has(name) || pictures.has(name)) skipped -= 1;
      else if (apart.has(name)) text += '\n';
      if (name === 'a') open = null;
    },
  }, { decodeEntities: true, lowerCaseTags: true });
  const page = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  parser.end(page);
  return { text, links, pages: 1, isPaper: false, drawn: readDrawing(page) };
}
