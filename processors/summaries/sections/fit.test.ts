import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block, Section, Sentence } from '../../../infra/reports/index.ts';
import { begun } from '../sheet/begun.ts';
import { fitted, linesFor, linesOf, withPicture } from './fit.ts';

const said = (id: string, length: number): Sentence => ({ id, from: 'template', pieces: [{ kind: 'text', text: 'c'.repeat(length) }], documents: [] });
const quoted = (id: string, length: number): Sentence => ({ id, from: 'extract', pieces: [{ kind: 'quote', document: 'd', text: 'q'.repeat(length) }], documents: ['d'] });
const story = (at: number, length: number): Sentence[] => [said(`stories.short.${at}`, 90), quoted(`stories.short.${at}.extract`, length), said(`stories.short.${at}.read`, 12)];
const group = (at: number, length: number): Sentence[] => [said(`asks.group.${at}`, 80), quoted(`asks.group.${at}.passage`, length), said(`asks.group.${at}.read`, 12)];
const bodyOf = (length: number): Section[] => [
  { id: 'overview', title: 'Tổng quan', blocks: [{ kind: 'paragraph', sentences: [said('overview.lead', 400)] }] },
  { id: 'stories', title: 'Câu chuyện', blocks: [{ kind: 'list', numbered: true, items: [1, 2, 3, 4, 5].map((at) => story(at, length)) }] },
  { id: 'asks', title: 'Kiến nghị', blocks: [{ kind: 'list', numbered: false, items: [1, 2, 3].map((at) => group(at, length)) }] },
  { id: 'coming', title: 'Sắp tới', blocks: [{ kind: 'list', numbered: false, items: [1, 2, 3, 4, 5].map((at) => [said(`coming.${at}`, 150)]) }] },
  { id: 'ledger', title: 'Thu thập', blocks: [{ kind: 'paragraph', sentences: [said('ledger.sum', 500)] }] },
];
const ids = (sections: readonly Section[]): string[] => sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.kind === 'paragraph' ? block.sentences : []))).map(({ id }) => id);

it('a body that has its room stays as it is', () => {
  expect(linesOf(bodyOf(100))).toBeLessThan(linesFor('small'));
  expect(fitted(bodyOf(100), 'small')).toEqual(bodyOf(100));
});

it('of one that has not, passages give way: requests first with their links, the largest story never', () => {
  const left = ids(fitted(bodyOf(500), 'small'));
  expect(left).not.toContain('asks.group.3.passage');
  expect(left).not.toContain('asks.group.3.read');
  expect(left).toContain('asks.group.3');
  expect(left).not.toContain('stories.short.5.extract');
  expect(left).toContain('stories.short.1.extract');
  expect(linesOf(fitted(bodyOf(500), 'small'))).toBeLessThanOrEqual(linesFor('small'));
  expect(fitted(bodyOf(500), 'large')).toEqual(bodyOf(500));
});

it('takes no more than is needed, and leaves no empty list', () => {
  fc.assert(fc.property(fc.integer({ min: 40, max: 3000 }), (length) => {
    const [whole, left] = [bodyOf(length), fitted(bodyOf(length), 'small')];
    expect(ids(left).every((id) => ids(whole).includes(id))).toBe(true);
    expect(left.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    for (const { blocks } of left) for (const block of blocks) if (block.kind === 'list') expect(block.items.length > 0 && block.items.every((item) => item.length > 0)).toBe(true);
    if (linesOf(whole) <= linesFor('small')) expect(left).toEqual(whole);
  }));
});

it('the line over time stands in the body where there is room for it, in the annex where there is not, never in both', () => {
  const chart: Block = { kind: 'chart', id: 'overview.days', caption: 'Theo thời gian', draw: 'lines', labels: ['16/11'], series: [{ name: 'Tất cả', figures: ['slots.documents:2026-11-16'] }] };
  const details: Section = { id: 'overview-annex', title: 'Tổng quan', part: 'annex', blocks: [{ kind: 'paragraph', sentences: [said('overview.kinds', 90)] }, chart] };
  const where = (length: number): string[] => withPicture([...bodyOf(length), details], 'small').filter(({ blocks }) => blocks.includes(chart)).map(({ id }) => id);
  expect(where(40)).toEqual(['overview']);
  expect(where(350)).toEqual(['overview-annex']);
  expect(linesOf(withPicture([...bodyOf(40), details], 'small').filter(({ part }) => part !== 'annex'))).toBeLessThanOrEqual(linesFor('small'));
  expect(withPicture(bodyOf(40), 'small')).toEqual(bodyOf(40));
});

it.each([['ngắn', 40, 'ngắn'], ['Sau sáp nhập, người dân phải đổi toàn bộ sổ đỏ', 30, 'Sau sáp nhập, người dân phải…'], ['Sau sáp nhập người dân, phải đổi', 24, 'Sau sáp nhập người dân…'], ['x'.repeat(50), 30, `${'x'.repeat(30)}…`]])('%s in %i letters', (name, longest, right) => expect(begun(name, longest)).toBe(right));
