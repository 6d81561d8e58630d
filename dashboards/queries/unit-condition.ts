/** What a list of documents is narrowed by of units. */
export interface UnitFilter {
  /** Its id, or `*` for whichever unit a document names. */
  readonly unit?: string | undefined;
  /** Ids of `unit` and of all below it: those count as the unit itself. */
  readonly units?: readonly string[] | undefined;
}

/** Any unit. */
export const anyUnit = '*';

/** Null where units do not matter. Over `documents` and `coverage` alike. */
export function unitCondition({ unit, units }: UnitFilter): { readonly condition: string; readonly values: Record<string, unknown> } | null {
  if (unit === undefined) return null;
  if (unit === anyUnit) return { condition: 'notEmpty(units)', values: {} };
  return units === undefined ? { condition: 'has(units, {unit:String})', values: { unit } } : { condition: 'hasAny(units, {units:Array(String)})', values: { units } };
}
