/** At most so many characters, cut at a word where there is one; "…" counts. Never half of a character. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, Math.max(0, most - 1)).replace(/[\uD800-\uDBFF]$/, '');
  const word = cut.search(/\s\S*$/u);
  return `${(/^\s/u.test(text.slice(cut.length)) || word < most * 0.5 ? cut : cut.slice(0, word)).replace(/[\s,.;:–—-]+$/u, '')}…`;
}
