import { parseMatcher, type Matcher } from '../config/matcher.ts';
import type { Labels } from './occurrence.ts';

/** Read once: matchers are asked for every occurrence. Bounded, since those of silences come and go. */
const known = new Map<string, Matcher>();
const mostKnown = 2000;

/**
 * Whether all of these matchers hold; none of them means yes.
 * @throws {RejectedError} `matcher-invalid`.
 */
export function matchesAll(matchers: readonly string[], labels: Labels): boolean {
  return matchers.every((text) => {
    const { label, fits } = matcherOf(text);
    return fits(Object.hasOwn(labels, label) ? (labels[label] ?? []) : []);
  });
}

function matcherOf(text: string): Matcher {
  const before = known.get(text);
  if (before !== undefined) return before;
  const matcher = parseMatcher(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, matcher);
  return matcher;
}
