import type { ReportSection } from '../../../../../api/index.ts';

const romans = [['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1]] as const;

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [sign, worth] of romans) {
    while (rest >= worth) {
      text += sign.toUpperCase();
      rest -= worth;
    }
  }
  return text;
}

/** Sections of the body count I, II; those of the annex 1, 2, as on paper. */
export function numbered(sections: readonly ReportSection[]): (ReportSection & { readonly number: string })[] {
  let [body, annex] = [0, 0];
  return sections.map((section) => ({ ...section, number: section.part === 'annex' ? `${(annex += 1)}.` : `${roman((body += 1))}.` }));
}
