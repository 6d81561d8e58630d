import { unzipSync, zipSync } from 'fflate';
import { limits } from '../limits.ts';
import { megabytes, type Fault } from '../problem.ts';

/** What a table needs of a workbook: no pictures, drawings, macros. The relations of sheets hold where links lead. */
const wanted = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|xl\/worksheets\/_rels\/[^/]+\.rels)$/i;
const mostParts = 1000;

/**
 * The workbook with only the parts that a table needs, unpacked within bounds and packed without compression: whoever reads it next
 * has nothing to inflate. A part becomes no larger than the archive says, and what the archive says is summed up first.
 */
export function unpackWorkbook(bytes: Uint8Array): Uint8Array | Fault {
  let total = 0;
  let parts = 0;
  let tooLarge = false;
  const taken = new Set<string>();
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        if (tooLarge || !wanted.test(name) || taken.has(name)) return false;
        taken.add(name);
        total += Math.max(originalSize, size);
        parts += 1;
        tooLarge ||= total > limits.unpackedBytes || parts > mostParts;
        return !tooLarge;
      },
    });
    if (tooLarge) return { code: 'xlsx-too-large', values: { limit: megabytes(limits.unpackedBytes) } };
    if (files['xl/workbook.xml'] === undefined) return { code: 'xlsx-broken' };
    return zipSync(files, { level: 0 });
  } catch {
    return { code: 'xlsx-broken' };
  }
}
