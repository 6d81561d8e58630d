import { describe, expect, it } from 'vitest';
import { fold as bare } from '../../../infra/text/index.ts';
import { readOwn, type LabelledText } from '../training/read-texts.ts';
import type { Placed } from './placed.ts';
import { isReprint, originalOf } from './reprints.ts';
import { sketchOf } from './sketch-of.ts';
import { newcomer, placedText, rarity, type Said } from './story-bench.testing.ts';

const reprints = await readOwn('reprints', rarity);
const confusable = await readOwn('confusable', rarity);
const originals = new Map(reprints.filter(({ reprintOf }) => reprintOf === null).map((text) => [text.id, text]));
const repeats = (left: { readonly sketch: Buffer }, right: { readonly sketch: Buffer }): boolean => isReprint(sketchOf(left), sketchOf(right));
const said = ({ title, text, kind, publishedAt }: LabelledText, id: string, change: (text: string) => string = (same) => same): Said => ({ id, title: change(title), text: change(text), kind, publishedAt: publishedAt + 3_600_000 });

describe('reprints', () => {
  it('are told verbatim, without diacritics, under another title, with a line "Theo …", and shortened', () => {
    const first = [...originals.values()].filter((_text, at) => at % 6 === 0 && _text.kind === 'article');
    expect(first.length).toBeGreaterThan(10);
    for (const original of first) {
      const sentences = original.text.split('\n');
      const same: Said[] = [
        said(original, 'verbatim'),
        said(original, 'bare', bare),
        { ...said(original, 'title'), title: 'Tin trong ngày' },
        { ...said(original, 'theo'), text: `${original.text}\n(Theo ${original.outlet})` },
        { ...said(original, 'short'), text: sentences.slice(0, -1).join('\n') },
      ];
      for (const one of same) {
        expect(repeats(newcomer(one), original), `${original.id} ${one.id}`).toBe(true);
        expect(repeats(original, newcomer(one)), `${one.id} ${original.id}`).toBe(true);
      }
    }
  });

  it('are told as the labelled texts say: nearly all, whatever was done to them', () => {
    const known = reprints.filter(({ reprintOf }) => typeof reprintOf === 'string');
    const missed = known.filter((text) => !repeats(text, originals.get(text.reprintOf as string) as LabelledText));
    expect(missed.length / known.length).toBeLessThanOrEqual(0.04);
  });

  it('are none where texts on one event are worded independently, or two events told in one formula', () => {
    for (const set of Map.groupBy(reprints.filter(({ reprintOf }) => reprintOf === null), ({ label }) => label).values()) {
      for (const [at, one] of set.entries()) for (const other of set.slice(at + 1)) expect(repeats(one, other), `${one.id} ${other.id}`).toBe(false);
    }
    for (const set of Map.groupBy(confusable, (text) => text.set).values()) {
      for (const [at, one] of set.entries()) for (const other of set.slice(at + 1)) expect(repeats(one, other), `${one.id} ${other.id}`).toBe(false);
    }
  });

  it('are none where a bulletin says each week the same of another week', () => {
    const bulletin = (week: number, day: string, cases: number, deaths: number): Said => ({
      id: `tuan-${week}`,
      title: `Sốt xuất huyết tuần ${week}: ${cases} ca mắc`,
      text: `Trung tâm Kiểm soát bệnh tật tỉnh Tân Hải (hư cấu) ngày ${day} cho biết trong tuần ${week}, toàn tỉnh ghi nhận ${cases} ca mắc sốt xuất huyết, ${deaths} ca tử vong.\nNgành y tế tiếp tục phun hóa chất, vận động người dân diệt lăng quăng, ngủ màn cả ban ngày và đến cơ sở y tế khi sốt cao.`,
    });
    expect(repeats(newcomer(bulletin(36, '8/9 vừa qua', 112, 1)), newcomer(bulletin(38, '22/9 vừa qua', 240, 3)))).toBe(false);
    expect(repeats(newcomer(bulletin(36, '8/9 vừa qua', 112, 1)), newcomer({ ...bulletin(36, '8/9 vừa qua', 112, 1), id: 'again' }))).toBe(true);
  });

  it('are not told of texts so short that everybody might write them', () => {
    const short = { text: 'Trời mưa to quá bà con ơi' };
    expect(repeats(newcomer({ id: 'a', ...short }), newcomer({ id: 'b', ...short }))).toBe(false);
  });
});

describe('the original of texts that repeat each other', () => {
  const text = 'Nhóm nghiên cứu vừa hoàn thành máy sấy rong biển bằng bơm nhiệt.';
  const one = (id: string, publishedAt: string, more: Partial<Said> = {}): Placed => placedText({ id, text, outlet: `Báo ${id}`, publishedAt, ...more }, { story: 'story' });

  it('is the first published; of two at once always the same', () => {
    const [early, late, twin] = [one('b', '2026-03-08T08:00:00+07:00'), one('a', '2026-03-08T09:00:00+07:00'), one('c', '2026-03-08T08:00:00+07:00')];
    for (const all of [[early, late, twin], [twin, late, early]]) expect(originalOf(all).document).toBe('b');
  });

  it('is never one that says it comes from the outlet of another', () => {
    const [early, late] = [one('a', '2026-03-08T08:00:00+07:00', { outlet: 'Báo Đông Phước', syndicatedFrom: 'Báo Tân Hải' }), one('b', '2026-03-08T09:00:00+07:00', { outlet: 'Báo Tân Hải' })];
    expect(originalOf([early, late]).document).toBe('b');
    // Its own name, and one that is not among them, tell nothing.
    expect(originalOf([one('a', '2026-03-08T08:00:00+07:00', { outlet: 'Báo Tân Hải', syndicatedFrom: 'Tân Hải' }), late]).document).toBe('a');
    expect(originalOf([one('a', '2026-03-08T08:00:00+07:00', { syndicatedFrom: 'Báo Xa Lạ' }), late]).document).toBe('a');
  });
});
