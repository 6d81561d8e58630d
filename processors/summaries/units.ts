import type { ReportUnit } from './ports.ts';

/** Every unit with itself and each unit above it. A ring of parents ends where it began. */
export function lineages(units: readonly ReportUnit[]): readonly (readonly [unit: string, upper: string])[] {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  return units.flatMap(({ id }) => {
    const line = [id];
    for (let above = parents.get(id); above !== undefined && !line.includes(above); above = parents.get(above)) line.push(above);
    return line.map((upper): readonly [string, string] => [id, upper]);
  });
}

/** The unit and all below it; of '' none. */
export const below = (units: readonly ReportUnit[], unit: string): string[] => (unit === '' ? [] : [...new Set([unit, ...lineages(units).filter(([, upper]) => upper === unit).map(([id]) => id)])]);
