import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../infra/observability/index.ts';
import type { Piece, Report, Sentence } from '../../../infra/reports/index.ts';
import { figure, sentence, shown, smallReport, text } from '../../../infra/reports/testing/small-report.ts';
import { openStore, type Store } from '../../../infra/store/index.ts';
import { makeReport } from '../index.ts';
import { changeWords, shareWords } from '../sheet/compare.ts';
import { fillPress, letterhead, portsOver, weeks } from '../testing/press.ts';
import { catalogues } from '../words/index.ts';
import { directionProblems } from './directions.ts';
import { passagesOf } from './walk.ts';

/** The report with this sentence put otherwise. */
function withSentence(report: Report, id: string, to: (before: Sentence) => Sentence): Report {
  const all = (sentences: readonly Sentence[]): Sentence[] => sentences.map((one) => (one.id === id ? to(one) : one));
  return { ...report, sections: report.sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => (block.kind === 'list' ? { ...block, items: block.items.map(all) } : 'sentences' in block ? { ...block, sentences: all(block.sentences) } : block)) })) };
}
const clausesOf = (language: Report['language']): string[] => [...Object.values(catalogues[language].change), ...Object.values(catalogues[language].shareChange)];

describe('words of direction', () => {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-directions-'));
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ kind: 'embedded', dir }, { logger: silentLogger() });
    await fillPress(store);
  }, 60_000);
  afterAll(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it.each(['vi', 'en'] as const)('of a made report are right, and any other clause in any sentence is caught (%s)', async (language) => {
    let tried = 0;
    for (const [kind, period] of [['weekly', weeks.full], ['weekly', weeks.single], ['monthly', '2026-11']] as const) {
      const report = await makeReport({ kind, language, letterhead, period }, portsOver(store));
      expect(directionProblems(report)).toEqual([]);
      const comparing = passagesOf(report).flatMap(({ sentence: one }) => (one?.compares === undefined ? [] : [one]));
      expect(comparing.length).toBeGreaterThan(3);
      for (const { id, compares = [] } of comparing) {
        for (const clause of clausesOf(language)) {
          const said = withSentence(report, id, (one) => ({ ...one, pieces: swapped(one.pieces, clause, language) }));
          if (JSON.stringify(said) === JSON.stringify(report)) continue;
          tried += 1;
          expect(directionProblems(said).map(({ code, at }) => `${code} ${at}`), `${id}: ${clause}`).toContain(`direction-wrong ${id}`);
        }
        // Figures of another value make other words right.
        const [first] = compares;
        const value = report.figures[first?.now ?? '']?.value ?? 0;
        const before = report.figures[first?.before ?? '']?.value ?? 0;
        const other = first?.points === null && changeWords(before, value) !== changeWords(value, before);
        const turned = { ...report, figures: { ...report.figures, [first?.now ?? '']: { ...report.figures[first?.now ?? ''], value: before }, [first?.before ?? '']: { ...report.figures[first?.before ?? ''], value } } } as Report;
        if (other) expect(directionProblems(turned).length, id).toBeGreaterThan(0);
      }
    }
    expect(tried).toBeGreaterThan(50);
  }, 60_000);

  it('that a template says without comparing anything are caught', () => {
    const said = withSentence(smallReport(), 'overview.tone', (one) => ({ ...one, pieces: [text('Có nhiều tin, bằng kỳ trước.')] }));
    expect(directionProblems(said).map(({ code }) => code)).toEqual(['direction-wrong']);
  });

  it('of a person may not say the opposite of the figure that follows', () => {
    const base = smallReport();
    const of = (words: string, value: number, shownAs: string, language: 'vi' | 'en' = 'vi'): string[] => {
      const report: Report = { ...base, language, figures: { ...base.figures, moved: { ...figure('moved', value, { unit: 'points' }), cell: 'points(a,b,c,d)' } }, sections: [{ id: 's', title: 'S', blocks: [{ kind: 'paragraph', sentences: [sentence('s.1', [text(words), shown('moved', shownAs), text('.')], { from: 'person' })] }] }] };
      return directionProblems(report).map(({ code }) => code);
    };
    expect(of('Tỷ lệ phê bình giảm ', 3.1, '3,1 điểm')).toEqual(['direction-wrong']);
    expect(of('Tỷ lệ phê bình tăng ', 3.1, '3,1 điểm')).toEqual([]);
    expect(of('Tỷ lệ phê bình tăng ', -3.1, '3,1 điểm')).toEqual(['direction-wrong']);
    expect(of('Tỷ lệ phê bình thay đổi ', -3.1, '−3,1 điểm')).toEqual([]);
    expect(of('The share fell by ', 3.1, '3.1 points', 'en')).toEqual(['direction-wrong']);
    expect(of('The share rose by ', 3.1, '3.1 points', 'en')).toEqual([]);
  });

  it('never say more of small or equal numbers than there is', () => {
    fc.assert(fc.property(fc.nat(400), fc.nat(400), fc.double({ min: -100, max: 100, noNaN: true }), (now, before, points) => {
      const words = changeWords(now, before);
      if (words === 'up' || words === 'down') expect(Math.min(now, before)).toBeGreaterThanOrEqual(30);
      if (before === 0) expect(['none', 'fromNothing']).toContain(words);
      expect(words === 'up' || words === 'moreSmall' || words === 'fromNothing').toBe(now > before && words !== 'steady');
      if (Math.min(now, before) < 30) expect(shareWords(now, before, points)).toBe('small');
    }));
  });
});

/** The first clause of the sentence put otherwise, with the figures that it had. */
function swapped(pieces: readonly Piece[], clause: string, language: Report['language']): Piece[] {
  const marks = pieces.map((piece, index) => (piece.kind === 'text' ? piece.text : `\u0001${index}\u0002`)).join('');
  const mark = '\u0001\\d+\u0002';
  const form = (template: string): RegExp => new RegExp(template.split(/\{\w+\}/u).map((part) => part.replaceAll(/[()]/g, '\\$&')).join(mark), 'u');
  const found = clausesOf(language).map((template) => form(template).exec(marks)).filter((match) => match !== null).sort((left, right) => left.index - right.index || right[0].length - left[0].length)[0];
  if (found === undefined) return [...pieces];
  const figures = found[0].match(new RegExp(mark, 'gu')) ?? [];
  const words = clause.replaceAll(/\{\w+\}/gu, () => figures[0] ?? '');
  return (marks.slice(0, found.index) + words + marks.slice(found.index + found[0].length)).split(new RegExp(`(${mark})`, 'u')).filter((part) => part !== '').map((part) => {
    const [, index] = /^\u0001(\d+)\u0002$/.exec(part) ?? [];
    return index === undefined ? { kind: 'text', text: part } : (pieces[Number(index)] as Piece);
  });
}
