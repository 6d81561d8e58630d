/** A column as it arrived. */
export interface ReadColumn {
  readonly name: string;
  readonly type: string;
  /** The mark on it that says whether its values are written in an unusual way; null where the revision has none. */
  readonly flag: number | null;
  readonly values: readonly unknown[];
}

export interface ReadBlock {
  /** The bytes before the block; empty for revision 0. */
  readonly info: Buffer;
  readonly rows: number;
  readonly columns: readonly ReadColumn[];
}

/**
 * Reads blocks as a client of the native protocol does, for tests: written after the protocol's description, apart from the code it checks. Knows numbers, strings, times,
 * arrays, maps, nullables and dictionaries; throws on anything else, and on a byte too many or too few.
 */
export function readBlocks(bytes: Buffer, revision: number): ReadBlock[] {
  let at = 0;
  const blocks: ReadBlock[] = [];
  const take = (count: number): Buffer => {
    if (at + count > bytes.length) throw new Error(`the answer ends at ${bytes.length}, ${at + count} was needed`);
    at += count;
    return bytes.subarray(at - count, at);
  };
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = take(1).readUInt8();
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  const text = (): string => take(varint()).toString('utf8');
  const long = (): number => Number(take(8).readBigUInt64LE());
  const each = <Value>(count: number, one: () => Value): Value[] => Array.from({ length: count }, one);

  const inside = (type: string, outer: string): string | null => (type.startsWith(`${outer}(`) ? type.slice(outer.length + 1, -1) : null);
  const pair = (types: string): [string, string] => {
    let depth = 0;
    for (const [index, char] of [...types].entries()) {
      if (char === '(') depth += 1;
      if (char === ')') depth -= 1;
      if (char === ',' && depth === 0) return [types.slice(0, index), types.slice(index + 2)];
    }
    throw new Error(`no pair: ${types}`);
  };
  const prefix = (type: string): void => {
    const [map, list, maybe] = [inside(type, 'Map'), inside(type, 'Array'), inside(type, 'Nullable')];
    if (map !== null) pair(map).forEach(prefix);
    else if (list !== null || maybe !== null) prefix(list ?? maybe ?? '');
    else if (type.startsWith('LowCardinality(') && long() !== 1) throw new Error('an unknown dictionary');
  };
  const values = (type: string, rows: number): unknown[] => {
    if (rows === 0) return [];
    const maybe = inside(type, 'Nullable');
    if (maybe !== null) {
      const nulls = [...take(rows)];
      return values(maybe, rows).map((value, row) => (nulls[row] === 1 ? null : value));
    }
    const list = inside(type, 'Array');
    if (list !== null) {
      const ends = each(rows, long);
      const all = values(list, ends.at(-1) ?? 0);
      return ends.map((end, row) => all.slice(ends[row - 1] ?? 0, end));
    }
    const map = inside(type, 'Map');
    if (map !== null) {
      const [key, value] = pair(map);
      const ends = each(rows, long);
      const keys = values(key, ends.at(-1) ?? 0);
      const all = values(value, ends.at(-1) ?? 0);
      return ends.map((end, row) => Object.fromEntries(keys.slice(ends[row - 1] ?? 0, end).map((name, index) => [String(name), all[(ends[row - 1] ?? 0) + index]])));
    }
    const dictionary = inside(type, 'LowCardinality');
    if (dictionary !== null) {
      const flags = long();
      const keys = values(inside(dictionary, 'Nullable') ?? dictionary, long());
      if (long() !== rows) throw new Error('a dictionary of other rows');
      const width = 1 << (flags & 255);
      return each(rows, () => keys[take(width).readUIntLE(0, width)]);
    }
    if (type === 'String') return each(rows, text);
    if (type === 'UInt8' || type === 'Bool') return each(rows, () => take(1).readUInt8());
    if (type === 'UInt16') return each(rows, () => take(2).readUInt16LE());
    if (type === 'UInt32' || (type.startsWith('DateTime') && !type.startsWith('DateTime64'))) return each(rows, () => take(4).readUInt32LE());
    if (type === 'Int64') return each(rows, () => Number(take(8).readBigInt64LE()));
    if (type === 'Float32') return each(rows, () => take(4).readFloatLE());
    if (type === 'Float64') return each(rows, () => take(8).readDoubleLE());
    if (type === 'UInt64' || type.startsWith('DateTime64')) return each(rows, long);
    throw new Error(`no reader for ${type}`);
  };

  while (at < bytes.length) {
    const info = take(revision > 0 ? 8 : 0);
    const columns = varint();
    const rows = varint();
    const read = each(columns, () => {
      const [name, type] = [text(), text()];
      const flag = revision >= 54_454 ? take(1).readUInt8() : null;
      if (rows > 0) prefix(type);
      return { name, type, flag, values: values(type, rows) };
    });
    blocks.push({ info, rows, columns: read });
  }
  return blocks;
}
