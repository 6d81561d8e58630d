import { describe, expect, it } from 'vitest';
import { fold } from '../../../infra/text/index.ts';
import { tokensOf } from '../../phrases/index.ts';
import { readOwn } from '../training/read-texts.ts';
import { hash32 } from './hash.ts';
import { makeSketch, type Text } from './make-sketch.ts';
import { packSketch, unpackSketch } from './pack.ts';
import { openRarity } from './rarity.ts';
import type { Sketch } from './sketch.ts';

const rarity = openRarity();
const vietnam = 7 * 3_600_000;
const own = [...(await readOwn('confusable', rarity)), ...(await readOwn('reprints', rarity))];
const sketch = (text: Partial<Text>): Sketch => makeSketch({ title: '', text: '', outlet: 'Báo Tân Hải', syndicatedFrom: null, publishedAt: Date.UTC(2026, 2, 8), ...text }, rarity, vietnam);
const hashes = (parts: readonly { readonly hash: number }[]): Set<number> => new Set(parts.map(({ hash }) => hash));

describe('the sketch of a text', () => {
  it('has the same terms and runs of words when the text is typed without diacritics, in other letters or in parts', () => {
    for (const { title, text, outlet, syndicatedFrom, publishedAt } of own.filter((_text, at) => at % 20 === 0)) {
      const whole = makeSketch({ title, text, outlet, syndicatedFrom, publishedAt }, rarity, vietnam);
      const bare = makeSketch({ title: fold(title), text: fold(text), outlet, syndicatedFrom, publishedAt }, rarity, vietnam);
      const parts = makeSketch({ title: title.normalize('NFD'), text: text.normalize('NFD'), outlet, syndicatedFrom, publishedAt }, rarity, vietnam);
      expect(hashes(bare.terms)).toEqual(hashes(whole.terms));
      expect(bare.shingles).toEqual(whole.shingles);
      expect(bare.runs).toBe(whole.runs);
      expect(hashes(parts.terms)).toEqual(hashes(whole.terms));
      expect(parts.shingles).toEqual(whole.shingles);
      expect(hashes(parts.names)).toEqual(hashes(whole.names));
    }
  });

  it('is the same every time, and another for another text', () => {
    const [one, other] = [own[0] as Text, own[1] as Text];
    expect(packSketch(makeSketch(one, rarity, vietnam))).toEqual(packSketch(makeSketch(one, rarity, vietnam)));
    expect(packSketch(makeSketch(one, rarity, vietnam))).not.toEqual(packSketch(makeSketch({ ...other, outlet: one.outlet }, rarity, vietnam)));
  });

  it('knows a word of a name from a word of the subject', () => {
    const { terms } = sketch({ title: 'Mưa đá ở Nà Lềm', text: 'Chiều nay, mưa đá trút xuống bản Nà Lềm. Người dân Nà Lềm nói mưa đá lớn. Trận mưa đá kéo dài.' });
    const named = (words: string): boolean | undefined => terms.find(({ hash }) => hash === hash32(words))?.named;
    expect([named('na lem'), named('lem'), named('da'), named('mua da')]).toEqual([true, true, false, false]);
  });

  it('knows the outlet by its name with and without its kind', () => {
    expect(sketch({ outlet: 'Sông Biển', syndicatedFrom: 'Báo Tân Hải' }).after).toBe(sketch({ outlet: 'Tân Hải' }).outlet);
    expect(sketch({ outlet: 'Tạp chí Sông Biển' }).outlet).toBe(sketch({ outlet: 'SONG BIEN' }).outlet);
    expect(sketch({}).after).toBe(0);
  });

  it('bears an empty text, one of blanks and one of a million letters', () => {
    for (const text of ['', ' \n\t ', '🙂', `${'Hòa Lương '.repeat(100_000)}`]) {
      const packed = packSketch(sketch({ title: text.slice(0, 300), text }));
      expect(unpackSketch(packed).terms.length).toBeLessThanOrEqual(64);
      expect(packed.length).toBeLessThanOrEqual(1400);
    }
  });

  it('takes 1.4 KB at most, however full the text is', () => {
    const full = Array.from({ length: 400 }, (_, at) => `Ngày ${1 + (at % 28)}/${1 + (at % 12)}, xã Hòa Lương${String.fromCharCode(65 + (at % 26))} vòng ${at} có ${at * 3} tấn cá và Trần${at} Văn${at}.`).join(' ');
    expect(packSketch(sketch({ title: full.slice(0, 200), text: full })).length).toBeLessThanOrEqual(1400);
    expect(Math.max(...own.map((text) => text.sketch.length))).toBeLessThanOrEqual(1400);
  });

  it('holds nothing that could be read: no word of the text, whichever way its bytes are taken', () => {
    for (const { title, text, sketch: packed } of own.filter((_text, at) => at % 40 === 0)) {
      const views = [packed.toString('latin1'), packed.toString('utf8'), packed.toString('utf16le'), packed.subarray(1).toString('utf16le'), packed.toString('base64')].map((view) => fold(view));
      // Three letters turn up in random bytes by chance; words of five do not.
      const words = new Set(tokensOf(`${title}\n${text}`).flatMap(({ exact, folded }) => [exact, folded]).filter((word) => word.length >= 5));
      expect(words.size).toBeGreaterThan(3);
      for (const view of views) for (const word of words) expect(view.includes(word), word).toBe(false);
    }
  });
});
