import type { z } from 'zod';
import { nearest } from './edit-distance.ts';
import type { LocatedYaml } from './located-yaml.ts';
import type { Fault, Problem, TypeCure, ValueKind } from './problem.ts';
import { officeFileSchema } from './office.ts';
import { allKeys, keysAt } from './schema-shape.ts';
import { describeValue } from './shorten.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The schema's complaints about a file that is sound YAML, each with its line and a cure. */
export function schemaProblems(file: LocatedYaml): Problem[] {
  const result = officeFileSchema.safeParse(file.value);
  return result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(issue, issue.path, file));
}

/** `sources[2].url`, as people point at things in a file. */
export function subjectOf(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${String(step)}]` : `${index === 0 ? '' : '.'}${String(step)}`)).join('');
}

function problemsOf(issue: Issue, path: Path, file: LocatedYaml): Problem[] {
  const value = valueAt(file.value, path);
  const here = (fault: Fault): Problem[] => [{ position: file.positionOf(path), subject: subjectOf(path), fault }];
  const found = describeValue(value);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ position: file.positionOfKey(path, key), subject: subjectOf([...path, key]), fault: unknownKey(key, path) }));
    case 'invalid_type': {
      const expected = kindOf(issue);
      return here(value === undefined ? { kind: 'missing', expected } : { kind: 'wrong-type', expected, found, cure: cureOf(expected, value, path) });
    }
    case 'invalid_value': {
      const options = issue.values.map(String);
      if (value === undefined) return here({ kind: 'missing', expected: 'text' });
      return here({ kind: 'not-one-of', options, found, suggestion: typeof value === 'string' ? nearest(value, options) : null });
    }
    case 'too_small':
    case 'too_big':
      return here(outOfRange(issue, found));
    case 'invalid_union':
      return unionProblems(issue, path, value, file);
    case 'custom':
      return here(subjectOf(path) === 'office.timezone' ? { kind: 'unknown-time-zone', found, suggestion: timeZoneLike(value) } : { kind: 'not-allowed', rule: issue.message, found });
    default:
      return here({ kind: 'not-allowed', rule: issue.message, found });
  }
}

/** `log` and `store` take a word or a map: a map is judged as a map, anything else against both. */
function unionProblems(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, value: unknown, file: LocatedYaml): Problem[] {
  const inside = issue.errors.find((branch) => branch.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'));
  if (inside !== undefined && typeof value === 'object') return inside.flatMap((inner) => problemsOf(inner, [...path, ...inner.path], file));
  const found = describeValue(value);
  return [{ position: file.positionOf(path), subject: subjectOf(path), fault: { kind: 'wrong-type', expected: 'embedded-or-map', found, cure: 'none' } }];
}

function unknownKey(key: string, path: Path): Fault {
  const allowed = keysAt(path);
  const suggestion = nearest(key, allowed);
  const elsewhere = suggestion === null ? allKeys().find((name) => name.includes('.') && name.split('.').at(-1)?.toLowerCase() === key.toLowerCase()) : undefined;
  return { kind: 'unknown-key', key, suggestion, belongsTo: elsewhere?.split('.').slice(0, -1).join('.') ?? null, allowed };
}

function outOfRange(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, found: string): Fault {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'string') return { kind: 'too-short', measure: 'text', limit, found };
  if (issue.origin === 'array') return { kind: 'too-short', measure: 'list', limit, found };
  return { kind: 'out-of-range', bound: small ? 'at least' : 'at most', limit, found };
}

function kindOf(issue: Extract<Issue, { code: 'invalid_type' }>): ValueKind {
  const kinds: Readonly<Record<string, ValueKind>> = { string: 'text', number: 'number', int: 'whole-number', boolean: 'yes-no', array: 'list', object: 'map' };
  return kinds[issue.expected] ?? 'text';
}

function cureOf(expected: ValueKind, value: unknown, path: Path): TypeCure {
  // `[Sở Y tế: Hà Nội]` is sound YAML: a list with a map in it.
  if (expected === 'text' && typeof path.at(-1) === 'number' && describeValue(value) === 'a map') return 'quote-the-colon';
  if (expected === 'text') return typeof value === 'number' || typeof value === 'boolean' ? 'quote-it' : value === null ? 'none' : 'one-value';
  if (expected === 'yes-no') return 'true-or-false';
  if (expected === 'list') return 'make-it-a-list';
  if (expected === 'map') return 'make-it-a-map';
  if (typeof value === 'string' && /^\s*\d+([.,]\d+)?\s*$/.test(value)) return 'unquote-it';
  if (typeof value === 'string' && /^\s*\d/.test(value)) return 'drop-the-unit';
  return 'none';
}

/** The zone that somebody most probably meant. */
export function timeZoneLike(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const vietnamese = /viet|hanoi|ha.?noi|saigon|chi.?minh|\+0?7|^ict$/i.test(value.normalize('NFD').replace(/\p{M}/gu, ''));
  return vietnamese ? 'Asia/Ho_Chi_Minh' : nearest(value, Intl.supportedValuesOf('timeZone'));
}

/** The value at a path of plain data; undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((current, step) => (typeof current === 'object' && current !== null && Object.hasOwn(current, step) ? (current as Record<PropertyKey, unknown>)[step] : undefined), value);
}
