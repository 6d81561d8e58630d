import { expect, it } from 'vitest';
import { asksFor } from './index.ts';

it.each([
  ['Nhiều hộ dân ở thôn Đông kiến nghị Sở A công khai tiến độ và trả lời bằng văn bản.', true],
  ['Cử tri phường Cửa Lam phản ánh đường vào khu tái định cư ngập sâu sau mỗi trận mưa.', true],
  ['Phụ huynh rất bức xúc trước việc trường thu thêm tiền.', true],
  ['Sở A gửi các doanh nghiệp đề nghị cung cấp số liệu trước ngày mồng mười.', false],
  ['Sở A cho biết đã nắm được sự việc và đang phối hợp kiểm tra.', false],
  ['Bà con người Mông ở xã Nà Lềm thu hoạch lúa trên ruộng bậc thang.', false],
  ['Công an đề nghị truy tố bị can về tội chiếm đoạt tài sản của người dân.', false],
  ['', false],
])('%s', (sentence, asks) => expect(asksFor(sentence)).toBe(asks));
