import { durationWords, namesIn, numberIn, textIn, type SaidValues, type SentencePens, type Sentences } from './alert-sentences.ts';

const reaches: Readonly<Record<string, string>> = { national: 'báo trung ương', regional: 'báo vùng', local: 'báo địa phương', specialist: 'báo chuyên ngành', foreign: 'báo nước ngoài' };
const places: Readonly<Record<string, string>> = { headline: 'ngay ở tiêu đề', lead: 'ở đoạn mở đầu', body: 'trong bài' };
const durations = { s: (count: string) => `${count} giây`, m: (count: string) => `${count} phút`, h: (count: string) => `${count} giờ`, d: (count: string) => `${count} ngày` };

const documents = (values: SaidValues, { number }: SentencePens): string => `${number(numberIn(values, 'documents'))} tài liệu`;
const outlets = (values: SaidValues, { number }: SentencePens): string => `${number(numberIn(values, 'outlets'))} nơi đăng`;
const spike = (what: string, values: SaidValues, pens: SentencePens): string =>
  `${what}: ${documents(values, pens)} trong giờ từ ${pens.clock(numberIn(values, 'hour'))}, thường ${pens.number(numberIn(values, 'expected'), 1)}; ${outlets(values, pens)}`;
function swing(tone: string, values: SaidValues, pens: SentencePens): string {
  const about = textIn(values, 'unit') === '*' ? 'toàn bộ tin bài' : pens.unit(textIn(values, 'unit'));
  const [now, before] = [numberIn(values, 'now'), numberIn(values, 'before')];
  return `Tỷ lệ ${tone} ${about} ${now < before ? 'giảm' : 'tăng'} từ ${pens.percent(before)} thành ${pens.percent(now)} trong ${durationWords(textIn(values, 'over'), durations, pens.number)} qua`;
}
const inCase = (values: SaidValues): string => (textIn(values, 'case') === '' ? '' : `, bài thuộc hồ sơ ${textIn(values, 'case')}`);
function deadline(what: string, values: SaidValues, pens: SentencePens): string {
  const due = pens.full(numberIn(values, 'due'));
  const title = textIn(values, 'title') === '' ? '' : ` “${textIn(values, 'title')}”`;
  return /^0+[smhd]$/.test(textIn(values, 'before')) ? `${what}${title} đã đến hạn: ${due}` : `${what}${title} còn ${durationWords(textIn(values, 'before'), durations, pens.number)} là đến hạn: ${due}`;
}
const since = (values: SaidValues, { full }: SentencePens): string => (textIn(values, 'since') === '' ? '' : ` từ ${full(numberIn(values, 'since'))}`);

export const sentencesVi: Sentences = {
  'strong-flag': (values, pens) => `${textIn(values, 'fact') === 'record' ? 'Nghi trái số liệu đã công bố' : 'Nghi lặp lại điều đã bị bác bỏ'} (${pens.percent(numberIn(values, 'probability'))}); câu chuyện đã có ${documents(values, pens)} ở ${outlets(values, pens)}`,
  'spike.all': (values, pens) => spike('Tin bài tăng đột biến', values, pens),
  'spike.unit': (values, pens) => spike(`${pens.unit(textIn(values, 'unit'))} được nhắc đến tăng đột biến`, values, pens),
  'spike.topic': (values, pens) => spike(`Chủ đề “${pens.topic(textIn(values, 'topic'))}” tăng đột biến`, values, pens),
  'spike.story': (values, pens) => spike('Một câu chuyện tăng đột biến', values, pens),
  'swing.tone': (values, pens) => swing('tin bài tiêu cực về', values, pens),
  'swing.stance': (values, pens) => swing('ý kiến phê phán đối với', values, pens),
  named: (values, pens) => `${textIn(values, 'outlet')} (${reaches[textIn(values, 'reach')] ?? textIn(values, 'reach')}) nêu tên ${namesIn(values, 'units', pens.unit)} ${places[textIn(values, 'place')] ?? 'trong bài'}`,
  'revised.corrected': (values) => `${textIn(values, 'outlet')} đã đính chính một bài${inCase(values)}`,
  'revised.removed': (values) => `${textIn(values, 'outlet')} đã gỡ một bài${inCase(values)}`,
  'revised.changed': (values) => `${textIn(values, 'outlet')} đã sửa một bài${inCase(values)}`,
  'revised.restored': (values) => `${textIn(values, 'outlet')} đã đăng lại một bài từng gỡ${inCase(values)}`,
  'deadline.case': (values, pens) => deadline('Hồ sơ', values, pens),
  'deadline.referral': (values, pens) => deadline('Nội dung chuyển đơn vị', values, pens),
  'deadline.statement': (values, pens) => deadline('Phát ngôn', values, pens),
  'deadline.report': (values, pens) => deadline('Báo cáo', values, pens),
  'source-silent.silent': (values, pens) => `Nguồn ${textIn(values, 'outlet')} im ắng bất thường${since(values, pens)}`,
  'source-silent.quarantined': (values, pens) => `Nguồn ${textIn(values, 'outlet')} bị tạm ngừng sau ${pens.number(numberIn(values, 'failures'))} lần lỗi`,
  'source-silent.layout-changed': (values, pens) => `Nguồn ${textIn(values, 'outlet')} đã đổi cách trình bày, có thể đọc thiếu${since(values, pens)}`,
  'source-silent.mass-removal': (values, pens) => `${textIn(values, 'outlet')} gỡ nhiều bài cùng lúc: ${pens.number(numberIn(values, 'gone'))} trong ${pens.number(numberIn(values, 'reached'))} bài được xem lại`,
  grafana: (values) => `Grafana báo: ${textIn(values, 'title') || textIn(values, 'name')}`,
  sql: (values) => textIn(values, 'title'),
};
