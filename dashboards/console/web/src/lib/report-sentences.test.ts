import { expect, it } from 'vitest';
import type { ReportDocument, ReportPiece } from '../../../api/index.ts';
import { changedBetween, faultsLastFound, placeProblems, saidOnce } from './report-sentences.ts';

const say = (id: string, pieces: ReportPiece[], documents: string[] = []) => ({ id, from: 'template' as const, pieces, documents });
const sections: ReportDocument['sections'] = [
  {
    id: 'overview', title: 'Tổng quan', part: 'body',
    blocks: [
      { kind: 'paragraph', sentences: [say('a', [{ kind: 'text', text: 'Có ' }, { kind: 'figure', figure: 'all', text: '12' }]), say('b', [{ kind: 'text', text: 'Hết.' }], ['d-1'])] },
      { kind: 'table', id: 'topics', caption: '', head: [], rows: [[{ pieces: [{ kind: 'figure', figure: 'all', text: '12' }], align: 'right' }]] },
    ],
  },
];

it('what a check found stands wherever its figure or document shows, and nothing is lost', () => {
  const problem = (where: string) => ({ code: 'figure-differs', where, text: where });
  const placed = placeProblems({ sections }, ['all', 'd-1', 'topics', 'b', 'nowhere'].map(problem));
  expect(Object.fromEntries([...placed].map(([at, found]) => [at, found.map(({ where }) => where)]))).toEqual({ a: ['all'], topics: ['all', 'topics'], b: ['d-1', 'b'], '': ['nowhere'] });
});

it('tells what others changed, added or took out', () => {
  const [section] = sections;
  const after = section ? [{ ...section, blocks: [{ kind: 'paragraph' as const, sentences: [say('a', [{ kind: 'text', text: 'Có mười hai' }]), say('c', [{ kind: 'text', text: 'Mới.' }])] }] }] : [];
  expect(changedBetween({ sections }, { sections: after })).toEqual([{ id: 'a', before: 'Có 12', after: 'Có mười hai' }, { id: 'b', before: 'Hết.', after: '' }, { id: 'c', before: '', after: 'Mới.' }]);
});

it('tells how much the last check of a version found, until it is made anew or has gone out', () => {
  const happened = (...acts: readonly (readonly [version: number, what: string, problems?: number])[]) => acts.map(([version, what, problems]) => ({ version, what, detail: problems === undefined ? {} : { problems } }));
  const of = (state: 'draft' | 'approved' | 'published' | 'dropped', timeline: ReturnType<typeof happened>): number => faultsLastFound({ line: { version: 2, state }, timeline });
  const failed = happened([1, 'check-failed', 9], [2, 'corrected'], [2, 'check-failed', 4], [2, 'edited']);
  expect([of('draft', failed), of('approved', failed), of('published', failed), of('dropped', failed)]).toEqual([4, 4, 0, 0]);
  expect([of('draft', happened([1, 'check-failed', 9], [2, 'corrected'])), of('draft', [...failed, ...happened([2, 'redrafted'])]), of('draft', [...failed, ...happened([2, 'redrafted'], [2, 'check-failed', 1])])]).toEqual([0, 0, 1]);
});

it('what a check says of several figures alike is said once', () => {
  expect(saidOnce(['3 for 2', '9 for 7', '3 for 2'].map((text) => ({ code: 'figure-differs', where: text, text })))).toEqual(['3 for 2', '9 for 7']);
});
