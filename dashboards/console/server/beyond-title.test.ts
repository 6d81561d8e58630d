import { expect, it } from 'vitest';
import { beyondTitle } from './beyond-title.ts';

it.each([
  ['says on where the title cuts off', 'Cảnh báo: có trang giả danh…', 'Cảnh báo: có trang  giả danh sở thu phí. Đừng chuyển tiền.', '… sở thu phí. Đừng chuyển tiền.'],
  ['goes on with the next sentence', 'Ai biết không ạ?', 'Ai biết không ạ?\nEm hỏi mãi.', 'Em hỏi mãi.'],
  ['says nothing twice', 'Cho hỏi có ai trực k ạ?', ' Cho hỏi có ai trực k ạ? ', ''],
  ['takes marks that are left for nothing', 'Hay quá', 'Hay quá !!!', ''],
  ['keeps a word whole', 'Tin', 'Tinh hoa của biển', 'Tinh hoa của biển'],
  ['leaves another text alone', 'Tiêu đề', 'Đoạn dẫn của bài.', 'Đoạn dẫn của bài.'],
  ['leaves a text without a title alone', '', 'Bài đăng.', 'Bài đăng.'],
  ['has nothing of nothing', 'Tiêu đề', '', ''],
])('%s', (_name, title, text, expected) => {
  expect(beyondTitle(title, text)).toBe(expected);
});
