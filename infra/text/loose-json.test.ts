import { describe, expect, it } from 'vitest';
import { parseLooseJson } from './loose-json.ts';

describe('JSON-LD as content systems write it', () => {
  it.each([
    ['plain', '{"a":"b"}'],
    ['in a comment', '<!-- {"a":"b"} -->'],
    ['in CDATA', '//<![CDATA[\n{"a":"b"}\n//]]>'],
    ['with a semicolon', '{"a":"b"};'],
    ['with a comma too many', '{"a":"b",}'],
    ['with comments', '{/* x */"a":"b", // y\n}'],
    ['escaped as HTML', '{&quot;a&quot;:&quot;b&quot;}'],
    ['with a BOM', '\uFEFF{"a":"b"}'],
  ])('%s', (_name, source) => expect(parseLooseJson(source)).toEqual({ a: 'b' }));

  it('folds raw line breaks and control characters in strings, and keeps addresses whole', () => {
    expect(parseLooseJson('{"a":"một\n\thai","u":"https://a.example/x",}')).toEqual({ a: 'một hai', u: 'https://a.example/x' });
  });

  it('reads two objects, one after the other', () => expect(parseLooseJson('{"a":1}\n{"b":2}')).toEqual([{ a: 1 }, { b: 2 }]));

  it('saves headline and dates, and no person, of an article that stays unreadable', () => {
    const source = '{"@type":"NewsArticle","headline":"Nói "không" với rác","author":{"@type":"Person","name":"Lê Mẫu"},"datePublished":"2026-10-12T23:45:00+07:00","image":[}';
    expect(parseLooseJson(source)).toEqual({ '@type': 'NewsArticle', headline: 'Nói "không" với rác', datePublished: '2026-10-12T23:45:00+07:00' });
  });

  it.each(['', 'null x', '<p>', '{"@type":"Person","name":"Lê Mẫu"', '['.repeat(200_000), '"'.repeat(200_000), '{"a":'.repeat(50_000)])('gives nothing for nonsense', (source) => {
    expect(parseLooseJson(source)).toBeUndefined();
  });
});
