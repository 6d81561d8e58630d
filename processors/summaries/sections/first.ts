import { dayMs } from '../../alerts/clock/index.ts';
import { newSources } from '../questions/ledger.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** Polls are deleted after 400 days: of what was before that nothing can be said. */
const pollsKept = 390 * dayMs;

/** Whether no source was asked before the period: what stands beside its figures as the period before is then what sources still showed of it. */
export async function isFirst(sheet: Sheet): Promise<boolean> {
  const sourced = await sheet.ask(newSources);
  return sheet.value(sourced, 'documents') > 0 && sheet.value(sourced, 'earlier') === 0 && sheet.scope.from > sheet.ports.now() - pollsKept;
}
