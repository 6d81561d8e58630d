import { describe, expect, it } from 'vitest';
import type { Figure, Report } from '../../../infra/reports/index.ts';
import { smallReport } from '../../../infra/reports/testing/small-report.ts';
import { parsePeriod } from '../period.ts';
import { openingOf } from './index.ts';
import { spanWords } from './span.ts';

const zone = 'Asia/Ho_Chi_Minh';
const ports = { zone, units: [{ id: 'ubnd', name: 'U' }, { id: 'so-a', name: 'A', parent: 'ubnd' }, { id: 'phong', name: 'P', parent: 'so-a' }, { id: 'so-b', name: 'B', parent: 'ubnd' }] };
const week = parsePeriod('2026-W47', zone);
const asked = (more: Record<string, unknown> = {}) => ({ ...week, beforeFrom: week.from - 7 * 86_400_000, beforeTo: week.from, unit: '', topic: '', story: '', ...more });
const figure = (question: string, cell: string, more: Record<string, unknown> = {}): Figure => ({ id: 'x', value: 3, unit: 'count', question, cell, asked: asked(more), small: false });
const opens = (...of: Parameters<typeof figure>): string | null => openingOf(figure(...of), smallReport(), ports);

describe('a figure opens', () => {
  it.each([
    ['volume', 'documents', {}, '/documents?from=2026-11-16&to=2026-11-22&own=no'],
    ['volume', 'criticalBefore', {}, '/documents?from=2026-11-09&to=2026-11-15&own=no&stance=critical'],
    ['volume', 'naming', {}, '/documents?from=2026-11-16&to=2026-11-22&unit=*&own=no'],
    ['volume', 'naming', { unit: 'so-b' }, '/documents?from=2026-11-16&to=2026-11-22&unit=so-b&own=no'],
    ['volume', 'posts', { unit: 'so-a', topic: 'labour' }, '/documents?from=2026-11-16&to=2026-11-22&unit=so-a&lower=yes&topic=labour&kind=posts&own=no'],
    ['slots', 'originals:2026-11-18', {}, '/documents?from=2026-11-18&to=2026-11-18&own=no&reprints=originals'],
    ['outlets', 'documents:Báo & Một', {}, '/documents?from=2026-11-16&to=2026-11-22&outlet=B%C3%A1o+%26+M%E1%BB%99t&own=no'],
    ['top-stories', 'reprints:20261117-nuocsachxa1', {}, '/documents?from=2026-11-16&to=2026-11-22&own=no&reprints=reprints&story=20261117-nuocsachxa1'],
    ['units', 'favourable:so-a', {}, '/documents?from=2026-11-16&to=2026-11-22&unit=so-a&lower=yes&own=no&stance=favourable'],
    ['units', 'documents:phong', { unit: 'so-a' }, '/documents?from=2026-11-16&to=2026-11-22&unit=phong&own=no'],
    ['topics', 'negativeBefore:labour', {}, '/documents?from=2026-11-09&to=2026-11-15&topic=labour&own=no&tone=negative'],
    ['asks', 'critical:labour/so-a', {}, '/documents?from=2026-11-16&to=2026-11-22&unit=so-a&topic=labour&own=no&stance=critical'],
    ['asks-altogether', 'critical', {}, '/documents?from=2026-11-16&to=2026-11-22&unit=*&own=no&stance=critical'],
    ['asks-altogether', 'critical', { unit: 'so-a' }, '/documents?from=2026-11-16&to=2026-11-22&unit=so-a&lower=yes&own=no&stance=critical'],
    ['asks', 'posts:justice-legal-aid/so-a', {}, '/documents?from=2026-11-16&to=2026-11-22&unit=so-a&topic=justice-legal-aid&kind=posts&own=no'],
    ['own', 'articles', {}, '/documents?from=2026-11-16&to=2026-11-22&kind=article&own=yes'],
    ['statement-coverage', 'posts:3', {}, '/statements/3'],
    ['flagged-facts', 'flags:FC-1', {}, '/facts/FC-1'],
    ['ledger', 'seen', {}, '/sources'],
  ])('%s %s of %o', (question, cell, more, address) => {
    expect(opens(question, cell, more)).toBe(address);
  });

  it.each([
    ['what was reckoned', 'volume', 'share(critical,documents)', {}], ['a number of outlets', 'volume', 'outlets', {}], ['what a model has read', 'volume', 'read', {}], ['a unit beside the report’s', 'units', 'documents:so-b', { unit: 'so-a' }],
    ['a unit above it', 'units', 'critical:ubnd', { unit: 'so-a' }], ['two topics at once', 'topics', 'documents:labour', { topic: 'children' }], ['a day that is not of the period', 'slots', 'documents:2026-11-25', {}],
    ['who asks without criticising', 'asks', 'documents:labour/so-a', {}], ['documents of a story whose id no screen takes', 'top-stories', 'documents:s-1', {}], ['a question that nobody wrote', 'weather', 'documents', {}],
    ['a name that every object has', 'toString', 'documents', {}], ['a mover whose story is not told', 'movers', 'documents:unit/so-a/up', {}], ['an outlet without a name', 'outlets', 'documents', {}],
  ])('nothing for %s', (_, question, cell, more) => {
    expect(opens(question, cell, more)).toBeNull();
  });

  it('the story that is named beside what moved a unit', () => {
    const beside = (...stories: string[]): Report => {
      const small = smallReport();
      const pieces = [...stories.map((id) => ({ kind: 'name' as const, of: 'story' as const, id, text: 'S' })), { kind: 'figure' as const, figure: 'x', text: '3' }];
      return { ...small, sections: [{ id: 's', title: 'S', blocks: [{ kind: 'paragraph', sentences: [{ id: 's.1', from: 'template', pieces, documents: [] }] }] }] };
    };
    const mover = (report: Report, cell: string): string | null => openingOf(figure('movers', cell), report, ports);
    expect(mover(beside('20261117-nuocsachxa1'), 'documentsBefore:unit/so-a/down')).toBe('/documents?from=2026-11-09&to=2026-11-15&unit=so-a&lower=yes&own=no&stance=critical&story=20261117-nuocsachxa1');
    expect(mover(beside('20261117-nuocsachxa1'), 'documents:topic/labour/up')).toBe('/documents?from=2026-11-16&to=2026-11-22&topic=labour&own=no&tone=negative&story=20261117-nuocsachxa1');
    expect(mover(beside('20261117-nuocsachxa1', '20261118-truonghocbb'), 'documents:unit/so-a/up')).toBeNull();
  });
});

describe('a period in words of the screen', () => {
  it('is of days, where it is, and of minutes where it is not', () => {
    expect(spanWords(week, zone)).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(spanWords({ from: week.from + 3_600_000, to: week.to - 60_000 }, zone)).toEqual({ from: '2026-11-16T01:00', to: '2026-11-22T23:59' });
    expect(spanWords({ from: week.from + 1, to: week.to }, zone)).toBeNull();
  });

  it('holds where clocks change, also at midnight', () => {
    for (const [period, where] of [['2026-W13', 'Europe/Berlin'], ['2026-W43', 'Europe/Berlin'], ['2018-W44', 'America/Sao_Paulo'], ['2024-W17', 'Africa/Cairo'], ['2024-W44', 'Africa/Cairo']] as const) {
      const span = parsePeriod(period, where);
      const [from = '', to = ''] = Object.values(spanWords(span, where) ?? {});
      expect([from.length, to.length], period).toEqual([10, 10]);
    }
  });
});
