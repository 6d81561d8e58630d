import type { Block, Section } from '../../../infra/reports/index.ts';
import { longName } from './many-units.ts';
import type { FixturePen } from './pen.ts';

const days = ['16/11', '17/11', '18/11', '19/11', '20/11', '21/11', '22/11'];
const stories = [
  ['Rộ tin 62.000 hồ sơ một cửa của Tân Hải bị rao bán trên mạng', 'Một tài khoản ẩn danh khoe có 62.000 hồ sơ dịch vụ công của tỉnh và đòi giá 900 đô la.'],
  ['HĐND tỉnh giám sát dự án Trung tâm dữ liệu, nhiều câu hỏi chưa có lời đáp', 'Đoàn giám sát làm việc về dự án 86 tỷ đồng chậm tiến độ, yêu cầu công khai từng mốc.'],
  ['Cảm biến báo mặn cứu 120 ha lúa ở xã Đồng Vạc', 'Bà con đóng cống kịp trước khi nước mặn tràn vào đồng.'],
  ['Chủ xưởng may biến mất, 173 công nhân ôm bảng lương trắng', 'Số tiền lương nợ khoảng 3,1 tỷ đồng, bảo hiểm xã hội nợ 14 tháng.'],
  ['Cử tri Cửa Lam góp 318 ý kiến cho quy hoạch bãi Dài', 'Hội nghị kéo dài đến 21 giờ vì cử tri muốn nói hết về lối xuống biển.'],
] as const;
const units = Array.from({ length: 60 }, (_, at) => ({ id: `don-vi-${at + 1}`, name: at % 4 === 3 ? longName(at) : `UBND xã ${['Đồng Vạc', 'Nà Lềm', 'Vĩnh Sa', 'Khau Mía', 'Bình Minh', 'Cửa Lam'][at % 6] ?? ''} ${at + 1}`, all: 900 - at * 13, critical: (at * 11) % 70 }));
const topics = Array.from({ length: 16 }, (_, at) => ({ id: `chu-de-${at + 1}`, name: ['Khoa học, công nghệ, chuyển đổi số', 'Tự do ngôn luận, báo chí, internet', 'Lao động, việc làm', 'Quyền trẻ em'][at % 4] ?? '', all: 800 - at * 31, negative: (at * 17) % 120 }));

