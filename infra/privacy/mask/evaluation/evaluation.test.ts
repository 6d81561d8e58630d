import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { mask } from '../mask.ts';
import { harmlessTexts } from './harmless.ts';
import { markedPosts } from './posts.ts';
import { maskedStretches, scoreOf } from './score.ts';
import { kinds } from './secrets.ts';
import { templates } from './templates.ts';

describe('2,000 fictional posts with marked secrets', () => {
  const posts = markedPosts(2_000, 20_261_121);
  const { whole, byKind, missed } = scoreOf(posts);

  it('are many and various', () => {
    expect(new Set(templates).size).toBeGreaterThanOrEqual(100);
    expect(new Set(posts.map(({ text }) => text)).size).toBeGreaterThanOrEqual(1_900);
    for (const kind of kinds) expect(byKind[kind].all).toBeGreaterThanOrEqual(200);
  });

  it('lose at least 98 of 100 secrets', () => {
    expect(whole, missed.slice(0, 50).join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it.each(kinds)('%s: at least 97 of 100', (kind) => {
    expect(byKind[kind].recall, missed.filter((line) => line.startsWith(kind)).join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('lose them also when they come decomposed', () => {
    const decomposed = posts.slice(0, 500).map(({ text }) => [mask(text), mask(text.normalize('NFD')).normalize('NFC')] as const);
    expect(decomposed.filter(([one, other]) => one.normalize('NFC') !== other)).toEqual([]);
  });
});

describe('texts that are nobody\'s', () => {
  it('2,000 fictional ones with money, counts, dates and laws: at most one in a hundred is touched', () => {
    const texts = harmlessTexts(2_000, 20_261_122);
    const touched = texts.filter((text) => maskedStretches(text).length > 0);
    expect(touched.length / texts.length, touched.slice(0, 50).join('\n')).toBeLessThanOrEqual(0.01);
  });

  const corpus = new URL('../../../../../shared/data/sentiment/uit_vsmec.jsonl.gz', import.meta.url);
  it.skipIf(!existsSync(corpus))('real comments without contacts stay as they are [needs shared data]', () => {
    const texts = gunzipSync(readFileSync(corpus)).toString('utf8').split('\n').filter((line) => line !== '').slice(0, 3_000).map((line) => String((JSON.parse(line) as { readonly text?: string }).text ?? line));
    expect(texts.filter((text) => mask(text) !== text).length / texts.length).toBeLessThanOrEqual(0.01);
  });
});
