import { describe, expect, it } from 'vitest';
import type { FactDraft } from './index.ts';
import { approveFact, approveMany, factView, importFacts, listFacts, proposeFact, retireFact, reviseFact, writeFact } from './index.ts';
import { codeOf, hoa, lan, minh, openTestDesk, thu, type OpenedDesk } from '../testing/open-desk.ts';

const url = 'https://tan-hai.example/kiem-chung/1';
const draft = (claim = 'Hồ Tân Hải sẽ xả lũ đêm nay', more: object = {}): FactDraft => ({ kind: 'fact-check', factCheck: { claim, verdict: 'fabricated', url, date: '2026-11-18', ...more } });
const record: FactDraft = { kind: 'record', record: { subject: 'Tỷ lệ hộ nghèo đa chiều', value: '4,2', unit: '%', place: 'Tân Hải', period: 'năm 2025', url, date: '2026-01-10' } };
const states = (desk: OpenedDesk) => desk.posted().map(({ key, event }) => [key, 'version' in event.data ? event.data.version : 0, 'state' in event.data ? event.data.state : '']);

describe('a fact', () => {
  it('is drafted, proposed, approved by a second person and retired; each step is on the log', () => {
    const desk = openTestDesk();
    const { id, version } = writeFact(desk, lan, draft(), { propose: false });
    expect([id, version]).toEqual(['FC-1', 1]);
    expect(writeFact(desk, lan, record, { propose: false }).id).toBe('R-1');
    proposeFact(desk, lan, { id, version });
    expect(codeOf(() => approveFact(desk, lan, { id, version }))).toBe('fact-own-approval');
    expect(factView(desk, id)).toMatchObject({ state: 'proposed', approvedVersion: null });
    expect(approveFact(desk, minh, { id, version })).toMatchObject({ state: 'approved', approvedVersion: 1, versions: [{ made: { by: { name: lan.name } }, approved: { by: { id: 'minh' } } }] });
    retireFact(desk, lan, { id, version });
    expect(states(desk)).toEqual([['FC-1', 1, 'draft'], ['R-1', 1, 'draft'], ['FC-1', 1, 'proposed'], ['FC-1', 1, 'approved'], ['FC-1', 1, 'retired']]);
    expect(desk.audited.map(({ person, act }) => `${person} ${act}`)).toEqual(['lan fact-draft', 'lan fact-draft', 'lan fact-proposed', 'minh fact-approved', 'lan fact-retired']);
  });

  it('keeps the approved version in matching until the next is approved, by neither who revised it nor who wrote before', () => {
    const desk = openTestDesk();
    const seen = { id: 'FC-1', version: 1 };
    writeFact(desk, lan, draft(), { propose: true });
    approveFact(desk, minh, seen);
    desk.posted();
    reviseFact(desk, minh, seen, draft('Hồ Tân Hải sẽ xả lũ lúc 22 giờ đêm nay'), { propose: true });
    expect(factView(desk, 'FC-1')).toMatchObject({ version: 2, approvedVersion: 1, state: 'proposed', versions: [{ version: 2, state: 'proposed' }, { version: 1, state: 'approved' }] });
    reviseFact(desk, lan, { id: 'FC-1', version: 2 }, draft('Hồ Tân Hải xả lũ lúc 22 giờ'), { propose: true });
    expect(codeOf(() => approveFact(desk, minh, { id: 'FC-1', version: 3 }))).toBe('fact-own-approval');
    expect(codeOf(() => approveFact(desk, lan, { id: 'FC-1', version: 3 }))).toBe('fact-own-approval');
    expect(approveFact(desk, { ...minh, id: 'third' }, { id: 'FC-1', version: 3 })).toMatchObject({ approvedVersion: 3 });
    expect(states(desk)).toEqual([['FC-1', 2, 'draft'], ['FC-1', 2, 'proposed'], ['FC-1', 3, 'draft'], ['FC-1', 3, 'proposed'], ['FC-1', 3, 'approved']]);
  });

  it('takes the matched and the waiting version out of matching together', () => {
    const desk = openTestDesk();
    writeFact(desk, lan, draft(), { propose: true });
    approveFact(desk, minh, { id: 'FC-1', version: 1 });
    reviseFact(desk, lan, { id: 'FC-1', version: 1 }, draft('Một điều khác đã được nói'), { propose: false });
    desk.posted();
    expect(retireFact(desk, lan, { id: 'FC-1', version: 2 })).toMatchObject({ state: 'retired', approvedVersion: null });
    expect(states(desk)).toEqual([['FC-1', 1, 'retired'], ['FC-1', 2, 'retired']]);
    expect(codeOf(() => retireFact(desk, lan, { id: 'FC-1', version: 2 }))).toBe('fact-retired');
  });

  it.each([
    [draft('Hồ Tân Hải có xả lũ đêm nay không?'), 'fact-claim-is-question'],
    [draft('Có phải hồ Tân Hải xả lũ'), 'fact-claim-is-question'],
    [draft('Hồ Tân Hải xả lũ đêm nay phải không'), 'fact-claim-is-question'],
    [draft('…'), 'fact-no-claim'],
    [draft(undefined, { url: null }), 'fact-no-public-source'],
    [draft(undefined, { url: 'http://noibo/1' }), 'fact-no-public-source'],
  ])('is not approved without a public source and a checkable claim: %j', (bad, code) => {
    const desk = openTestDesk();
    const { id, version } = writeFact(desk, lan, bad, { propose: true });
    expect(codeOf(() => approveFact(desk, minh, { id, version }))).toBe(code);
    expect(factView(desk, id)).toMatchObject({ state: 'proposed', hindrance: code });
  });

  it('is changed by one of two people at once; the other gets the present state', () => {
    const desk = openTestDesk();
    const { id, version } = writeFact(desk, lan, draft(), { propose: false });
    reviseFact(desk, minh, { id, version }, draft('Hồ Tân Hải xả lũ lúc 22 giờ'), { propose: false });
    expect(() => reviseFact(desk, lan, { id, version }, draft('Cái khác hẳn'), { propose: false })).toThrow(expect.objectContaining({ code: 'version-conflict', present: expect.objectContaining({ version: 2 }) as unknown }));
    expect(factView(desk, id).versions).toHaveLength(2);
    expect(codeOf(() => reviseFact(desk, lan, { id, version: 2 }, draft('Hồ Tân Hải xả lũ lúc 22 giờ'), { propose: false }))).toBe('fact-unchanged');
  });

  it('is not written by who may only read', () => {
    expect(codeOf(() => writeFact(openTestDesk(), thu, draft(), { propose: false }))).toBe('not-allowed');
  });
});

