import { all, lineIn, one, type Element } from '../../pages/open-page.ts';

/** Those that say yes; the others are no likes, whatever they are. */
const approving = new Set(['👍', '❤', '🔥', '🎉', '👏', '🥰', '😍', '💯', '🙏', '❤‍🔥', '🤝', '👌', '🫡', '😘', '🤗', '🏆']);

/** How many approve, as the page shows it; undefined where it shows no such reaction. */
export function likesOf(message: Element): number | undefined {
  let likes: number | undefined;
  for (const reaction of all(message, '.tgme_reaction')) {
    const emoji = lineIn(one(reaction, 'b')).replaceAll('\uFE0F', '');
    if (!approving.has(emoji)) continue;
    const count = readCount(lineIn(reaction).replaceAll('\uFE0F', '').replace(emoji, ''));
    if (count !== null) likes = (likes ?? 0) + count;
  }
  return likes;
}

/** `184`, `1.2K`, `3M`. */
export function readCount(text: string): number | null {
  const found = /^(\d{1,15}(?:\.\d{1,3})?)([KM]?)$/i.exec(text.trim());
  if (found?.[1] === undefined) return null;
  const factor = { '': 1, K: 1_000, M: 1_000_000 }[found[2]?.toUpperCase() ?? ''] ?? 1;
  return Math.round(Number(found[1]) * factor);
}
