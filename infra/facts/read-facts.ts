import { limits } from './limits.ts';
import type { FactPreview, ReadFactsOptions } from './preview.ts';
import { found, megabytes } from './problem.ts';
import { refuse } from './reading/collect.ts';
import { decodeFacts } from './reading/decode.ts';
import { readClaimReviews } from './reading/read-claim-reviews.ts';
import { readFactLines } from './reading/read-lines.ts';
import { isRecordTable, readRecordCsv } from './records/read-csv.ts';
import { readRecordXlsx } from './records/read-xlsx.ts';

export interface ReadAnyOptions extends ReadFactsOptions {
  /** Of the file, as whoever brings it calls it; its ending helps where the content leaves doubt. */
  readonly name: string;
}

/** Reads fact-checks and records from a file of any known format, which it finds by the content and then by the name. Never throws for what is in the file. */
export async function readFacts(bytes: Uint8Array, { name, ...options }: ReadAnyOptions): Promise<FactPreview> {
  if (bytes.byteLength > limits.fileBytes) return refuse('unknown', { code: 'file-too-large', values: { limit: megabytes(limits.fileBytes) } }, options);
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8;
  if (isZip || isOle(bytes) || ending === 'xlsx' || ending === 'xlsm') return await readRecordXlsx(bytes, options);
  const text = decodeFacts(bytes);
  if (typeof text !== 'string') return refuse('unknown', text, options);
  const head = text.slice(0, 4096).trimStart();
  if (ending === 'jsonl' || ending === 'ndjson') return readFactLines(text, options);
  if (head.startsWith('<')) return readClaimReviews(text, options);
  if (/^(?:\{|\[\s*[[{\]"])/.test(head)) return isLines(text) ? readFactLines(text, options) : readClaimReviews(text, options);
  if (ending === 'json' || ending === 'jsonld') return readClaimReviews(text, options);
  if (ending === 'csv' || ending === 'tsv' || isRecordTable(text)) return readRecordCsv(text, options);
  return refuse('unknown', { code: 'format-unknown', values: { name: found(name) } }, options);
}

const isOle = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

const looked = 20;

/** Several lines, most of them an object each: a document in JSON is on one line, or broken within its objects. */
function isLines(text: string): boolean {
  let objects = 0;
  let lines = 0;
  for (let from = 0; from < text.length && lines < looked; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    const line = text.slice(from, to).trim();
    if (line !== '') {
      lines += 1;
      if (line.startsWith('{') && line.endsWith('}')) objects += 1;
    }
    from = to + 1;
  }
  return lines > 1 && objects * 2 >= lines;
}
