import { articles } from './articles.ts';
import { coverage } from './coverage.ts';
import { flags } from './flags.ts';
import { gaps } from './gaps.ts';
import { known } from './known.ts';
import { log } from './log.ts';
import { matter } from './matter.ts';
import { open } from './open.ts';
import { referrals } from './referrals.ts';
import type { DossierSection } from './section.ts';
import { stance } from './stance.ts';
import { statement } from './statement.ts';
import { uptake } from './uptake.ts';

/** What a dossier consists of, in the order in which it is read. A statement's begins with the statement. */
export const dossierSections: Readonly<Record<'case' | 'statement', { readonly body: readonly DossierSection[]; readonly annex: readonly DossierSection[] }>> = {
  case: { body: [matter, known, coverage, stance, flags, statement, referrals, open, gaps], annex: [articles, log] },
  statement: { body: [statement, uptake, matter, known, open, gaps], annex: [coverage, stance, articles, log] },
};
export const dossierSectionIds: readonly string[] = [...new Set(Object.values(dossierSections).flatMap(({ body, annex }) => [...body, ...annex].map(({ id }) => id)))];
