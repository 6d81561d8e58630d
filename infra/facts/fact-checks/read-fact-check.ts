import { hashOf } from '../../contracts/index.ts';
import type { ReadEntry } from '../reading/collect.ts';
import { readFields, type RawFields } from '../reading/fields.ts';
import { found } from '../problem.ts';
import { verdictOfWords } from './ratings.ts';

/** Makes a fact-check of its fields. Without an id of its own it gets one that stays: of its address, or of its claim. */
export function readFactCheck(fields: RawFields, zone: string): ReadEntry {
  const read = readFields(fields, zone);
  const claim = read.needed('claim');
  const rating = read.needed('verdict');
  const verdict = verdictOfWords(rating);
  if (rating !== '' && verdict === null) read.fault({ code: 'verdict-unknown', field: 'verdict', values: { found: found(rating) } });
  const date = read.date();
  const url = read.url();
  const id = read.text('id');
  const rest = { explanation: read.text('explanation'), source: read.text('source'), topic: read.text('topic'), units: read.list('units') };
  if (verdict === null || read.faults.length > 0) return { faults: read.faults };
  const fact = { kind: 'fact-check', factCheck: { id: id === '' ? `cr-${hashOf(url ?? claim)}` : id, claim, verdict, date, url, ...rest } } as const;
  // One page may judge several claims.
  return id === '' && url !== null ? { fact, otherId: `cr-${hashOf(url, claim)}` } : { fact };
}
