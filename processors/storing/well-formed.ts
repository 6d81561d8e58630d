/**
 * The same value without halves of surrogate pairs in its texts. JSON can carry them, the store refuses the whole insert for one of
 * them, and a text cut at a fixed length ends in one as soon as an emoji stands there.
 */
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, wellFormed(inner)]));
}
