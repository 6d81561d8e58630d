import type { UnitConfig } from '../../infra/config/office.ts';

/** One way to write a unit's name. */
export interface Alias {
  readonly unit: string;
  readonly text: string;
  /** Too short to be told from a common word: counts only as it is written, capitals included. */
  readonly asWritten: boolean;
}

const abbreviationPair = /\b(\p{Lu}{1,6})\s*[&-]\s*(\p{Lu}{1,6})\b/gu;
/** "Ủy ban nhân dân" and its like are abbreviated by everyone, whatever the office's list says. */
const commonShort: readonly (readonly [RegExp, string])[] = [
  [/(?:Ủy|Uỷ) ban nhân dân/giu, 'UBND'],
  [/Hội đồng nhân dân/giu, 'HĐND'],
  [/Khoa học (?:và|&) Công nghệ/giu, 'KH&CN'],
  [/thành phố/giu, 'TP'],
];
const shortest = 4;

/** A unit's names as people write them: as given, with the usual abbreviations, and with "KH&CN" as "KHCN". */
export function aliasesOf(units: readonly UnitConfig[]): Alias[] {
  return units.flatMap((unit) => {
    const given = [unit.name, ...unit.aliases];
    const shortened = given.flatMap((name) => commonShort.map(([long, short]) => name.replace(long, short)));
    const all = new Set([...given, ...shortened]);
    for (const name of [...all]) all.add(name.replace(abbreviationPair, '$1$2'));
    return [...all].map((text) => ({ unit: unit.id, text, asWritten: !/\s/.test(text.trim()) && text.trim().length < shortest }));
  });
}
