const cutMark = /\s*(?:…|\.{3})$/u;
/** Whether a title ends where it was cut, not where its sentence ends. */
export const cutsOff = (title: string): boolean => cutMark.test(title);

const joinsOn = /^[\p{L}\p{M}\p{N}]/u;

/**
 * What a text says after its title, where it begins with it: a post's title is its own first words, and a line that says
 * them twice says nothing. `… ` stands before a sentence that the title cuts off. Any other text is given as it is.
 */
export function beyondTitle(title: string, text: string): string {
  const end = endOf(title.replace(cutMark, '').trim(), text);
  if (end === null || joinsOn.test(text.slice(end))) return text;
  const rest = text.slice(end).trim();
  if (!/[\p{L}\p{N}]/u.test(rest)) return '';
  return cutsOff(title) ? `… ${rest}` : rest.replace(/^[.,;:!?…–—-]+\s*/u, '');
}

/** Where the words of `start` end in the text, or null if it begins otherwise. White space counts as one blank. */
function endOf(start: string, text: string): number | null {
  if (start === '') return null;
  const words = start.split(/\s+/u);
  let at = text.length - text.trimStart().length;
  for (const [index, word] of words.entries()) {
    if (index > 0) at += text.slice(at).length - text.slice(at).trimStart().length;
    if (!text.startsWith(word, at)) return null;
    at += word.length;
  }
  return at;
}
