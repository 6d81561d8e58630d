import type { UnitConfig } from '../../../infra/config/office.ts';
import { tokensOf } from '../../phrases/index.ts';
import { abbreviated } from './abbreviations.ts';
import { shortened } from './shapes.ts';

/** One way to write a unit's name. */
export interface Alias {
  readonly unit: string;
  readonly text: string;
  /** Too short to be told from a common word: counts only as it is written, capitals included. */
  readonly asWritten: boolean;
}

const abbreviationPair = /\b(\p{Lu}{1,6})\s*[&-]\s*(\p{Lu}{1,6})\b/gu;
const shortest = 4;

/**
 * Units' names as people write them: as given (their old ones too), shortened where the province goes without saying, abbreviated.
 * What is worked out stands back behind what the office says, and what would mean two units means neither.
 */
export function aliasesOf(units: readonly UnitConfig[]): Alias[] {
  const given = new Map(units.map((unit) => [unit.id, [unit.name, ...unit.aliases, ...(unit.formerly ?? [])]]));
  const saidBy = ownersOf(given);
  const derived = new Map([...given].map(([unit, names]) => [unit, derivedOf(names).filter((name) => !saidBy.has(keyOf(name)))]));
  const derivedBy = ownersOf(derived);
  return units.flatMap(({ id }) => {
    const own = [...(given.get(id) ?? []), ...(derived.get(id) ?? []).filter((name) => derivedBy.get(keyOf(name))?.size === 1)];
    return [...new Map(own.map((text) => [keyOf(text), text])).values()].map((text) => ({ unit: id, text, asWritten: !/\s/.test(text.trim()) && text.trim().length < shortest }));
  });
}

function derivedOf(names: readonly string[]): string[] {
  const forms = names.flatMap((name) => [name, ...shortened(name)]).flatMap(abbreviated);
  return [...new Set(forms.flatMap((form) => [form, form.replace(abbreviationPair, '$1$2')]))].filter(isName);
}

/** "TT" or "UBND" alone names nothing. */
const isName = (form: string): boolean => form.replace(/[^\p{L}\p{N}]/gu, '').length >= (/\s/.test(form) ? shortest : shortest + 1);

function ownersOf(names: ReadonlyMap<string, readonly string[]>): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const [unit, all] of names) for (const name of all) owners.set(keyOf(name), (owners.get(keyOf(name)) ?? new Set()).add(unit));
  return owners;
}

/** Spelled alike is the same name. */
const keyOf = (name: string): string => tokensOf(name).map((word) => word.exact).join(' ');
