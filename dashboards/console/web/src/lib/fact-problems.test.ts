import { describe, expect, it } from 'vitest';
import { codeOf, lan, minh, openTestDesk } from '../../../../desk/testing/open-desk.ts';
import { approveFact, writeFact } from '../../../../desk/index.ts';
import { hindrancesOf, problemsOf } from './fact-problems.ts';
import { draftOf, freshValues, type FactValues } from './facts.ts';

const values = (more: Partial<FactValues>): FactValues => ({ ...freshValues('2026-11-18'), claim: 'Hồ Tân Hải xả lũ đêm nay', subject: 'Tỷ lệ hộ nghèo', value: '4,2', url: 'https://tan-hai.example/1', ...more });

describe('what a form says is missing for approval', () => {
  it.each<['fact-check' | 'record', Partial<FactValues>]>([
    ['fact-check', {}], ['record', {}],
    ['fact-check', { claim: 'Hồ Tân Hải có xả lũ đêm nay không?' }], ['fact-check', { claim: 'Có phải hồ Tân Hải xả lũ' }], ['fact-check', { claim: 'Hồ Tân Hải xả lũ đêm nay phải không' }], ['fact-check', { claim: '“Hồ xả lũ khi nào?”' }],
    ['fact-check', { claim: 'Đập vỡ' }], ['fact-check', { claim: 'Vỡ' }], ['fact-check', { claim: '…' }], ['fact-check', { claim: 'Why it broke' }],
    ['fact-check', { url: '' }], ['fact-check', { url: 'http://noibo/1' }], ['record', { url: '' }], ['record', { subject: 'Ai', value: 'gì' }], ['fact-check', { claim: 'Đường dây điện bị cắt vì sao' }],
  ])('is what the desk refuses: %s %j', (kind, more) => {
    const desk = openTestDesk();
    const { id, version } = writeFact(desk, lan, draftOf(kind, values(more)), { propose: true });
    const refused = codeOf(() => approveFact(desk, minh, { id, version }));
    expect(hindrancesOf(kind, values(more))[0] ?? 'done').toBe(refused);
  });
});

describe('what keeps a form from being saved', () => {
  it('stands at its field', () => {
    expect(problemsOf('fact-check', values({}))).toEqual({});
    expect(problemsOf('fact-check', values({ claim: ' ', url: 'tan-hai', date: '' }))).toEqual({ claim: { code: 'missing' }, url: { code: 'url' }, date: { code: 'missing' } });
    expect(problemsOf('record', values({ claim: '', subject: 'x'.repeat(501), value: '' }))).toEqual({ subject: { code: 'tooLong', limit: 500 }, value: { code: 'missing' } });
  });
});
