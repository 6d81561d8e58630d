import { reportSchema, type Letterhead, type Report, type Section } from '../../../infra/reports/index.ts';
import { fixturePen, type FixturePen } from './pen.ts';
import { busySections } from './busy-week.ts';
import { fullSections } from './full-week.ts';
import { manyUnitsSections, longName } from './many-units.ts';

/* Reports for tests of layouts. Everything in them is fictional: there is no Tân Hải. */

const at = (iso: string): number => Date.parse(`${iso}T00:00:00+07:00`);

const letterheads: Readonly<Record<'vi' | 'en', Letterhead>> = {
  vi: {
    superior: 'Ủy ban nhân dân tỉnh Tân Hải', office: 'Sở Khoa học và Công nghệ', number: '7', symbol: 'BC-SKHCN', place: 'Tân Hải', date: at('2026-02-09'), type: 'Báo cáo',
    subject: 'Tình hình báo chí và dư luận về khoa học, công nghệ và chuyển đổi số trên địa bàn tỉnh, tuần 06 năm 2026', recipients: ['Như trên;', 'Ủy ban nhân dân tỉnh (để báo cáo)', 'Giám đốc, các Phó Giám đốc Sở', 'Các phòng, đơn vị thuộc Sở', 'Lưu: VT, VP'],
    signer: { title: ['KT. Giám đốc', 'Phó Giám đốc'], name: 'Trần Thị Bích Ngọc' },
  },
  en: {
    superior: "People's Committee of Tan Hai Province", office: 'Department of Science and Technology', number: '7', symbol: 'BC-SKHCN', place: 'Tan Hai', date: at('2026-02-09'), type: 'Report',
    subject: 'Press and public opinion on science, technology and digital transformation in the province, week 6 of 2026', recipients: ["Provincial People's Committee", 'Director and deputy directors', 'Divisions and subordinate units'], signer: { title: ['For the Director', 'Deputy Director'], name: 'Tran Thi Bich Ngoc' },
  },
};

function reportOf(language: 'vi' | 'en', write: (pen: FixturePen) => Section[], changes: Partial<Letterhead> = {}): Report {
  const pen = fixturePen(language);
  const sections = write(pen);
  const period = { from: at('2026-02-02'), to: at('2026-02-09') };
  return reportSchema.parse({
    schema: 1, kind: 'weekly', language, period, before: { from: at('2026-01-26'), to: period.from }, timezone: 'Asia/Ho_Chi_Minh', letterhead: { ...letterheads[language], ...changes }, about: { unit: '', topic: '', story: '' },
    sections, figures: pen.figures, documents: pen.documents, madeAt: at('2026-02-09'),
  });
}

export const fullWeek = (language: 'vi' | 'en' = 'vi'): Report => reportOf(language, (pen) => fullSections(pen, language));

/** Nothing came, nothing is approved: no number, no body above, no name. */
export const emptyWeek = (): Report =>
  reportOf(
    'vi',
    (pen) => [
      { id: 'overview', title: 'Tổng quan', blocks: [{ kind: 'paragraph', sentences: [pen.sentence('Trong kỳ hệ thống ghi nhận ', pen.figure('volume.all', 0), ' tài liệu.')] }, { kind: 'chart', id: 'days', caption: 'Số tài liệu theo ngày', draw: 'columns', labels: ['02/02', '03/02'], series: [{ name: '', figures: [null, null] }] }] },
      { id: 'units', title: 'Sắc thái và thái độ theo đơn vị', blocks: [{ kind: 'table', id: 'units', caption: 'Thái độ theo đơn vị', head: ['Đơn vị', 'Số tài liệu'], rows: [], widths: [] }] },
      { id: 'flags', title: 'Thông tin sai sự thật', blocks: [] },
    ],
    { superior: '', number: '', place: '', recipients: [], signer: { title: [], name: '' } },
  );

