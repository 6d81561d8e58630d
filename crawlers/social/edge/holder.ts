import { RejectedError } from '../../../infra/contracts/index.ts';
import type { Source } from '../../contract/collector.ts';

/**
 * What accounts, pages and channels owe: to say whose they are. Private persons have no word there.
 * @throws {RejectedError} `holder-required`
 */
export function requireHolder(source: Source): void {
  if (source.holder !== undefined) return;
  throw new RejectedError(`Source "${source.id}" does not say whose page it is.`, { code: 'holder-required', hint: 'Add "holder: press", "holder: public-body" or "holder: organisation"; pages of private persons are not monitored.' });
}
