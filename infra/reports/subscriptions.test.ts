import { expect, it } from 'vitest';
import { openBook } from '../book/index.ts';
import { mailTo, reportMigrations, reportReaches, subscribe, subscribersOf, subscriptionsOf } from './index.ts';

const everything = { unit: '', topic: '', story: '' };
const person = (id: string, more: object = {}) => ({ id, signIn: `${id}@so-a.example`, active: true, units: null, ...more });

it('subscriptions are kept by kind, in the order of the kinds, and given up whole', () => {
  const book = openBook(':memory:', reportMigrations);
  subscribe(book, 'an', ['yearly', 'weekly'], 1);
  subscribe(book, 'an', ['weekly', 'daily'], 2);
  expect(subscriptionsOf(book, 'an')).toEqual(['daily', 'weekly']);
  subscribe(book, 'an', [], 3);
  expect(subscriptionsOf(book, 'an')).toEqual([]);
});

it('a report goes to those who are here, may see it and have an address, first come first', () => {
  const book = openBook(':memory:', reportMigrations);
  ['binh', 'an', 'gone', 'nameless', 'held', 'unknown'].forEach((id, index) => subscribe(book, id, ['weekly'], index));
  const people = [person('an'), person('binh'), person('gone', { active: false }), person('nameless', { signIn: 'nameless' }), person('held', { units: ['so-a'] })];
  const of = (unit: string): string[] => subscribersOf(book, { kind: 'weekly', about: { ...everything, unit } }, people).map(({ address }) => address);
  expect(of('')).toEqual(['binh@so-a.example', 'an@so-a.example']);
  expect(of('so-a')).toEqual(['binh@so-a.example', 'an@so-a.example', 'held@so-a.example']);
  expect(of('so-b')).toEqual(['binh@so-a.example', 'an@so-a.example']);
  expect(subscribersOf(book, { kind: 'daily', about: everything }, people)).toEqual([]);
  expect([mailTo({ signIn: 'an' }), mailTo({ signIn: 'an@so-a.example' }), mailTo({ signIn: 'an@so-a.example\r\nBcc: x@y.example' })]).toEqual([null, 'an@so-a.example', null]);
});

it('whoever is held to units sees what is about one of them, and cases that concern one or none', () => {
  const units = (of: readonly string[] | null) => () => of;
  expect(reportReaches(null, everything, units(null))).toBe(true);
  expect(reportReaches(['so-a'], everything, units([]))).toBe(false);
  expect(reportReaches(['so-a'], { ...everything, topic: 'labour' }, units([]))).toBe(false);
  expect(reportReaches(['so-a'], { ...everything, unit: 'so-a' }, units(null))).toBe(true);
  expect(reportReaches([], { ...everything, unit: 'so-a' }, units(null))).toBe(false);
  const dossier = { ...everything, case: '3', statement: '' };
  expect([['so-a'], ['so-b', 'so-a'], ['so-b'], []].map((of) => reportReaches(['so-a'], dossier, units(of)))).toEqual([true, true, false, true]);
  expect(reportReaches(['so-a'], { ...dossier, unit: 'so-a' }, units(null))).toBe(false);
});
