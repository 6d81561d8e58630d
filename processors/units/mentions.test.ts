import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../infra/config/index.ts';
import { createUnitFinder } from './find.ts';

const lineSchema = z.object({ why: z.string(), text: z.string(), units: z.array(z.string()), context: z.string().optional() });
// All of it fictional, written for these tests.
const lines = readFileSync(resolve(import.meta.dirname, 'fixtures/mentions.jsonl'), 'utf8').trimEnd().split('\n').map((line) => lineSchema.parse(JSON.parse(line)));
const { units } = readConfig({ officeFile: resolve(import.meta.dirname, '../../office.yaml'), dataDir: '/nowhere', env: {} });
const finder = createUnitFinder(units);
const found = lines.map(({ text, context }) => [...finder.find(text, context).keys()]);

describe('units that short texts name, by the example office', () => {
  it('finds at least 98 of 100, and of what it finds at least 98 of 100 are meant', () => {
    const right = lines.reduce((sum, { units: meant }, at) => sum + meant.filter((unit) => found[at]?.includes(unit)).length, 0);
    const said = found.reduce((sum, each) => sum + each.length, 0);
    const meant = lines.reduce((sum, line) => sum + line.units.length, 0);
    expect(lines.length).toBeGreaterThan(120);
    expect(right / meant).toBeGreaterThanOrEqual(0.98);
    expect(right / said).toBeGreaterThanOrEqual(0.98);
  });

  it.each(lines.map(({ why, text, context, units: meant }, at) => [why, text, context ?? '', meant, found[at] ?? []] as const))('%s: %j %s', (_why, _text, _context, meant, said) => {
    expect([...said].sort()).toEqual([...meant].sort());
  });
});
