import { describe, expect, it } from 'vitest';
import { extractPage } from './extract-page.ts';
import { sampleParagraphs as paragraphs } from './sample-page.contract.ts';

/*
 * How Vietnamese content systems lay an article out, each in a page of its own; text and names are fictional.
 */

const context = { zone: 'Asia/Ho_Chi_Minh', now: new Date('2027-03-10T00:00:00Z') };
const lead = 'Các trường vùng ven tỉnh Tân Hải sắp có phòng thí nghiệm mới, phụ huynh mong việc mua sắm được công khai.';
const title = 'Bốn mươi trường nhận phòng thí nghiệm mới';
const [one, two, three, four] = paragraphs as [string, string, string, string];
const p = (...texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const read = (body: string, { head = '', lang = 'vi' } = {}) =>
  extractPage(`<!doctype html><html lang="${lang}"><head><title>${title} | Báo Mẫu</title>${head}</head><body><nav><a href="/">Trang chủ</a></nav>${body}<footer><p>Báo Mẫu, giấy phép mẫu.</p></footer></body></html>`, 'https://bao-mau.example/bai-1.html', context);
const linesOf = (body: string) => read(body).text.split('\n');
const whole = [lead, ...paragraphs];

describe('an article’s text: the lead once in front, the paragraphs, nothing else', () => {
  it.each([
    ['a lead in a heading', `<h1>${title}</h1><h2 class="detail-sapo">${lead}</h2><div class="detail-content">${p(...paragraphs)}</div>`],
    ['a lead by another name', `<h1>${title}</h1><div class="chappeau">${lead}</div><div class="art-body">${p(...paragraphs)}</div>`],
    ['a lead in a summary', `<h1>${title}</h1><p class="the-article-summary">${lead}</p><div class="the-article-body">${p(...paragraphs)}</div>`],
    ['a lead in the body', `<h1>${title}</h1><div class="content">${p(`<strong>${lead}</strong>`, ...paragraphs)}</div>`],
    ['a lead said again in the body', `<h1>${title}</h1><div class="sapo">${lead}</div><div class="content">${p(lead, ...paragraphs)}</div>`],
    ['a lead below the date', `<h1>${title}</h1><div class="content">${p('Thứ Hai, 01/03/2027, 08:15 (GMT+7)')}<p class="sapo">${lead}</p>${p(...paragraphs)}</div>`],
    ['a related list in the lead', `<h1>${title}</h1><div class="sapo"><p>${lead}</p><ul><li><a href="/b">Một bài khác của báo mẫu về trường học</a></li></ul></div><div class="content">${p(...paragraphs)}</div>`],
    ['teasers with leads of their own', `<ul class="list-news"><li><a href="/b">Một bài khác hẳn</a><p class="sapo">Lời dẫn của một bài khác hẳn, đứng trước bài này trên trang mẫu.</p></li></ul><h1>${title}</h1><p class="sapo">${lead}</p><div class="content">${p(...paragraphs)}</div>`],
    ['a caption in italics', `<h1>${title}</h1><p class="sapo">${lead}</p><div class="content">${p(one)}<p><img src="a.jpg"></p><p><em>Học sinh trường mẫu trong giờ thực hành</em></p>${p(two, three, four)}</div>`],
    ['a caption in the middle of the line', `<h1>${title}</h1><p class="sapo">${lead}</p><div class="content">${p(one)}<p style="text-align: center;"><img src="a.jpg"></p><p style="text-align: center;">Một phòng học ở xã Mộc Sơn</p>${p(two, three, four)}</div>`],
    ['a caption with its photographer', `<h1>${title}</h1><p class="sapo">${lead}</p><div class="content">${p(one)}<div><img src="a.jpg"></div><div>Thầy trò trường mẫu bên thiết bị mới. Ảnh: Minh Mẫu</div>${p(two, three, four)}</div>`],
    ['a caption in a table', `<h1>${title}</h1><p class="sapo">${lead}</p><div class="content">${p(one)}<table class="picture"><tr><td class="pic"><img src="a.jpg"></td></tr><tr><td class="pCaption">Bản đồ các trường của tỉnh mẫu.</td></tr></table>${p(two, three, four)}</div>`],
    ['a caption that repeats the picture’s words', `<h1>${title}</h1><p class="sapo">${lead}</p><div class="content">${p(one)}<div><img src="a.jpg" alt="Chiếc cân hỏng của phòng học cũ."><span>Chiếc cân hỏng của phòng học cũ.</span></div>${p(two, three, four)}</div>`],
    ['related boxes', `<h1>${title}</h1><p class="sapo">${lead}</p><div class="content">${p(one)}<div class="box-tinlienquanv2"><p>Một bài khác của báo mẫu</p></div>${p(two)}<div class="bai-viet-lien-quan"><a href="/b">Một bài khác nữa của báo mẫu</a></div>${p(three, four)}</div>`],
    ['links between paragraphs', `<h1>${title}</h1><p class="sapo">${lead}</p><div class="content">${p(one, 'Xem thêm: <a href="/b">Một bài khác của báo mẫu</a>', two, '&gt;&gt; <a href="/c">Một bài khác nữa của báo mẫu</a>', three, four)}</div>`],
    ['a list under a heading', `<h1>${title}</h1><p class="sapo">${lead}</p><div class="content">${p(...paragraphs)}<h3>Tin liên quan</h3><ul><li><a href="/b">Một bài khác</a> của báo mẫu</li><li><a href="/c">Một bài khác nữa</a> của báo mẫu</li></ul></div>`],
    ['calls and labels', `<h1>${title}</h1><p class="sapo">${lead}</p><div class="content">${p('Nghe đọc bài', 'Chia sẻ', ...paragraphs, 'Mời bạn đọc gửi ý kiến về tòa soạn.', 'Theo dõi Báo Mẫu trên Google News', 'Từ khóa: trường học, thí nghiệm', 'Bình luận (12)')}</div>`],
    ['credits of a long read', `<h1>${title}</h1><p class="sapo">${lead}</p><div class="content">${p(...paragraphs, 'Nội dung: Minh Mẫu', 'Ảnh: Hà Mẫu', 'Thiết kế: Tổ mẫu')}</div>`],
    ['a player', `<h1>${title}</h1><p class="sapo">${lead}</p><div class="content">${p(one)}<div class="video-js"><p>Trình phát mẫu đang tải</p></div>${p('Video: Báo Mẫu', two, three, four)}</div>`],
  ])('with %s', (_name, body) => {
    expect(linesOf(body)).toEqual(whole);
    expect(read(body).lead).toBe(lead);
  });

  it('puts back a lead that the body only quotes', () => {
    const body = `<h1>${title}</h1><h2 class="sapo">${two}</h2><div class="content">${p(one, three, four, `Báo cáo viết: “${two}”`)}</div>`;
    expect(linesOf(body)).toEqual([two, one, three, four, `Báo cáo viết: “${two}”`]);
  });

  it.each([
    ['Chia sẻ với phóng viên, một hiệu trưởng nói thầy trò rất vui.'],
    ['Từ khóa “phòng thí nghiệm” được tìm nhiều nhất trong tuần qua ở tỉnh này.'],
    ['Theo dõi kết quả trên bảng, phụ huynh thấy trường mình đứng thứ ba.'],
    ['Ảnh hưởng của đợt mưa khiến ba trường phải lùi lịch nhận máy.'],
    ['Video cho thấy thiết bị được chở đến bằng thuyền.'],
    ['Bình luận viên của đài tỉnh cho rằng đây là tin vui.'],
    ['Ngày 12/3, đoàn công tác đến kiểm tra tại xã Mộc Sơn.'],
  ])('keeps what only begins like a label: %s', (sentence) => {
    expect(linesOf(`<h1>${title}</h1><p class="sapo">${lead}</p><div class="content">${p(sentence, one, two, three, four, sentence.replace('.', ' ạ.'))}</div>`)).toEqual([lead, sentence, ...paragraphs, sentence.replace('.', ' ạ.')]);
  });

  it('keeps a paragraph below a picture, quotations in italics and sites that centre everything', () => {
    const quote = '<em>“Chúng tôi chờ thiết bị này đã ba năm”</em>';
    const body = `<h1>${title}</h1><p class="sapo">${lead}</p><div class="content"><img src="a.jpg">${p(one)}<p><img src="b.jpg"></p><p>${quote}</p>${p(two)}<p align="center"><img src="c.jpg"></p><p align="center">Câu ngắn ở giữa.</p><p align="center">${three}</p>${p(four)}</div>`;
    expect(linesOf(body)).toEqual([lead, one, '“Chúng tôi chờ thiết bị này đã ba năm”', two, 'Câu ngắn ở giữa.', three, four]);
  });

  it('keeps the source that a reprint names, and posts that the story quotes', () => {
    const body = `<h1>${title}</h1><p class="sapo">${lead}</p><div class="content">${p(one, two)}<div class="social-media-embed"><blockquote class="twitter-tweet"><p>Tỉnh mẫu công bố danh sách trường.</p></blockquote></div>${p(three, four, 'Nguồn: TTXVN')}</div>`;
    expect(linesOf(body)).toEqual([lead, one, two, 'Tỉnh mẫu công bố danh sách trường.', three, four, 'Nguồn: TTXVN']);
  });

  it('prefers paragraphs to a declared body that runs them together', () => {
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: title, articleBody: paragraphs.join('') })}</script>`;
    expect(read(`<h1>${title}</h1><div class="content">${p(...paragraphs)}</div>`, { head }).text.split('\n')).toEqual([...paragraphs]);
  });
});
