import { messageOf } from '../../contracts/index.ts';
import { limits } from '../limits.ts';
import { found, type Fault } from '../problem.ts';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key that the object itself has; null and what it inherits count as missing. */
export const own = (object: Json, key: string): unknown => (Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined);

/** The value, or what is wrong with it. Never throws. */
export function readJson(text: string): { readonly value: unknown } | { readonly fault: Fault } {
  if (nestsTooDeeply(text)) return { fault: { code: 'nested-too-deeply' } };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { fault: faultOf(messageOf(error), text) };
  }
}

function faultOf(message: string, text: string): Fault {
  if (/^Unexpected end|^Unterminated string/.test(message)) return { code: 'json-cut-off' };
  const told = /at position (\d+)/.exec(message)?.[1];
  // Some messages quote the place instead of counting to it.
  const sign = /^Unexpected token '(.)'/su.exec(message)?.[1];
  const at = told === undefined ? null : Number(told);
  if (at !== null && at >= text.trimEnd().length) return { code: 'json-cut-off' };
  const near = at === null ? (sign ?? text.slice(0, 20)) : text.slice(Math.max(0, at - 10), at + 10);
  const column = at === null || text.includes('\n') ? {} : { column: at + 1 };
  return { code: 'json-broken', ...column, values: { found: found(near) } };
}

const quote = 0x22;
const backslash = 0x5c;

/** Whether reading it would build objects so deep that walking them could not end well. */
export function nestsTooDeeply(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (quoted) {
      if (sign === backslash) at += 1;
      else if (sign === quote) quoted = false;
    } else if (sign === quote) quoted = true;
    else if (sign === 0x7b || sign === 0x5b) {
      depth += 1;
      if (depth > limits.depth) return true;
    } else if (sign === 0x7d || sign === 0x5d) depth -= 1;
  }
  return false;
}