/** A week of 12,400 documents, 400 stories, 16 topics and 60 units: two pages that choose, and an annex with the rest. */
export function busySections(pen: FixturePen): Section[] {
  const { figure, sentence, link, outlet, quote, unit, topic, date, text } = pen;
  const cell = (piece: ReturnType<FixturePen['text']>, align: 'left' | 'right' = 'left') => ({ pieces: [piece], align });
  const right = (...value: Parameters<FixturePen['figure']>) => cell(figure(...value), 'right');
  const unitRow = ({ id, name, all, critical }: (typeof units)[number], suffix = '') => [cell(unit(id, name)), right(`unit.${id}.all`, all), right(`unit.${id}.change${suffix}`, (critical % 9) - 4.5, 'points'), right(`unit.${id}.critical`, critical), right(`unit.${id}.share`, critical / all, 'share')];
  const unitHead = ['Đơn vị', 'Tài liệu', 'So kỳ trước', 'Phê bình', 'Tỷ lệ phê bình'];
  const chart = (id: string, caption: string): Block => ({ kind: 'chart', id, caption, draw: 'lines', labels: days, series: ['Tất cả', 'Bản gốc', 'Tiêu cực'].map((name, at) => ({ name, figures: [[1480, 1512, 1633, 1890, 2711, 2240, 934], [1120, 1135, 1240, 1411, 1960, 1702, 801], [211, 190, 260, 402, 740, 511, 133]][at]!.map((value, day) => pen.keep([`day.${day}.${at}`, value])) })) });
  return [
    { id: 'overview', title: 'Tổng quan', blocks: [
      { kind: 'paragraph', sentences: [
        sentence('Trong kỳ từ ', date(Date.parse('2026-11-16T00:00:00+07:00'), '16/11/2026'), ' đến ', date(Date.parse('2026-11-22T00:00:00+07:00'), '22/11/2026'), ', hệ thống ghi nhận ', figure('volume.documents', 12400), ' tài liệu trên ', figure('volume.outlets', 214), ' nơi đăng, nhiều hơn kỳ trước (', figure('volume.documentsBefore', 9811), ').'),
        sentence('Số tài liệu có thái độ phê bình với ít nhất một đơn vị là ', figure('volume.critical', 1388), ', ít hơn kỳ trước (', figure('volume.criticalBefore', 1501), '); ', figure('volume.negative', 2447), ' tài liệu có sắc thái tiêu cực.'),
        sentence('Nổi bật nhất là ', link('tin-0', stories[0][0]), ', với ', figure('story.0.documents', 412), ' tài liệu trên ', figure('story.0.outlets', 61), ' nơi đăng.'),
      ] },
      chart('overview.days', 'Tài liệu theo ngày'),
    ] },
    { id: 'decisions', title: 'Việc cần quyết định', blocks: [{ kind: 'list', numbered: false, items: [[sentence(figure('unjudged.strong', 14), ' cảnh báo mạnh chưa có ai kết luận, cũ nhất đã chờ ', figure('unjudged.oldest', 52, 'hours'), '.')], [sentence(figure('cases.open', 23), ' hồ sơ đang mở: ', figure('cases.overdue', 3), ' quá hạn, ', figure('cases.due', 6), ' đến hạn trong kỳ tới.')], [sentence(figure('statements.owed', 2), ' phát ngôn đã duyệt chưa công bố.')]] }] },
    { id: 'stories', title: 'Câu chuyện nổi bật', blocks: [{ kind: 'list', numbered: true, items: stories.map(([title, passage], at) => [sentence(link(`tin-${at}`, title), ' (', outlet('Báo Tân Hải'), '): ', figure(`story.${at}.documents`, 412 - at * 67), ' tài liệu, ', figure(`story.${at}.reprints`, 120 - at * 21), ' bản đăng lại, trên ', figure(`story.${at}.outlets`, 61 - at * 9), ' nơi đăng; ', figure(`story.${at}.critical`, 88 - at * 19), ' có thái độ phê bình.'), sentence(quote(`tin-${at}`, passage))]) }] },
    { id: 'tone', title: 'Sắc thái và thái độ', blocks: [
      { kind: 'paragraph', sentences: [sentence('Tỷ lệ phê bình tăng nhiều nhất ở ', unit('don-vi-4', longName(3)), ' (', figure('mover.0', 4.5, 'points'), '), phần lớn do ', link('tin-1', stories[1][0]), '; giảm nhiều nhất ở ', unit('don-vi-9', 'UBND xã Vĩnh Sa 9'), ' (', figure('mover.1', -3.5, 'points'), ').'), sentence('Theo chủ đề, ', topic('chu-de-3', 'Lao động, việc làm'), ' tiêu cực nhất với ', figure('topic.chu-de-3.negative', 34), ' tài liệu. Chi tiết: Phụ lục, mục 1 và 2.')] },
      { kind: 'table', id: 'tone.units', caption: 'Năm đơn vị được nói đến nhiều nhất', head: unitHead, widths: [44, 14, 14, 14, 14], rows: units.slice(0, 5).map((each) => unitRow(each)) },
    ] },
    { id: 'rights', title: 'Quyền con người', blocks: [{ kind: 'paragraph', sentences: [sentence(topic('chu-de-2', 'Tự do ngôn luận, báo chí, internet'), ' được nói đến nhiều nhất, với ', figure('topic.chu-de-2.all', 769), ' tài liệu (kỳ trước ', figure('topic.chu-de-2.before', 655), ').')] }] },
    { id: 'asks', title: 'Người dân kiến nghị, phản ánh', blocks: [{ kind: 'paragraph', sentences: [sentence(figure('asks.all', 640), ' tài liệu kiến nghị, phản ánh; ba nhóm nhiều nhất: chậm trả hồ sơ đất đai (', figure('asks.1', 121), '), đường truyền ở các xã bãi ngang (', figure('asks.2', 97), ') và tiền lương bị nợ (', figure('asks.3', 74), ').')] }] },
    { id: 'misinformation', title: 'Thông tin sai lệch', blocks: [{ kind: 'paragraph', sentences: [sentence('Máy cảnh báo ', figure('flagged.flags', 61), ' lần trên ', figure('flagged.documents', 58), ' tài liệu, về ', figure('flagged.facts', 9), ' thông tin đã kiểm chứng; người phân tích đã xem ', figure('judged.all', 47), ', bác ', figure('judged.overturned', 12), '.'), sentence('Nhiều nhất: “phải đổi toàn bộ sổ đỏ trước ngày 31/12/2026” (', figure('fact.1', 22), ' cảnh báo).')] }] },
    { id: 'statements', title: 'Phát ngôn và tin bài của cơ quan', blocks: [{ kind: 'paragraph', sentences: [sentence('Cơ quan đã công bố ', figure('statements.published', 3), ' phát ngôn, được ', figure('statements.outlets', 27), ' nơi đăng dẫn lại; ', figure('own.articles', 18), ' tin bài của cơ quan có ', figure('own.taken', 55), ' tài liệu nói tiếp.')] }] },
    { id: 'coming', title: 'Việc sắp tới', blocks: [{ kind: 'list', numbered: false, items: [['25/11/2026', 'Ngày Quốc tế xóa bỏ bạo lực đối với phụ nữ'], ['25/11/2026', 'hạn báo cáo năm về công tác truyền thông']].map(([day = '', what = '']) => [sentence(date(Date.parse(`${day.split('/').toReversed().join('-')}T00:00:00+07:00`), day), `: ${what}.`)]) }] },
    { id: 'ledger', title: 'Số liệu thu thập', blocks: [{ kind: 'paragraph', sentences: [sentence('Thấy ', figure('ledger.seen', 41200), ' mục: lưu ', figure('ledger.stored', 12400), ', trùng ', figure('ledger.duplicate', 8110), ', không đổi ', figure('ledger.unchanged', 20211), ', từ chối ', figure('ledger.rejected', 431), ', lỗi để riêng ', figure('ledger.dead', 48), '.'), sentence('Nguồn im ắng khi hết kỳ: ', outlet('Báo Cán Cân'), ' (', figure('silent.hours', 61, 'hours'), ').')] }] },
    { id: 'tone-annex', title: 'Thái độ theo đơn vị', part: 'annex', blocks: [{ kind: 'table', id: 'tone.units-all', caption: 'Thái độ theo đơn vị trong kỳ và thay đổi so với kỳ trước', head: unitHead, widths: [44, 14, 14, 14, 14], rows: units.map((each) => unitRow(each, '.all')) }] },
    { id: 'topics-annex', title: 'Sắc thái theo chủ đề', part: 'annex', blocks: [
      { kind: 'table', id: 'tone.topics', caption: 'Sắc thái theo chủ đề', head: ['Chủ đề', 'Tài liệu', 'Tiêu cực'], widths: [60, 20, 20], rows: topics.map(({ id, name, all, negative }) => [cell(topic(id, name)), right(`topic.${id}.all`, all), right(`topic.${id}.negative`, negative)]) },
      { kind: 'chart', id: 'tone.stacked', caption: 'Thái độ theo đơn vị', draw: 'stacked', labels: units.slice(0, 15).map(({ name }) => name), series: [{ name: 'Tất cả', figures: units.slice(0, 15).map(({ id }) => `unit.${id}.all`) }, { name: 'Phê bình', figures: units.slice(0, 15).map(({ id }) => `unit.${id}.critical`) }] },
      chart('days-annex', 'Tài liệu theo ngày, chi tiết'),
    ] },
    { id: 'ledger-annex', title: 'Lý do từ chối', part: 'annex', blocks: [{ kind: 'table', id: 'ledger.rejections', caption: 'Lý do từ chối', head: ['Lý do', 'Mục'], widths: [80, 20], rows: [['trang không còn', 212], ['robots.txt không cho', 131], ['không phải bài', 88]].map(([reason, count], at) => [cell(text(String(reason))), right(`rejected.${at}`, Number(count))]) }] },
  ];
}
