import { RejectedError } from '../../contracts/index.ts';
import { readDataType } from './data-type.ts';
import { NativeBytes } from './native-bytes.ts';
import { skipColumn } from './skip-column.ts';

/** From this revision of the protocol on, each column says whether its values are written in an unusual way. */
const flagsFrom = 54_454;

/** No overflow rows (field 1), no bucket (field 2: -1), end. */
const blockInfo = Buffer.from([1, 0, 2, 0xff, 0xff, 0xff, 0xff, 0]);
const usual = Buffer.from([0]);

/**
 * Blocks as the engine writes them into a file, as a server writes them for a client that names a revision of the protocol: with a word about each block before
 * it, and a mark on each column. The values are the same bytes.
 * @throws {RejectedError} `native-type` for types that are written in a way of their own.
 */
export function withBlockInfo(plain: Buffer, revision: number): Buffer {
  if (revision <= 0) return plain;
  const bytes = new NativeBytes(plain);
  const out: Buffer[] = [];
  while (!bytes.ended) {
    const start = bytes.at;
    const columns = bytes.varint();
    const rows = bytes.varint();
    out.push(blockInfo, bytes.slice(start));
    for (let column = 0; column < columns; column += 1) addColumn(bytes, rows, revision >= flagsFrom, out);
  }
  return Buffer.concat(out);
}

function addColumn(bytes: NativeBytes, rows: number, flagged: boolean, out: Buffer[]): void {
  const start = bytes.at;
  const column = bytes.text();
  const name = bytes.text();
  const type = readDataType(name);
  if (type === null) {
    throw new RejectedError(`Column "${column}" has the type ${name}, which cannot be sent in this format.`, { code: 'native-type', hint: 'Turn it into a plain type in the query: toString(…), finalizeAggregation(…).' });
  }
  const values = bytes.at;
  out.push(bytes.slice(start), ...(flagged ? [usual] : []));
  skipColumn(bytes, type, rows);
  out.push(bytes.slice(values));
}
