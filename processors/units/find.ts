import type { UnitConfig } from '../../infra/config/office.ts';
import type { Passage } from '../../infra/contracts/index.ts';
import { hasDiacritics, longestFirst, PhraseMatcher, spellingOf, tokensOf, type Match, type Token } from '../phrases/index.ts';
import { bareNames } from './names/bare.ts';
import { aliasesOf, type Alias } from './names/aliases.ts';
import { mayDifferIn } from './names/misspelt.ts';
import { createCapitalsReader } from './where/capitals.ts';
import { ownPlaces } from './where/own-places.ts';
import { placeBehind, type Places } from './where/places.ts';
import { settingOf, type Setting } from './where/setting.ts';

/** Finds which of the office's units a text names; built once, for hundreds of units with thousands of names. */
export interface UnitFinder {
  /**
   * Units in the order in which they are first named, each with its passages (UTF-16 offsets into `text`). `page` is the unit under
   * whose page or story the text stands: there a bare "Sở" or "phường" means it.
   */
  find(text: string, page?: string): Map<string, Passage[]>;
}

const nowhere: Places = new Set();

export function createUnitFinder(units: readonly UnitConfig[]): UnitFinder {
  const matcher = new PhraseMatcher(aliasesOf(units).map((alias) => ({ text: alias.text, value: alias })));
  const places = ownPlaces(units);
  const bare = bareNames(units);

  return {
    find(text, page) {
      const tokens = tokensOf(text);
      const capitals = createCapitalsReader(text, tokens);
      const settings = new Map<Places, Setting>();
      const found = new Map<string, Passage[]>();
      const add = (unit: string, { start, end }: { readonly start: number; readonly end: number }): void => {
        const passages = found.get(unit) ?? [];
        passages.push({ start, end, text: text.slice(start, end) });
        found.set(unit, passages);
      };
      // Behind "Sở … tỉnh Bắc Hà", a bare "Sở …" further on is Bắc Hà's too, until the office's own place is named.
      const elsewhere = new Set<string>();
      const matches = longestFirst(matchesIn(text, tokens));
      for (const match of matches) {
        const { unit } = match.value;
        const own = places.get(unit) ?? nowhere;
        const setting = settings.get(own) ?? settingOf(text, tokens, own);
        settings.set(own, setting);
        const behind = placeBehind(text, tokens, match.last, own, capitals);
        const place = behind === 'none' && namesPlace(match, tokens, own) ? 'own' : behind;
        if (place === 'other' || (place === 'none' && setting.isElsewhere(match.first))) elsewhere.add(unit);
        else if (place === 'own') elsewhere.delete(unit);
        if (!elsewhere.has(unit)) add(unit, match);
      }
      if (page !== undefined) for (const span of bare(page, text, tokens, matches)) add(page, span);
      return found;
    },
  };

  /** Exact names before misspelt ones at the same place. */
  function matchesIn(text: string, tokens: readonly Token[]): Match<Alias>[] {
    const unmarkedText = !hasDiacritics(tokens);
    const exact = matcher.find(text, tokens, { unmarked: true }).filter((match) => isMeant(match, text, unmarkedText) && !isPartOfWord(match, text, tokens));
    const misspelt = matcher.findMisspelt(text, tokens, mayDifferIn(text)).filter(({ value }) => !value.asWritten);
    if (misspelt.length === 0) return exact;
    return [...exact, ...misspelt.filter(({ first, last }) => !exact.some((other) => other.first <= first && other.last >= last))].sort((left, right) => left.first - right.first || right.last - left.last);
  }
}

/** Of names typed without diacritics, one word is too little in a text that has them; very short names count as written only. */
function isMeant(match: Match<Alias>, text: string, unmarkedText: boolean): boolean {
  const written = text.slice(match.start, match.end);
  if (match.value.asWritten) return written.normalize('NFC') === match.value.text.normalize('NFC');
  return unmarkedText || match.last > match.first || written.toLowerCase() === match.value.text.toLowerCase();
}

/** "cơ sở y tế", "trụ sở công an": the department's word ends another. */
function isPartOfWord({ first, start }: Match<Alias>, text: string, tokens: readonly Token[]): boolean {
  const before = tokens[first - 1];
  return tokens[first]?.folded === 'so' && before !== undefined && endsInSo.has(before.exact) && /^[^\S\n]+$/.test(text.slice(before.end, start));
}

const endsInSo: ReadonlySet<string> = new Set(['cơ', 'trụ', 'công', 'hội', 'co', 'tru'].map((word) => spellingOf(word).exact));

/** Whether the match itself ends in one of the unit's own places ("Sở … Tân Hải"). */
function namesPlace(match: Match<Alias>, tokens: readonly Token[], own: Places): boolean {
  for (let first = match.first; first <= match.last; first += 1) {
    const words = tokens.slice(first, match.last + 1);
    if (own.has(words.map((word) => word.exact).join(' '))) return true;
  }
  return false;
}
