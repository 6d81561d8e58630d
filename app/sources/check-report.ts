import { DateTime } from 'luxon';
import type { CheckedSource } from './check.ts';
import { table } from './table.ts';

/** What was found, for the terminal: a line a source, and below the table what is wrong or odd with which. */
export function checkReport(checked: readonly CheckedSource[], zone: string): string {
  const rows = checked.map(({ ok, id, httpStatus, items, newest, robots, outlet }) => [ok ? '✓' : '✗', id, httpStatus === null ? '-' : String(httpStatus), String(items), newest === null ? '-' : DateTime.fromISO(newest, { zone }).toFormat('yyyy-MM-dd HH:mm'), robots, outlet]);
  const remarks = checked.flatMap(({ id, url, error, warnings, refused }) => [
    ...(error === null ? [] : [`✗ ${id}: ${error.message} (${error.code})\n    ${url}\n${error.hint === undefined ? '' : `  → ${error.hint}\n`}`]),
    ...warnings.map((warning) => `! ${id}: ${warning}\n`),
    ...(refused > 0 ? [`! ${id}: ${refused} entries name no page that can be read\n`] : []),
  ]);
  const failed = checked.filter(({ ok }) => !ok).length;
  return `${table(['', 'source', 'http', 'items', 'newest', 'robots', 'outlet'], rows)}${remarks.length > 0 ? `\n${remarks.join('')}` : ''}${checked.length} asked, ${failed === 0 ? 'all answered' : `${failed} failed`}\n`;
}
