/** Fictional article pages for this room's tests. */
export interface SampleParts {
  readonly title?: string;
  readonly head?: string;
  readonly lead?: string;
  readonly paragraphs?: readonly string[];
  readonly tail?: string;
  readonly lang?: string;
}

export const sampleParagraphs: readonly string[] = [
  'Sở Khoa học và Công nghệ tỉnh Tân Hải cho biết bốn mươi trường học ở vùng ven sẽ nhận phòng thí nghiệm mới trong năm học tới, theo kế hoạch vừa được công bố.',
  'Kinh phí do ngân sách tỉnh cấp, phần còn lại do các trường tự cân đối; việc mua sắm được công khai để người dân theo dõi và góp ý.',
  'Một hiệu trưởng ở xã Mộc Sơn nói thầy trò đã chờ thiết bị này nhiều năm, vì phòng học cũ chỉ có vài ống nghiệm và một chiếc cân hỏng.',
  'Đợt đầu sẽ bắt đầu vào tháng chín, ưu tiên những trường xa trung tâm, sau đó mở rộng ra toàn tỉnh nếu kết quả tốt.',
];

/** A page as Vietnamese content systems make them: navigation, a lead of its own, related boxes, a footer. Fictional. */
export function samplePage({ title = 'Bốn mươi trường nhận phòng thí nghiệm mới', head = '', lead = 'Các trường vùng ven tỉnh Tân Hải sắp có phòng thí nghiệm mới, phụ huynh mong việc mua sắm được công khai.', paragraphs = sampleParagraphs, tail = '', lang = 'vi' }: SampleParts = {}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title} - Báo Mẫu</title><meta property="og:title" content="${title}">${head}</head><body>
<nav><ul><li><a href="/thoi-su">Thời sự</a></li><li><a href="/kinh-te">Kinh tế</a></li></ul></nav>
<div class="main"><h1>${title}</h1><h2 class="sapo">${lead}</h2>
<div class="detail-content">${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}${tail}</div>
<div class="VCSortableInPreviewMode" type="RelatedNewsBox"><a href="/khac">Một bài khác không liên quan gì đến bài này</a></div></div>
<footer><p>Báo Mẫu. Ghi rõ nguồn khi phát hành lại.</p></footer></body></html>`;
}
