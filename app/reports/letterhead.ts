import type { Config } from '../../infra/config/index.ts';
import type { LetterheadChoice } from '../../processors/summaries/index.ts';

/** What stands around the office's reports, by its file. The number is given when a report is approved. */
export function letterheadOf({ office, reports: { letterhead } }: Pick<Config, 'office' | 'reports'>): LetterheadChoice {
  const { superior, symbol, place, signer, recipients } = letterhead;
  return { superior, office: office.name, symbol, place, recipients, signer };
}