/** Sixty units with very long names. */
export const manyUnits = (): Report => reportOf('vi', manyUnitsSections, { superior: 'Ủy ban nhân dân tỉnh Tân Hải và các cơ quan trực thuộc theo mô hình chính quyền địa phương hai cấp', office: longName(1), place: 'Thành phố Tân Hải', signer: { title: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch phụ trách lĩnh vực khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số'], name: 'Công Tằng Tôn Nữ Nguyễn Phước Quỳnh Hương Giang' } });

/** One unit, one day, one story. */
export const oneUnit = (): Report =>
  reportOf('vi', (pen) => [
    { id: 'units', title: 'Đơn vị', blocks: [{ kind: 'table', id: 'one', caption: 'Thái độ theo đơn vị', head: ['Đơn vị', 'Số tài liệu'], rows: [[{ pieces: [pen.unit('u1', 'Xã Bình Minh')], align: 'left' }, { pieces: [pen.figure('unit.u1', 1)], align: 'right' }]], widths: [3, 1] }, { kind: 'chart', id: 'one', caption: 'Số tài liệu', draw: 'bars', labels: ['Xã Bình Minh'], series: [{ name: 'Tài liệu', figures: ['unit.u1'] }] }] },
  ]);

/** Sixty units, sixteen topics, four hundred stories: a body of two pages and an annex. */
export const busyWeek = (): Report => reportOf('vi', busySections, { number: '112', date: at('2026-11-23'), type: 'BÁO CÁO', subject: 'Tình hình báo chí và dư luận tuần từ 16/11/2026 đến 22/11/2026' });

const passage = 'Ngày 12/11/2026, một bài viết cho rằng trạm phát sóng tại phường Cửa Lam làm mười bảy người mắc bệnh; kết luận của đoàn kiểm tra liên ngành, công bố trên trang của Sở, nêu mức phơi nhiễm đo được tại mười hai điểm đều dưới giới hạn cho phép, và không có hồ sơ bệnh án nào như bài viết nói.';

/** As a dossier is: few sections, long paragraphs, a list of articles. */
export const longParagraphs = (): Report => ({
  ...reportOf('vi', (pen) => [
    { id: 'matter', title: 'Nội dung vụ việc', blocks: [1, 2, 3].map((paragraph) => ({ kind: 'paragraph' as const, sentences: Array.from({ length: 9 }, (_, each) => pen.sentence(`${passage} Đoạn `, pen.figure(`p.${paragraph}.${each}`, paragraph * 10 + each), '.')) })) },
    { id: 'coverage', title: 'Đưa tin', blocks: [{ kind: 'list', numbered: true, items: Array.from({ length: 40 }, (_, each) => [pen.sentence(pen.link(`bai-${each}`, 'Kết luận kiểm tra trạm phát sóng phường Cửa Lam: mức phơi nhiễm dưới giới hạn'), ' (', pen.outlet('Báo Tân Hải'), ', ', pen.date(at('2026-11-12'), '12/11/2026'), ').')]) }, { kind: 'note', sentences: [pen.sentence('Bài đăng của người dân chỉ được đếm, không được trích.')] }] },
    { id: 'open', title: 'Việc còn mở', blocks: [{ kind: 'paragraph', sentences: [pen.sentence(passage)] }] },
  ], { type: 'HỒ SƠ', subject: 'Về thông tin trạm phát sóng phường Cửa Lam gây bệnh' }),
  kind: 'dossier',
});

/** As a daily press review is: short leads, each with a list of one article. `more` sentences of a line each stand above, so that pages end elsewhere. */
export const clippings = (more: number): Report =>
  reportOf('vi', (pen) => [
    { id: 'overview', title: 'Tổng quan', blocks: [{ kind: 'paragraph', sentences: Array.from({ length: 8 + more }, () => pen.sentence('Câu hư cấu này dài chừng một dòng trên giấy, để trang kết thúc ở một chỗ khác. ')) }] },
    {
      id: 'clippings', title: 'Điểm tin',
      blocks: Array.from({ length: 9 }, (_, each) => [
        { kind: 'paragraph' as const, sentences: [pen.sentence(`Mở đầu ${each}: một tài liệu, một bản gốc.`)] },
        { kind: 'list' as const, numbered: false, items: [[pen.sentence(pen.link(`diem-tin-${each}`, 'Bể bơi lắp ghép đến hai mươi trường tiểu học phòng đuối nước'), ' (Truyền hình Tân Hải). ', pen.quote(`diem-tin-${each}`, 'Trước kỳ nghỉ hè, các trường tiểu học ở những xã ven sông của Tân Hải được lắp bể bơi di động, trẻ em sẽ học bơi an toàn'), ` Kết ${each}.`)]] },
      ]).flat(),
    },
  ]);
