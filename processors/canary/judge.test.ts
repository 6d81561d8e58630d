import { describe, expect, it } from 'vitest';
import { judge, type PageYield } from './judge.ts';

const past: PageYield = { pages: 300, documents: 294, characters: 2_400, dated: 0.98 };
const today = (parts: Partial<PageYield>): PageYield => ({ pages: 40, documents: 39, characters: 2_300, dated: 1, ...parts });

describe('the layout canary', () => {
  it.each([
    ['an ordinary day', today({}), true],
    ['short news on a Sunday', today({ characters: 1_300 }), true],
    ['two thirds are read as no article', today({ documents: 12 }), false],
    ['only captions are left of the texts', today({ characters: 180 }), false],
    ['the time stands elsewhere now', today({ dated: 0.1 }), false],
    ['nothing is read any more', today({ documents: 0, characters: 0, dated: 0 }), false],
  ])('%s', (_, recent, isWell) => expect(judge(recent, past)?.isWell).toBe(isWell));

  it('says what fell', () => {
    expect(judge(today({ characters: 180 }), past)?.figures).toEqual({ charactersBefore: 2_400, charactersNow: 180 });
  });

  it('is silent where there is too little to tell', () => {
    expect(judge(today({ pages: 7, documents: 0 }), past)).toBeNull();
    expect(judge(today({ documents: 0 }), { ...past, pages: 19, documents: 19 })).toBeNull();
  });

  it('does not sing for an outlet that never gave more (videos, a column without times)', () => {
    expect(judge(today({ characters: 150, dated: 0 }), { ...past, characters: 160, dated: 0 })?.isWell).toBe(true);
  });
});
