import { describe, expect, it } from 'vitest';
import { sentencesEn } from '../../dashboards/console/web/catalogue/alert-sentences-en.ts';
import { sentencesVi } from '../../dashboards/console/web/catalogue/alert-sentences-vi.ts';
import { sentenceOf, type SentencePens } from '../../dashboards/console/web/catalogue/alert-sentences.ts';
import { sayings } from '../../processors/alerts/rules/parts/said.ts';

const pens: SentencePens = { unit: (id) => `[unit ${id}]`, topic: (id) => `[topic ${id}]`, number: (value) => `[${value}]`, percent: (share) => `[${share} share]`, clock: (at) => `[at ${at}]`, full: (at) => `[at ${at}]` };
const samples: Readonly<Record<string, string>> = { probability: '0.97', unit: 'so-khcn', units: 'so-khcn, so-y-te', topic: 'labour', over: '24h', against: '7d', before: '24h', place: 'headline', reach: 'national', outlet: 'Báo Tân Hải', title: 'Tên (hư cấu)', name: 'Nguồn im ắng', now: '0.4', case: '12' };
const numeric = '5';

describe.each([['vi', sentencesVi], ['en', sentencesEn]] as const)('what the rules say, on the screens: %s', (_language, sentences) => {
  it('has a sentence for every code, and none that no rule says', () => {
    expect(Object.keys(sentences).sort()).toEqual(Object.keys(sayings).sort());
  });

  it.each(Object.entries(sayings))('is whole with its values, and without them: %s', (code, names) => {
    const values = Object.fromEntries(names.map((name) => [name, samples[name] ?? numeric]));
    const said = sentenceOf(sentences, { code, values }, pens, 'otherwise');
    expect(said).not.toMatch(/undefined|NaN|null|otherwise|\s$|\s{2}/);
    expect(said.length).toBeGreaterThan(3);
    for (const name of ['outlet', 'title'] as const) if (names.some((each) => each === name)) expect(said).toContain(samples[name]);
    if (names.some((name) => name === 'unit')) expect(said).toContain('[unit so-khcn]');
    if (names.some((name) => name === 'units')) expect(said).toContain('[unit so-khcn], [unit so-y-te]');
    const empty = sentenceOf(sentences, { code, values: Object.fromEntries(names.map((name) => [name, ''])) }, pens, 'otherwise');
    expect(empty).not.toMatch(/undefined|NaN|null/);
  });

  it('takes the rule’s title for a code that it does not know', () => {
    expect(sentenceOf(sentences, { code: 'new-kind', values: {} }, pens, 'Quy tắc mới')).toBe('Quy tắc mới');
  });

  it('speaks of all coverage, and of what is due now', () => {
    expect(sentenceOf(sentences, { code: 'swing.tone', values: { unit: '*', now: '0.1', before: '0.3', over: '24h' } }, pens, '')).toMatch(/toàn bộ tin bài giảm|all coverage fell/);
    expect(sentenceOf(sentences, { code: 'deadline.case', values: { title: 'A', due: '1', before: '0h' } }, pens, '')).toMatch(/đã đến hạn|is due now/);
  });
});
