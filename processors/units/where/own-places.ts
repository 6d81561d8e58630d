import type { UnitConfig } from '../../../infra/config/office.ts';
import { tokensOf, type Token } from '../../phrases/index.ts';
import type { Places } from './places.ts';
import { tiers } from './provinces.ts';

/** The places that a unit's names end in ("… tỉnh Tân Hải"), with those of the bodies above it; all of the office's where it has none. */
export function ownPlaces(units: readonly UnitConfig[]): Map<string, Places> {
  const named = new Map(units.map((unit) => [unit.id, namedIn([unit.name, ...unit.aliases, ...(unit.formerly ?? [])])]));
  const all = new Set([...named.values()].flatMap((places) => [...places]));
  const parents = new Map(units.map((unit) => [unit.id, unit.parent]));
  return new Map(
    units.map((unit) => {
      const places = new Set<string>();
      const seen = new Set<string>();
      for (let id: string | undefined = unit.id; id !== undefined && !seen.has(id); id = parents.get(id)) {
        seen.add(id);
        for (const place of named.get(id) ?? []) places.add(place);
      }
      return [unit.id, places.size > 0 ? places : all];
    }),
  );
}

/** What stands behind the last tier of each name; and what one name says more than another that it begins with. */
function namedIn(names: readonly string[]): Set<string> {
  const places = new Set<string>();
  const add = (words: readonly Token[]): void => {
    if (words.length === 0) return;
    places.add(words.map((word) => word.exact).join(' '));
    places.add(words.map((word) => word.folded).join(' '));
  };
  const spelled = names.map(tokensOf);
  for (const words of spelled) {
    add(behindTier(words));
    for (const shorter of spelled) {
      if (shorter.length >= words.length || shorter.some((word, index) => word.exact !== words[index]?.exact)) continue;
      const rest = words.slice(shorter.length);
      add(behindTier(rest).length > 0 ? behindTier(rest) : rest);
    }
  }
  return places;
}

function behindTier(words: readonly Token[]): readonly Token[] {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const tier = tiers.find((parts) => parts.every((part, index) => words[at + index]?.folded === part));
    if (tier) return words.slice(at + tier.length);
  }
  return [];
}
