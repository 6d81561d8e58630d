import { letterStart } from '../../../infra/text/index.ts';

/** Too few to tell what a name is. */
const least = 20;

/** The first words of a long name, with "…" behind them; a shorter one as it is. A checker knows it by its beginning. */
export function begun(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const cut = name.slice(0, letterStart(name, longest));
  const end = cut.lastIndexOf(' ');
  return `${(end >= least ? cut.slice(0, end) : cut).replace(/[\s,;:–-]+$/u, '')}…`;
}
