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
  const [cell, cellBefore] = [at(column, row), at(`${column}Before`, row)];
  const which = changeWords(sheet.value(answer, cell), sheet.value(answer, cellBefore));
  const template = sheet.words.change[which];
  const slots = {
    ...(template.includes('{before}') && { before: which === 'moreSmall' || which === 'fewerSmall' ? sheet.smallCount(answer, cellBefore) : sheet.count(answer, cellBefore) }),
    ...(template.includes('{growth}') && { growth: sheet.share(answer, at(`growth(${column},${column}Before)`, row), 'size') }),
  };
  return { ...sheet.phrase(template, slots), compares: [{ now: sheet.figureOf(answer, cell), before: sheet.figureOf(answer, cellBefore), points: null }] };
}

/** Which words say how a count stands to the one before. */
export function changeWords(now: number, before: number): keyof Words['change'] {
  if (now === before) return now === 0 ? 'none' : 'same';
  if (before === 0) return 'fromNothing';
  if (now < smallBelow || before < smallBelow) return now > before ? 'moreSmall' : 'fewerSmall';
  if (Math.abs(now - before) / before < steadyGrowth) return 'steady';
  return now > before ? 'up' : 'down';
}

/** How a share stands to that of the period before: "the share rose by 3.1 points". */
export function shareChange(sheet: Sheet, answer: Answer, part: string, whole: string, row = ''): Slot {
  const [now, before, points] = [at(whole, row), at(`${whole}Before`, row), at(`points(${part},${whole},${part}Before,${whole}Before)`, row)];
  const which = shareWords(sheet.value(answer, now), sheet.value(answer, before), sheet.value(answer, points));
  const template = sheet.words.shareChange[which];
  return { ...sheet.phrase(template, template.includes('{points}') ? { points: sheet.points(answer, points, 'size') } : {}), compares: [{ now: sheet.figureOf(answer, now), before: sheet.figureOf(answer, before), points: sheet.figureOf(answer, points, 'points') }] };
}

/** Which words say how a share stands to the one before: of the wholes that it is of, and the points that it moved. */
export function shareWords(whole: number, wholeBefore: number, points: number): keyof Words['shareChange'] {
  if (Math.min(whole, wholeBefore) < smallBelow) return 'small';
  if (Math.abs(points) < steadyPoints) return 'steady';
  return points > 0 ? 'up' : 'down';
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
