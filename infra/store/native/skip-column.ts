import type { DataType } from './data-type.ts';
import type { NativeBytes } from './native-bytes.ts';

/** Goes past the values of a column of so many rows. A column of no rows has no bytes. */
export function skipColumn(bytes: NativeBytes, type: DataType, rows: number): void {
  if (rows === 0) return;
  skipPrefix(bytes, type);
  skipValues(bytes, type, rows);
}

/** What stands before all values: the version of each dictionary, in the order of the types. */
function skipPrefix(bytes: NativeBytes, type: DataType): void {
  if (type.is === 'low-cardinality') bytes.skip(8);
  else if (type.is === 'nullable' || type.is === 'array') skipPrefix(bytes, type.of);
  else if (type.is === 'tuple') for (const part of type.of) skipPrefix(bytes, part);
}

function skipValues(bytes: NativeBytes, type: DataType, rows: number): void {
  switch (type.is) {
    case 'fixed':
      return bytes.skip(type.bytes * rows);
    case 'string':
      for (let row = 0; row < rows; row += 1) bytes.skip(bytes.varint());
      return;
    case 'nullable':
      bytes.skip(rows);
      return skipValues(bytes, type.of, rows);
    case 'array':
      return skipArray(bytes, type.of, rows);
    case 'tuple':
      for (const part of type.of) skipValues(bytes, part, rows);
      return;
    case 'low-cardinality':
      return skipDictionary(bytes, type.of, rows);
  }
}

/** The ends of all rows, then the elements of all rows. */
function skipArray(bytes: NativeBytes, of: DataType, rows: number): void {
  if (rows === 0) return;
  bytes.skip(8 * (rows - 1));
  skipValues(bytes, of, bytes.number64());
}

const hasOwnKeys = 2 ** 9;

/** Width of the indexes and what else there is, the keys, then one index a row. */
function skipDictionary(bytes: NativeBytes, of: DataType, rows: number): void {
  if (rows === 0) return;
  const flags = bytes.number64();
  if (Math.trunc(flags / hasOwnKeys) % 2 === 1) skipValues(bytes, of, bytes.number64());
  bytes.skip(bytes.number64() * 2 ** (flags % 256));
}
