import type { UnitConfig } from '../../infra/config/office.ts';
import type { Passage } from '../../infra/contracts/index.ts';
import { hasDiacritics, longestFirst, PhraseMatcher, tokensOf, type Match, type Token } from '../phrases/index.ts';
import { aliasesOf, type Alias } from './aliases.ts';
import { createCapitalsReader } from './capitals.ts';
import { ownPlaces } from './own-places.ts';
import { placeBehind, type Places } from './places.ts';

/** Finds which of the office's units a text names; built once, for hundreds of units with thousands of names. */
export interface UnitFinder {
  /** Units in the order in which they are first named, each with its passages (UTF-16 offsets into `text`). */
  find(text: string): Map<string, Passage[]>;
}

const nowhere: Places = new Set();

export function createUnitFinder(units: readonly UnitConfig[]): UnitFinder {
  const matcher = new PhraseMatcher(aliasesOf(units).map((alias) => ({ text: alias.text, value: alias })));
  const places = ownPlaces(units);

  return {
    find(text) {
      const tokens = tokensOf(text);
      const unmarkedText = !hasDiacritics(tokens);
      const all = matcher.find(text, tokens, { unmarked: true }).filter((match) => isMeant(match, text, unmarkedText));
      const capitals = createCapitalsReader(text, tokens);
      const found = new Map<string, Passage[]>();
      // Behind "Sở … tỉnh Bắc Hà", a bare "Sở …" further on is Bắc Hà's too, until the office's own place is named.
      const elsewhere = new Set<string>();
      for (const match of longestFirst(all)) {
        const { unit } = match.value;
        const own = places.get(unit) ?? nowhere;
        const place = namesPlace(match, tokens, own) ? 'own' : placeBehind(text, tokens, match.last, own, capitals);
        if (place === 'other') elsewhere.add(unit);
        else if (place === 'own') elsewhere.delete(unit);
        if (elsewhere.has(unit)) continue;
        const passages = found.get(unit) ?? [];
        passages.push({ start: match.start, end: match.end, text: text.slice(match.start, match.end) });
        found.set(unit, passages);
      }
      return found;
    },
  };
}

/** Of names typed without diacritics, one word is too little in a text that has them; very short names count as written only. */
function isMeant(match: Match<Alias>, text: string, unmarkedText: boolean): boolean {
  const written = text.slice(match.start, match.end);
  if (match.value.asWritten) return written.normalize('NFC') === match.value.text.normalize('NFC');
  return unmarkedText || match.last > match.first || written.toLowerCase() === match.value.text.toLowerCase();
}

/** Whether the match itself ends in one of the unit's own places ("Sở … Tân Hải"). */
function namesPlace(match: Match<Alias>, tokens: readonly Token[], own: Places): boolean {
  for (let first = match.first; first <= match.last; first += 1) {
    const words = tokens.slice(first, match.last + 1);
    if (own.has(words.map((word) => word.exact).join(' '))) return true;
  }
  return false;
}
