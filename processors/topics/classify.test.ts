import { describe, expect, it } from 'vitest';
import { createTopicClassifier } from './classify.ts';
import { parseTaxonomy } from './load.ts';

const taxonomy = parseTaxonomy(
  `version: 1
everyday: [bóng đá, cầu thủ]
topics:
  - id: labour
    name: { vi: Lao động, en: Labour }
    description: { vi: Lao động, en: Labour }
    phrases: { vi: [tiền lương, đình công, việc làm: 0.4], en: [wages] }
    not: [tiền lương hưu trí]
  - id: water
    name: { vi: Nước, en: Water }
    description: { vi: Nước, en: Water }
    phrases: { vi: [nước sạch] }
`,
  'test.yaml',
);
const classifier = createTopicClassifier(taxonomy);
const topics = (title: string, text: string): string[] => classifier.classify({ title, text }).map((score) => score.topic);
const filler = 'Một câu không nói gì về chuyện ấy, chỉ để văn bản dài thêm. '.repeat(30);

describe('sorting by phrases', () => {
  it('gives every topic that a text is about, best first, with scores from 0 to 1', () => {
    const scores = classifier.classify({ title: 'Đình công vì tiền lương', text: 'Khu trọ cũng thiếu nước sạch.' });
    expect(scores.map((score) => score.topic)).toEqual(['labour', 'water']);
    for (const { score } of scores) expect(score).toBeGreaterThanOrEqual(0.5);
    for (const { score } of scores) expect(score).toBeLessThan(1);
  });

  it('counts the title more than the lead, and the lead more than the body', () => {
    const score = (title: string, text: string): number => classifier.classify({ title, text })[0]?.score ?? 0;
    expect(score('Tiền lương', filler)).toBeGreaterThan(score('Tin', `Tiền lương. ${filler}`));
    expect(score('Tin', `${filler} Tiền lương.`)).toBe(0);
  });

  it('lets a weak phrase count only in company', () => {
    expect(topics('Việc làm', filler)).toEqual([]);
    expect(topics('Việc làm và tiền lương', filler)).toEqual(['labour']);
  });

  it('passes over wordings that mean something else, and raises the bar for everyday news', () => {
    expect(topics('Tin', `Tiền lương hưu trí. ${filler}`)).toEqual([]);
    expect(topics('Cầu thủ bóng đá nói về tiền lương', filler)).toEqual([]);
  });

  it('reads texts without diacritics, and does not mistake words in texts that have them', () => {
    expect(topics('Cong nhan dinh cong', 'vi tien luong cham hai thang')).toEqual(['labour']);
    expect(topics('Tien luong', 'Trong một văn bản có dấu, chữ không dấu không phải là chữ ấy.')).toEqual([]);
    expect(topics('Đình công'.normalize('NFD'), 'vì tiền lương'.normalize('NFD'))).toEqual(['labour']);
  });

  it('shows the passages of the text that carried it; none where only the title did', () => {
    const text = 'Hôm qua họ đình công.';
    const [found] = classifier.classify({ title: 'Chuyện tiền lương', text });
    expect(found?.passages).toEqual([{ start: 11, end: 20, text: 'đình công' }]);
    expect(text.slice(11, 20)).toBe('đình công');
    expect(classifier.classify({ title: 'Chuyện tiền lương', text: 'Không có gì.' })[0]?.passages).toEqual([]);
  });

  it('has no topic for nothing', () => {
    expect(topics('', '')).toEqual([]);
  });
});
