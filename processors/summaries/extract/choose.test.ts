import { expect, it } from 'vitest';
import fc from 'fast-check';
import { chooseSentences } from './index.ts';

const text = [
  'Sáng nay, hồ chứa nước Suối Hư Cấu được mở van xả lũ sau ba ngày mưa lớn ở thượng nguồn.',
  'Bài và ảnh: Trần Văn Hư Cấu',
  'Người dân gọi 0912 345 678 để báo ngập.',
  'Việc xả lũ của hồ chứa nước Suối Hư Cấu làm ngập hai trăm héc-ta lúa ở hạ lưu.',
  'Hồ chứa nước Suối Hư Cấu mở van xả lũ sáng nay sau ba ngày mưa lớn ở thượng nguồn.',
  'Ông nói: “Chúng tôi đã thông báo trước khi xả lũ cho từng hộ ở hạ lưu.',
  'Giải bóng chuyền của xã bên cạnh vẫn diễn ra như lịch đã định từ tháng trước.',
  'Ngắn quá.',
].join('\n');
const others = ['Hồ chứa nước Suối Hư Cấu xả lũ, hạ lưu ngập lúa.', 'Hai trăm héc-ta lúa ở hạ lưu bị ngập do hồ chứa nước xả lũ.'];

it('takes what the story is about, unchanged, in the order of the text', () => {
  const chosen = chooseSentences(text, { title: 'Xả lũ', others, most: 2 });
  expect(chosen).toEqual([text.split('\n')[0], text.split('\n')[3]]);
});

it('leaves out bylines, numbers of telephones, halves of quotations, and what was said already', () => {
  const chosen = chooseSentences(text, { title: '', others, most: 9 });
  expect(chosen.join(' ')).not.toMatch(/Trần Văn|0912|“|Ngắn/);
  expect(chosen).toHaveLength(3);
});

it('prefers a sentence that names whom it is about', () => {
  expect(chooseSentences(text, { title: '', others, most: 1, naming: ['Giải bóng chuyền'] })).toEqual([text.split('\n')[6]]);
});

it('invents nothing, whatever the text, and chooses the same again', () => {
  const words = fc.array(fc.constantFrom('Nước', 'sạch', 'về', 'thôn', 'Sở', 'hứa', 'chờ', 'TP.', 'ba', '12', '.', '!', '\n', '“', '”', '@ai')).map((all) => all.join(' ').replaceAll(/ ([.!])/g, '$1'));
  fc.assert(fc.property(words, fc.array(words, { maxLength: 3 }), fc.integer({ min: 0, max: 3 }), (given, rest, most) => {
    const chosen = chooseSentences(given, { title: '', others: rest, most });
    expect(chosen.length).toBeLessThanOrEqual(most);
    for (const sentence of chosen) expect(given).toContain(sentence);
    expect(chooseSentences(given, { title: '', others: rest, most })).toEqual(chosen);
  }));
});
