import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { editDistance, nearest } from './edit-distance.ts';
import { keyHelp } from './key-help.ts';
import { allKeys } from './schema-shape.ts';

it('every key of the schema is explained, and nothing else is', () => {
  expect(Object.keys(keyHelp).sort()).toEqual(allKeys().sort());
});

it.each(Object.entries(keyHelp))('the example of %s is valid YAML that names the key', (subject, { example }) => {
  expect(Object.keys(parse(example) as object)).toEqual([subject.split('.').at(-1)]);
});

it.each([['', '', 0], ['a', '', 1], ['', 'abc', 3], ['crawl', 'cralw', 1], ['kitten', 'sitting', 3], ['tỉnh', 'tinh', 1]])('from "%s" to "%s" it takes %i changes', (a, b, changes) => {
  expect(editDistance(a, b)).toBe(changes);
  expect(editDistance(b, a)).toBe(changes);
});

it.each([['cralw', 'crawl'], ['max-bytes', 'maxBytes'], ['Sources', 'sources'], ['banana', null], ['x', null]])('"%s" suggests %s', (word, suggestion) => {
  expect(nearest(word, ['crawl', 'maxBytes', 'sources', 'units'])).toBe(suggestion);
});
