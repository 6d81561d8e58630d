import { normaliseText } from '../../infra/text/index.ts';

const longest = 80;

/** A post's title: its first line, cut at a word's border at about 80 characters. */
export function titleOfPost(text: string): string {
  const line = normaliseText(text).split('\n', 1)[0] ?? '';
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest + 1).replace(/\s+\S*$/, '');
  // One word longer than the title may be (an address, a row of signs): cut between characters, not within one.
  const words = cut.length > longest ? line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '') : cut;
  return `${words.replace(/[\s,;:–-]+$/, '')}…`;
}
