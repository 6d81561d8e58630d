import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../infra/config/index.ts';
import { createUnitFinder } from './find.ts';

const lineSchema = z.object({ why: z.string(), text: z.string(), units: z.array(z.string()), context: z.string().optional() });
// All of it fictional, written for these tests; the second set apart from the code, by someone who had not seen it.
const readLines = (file: string): z.infer<typeof lineSchema>[] => readFileSync(resolve(import.meta.dirname, 'fixtures', file), 'utf8').trimEnd().split('\n').map((line) => lineSchema.parse(JSON.parse(line)));
const sets = { 'mentions.jsonl': readLines('mentions.jsonl'), 'mentions-apart.jsonl': readLines('mentions-apart.jsonl') };
const { units } = readConfig({ officeFile: resolve(import.meta.dirname, '../../office.yaml'), dataDir: '/nowhere', env: {} });
const finder = createUnitFinder(units);
const found = ({ text, context }: z.infer<typeof lineSchema>): string[] => [...finder.find(text, context).keys()];

describe('units that short texts name, by the example office', () => {
  it.each(Object.entries(sets))('%s: finds at least 98 of 100, and of what it finds at least 98 of 100 are meant', (_, lines) => {
    const said = lines.map(found);
    const sum = (lists: readonly (readonly string[])[]): number => lists.reduce((total, list) => total + list.length, 0);
    const right = sum(lines.map(({ units: meant }, at) => meant.filter((unit) => said[at]?.includes(unit))));
    expect(lines.length).toBeGreaterThan(120);
    expect(right / sum(lines.map(({ units: meant }) => meant))).toBeGreaterThanOrEqual(0.98);
    expect(right / sum(said)).toBeGreaterThanOrEqual(0.98);
  });

  it.each(sets['mentions.jsonl'].map((line) => [line.why, line.text, line.context ?? '', line.units, found(line)] as const))('%s: %j %s', (_why, _text, _context, meant, said) => {
    expect([...said].sort()).toEqual([...meant].sort());
  });
});
