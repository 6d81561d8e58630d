import { describe, expect, it } from 'vitest';
import { detailedSectionIds, reportSectionIds } from '../../../infra/config/index.ts';
import { reportKinds } from '../../../infra/reports/index.ts';
import { catalogues } from '../words/index.ts';
import { allSections } from './index.ts';
import { placesOf, templateOfSections, templateSections } from './places.ts';

const idsOf = (...asked: Parameters<typeof placesOf>): string[] => (placesOf(...asked)?.places ?? []).map(({ id, part }) => (part === 'annex' ? `+${id}` : id));

describe('sections', () => {
  it('are those that an office may name in its file', () => {
    expect([...allSections.keys()].sort()).toEqual([...reportSectionIds].sort());
    expect([...allSections.values()].filter(({ details }) => details !== undefined).map(({ id }) => id).sort()).toEqual([...detailedSectionIds].sort());
  });

  it('have a title in each language, and what is written of them in the annex', () => {
    for (const { titles } of Object.values(catalogues)) for (const id of allSections.keys()) expect(Object.keys(titles)).toContain(id);
  });

  it('stand with decisions right behind the overview, the annex last', () => {
    expect(idsOf('weekly')).toEqual([
      'overview', 'decisions', 'stories', 'tone', 'rights', 'asks', 'misinformation', 'answers', 'coming', 'ledger',
      '+overview-annex', '+decisions-annex', '+stories-annex', '+tone-annex', '+rights-annex', '+asks-annex', '+misinformation-annex', '+coming-annex', '+ledger-annex', '+matters', '+statements', '+own',
    ]);
    for (const kind of reportKinds) {
      const ids = idsOf(kind);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.slice(ids.findIndex((id) => id.startsWith('+'))).every((id) => id.startsWith('+')) || !ids.some((id) => id.startsWith('+'))).toBe(true);
    }
  });
});

describe('a template', () => {
  it('gives the body and the annex, in its order', () => {
    expect(idsOf('weekly', { body: ['tone', 'overview'], annex: ['own', 'tone-annex', 'rights'] })).toEqual(['tone', 'overview', '+own', '+tone-annex', '+rights']);
    expect(idsOf('weekly', { body: ['tone', 'clippings'] })).toEqual(['tone', 'clippings', '+tone-annex', '+matters', '+statements', '+own']);
    expect(idsOf('weekly', { annex: [] })).toHaveLength(10);
  });

  it('leaves sections out with their details, or the details alone', () => {
    expect(idsOf('weekly', { leaveOut: ['rights'] })).not.toContain('+rights-annex');
    const ids = idsOf('weekly', { leaveOut: ['rights-annex', 'own'] });
    expect([ids.includes('rights'), ids.includes('+rights-annex'), ids.includes('+own')]).toEqual([true, false, false]);
  });

  it('that names what is not there says so', () => {
    for (const template of [{ body: ['tones'] }, { annex: ['x-annex'] }, { leaveOut: ['constructor'] }]) expect(() => placesOf('weekly', template)).toThrow('Reports have no section');
  });

  it('is a list for a screen, and back', () => {
    const sections = templateSections('weekly', { leaveOut: ['rights'] }, 'vi');
    expect(sections.find(({ id }) => id === 'rights')).toEqual({ id: 'rights', title: catalogues.vi.titles.rights, part: 'left-out' });
    expect(idsOf('weekly', templateOfSections(sections))).toEqual(idsOf('weekly', { leaveOut: ['rights'] }));
    for (const kind of reportKinds) expect(templateSections(kind, {}, 'en').length).toBeLessThanOrEqual(30);
  });
});
