import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A document as `diembao export documents` writes it: what figures are counted from, without the store. */
export interface Exported {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly outlet: string;
  readonly units: readonly string[];
  readonly topics: readonly string[];
  readonly tone: string;
  readonly stances: Readonly<Record<string, string>>;
  readonly own: boolean;
  readonly story: string;
  readonly reprintOf: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const words = z.preprocess((value) => (typeof value === 'string' ? value.split(' ').filter(Boolean) : value), z.array(z.string()));
const rowSchema = z.object({
  id: z.string(), kind: z.string(), source: z.string(), outlet: z.string(), units: words, topics: words, tone: z.string(), stances: words, story: z.string(), reprintOf: z.string(), countedAt: z.iso.datetime({ offset: true }),
  own: z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]),
});

export function readExport(text: string, format: 'csv' | 'jsonl'): Exported[] {
  const rows: unknown[] = format === 'csv' ? parse(text, { bom: true, columns: true }) : text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as unknown);
  return z.array(rowSchema).parse(rows).map(({ stances, countedAt, ...row }) => ({ ...row, stances: Object.fromEntries(stances.map((pair) => pair.split('=') as [string, string])), at: Date.parse(countedAt) }));
}
