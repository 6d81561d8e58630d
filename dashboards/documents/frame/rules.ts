import type { Frame } from './frame.ts';
import { widthOf } from './measure.ts';
import { letterheadWidths, ruleShare, sizes, textWidth, toMillimetres } from './paper.ts';

/** Lengths of the ruled lines, millimetres: below the motto as long as it is; below office and subject a part of their longest line. */
export interface Rules {
  readonly motto: number;
  readonly office: number;
  readonly subject: number;
  readonly annex: number;
}

export function rulesOf({ office, motto, subject, annex }: Frame): Rules {
  const line = (text: string, points: number, most: number): number => Math.min(most, toMillimetres(points) * widthOf(text, 'bold'));
  return {
    motto: line(motto, sizes.motto, letterheadWidths.right),
    office: ruleShare * line(office.toLocaleUpperCase('vi'), sizes.office, letterheadWidths.left),
    subject: ruleShare * line(subject, sizes.subject, textWidth),
    annex: ruleShare * line(annex.title.toLocaleUpperCase('vi'), sizes.annexTitle, textWidth),
  };
}
