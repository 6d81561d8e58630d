/** A column's type, as far as one must know it to find where its values end. */
export type DataType =
  | { readonly is: 'fixed'; readonly bytes: number }
  | { readonly is: 'string' }
  | { readonly is: 'nullable'; readonly of: DataType }
  | { readonly is: 'array'; readonly of: DataType }
  | { readonly is: 'tuple'; readonly of: readonly DataType[] }
  | { readonly is: 'low-cardinality'; readonly of: DataType };

const widths: Readonly<Record<string, number>> = {
  UInt8: 1, Int8: 1, Bool: 1, Enum8: 1, Nothing: 1,
  UInt16: 2, Int16: 2, Enum16: 2, Date: 2, BFloat16: 2,
  UInt32: 4, Int32: 4, Float32: 4, Date32: 4, DateTime: 4, IPv4: 4, Decimal32: 4, Time: 4,
  UInt64: 8, Int64: 8, Float64: 8, DateTime64: 8, Decimal64: 8, Time64: 8,
  UInt128: 16, Int128: 16, UUID: 16, IPv6: 16, Decimal128: 16,
  UInt256: 32, Int256: 32, Decimal256: 32,
};

const fixed = (bytes: number): DataType => ({ is: 'fixed', bytes });

/** The type of that name; null for one that is written in a way of its own (JSON, Dynamic, Variant, aggregate states). */
export function readDataType(name: string): DataType | null {
  const match = /^(\w+)(?:\((.*)\))?$/s.exec(name.trim());
  if (!match) return null;
  const [, base = '', inner] = match;
  if (base === 'String') return { is: 'string' };
  if (base === 'FixedString') return fixed(Number(inner));
  if (base === 'Decimal') return fixed(decimalWidth(Number(inner?.split(',')[0])));
  if (base.startsWith('Interval')) return fixed(8);
  if (base in widths) return fixed(widths[base] ?? 0);
  return inner === undefined ? null : composed(base, splitTypes(inner));
}

const decimalWidth = (digits: number): number => (digits <= 9 ? 4 : digits <= 18 ? 8 : digits <= 38 ? 16 : 32);

function composed(base: string, parts: readonly string[]): DataType | null {
  // Elements of tuples, and columns of nested ones, may be named.
  const of = parts.map((part) => readDataType(part) ?? readDataType(part.replace(/^\s*(?:`(?:[^`\\]|\\.)*`|\w+)\s+/, '')));
  const known = of.filter((part) => part !== null);
  const [first, second] = known;
  if (known.length !== of.length && base !== 'SimpleAggregateFunction') return null;
  switch (base) {
    case 'Nullable':
      return first ? { is: 'nullable', of: first } : null;
    case 'LowCardinality':
      return first ? { is: 'low-cardinality', of: first.is === 'nullable' ? first.of : first } : null;
    case 'Array':
      return first ? { is: 'array', of: first } : null;
    case 'Map':
      return first && second ? { is: 'array', of: { is: 'tuple', of: [first, second] } } : null;
    case 'Nested':
      return { is: 'array', of: { is: 'tuple', of: known } };
    case 'Tuple':
      return known.length > 0 ? { is: 'tuple', of: known } : null;
    case 'SimpleAggregateFunction':
      return of.at(-1) ?? null;
    default:
      return null;
  }
}

/** What commas separate, outside of parentheses and quotes. */
function splitTypes(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  let quote: string | null = null;
  for (let at = 0; at < list.length; at += 1) {
    const char = list[at] as string;
    if (quote !== null) {
      if (char === '\\') at += 1;
      else if (char === quote) quote = null;
    } else if (char === "'" || char === '`') quote = char;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (char === ',' && depth === 0) {
      parts.push(list.slice(start, at));
      start = at + 1;
    }
  }
  if (list.trim() !== '') parts.push(list.slice(start));
  return parts;
}
