import type { Report } from './report.ts';

/**
 * Whether somebody who is held to `units` (null: to none) may see a report: one that is about one of their units, or of a case that concerns one or none. What
 * is of the whole office, or of a topic or story in all of it, is for those who are held to none.
 * @param unitsOfCase units that the case, or the case of the statement, concerns; null where there is none such
 */
export function reportReaches(units: readonly string[] | null, { unit, case: of = '', statement = '' }: Report['about'], unitsOfCase: (of: { readonly case: string; readonly statement: string }) => readonly string[] | null): boolean {
  if (units === null) return true;
  if (of !== '' || statement !== '') {
    const concerned = unitsOfCase({ case: of, statement });
    return concerned !== null && (concerned.length === 0 || concerned.some((one) => units.includes(one)));
  }
  return unit !== '' && units.includes(unit);
}
