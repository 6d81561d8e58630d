import { searchable } from '../../infra/text/index.ts';

/** As many words in a row as one does not write by chance. */
const run = 5;

/** Whether what somebody wrote repeats a text: five words of it in a row, or all of a shorter one. Diacritics and case do not matter. */
export function quotes(written: string, text: string): boolean {
  const words = searchable(text).split(' ').filter(Boolean);
  const within = ` ${searchable(written)} `;
  if (words.length === 0) return false;
  if (words.length <= run) return within.includes(` ${words.join(' ')} `);
  return words.some((_, at) => at + run <= words.length && within.includes(` ${words.slice(at, at + run).join(' ')} `));
}
