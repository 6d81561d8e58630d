import { hashOf } from '../../contracts/index.ts';
import type { ReadEntry } from '../reading/collect.ts';
import { readFields, type RawFields } from '../reading/fields.ts';

/** Makes a record of its fields. Without an id of its own it gets one that stays while its value is put right: of what is counted, where and when. */
export function readRecord(fields: RawFields, zone: string): ReadEntry {
  const read = readFields(fields, zone);
  const subject = read.needed('subject');
  const value = read.needed('value');
  const date = read.date();
  const url = read.url();
  const id = read.text('id');
  const [unit, place, period] = [read.text('unit'), read.text('place'), read.text('period')];
  const rest = { source: read.text('source'), units: read.list('units') };
  if (read.faults.length > 0) return { faults: read.faults };
  return { fact: { kind: 'record', record: { id: id === '' ? `rc-${hashOf(subject, unit, place, period)}` : id, subject, value, unit, place, period, date, url, ...rest } } };
}
