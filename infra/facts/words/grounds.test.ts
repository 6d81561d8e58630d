import { expect, test } from 'vitest';
import { groundWords, worded } from './grounds.ts';

test('has every ground in both languages, with the same values', () => {
  const values = (words: string): string[] => [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string).sort();
  expect(Object.keys(groundWords.en)).toEqual(Object.keys(groundWords.vi));
  for (const [code, words] of Object.entries(groundWords.vi)) expect(values(groundWords.en[code] ?? '')).toEqual(values(words));
});

test('puts values into the words', () => {
  expect(worded({ code: 'numbers-differ', values: { claim: '30%', text: '4,8%' } }, 'en')).toBe('a number differs: the claim has “30%”, the text “4,8%”');
});
