import { searchable } from '../../text/index.ts';
import type { FieldName } from '../words/index.ts';
import type { RawFields } from './fields.ts';

/** What people and programs call the fields, without diacritics. `year` becomes a period. */
export type NamedField = FieldName | 'year';

const both: readonly (readonly [NamedField, readonly string[]])[] = [
  ['id', ['id', 'ma', 'ma so', 'code', 'identifier']],
  ['source', ['source', 'nguon', 'nguon so lieu', 'nguon tin', 'source document', 'van ban', 'tai lieu', 'document', 'publisher']],
  ['url', ['url', 'link', 'duong dan', 'duong link', 'lien ket', 'dia chi', 'dia chi web', 'address', 'source url']],
  ['date', ['date', 'ngay', 'ngay cong bo', 'ngay ban hanh', 'ngay dang', 'ngay kiem chung', 'published', 'published at', 'date published', 'publication date']],
  ['units', ['units', 'don vi lien quan', 'co quan lien quan', 'ma don vi']],
];
const factChecks: readonly (readonly [NamedField, readonly string[]])[] = [
  ...both,
  ['claim', ['claim', 'luan diem', 'claim reviewed', 'noi dung kiem chung']],
  ['verdict', ['verdict', 'ket luan', 'rating']],
  ['explanation', ['explanation', 'giai thich', 'noi dung giai thich']],
  ['topic', ['topic', 'chu de']],
];
const records: readonly (readonly [NamedField, readonly string[]])[] = [
  ...both,
  ['subject', ['subject', 'indicator', 'chi tieu', 'ten chi tieu', 'chi so', 'noi dung']],
  ['value', ['value', 'figure', 'gia tri', 'so lieu', 'ket qua']],
  ['unit', ['unit', 'don vi tinh', 'dvt', 'don vi', 'unit of measure']],
  ['place', ['place', 'location', 'dia ban', 'dia phuong', 'khu vuc', 'noi', 'area', 'region']],
  ['period', ['period', 'ky', 'ky bao cao', 'ky so lieu', 'thoi ky', 'giai doan', 'reporting period']],
  ['year', ['year', 'nam']],
];
const index = (names: typeof both): ReadonlyMap<string, NamedField> => new Map(names.flatMap(([field, words]) => words.map((word): [string, NamedField] => [word, field])));
const factCheckNames = index(factChecks);
const recordNames = index(records);

const longestName = 100;
const keyOf = (name: string): string => searchable(name.slice(0, longestName).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));

/** The field of a record that a column or key is called after, in Vietnamese or English; undefined for others. */
export const recordField = (name: string): NamedField | undefined => recordNames.get(keyOf(name)) ?? recordNames.get(keyOf(name.replace(/\([^()]*\)\s*$/, '')));

/** The fields of a record that pairs of name and value give. */
export const recordFields = (pairs: readonly (readonly [string, unknown])[]): RawFields => fieldsOf(pairs.map(([name, value]) => [recordField(name), value]));

export const factCheckFields = (pairs: readonly (readonly [string, unknown])[]): RawFields => fieldsOf(pairs.map(([name, value]) => [factCheckNames.get(keyOf(name)), value]));

/** The first value of a field counts. */
export function fieldsOf(pairs: Iterable<readonly [NamedField | undefined, unknown]>): RawFields {
  const fields: RawFields = {};
  let year: unknown;
  for (const [field, value] of pairs) {
    if (field === undefined || value === null || value === undefined || value === '') continue;
    if (field === 'year') year ??= value;
    else fields[field] ??= value;
  }
  const digits = typeof year === 'number' || typeof year === 'string' ? String(year).trim() : '';
  if (year !== undefined) fields.period ??= /^\d{4}$/.test(digits) ? `năm ${digits}` : year;
  return fields;
}
