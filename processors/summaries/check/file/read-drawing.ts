import { Parser } from 'htmlparser2';
import type { DrawnText } from './read.ts';

/** The figures that a vector drawing writes, by the names that it gives them (`data-figures`, as `encodeURIComponent` writes ids, with spaces between). */
export function readDrawing(svg: string): DrawnText[] {
  const drawn: { figures: string[]; text: string }[] = [];
  let open: { figures: string[]; text: string } | null = null;
  const parser = new Parser({
    onopentag: (name, { 'data-figures': ids }) => {
      if (name !== 'text' || ids === undefined) return;
      open = { figures: ids.split(' ').map(decoded), text: '' };
      drawn.push(open);
    },
    ontext: (words) => {
      if (open !== null) open.text += words;
    },
    onclosetag: (name) => {
      if (name === 'text') open = null;
    },
  }, { decodeEntities: true, lowerCaseTags: true });
  parser.end(svg);
  return drawn;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
