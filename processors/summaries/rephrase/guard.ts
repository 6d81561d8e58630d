import { mask } from '../../../infra/privacy/index.ts';
import { searchable } from '../../../infra/text/index.ts';
import { isNameLike, namesIn, numbersIn, tokensIn, type NameSaid, type NumberSaid, type Token } from './read.ts';
import { comesInOrder } from './order.ts';
import { bodies, decisive, hedges, negations, notNegations, openers, times, vague } from './words.ts';

/** Why a rephrasing is refused. */
export type RephraseFault = 'empty' | 'characters' | 'length' | 'link' | 'person' | 'quote' | 'question' | 'number' | 'time' | 'name' | 'unit' | 'order' | 'negation' | 'hedge' | 'direction' | 'novel';

export interface GuardOptions {
  /** Names and aliases of units: the office's file knows them, capitals or not. */
  readonly units: readonly (readonly string[])[];
}

/** Characters of what says anything, and of how much more than its sources a rephrasing may have. */
const shortest = 25;
const longestOf = 1.1;
/** So much of it may be words that the sources do not have. */
const mostNew = 0.3;

/**
 * Whether a model's text says nothing that the sentences it is of do not say: no name, number, time or link of its own, nothing denied or affirmed that was not, no certainty that was not there, names, numbers and what turns a
 * sentence round in their order, each number with what it counts. It rather refuses a good one: then the sentences stand as the article has them.
 * @returns null where nothing speaks against it.
 */
