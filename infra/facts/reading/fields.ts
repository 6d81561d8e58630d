import { normaliseText } from '../../text/index.ts';
import { found, type Fault } from '../problem.ts';
import type { FieldName } from '../words/index.ts';
import { readDay } from './day.ts';

/** What an entry says, by the contract's names, before it is checked. */
export type RawFields = Partial<Record<FieldName, unknown>>;

/** Reads the fields of one entry one by one and gathers what is wrong with them. */
export interface FieldReader {
  /** Empty where the field is missing, null, or cannot be a text (a fault then). */
  text(field: FieldName): string;
  /** As `text`, and a fault where it is empty. */
  needed(field: FieldName): string;
  date(): string;
  url(): string | null;
  list(field: FieldName): string[];
  fault(fault: Fault): void;
  readonly faults: readonly Fault[];
}

export function readFields(fields: RawFields, zone: string): FieldReader {
  const faults: Fault[] = [];
  const reader: FieldReader = {
    faults,
    fault: (fault) => void faults.push(fault),
    text: (field) => {
      const value = fields[field];
      if (value === undefined || value === null) return '';
      if (typeof value !== 'string' && typeof value !== 'number') {
        faults.push({ code: 'wrong-type', field, values: { found: found(value) } });
        return '';
      }
      const text = typeof value === 'number' ? numberText(value) : normaliseText(value);
      if (text.includes('\uFFFD')) faults.push({ code: 'encoding-broken', field, values: { found: found(text.slice(Math.max(0, text.indexOf('\uFFFD') - 20))) } });
      return text;
    },
    needed: (field) => {
      const before = faults.length;
      const text = reader.text(field);
      if (text === '' && faults.length === before) faults.push({ code: 'missing', field });
      return text;
    },
    date: () => {
      const text = reader.needed('date');
      const day = text === '' ? null : readDay(text, zone);
      if (text !== '' && day === null) faults.push({ code: 'date-invalid', field: 'date', values: { found: found(text) } });
      return day ?? '';
    },
    url: () => {
      const text = reader.text('url');
      if (text === '') return null;
      if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) faults.push({ code: 'url-invalid', field: 'url', values: { found: found(text) } });
      return text;
    },
    list: (field) => {
      const value = fields[field];
      const each = Array.isArray(value) ? value : reader.text(field).split(/[;,|\n]/);
      const bad = each.find((item) => typeof item !== 'string');
      if (bad !== undefined) faults.push({ code: 'wrong-type', field, values: { found: found(bad) } });
      return [...new Set(each.filter((item) => typeof item === 'string').map(normaliseText).filter((item) => item !== ''))];
    },
  };
  return reader;
}

/** A number as a Vietnamese document writes it: a comma before decimals, no groups. "1.125" would be read as a thousand and more. */
export function numberText(value: number): string {
  // Fifteen digits are what a sheet keeps; the sixteenth is how machines count.
  const plain = Number(value.toPrecision(15));
  if (Math.abs(plain) >= 1e21) return BigInt(plain).toString();
  return (plain !== 0 && Math.abs(plain) < 1e-6 ? plain.toFixed(15) : String(plain)).replace('.', ',');
}
