import { describe, expect, it } from 'vitest';
import { whatStandsThere } from './what-stands-there.ts';

const article = {
  title: 'Tân Hải thử nghiệm hai mươi cảm biến đo độ mặn',
  text: 'Hai mươi cảm biến đo độ mặn đã chạy thử tại xã Hòn Trúc. Sở Khoa học và Công nghệ cho biết kết quả bước đầu ổn định, số liệu được công bố mỗi sáng cho bà con nuôi tôm. '.repeat(6),
};

describe('what stands at the address of an article (all fictional)', () => {
  it.each([
    ['a figure put right', { ...article, text: article.text.replaceAll('Hai mươi', 'Mười tám') }, 'the-article'],
    ['another headline over the same text', { title: 'Độ mặn được đo mỗi sáng', text: article.text }, 'the-article'],
    ['a paragraph left of six', { ...article, text: article.text.slice(0, 180) }, 'the-article'],
    ['the headline alone', { ...article, text: 'Đang cập nhật.' }, 'emptied'],
    ['the headline over a wall', { ...article, text: 'Mời bạn đăng nhập để đọc tiếp.' }, 'emptied'],
    ['a notice of removal', { title: 'Thông báo', text: 'Bài viết này đã được gỡ theo yêu cầu của tòa soạn.' }, 'nothing'],
    ['a soft 404', { title: 'Không tìm thấy trang', text: 'Trang bạn tìm không tồn tại hoặc đã chuyển đi.' }, 'nothing'],
    ['a soft 404 in English', { title: 'Page not found', text: 'The page you are looking for does not exist.' }, 'nothing'],
    ['maintenance', { title: 'Hệ thống đang bảo trì', text: 'Xin bạn đọc quay lại sau ít phút.' }, 'another-page'],
    ['a consent wall', { title: 'Báo Minh Hà', text: 'Chúng tôi dùng cookie. Bấm đồng ý để tiếp tục đọc.' }, 'another-page'],
    ['another article', { title: 'Lịch thi đấu cầu lông', text: 'Vòng loại bắt đầu lúc tám giờ. '.repeat(40) }, 'another-page'],
  ] as const)('%s', (_, now, expected) => expect(whatStandsThere(article, now)).toBe(expected));

  it.each(['đã thu hồi 30 ha đất', 'đã góp ý cho dự thảo', 'đã gọi điện cho cư tri', 'đã xóa nhà tạm'])('does not take an edit (%s) for a removal', (words) => {
    const short = { title: 'Tin vắn Tân Hải', text: `Sáng nay xã Hòn Trúc sẽ làm việc ấy. ${'Bà con theo dõi. '.repeat(6)}` };
    expect(whatStandsThere(short, { title: short.title, text: `Sáng nay xã Hòn Trúc ${words}. ${'Bà con theo dõi. '.repeat(5)}` })).toBe('the-article');
  });

  it('does not take an article about removals for one that was removed', () => {
    const about = { title: 'Vì sao bài báo đã bị gỡ', text: 'Bài viết đã bị gỡ hôm qua. Độc giả hỏi vì sao.' };
    expect(whatStandsThere(about, { ...about, text: 'Bài viết đã bị gỡ hôm kia. Độc giả hỏi.' })).toBe('the-article');
  });
});