export function faultOf(text: string, sources: readonly string[], options: GuardOptions): RephraseFault | null {
  const source = sources.join('\n').normalize('NFC');
  const said = text.normalize('NFC').trim();
  if (said.length < shortest) return 'empty';
  if (/[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{Sc}\p{Sm}\p{So} ]/u.test(said) || !/[.!?…]["”’»)]*$/u.test(said) || !/^["“‘(]?[\p{Lu}\p{N}]/u.test(said)) return 'characters';
  if (said.length > source.length * longestOf) return 'length';
  const stray = strayIn(said, sources, options);
  if (stray !== null) return stray;
  if (mask(said) !== said && mask(source) === source) return 'person';
  // Words taken out of their marks would be the article's own, others put between them somebody's.
  if (quotesIn(said).join('\n') !== quotesIn(source).join('\n') || (said.match(/["“”«»]/gu)?.length ?? 0) % 2 !== 0) return 'quote';
  if (said.includes('?') !== source.includes('?')) return 'question';
  const [now, was] = [tokensIn(said), tokensIn(source)];
  // Each by itself: "chưa" (not yet) promises what "không" does not.
  if (negations.some((negation) => countOf(now, [negation], notNegations) !== countOf(was, [negation], notNegations))) return 'negation';
  if (hedges.some((hedge) => countOf(now, [hedge], []) !== countOf(was, [hedge], []))) return 'hedge';
  const known = new Set(was.map(({ lower }) => lower));
  if (now.some(({ lower }) => decisive.has(lower) && !known.has(lower))) return 'direction';
  if (!comesInOrder(now, was)) return 'order';
  return now.filter(({ lower }) => !known.has(lower)).length > mostNew * now.length ? 'novel' : null;
}

/** What stands in a text and not in its sources: links, numbers with what they count, times, names, units. Also asked of what an article's whole text is. */
export function strayIn(text: string, sources: readonly string[], { units }: GuardOptions): RephraseFault | null {
  const source = sources.join('\n').normalize('NFC');
  if (/https?:|www\.|@|\b[\p{L}\p{N}-]+\.(?:vn|com|org|net|gov|edu|io|example)\b/iu.test(text)) return 'link';
  const [now, was] = [tokensIn(text), tokensIn(source)];
  const known = new Set(was.map(({ lower }) => lower));
  // "bit.ly", "tin.info/a": whatever ends with letters behind a dot is an address, unless the article writes it so.
  if (now.some(({ lower }) => /[\p{L}\p{N}]\.\p{L}/u.test(lower) && !known.has(lower))) return 'link';
  // Digits of other scripts, in circles or wide, are read by people and by nothing below.
  if ([...text.matchAll(/(?![0-9])\p{N}/gu)].some(([number]) => !source.includes(number))) return 'number';
  const numbers = numbersIn(was);
  if (numbersIn(now).some((number) => !numbers.some((one) => isSame(number, one)))) return 'number';
  const pairs = new Set(vagueIn(was));
  if (vagueIn(now).some((pair) => !pairs.has(pair))) return 'number';
  if (now.some(({ lower }) => times.has(lower) && !known.has(lower))) return 'time';
  const line = ` ${was.map((token) => token.text).join(' ')} `;
  // A word that begins a sentence there is a word, and so is one without a capital.
  const plain = new Set(was.filter((token) => token.first || !/\p{Lu}/u.test(token.text)).map(({ lower }) => lower));
  if (namesIn(now).some((name) => !isNamedIn(name, line, plain))) return 'name';
  const [saidOf, toldOf] = [` ${searchable(text)} `, ` ${searchable(source)} `];
  const names = (of: string, unit: readonly string[]): boolean => unit.some((name) => searchable(name) !== '' && of.includes(` ${searchable(name)} `));
  return units.some((unit) => names(saidOf, unit) && !names(toldOf, unit)) ? 'unit' : null;
}

/** How many words behind a number say what it counts. */
const counted = 3;

/** The same number of the same: "5 người chết" is not said of "5 người bị thương". Words may be left out between, none put in. */
function isSame({ key, of, behind }: NumberSaid, was: NumberSaid): boolean {
  let at = 0;
  const isBehind = behind.slice(0, counted).every((word) => (at = was.behind.indexOf(word, at) + 1) > 0);
  return key === was.key && (of === '' || of === was.of) && isBehind;
}

/** Words of number, each with what stands behind it, as "hàng trăm hộ" has "trăm hộ". */
const vagueIn = (tokens: readonly Token[]): string[] => tokens.flatMap((token, at) => (vague.has(token.lower) && !isNameLike(token) ? [`${token.lower} ${tokens[at + 1]?.first === false ? tokens[at + 1]?.lower : ''}`] : []));

/** The first word of a sentence has a capital whatever it is: then the word itself, or the name that follows it, is looked for. */
function isNamedIn({ text, first, next }: NameSaid, line: string, plain: ReadonlySet<string>): boolean {
  const has = (name: string): boolean => line.includes(` ${name} `) && (next === '' || !bodies.has(name.split(' ')[0] ?? '') || line.includes(` ${name} ${next} `));
  if (has(text)) return true;
  if (!first) return false;
  const [head = '', ...rest] = text.split(' ');
  return (plain.has(head.toLowerCase()) || openers.has(head.toLowerCase())) && (rest.length === 0 || has(rest.join(' ')));
}

const quotesIn = (text: string): string[] => [...text.matchAll(/[“"«]([^“”"«»]*)[”"»]|‘([^‘’]*)’|(?<![\p{L}\p{N}])'([^']+)'(?![\p{L}\p{N}])/gu)].map(([, ...quoted]) => quoted.join(''));

/** How often any of the phrases stands among the words, those within an exception left out. */
function countOf(tokens: readonly Token[], of: readonly string[], except: readonly string[]): number {
  const spaced = (text: string): string => ` ${text} `;
  let line = spaced(tokens.map(({ lower }) => lower.replaceAll('’', "'")).join('  '));
  const doubled = (phrase: string): string => spaced(phrase.split(' ').join('  '));
  for (const phrase of except) line = line.replaceAll(doubled(phrase), ' · ');
  return of.reduce((sum, phrase) => sum + line.split(doubled(phrase)).length - 1, 0);
}
