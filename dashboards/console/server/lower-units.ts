import type { ConsoleParts } from './parts.ts';

/** The unit and all below it, by their ids. A ring of units ends where it began. */
export function withLower(units: ConsoleParts['units'], unit: string): string[] {
  const found = [unit];
  for (const upper of found) for (const { id, parent } of units) if (parent === upper && !found.includes(id)) found.push(id);
  return found;
}
