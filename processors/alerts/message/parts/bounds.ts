import { clip, oneLine } from '../../text/index.ts';

/** What a subject line, a lock screen and an SMS take. */
const [longestTitle, longestLead, longestShort, shortestWords] = [120, 160, 300, 40];

export const fitTitle = (text: string): string => clip(oneLine(text), longestTitle);

/** What happened, shortened where it must be, and whole what is to be done by when. */
export function fitLead(what: string, until: string): string {
  const tail = oneLine(until);
  if (tail === '') return clip(oneLine(what), longestLead);
  return `${clip(oneLine(what), longestLead - tail.length - 1)} ${tail}`;
}

/** The link stays whole: half of one leads nowhere. One that leaves no room for words is left out. */
export function fitShort(what: string, until: string, link: string | null): string {
  const tail = [oneLine(until), link !== null && link.length <= longestShort - shortestWords - until.length - 2 ? link : ''].filter((part) => part !== '').join(' ');
  return tail === '' ? clip(oneLine(what), longestShort) : `${clip(oneLine(what), longestShort - tail.length - 1)} ${tail}`;
}
