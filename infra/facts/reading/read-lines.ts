import { limits } from '../limits.ts';
import type { FactPreview, ReadFactsOptions } from '../preview.ts';
import type { Fault } from '../problem.ts';
import { collect, refuse, type ReadEntry } from './collect.ts';
import { officeZone } from './day.ts';
import { decodeFacts } from './decode.ts';
import { readEntry } from './entry.ts';
import { readJson } from './json.ts';

/** Reads JSON lines: fact-checks, records and ClaimReviews, each on a line of its own. A line that is wrong does not stop the others. */
export function readFactLines(input: string | Uint8Array, options: ReadFactsOptions = {}): FactPreview {
  const text = decodeFacts(input);
  if (typeof text !== 'string') return refuse('fact-lines', text, options);
  const zone = options.zone ?? officeZone;
  const collection = collect('fact-lines', options);
  let line = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    line += 1;
    const entry = entryOf(text, from, to, zone);
    if (entry !== null && !collection.add({ line }, entry)) break;
    from = to + 1;
  }
  return collection.preview();
}

/** Null for an empty line. */
function entryOf(text: string, from: number, to: number, zone: string): ReadEntry | null {
  if (to - from > limits.line) return fails({ code: 'line-too-long', values: { limit: '1 MB' } });
  const line = text.slice(from, to).trim();
  if (line === '') return null;
  const read = readJson(line);
  return 'fault' in read ? fails(read.fault) : readEntry(read.value, zone);
}

const fails = (fault: Fault): ReadEntry => ({ faults: [fault] });
