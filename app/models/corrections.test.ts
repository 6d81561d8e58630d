import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFixtureConsole, type OpenedConsole } from '../../dashboards/console/fixture/index.ts';
import { insertRows } from '../../infra/store/index.ts';
import { createReader } from '../../processors/models/network/reader.ts';
import { recipes } from '../../processors/models/training/examples.ts';
import type { CorrectedText } from '../../processors/models/training/corrected-text.ts';
import { createUnitFinder } from '../../processors/units/index.ts';
import { readCorrections } from './corrections.ts';
import { recordEvents, recordNewcomers } from './record.ts';

let opened: OpenedConsole;
let corrections: CorrectedText[];
const at = '2026-11-20T09:00:00.000Z';
const finder = createUnitFinder([{ id: 'so-khcn', name: 'Sở Khoa học và Công nghệ', aliases: [] }]);
const row = (field: string, value: string[], more: object = {}) => ({ document: 'corrected-1', revision: 2, field, unit: '', value, previous: [], model: 'm', at, ...more });

beforeAll(async () => {
  opened = await openFixtureConsole();
  await insertRows(opened.store, 'corrections', [
    row('tone', ['negative']), row('topics', ['science-technology', 'law-policy']), row('contentGroup', ['incidents'], { withdrawn: true }),
    row('stance', ['critical'], { unit: 'so-khcn' }), row('tone', ['positive'], { document: 'gone' }),
  ], 'test-corrections');
  corrections = await readCorrections(opened.store, finder, () => undefined);
});
afterAll(() => opened.close());

describe('what people put right', () => {
  const own = (): CorrectedText => corrections.find(({ text }) => text.includes('Đính chính: bản tin trước')) as CorrectedText;

  it('is read with the text that they looked at; what was taken back, or has no text, is not', () => {
    expect(own()).toMatchObject({ topics: ['science-technology', 'law-policy'], tone: 'negative', group: null, stances: [{ label: 'critical' }] });
    expect(corrections.length).toBeGreaterThan(10);
    expect(corrections.every(({ text }) => text !== '')).toBe(true);
  });

  it('asks each model only what was said, the stance with the unit’s names in their places', () => {
    const { topic, tone, stance, claim } = recipes(['labour', 'law-policy', 'science-technology']);
    expect(topic.corrected(own()).map(({ answers }) => answers.map((answer) => answer && [...answer]))).toEqual([[[0, 1, 1], null]]);
    expect(tone.corrected(own()).map(({ answers }) => [...(answers[0] ?? [])])).toEqual([[0, 0, 1]]);
    expect(claim.corrected(own())).toEqual([]);
    const [question] = stance.corrected(own());
    const { first } = question!.input(createReader({ restore: (text) => text }));
    expect(first).not.toContain('Khoa học');
  });
});

describe('what befell the models', () => {
  const events = async () => (await opened.store.client.query({ query: `SELECT version, event FROM model_events WHERE task = 'tone' AND version LIKE 't%' ORDER BY at`, format: 'JSONEachRow' })).json();

  it('is recorded, and what ships is told once for each version', async () => {
    const model = { task: 'tone', version: 't1', scores: { macroF1: 0.7 } } as const;
    await recordNewcomers(opened.store, [model], new Date('2027-01-01T00:00:00Z'));
    await recordNewcomers(opened.store, [model], new Date('2027-01-02T00:00:00Z'));
    await recordEvents(opened.store, 'promoted', [{ ...model, version: 't2' }], new Date('2027-01-03T00:00:00Z'));
    expect(await events()).toEqual([{ version: 't1', event: 'evaluated' }, { version: 't2', event: 'promoted' }]);
  });
});
