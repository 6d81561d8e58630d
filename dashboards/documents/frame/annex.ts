import type { Report, Section } from '../../../infra/reports/index.ts';
import { roman } from './roman.ts';

/** A section with the number that stands before its title: Roman in the body, Arabic in the annex, each from one. */
export interface NumberedSection {
  readonly section: Section;
  readonly number: string;
}

/** What stands before the signature, and what on pages of its own after it. */
export function bodyAndAnnex({ sections }: Pick<Report, 'sections'>): { readonly body: readonly NumberedSection[]; readonly annex: readonly NumberedSection[] } {
  const of = (part: 'body' | 'annex'): Section[] => sections.filter((section) => (section.part ?? 'body') === part);
  return { body: of('body').map((section, at) => ({ section, number: `${roman(at + 1)}.` })), annex: of('annex').map((section, at) => ({ section, number: `${at + 1}.` })) };
}