describe('many facts', () => {
  const some = [{ line: 1, fact: draft('Điều thứ nhất được đồn', { id: 'cr-1' }) }, { line: 2, fact: draft('Điều thứ hai được đồn') }, { line: 3, fact: draft('Có thật không?') }];

  it('come in as proposals; a preview keeps nothing', () => {
    const desk = openTestDesk();
    expect(importFacts(desk, lan, some, { commit: false })).toMatchObject({ committed: false, added: 3, remarks: [{ line: 3, code: 'fact-claim-is-question' }] });
    expect([listFacts(desk, {}, { offset: 0, limit: 10 }).total, desk.posted(), desk.audited.filter(({ act }) => act === 'facts-imported')]).toEqual([0, [], []]);
    importFacts(desk, lan, some, { commit: true });
    expect(listFacts(desk, {}, { offset: 0, limit: 10 })).toMatchObject({ total: 3, states: { proposed: 3 } });
    expect(importFacts(desk, lan, [{ line: 1, fact: draft('Điều thứ nhất nay khác', { id: 'cr-1' }) }, { line: 2, fact: draft('Điều thứ hai được đồn', { id: 'FC-1' }) }], { commit: true })).toMatchObject({ added: 0, revised: 1, unchanged: 1 });
  });

  it('are approved together or not at all, and a dry run counts', () => {
    const desk = openTestDesk();
    importFacts(desk, lan, some, { commit: true });
    expect(approveMany(desk, minh, { all: true, count: 0 }, { dryRun: true })).toMatchObject({ touched: 2, dryRun: true });
    expect(approveMany(desk, lan, { all: true, count: 0 }, { dryRun: true })).toMatchObject({ touched: 0 });
    expect(codeOf(() => approveMany(desk, minh, { facts: [{ id: 'cr-1', version: 1 }, { id: 'FC-2', version: 1 }] }, { dryRun: false }))).toBe('fact-claim-is-question');
    expect(factView(desk, 'cr-1').state).toBe('proposed');
    expect(codeOf(() => approveMany(desk, minh, { all: true, count: 3 }, { dryRun: false }))).toBe('version-conflict');
    expect(approveMany(desk, hoa, { all: true, count: 2 }, { dryRun: false })).toMatchObject({ touched: 2 });
    expect(factView(desk, 'FC-1').state).toBe('approved');
  });

  it('are found without diacritics, by state and kind', () => {
    const desk = openTestDesk();
    importFacts(desk, lan, [...some, { line: 4, fact: record }], { commit: true });
    const idsOf = (filter: Parameters<typeof listFacts>[1]) => listFacts(desk, filter, { offset: 0, limit: 10 }).facts.map(({ id }) => id);
    expect(idsOf({ q: 'duoc don thu HAI' })).toEqual(['FC-1']);
    expect(idsOf({ kind: 'record' })).toEqual(['R-1']);
    expect(idsOf({ state: 'approved' })).toEqual([]);
    expect(idsOf({ q: '%' })).toHaveLength(4);
    expect(idsOf({ q: 'dong dat' })).toEqual([]);
  });
});
