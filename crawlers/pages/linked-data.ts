import { isByline, readByline } from '../../infra/text/byline.ts';
import { parseLooseJson } from '../../infra/text/loose-json.ts';

/*
 * JSON-LD without persons: authors, editors and readers' comments are taken out, organisations stay.
 */

const personKeys = new Set(['author', 'creator', 'editor', 'contributor', 'accountableperson', 'copyrightholder', 'reviewedby', 'translator', 'sponsor', 'funder', 'character', 'actor', 'director']);
const droppedKeys = new Set(['comment', 'review', 'email', 'telephone', 'givenname', 'familyname', 'additionalname']);
/** Persons whom an article is about are not who made it. */
const subjectKeys = new Set(['about', 'mentions', 'subjectof', 'mainentity']);
const ignore = (): void => undefined;
const longest = 500_000;
const deepest = 40;
const mostPersons = 50;

/**
 * The block anew, or null when it is too long or no JSON: what cannot be read cannot be cleaned.
 * @param onPerson is told the names of the persons that were taken out
 */
export function cleanLinkedData(source: string, onPerson: (name: string) => void = ignore): string | null {
  if (source.length > longest) return null;
  const parsed = parseLooseJson(source);
  if (parsed === undefined) return null;
  const persons: string[] = [];
  const cleaned = clean(parsed, 0, (name) => {
    if (persons.length < mostPersons) persons.push(name.trim());
    onPerson(name);
  });
  if (cleaned === undefined) return null;
  const texts = (key: string, value: unknown): unknown => (typeof value === 'string' && /^(?:articlebody|text)$/i.test(key) ? withoutBylines(value, persons) : value);
  return JSON.stringify(cleaned, texts).replaceAll('<', '\\u003c');
}

function clean(value: unknown, depth: number, onPerson: (name: string) => void): unknown {
  if (depth > deepest) return undefined;
  if (Array.isArray(value)) return value.map((each) => clean(each, depth + 1, onPerson)).filter((each) => each !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  if (hasType(value, /^person$/i)) {
    tellName(value, onPerson);
    return undefined;
  }
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const name = key.replace(/^.*[:/]/, '').toLowerCase();
    if (droppedKeys.has(name)) return [];
    if (personKeys.has(name)) tellName(inner, onPerson);
    const kept = clean(personKeys.has(name) ? organisations(inner) : inner, depth + 1, subjectKeys.has(name) ? ignore : onPerson);
    return kept === undefined ? [] : [[key, kept]];
  });
  return Object.fromEntries(entries);
}

/** The text of an article as one string: bylines are lines of their own in it, or its last words. */
function withoutBylines(text: string, persons: readonly string[]): string {
  const lines = text.split('\n');
  while (lines.length > 1 && ((lines.at(-1) ?? '').trim() === '' || isByline(lines.at(-1) ?? ''))) lines.pop();
  const kept = lines.filter((line) => readByline(line)?.kind !== 'labelled').join('\n').trimEnd();
  const signed = persons.find((name) => name.length > 1 && kept.endsWith(name));
  return signed === undefined ? kept : kept.slice(0, -signed.length).trimEnd();
}

/** Authors stand as text, as an object with a name, or as a list of either. */
function tellName(value: unknown, onPerson: (name: string) => void): void {
  for (const each of Array.isArray(value) ? value.slice(0, 20) : [value]) {
    if (typeof each === 'string') onPerson(each);
    else if (typeof each === 'object' && each !== null && !hasType(each, /organi[sz]ation$/i) && 'name' in each && typeof each.name === 'string') onPerson(each.name);
  }
}

/** Of who made something, only those that call themselves organisations. */
function organisations(value: unknown): unknown {
  const kept = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'object' && each !== null && hasType(each, /organi[sz]ation$/i));
  return kept.length === 0 ? undefined : kept;
}

function hasType(value: object, pattern: RegExp): boolean {
  const type: unknown = '@type' in value ? value['@type'] : 'type' in value ? value.type : undefined;
  return (Array.isArray(type) ? type : [type]).some((each) => typeof each === 'string' && pattern.test(each.replace(/^.*[:/]/, '')));
}
