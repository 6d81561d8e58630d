import type { Words, Slot } from '../words/index.ts';
import type { Answer, Sheet } from './sheet.ts';

/** Below it a count is small: no percentages are made of it. */
export const smallBelow = 30;
/** A count that changes by less is steady. */
const steadyGrowth = 0.05;
/** Percentage points that a share may move and be nearly the same. */
const steadyPoints = 2;

const at = (cell: string, row: string): string => (row === '' ? cell : `${cell}:${row}`);

/** How a count stands to that of the period before, as a clause: "up 12% from the period before (34)". Of small counts without percentages. */
export function change(sheet: Sheet, answer: Answer, column: string, row = ''): Slot {
  const { change: say } = sheet.words;
  const [cell, cellBefore] = [at(column, row), at(`${column}Before`, row)];
  const [now, before] = [sheet.value(answer, cell), sheet.value(answer, cellBefore)];
  if (now === before) return sheet.text(now === 0 ? say.none : say.same);
  if (before === 0) return sheet.text(say.fromNothing);
  const small = now < smallBelow || before < smallBelow;
  const slots = { before: small ? sheet.smallCount(answer, cellBefore) : sheet.count(answer, cellBefore) };
  if (small) return sheet.phrase(now > before ? say.moreSmall : say.fewerSmall, slots);
  if (Math.abs(now - before) / before < steadyGrowth) return sheet.phrase(say.steady, slots);
  return sheet.phrase(now > before ? say.up : say.down, { ...slots, growth: sheet.share(answer, at(`growth(${column},${column}Before)`, row), 'size') });
}

/** How a share stands to that of the period before: "the share rose by 3.1 points". */
export function shareChange(sheet: Sheet, answer: Answer, part: string, whole: string, row = ''): Slot {
  const { shareChange: say } = sheet.words;
  if (Math.min(sheet.value(answer, at(whole, row)), sheet.value(answer, at(`${whole}Before`, row))) < smallBelow) return sheet.text(say.small);
  const cell = at(`points(${part},${whole},${part}Before,${whole}Before)`, row);
  const points = sheet.value(answer, cell);
  if (Math.abs(points) < steadyPoints) return sheet.text(say.steady);
  return sheet.phrase(points > 0 ? say.up : say.down, { points: sheet.points(answer, cell, 'size') });
}

/** A part with its base: "2 of 5", or "40 of 80 (50%)" where the base is not small. */
export const partOf = (sheet: Sheet, answer: Answer, part: string, whole: string, row = ''): Slot => portion(sheet, answer, { part, whole, row, templates: { small: sheet.words.part.small, large: sheet.words.part.large } });

/** The same for a cell of a table, whose base stands beside it. */
export const partInCell = (sheet: Sheet, answer: Answer, part: string, whole: string, row: string): Slot => portion(sheet, answer, { part, whole, row, templates: { small: sheet.words.part.cellSmall, large: sheet.words.part.cell } });

interface Portion {
  readonly part: string;
  readonly whole: string;
  readonly row: string;
  readonly templates: { readonly small: Words['part']['small']; readonly large: string };
}

function portion(sheet: Sheet, answer: Answer, { part, whole, row, templates }: Portion): Slot {
  const base = sheet.value(answer, at(whole, row));
  if (base === 0) return sheet.text(sheet.words.part.none);
  if (base < smallBelow) return sheet.phrase(templates.small, { part: sheet.smallCount(answer, at(part, row)), whole: sheet.smallCount(answer, at(whole, row)) });
  return sheet.phrase(templates.large, { part: sheet.count(answer, at(part, row)), whole: sheet.count(answer, at(whole, row)), share: sheet.share(answer, at(`share(${part},${whole})`, row)) });
}
