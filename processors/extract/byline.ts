import { isByline } from '../../infra/text/index.ts';

/*
 * A journalist's name is nothing this system keeps. The crawler cuts bylines from pages; what still stands on a line of its
 * own below the headline or at the very end of the text goes here, also from texts that came with a feed.
 */
const onlyCapitals = /^[\p{Lu}\p{N}.+]{2,12}$/u;
const linesAtStart = 3;

/** The text without bylines that stand on lines of their own at its start and end. */
export function withoutBylines(text: string, lead: string): string {
  const lines = text.split('\n');
  if (lines.length < 3) return text;
  while (lines.length > 2 && isSignature(lines.at(-1) as string)) lines.pop();
  return lines.filter((line, index) => index >= linesAtStart || line === lead || !isSignature(line)).join('\n');
}

/** "TTO" and its like sign for the house. */
const isSignature = (line: string): boolean => isByline(line) || onlyCapitals.test(line);
