import { expect, it } from 'vitest';
import { reachAt, sizeAt, type Member } from './reach.ts';

const member = (outlet: string, at: number, more: Partial<Member> = {}): Member => ({ outlet, at, reach: 'local', own: false, ...more });
const story = [member('A', 0), member('B', 3), member('A', 1), member('C', 9, { reach: 'national' }), member('Cổng của Sở', 2, { own: true, reach: 'national' })];

it.each([
  ['any', {}, 0], ['two outlets', { outlets: 2 }, 3], ['three documents', { documents: 3 }, 3], ['four documents', { documents: 4 }, 9], ['a class', { classes: ['national'] }, 9],
  ['whichever comes first', { outlets: 9, documents: 2, classes: ['foreign'] }, 1], ['never', { outlets: 4 }, null], ['no class of it', { classes: [] }, null],
])('reach is %s', (_name, wanted, at) => expect(reachAt(story, wanted)).toBe(at));

it('grows with its story, without what the office publishes itself', () => {
  expect([sizeAt(story, 0), sizeAt(story, 3), sizeAt(story, 99)]).toEqual([{ documents: 1, outlets: 1 }, { documents: 3, outlets: 2 }, { documents: 4, outlets: 3 }]);
  expect(reachAt([member('Cổng của Sở', 0, { own: true })], {})).toBeNull();
});
