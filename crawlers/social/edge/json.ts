/*
 * Reading what a network's interface answers: every step may find something else than was documented, and then finds nothing.
 */

export type Json = Readonly<Record<string, unknown>>;

const step = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, name) => (typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? (at as Json)[name] : undefined), value);

/** The object at a path; null where there is none. */
export function objectAt(value: unknown, ...path: readonly string[]): Json | null {
  const found = step(value, path);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Json) : null;
}

/** The text at a path, blanks around it cut, numbers as digits; '' where there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = step(value, path);
  return typeof found === 'string' ? found.trim() : typeof found === 'number' && Number.isFinite(found) ? String(found) : '';
}

/** The list at a path; empty where there is none. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = step(value, path);
  return Array.isArray(found) ? found : [];
}

/** The count at a path, also written as digits; undefined where there is none. */
export function countAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = step(value, path);
  const count = typeof found === 'string' && /^\d{1,15}$/.test(found) ? Number(found) : found;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
