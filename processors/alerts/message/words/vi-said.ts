import { durationIn, namesIn, numberIn, textIn } from './values.ts';
import type { SaidValues, Saying, Sayings, Scene } from './words.ts';

export const reaches: Readonly<Record<string, string>> = { national: 'báo trung ương', regional: 'báo vùng', local: 'báo địa phương', specialist: 'báo chuyên ngành', foreign: 'báo nước ngoài' };
const places: Readonly<Record<string, string>> = { headline: ' ngay ở tiêu đề', lead: ' ở đoạn mở đầu', body: ' trong thân bài' };
const kinds = { article: 'Một bài', post: 'Một bài đăng công khai', comment: 'Một bình luận công khai' } as const;
const units = { s: 'giây', m: 'phút', h: 'giờ', d: 'ngày' } as const;
const duration = (values: SaidValues, name: string, { pens }: Scene): string => durationIn(values, name, (count, unit) => `${pens.number(count)} ${units[unit]}`);
export const certainty = (probability: number): string => (probability >= 0.9 ? 'rất có thể' : probability >= 0.75 ? 'nhiều khả năng' : probability >= 0.5 ? 'có khả năng' : 'ít khả năng');

function spike(subject: (values: SaidValues, scene: Scene) => string): Saying {
  return {
    title: (values, scene) => `${subject(values, scene)} tăng vọt`,
    sentence: (values, scene) => {
      const { number, clock } = scene.pens;
      const usual = numberIn(values, 'expected');
      return `${subject(values, scene)}: ${number(numberIn(values, 'documents'))} tài liệu trong giờ từ ${clock(numberIn(values, 'hour'))}, ${usual < 1 ? 'thường gần như không có' : `thường chỉ ${number(usual, 1)}`}; trên ${number(numberIn(values, 'outlets'))} nơi đăng.`;
    },
  };
}

function swing(what: string): Saying {
  const about = (values: SaidValues, { unit }: Scene): string => (textIn(values, 'unit') === '*' ? 'toàn bộ tin bài' : unit(textIn(values, 'unit')));
  return {
    title: (values, scene) => `Tỷ lệ ${what} tăng: ${about(values, scene)}`,
    sentence: (values, scene) => `${about(values, scene)}: tỷ lệ ${what} là ${scene.pens.percent(numberIn(values, 'now'))} trong ${duration(values, 'over', scene)} qua (${scene.pens.number(numberIn(values, 'documents'))} tài liệu); ${duration(values, 'against', scene)} trước đó là ${scene.pens.percent(numberIn(values, 'before'))}.`,
  };
}

function revised(what: string): Saying {
  const said = (values: SaidValues): string => `${textIn(values, 'outlet')} đã ${what}${textIn(values, 'case') === '' ? '' : ` thuộc hồ sơ ${textIn(values, 'case')}`}`;
  return { title: said, sentence: (values) => `${said(values)}.` };
}

function deadline(what: string): Saying {
  const title = (values: SaidValues, scene: Scene): string => {
    const named = textIn(values, 'title') === '' ? '' : ` “${textIn(values, 'title')}”`;
    return numberIn({ before: textIn(values, 'before').slice(0, -1) }, 'before') === 0 ? `${what} đã đến hạn${named === '' ? '' : ':'}${named}` : `${what} còn ${duration(values, 'before', scene)} là đến hạn${named === '' ? '' : ':'}${named}`;
  };
  return { title, sentence: (values, scene) => `${title(values, scene)}. Hạn: ${scene.pens.full(numberIn(values, 'due'))}.` };
}

const since = (values: SaidValues, { pens }: Scene): string => (textIn(values, 'since') === '' ? '' : ` từ ${pens.full(numberIn(values, 'since'))}`);
const source = (what: string, detail: (values: SaidValues, scene: Scene) => string): Saying => ({ title: (values) => `Nguồn ${textIn(values, 'outlet')} ${what}`, sentence: (values, scene) => `Nguồn ${textIn(values, 'outlet')} ${what}${detail(values, scene)}.` });

export const said: Sayings = {
  'strong-flag': {
    title: (_, { fact }) => (fact === null ? 'Nghi lặp lại điều đã bị bác bỏ' : fact.kind === 'record' ? `Nghi trái số liệu đã công bố: ${fact.text}` : `Nghi lặp lại điều đã bị bác bỏ: “${fact.text}”`),
    sentence: (values, { pens, fact, document }) => {
      const [documents, outlets] = [numberIn(values, 'documents'), numberIn(values, 'outlets')];
      const what = `${document === null ? 'Một tài liệu' : `${kinds[document.kind]} trên ${document.outlet}`} ${certainty(numberIn(values, 'probability'))} ${fact?.kind === 'record' ? 'trái số liệu đã công bố' : 'lặp lại điều đã bị bác bỏ'}`;
      return documents <= 1 ? `${what}.` : `${what}; câu chuyện đã có ${pens.number(documents)} tài liệu trên ${pens.number(outlets)} nơi đăng.`;
    },
  },
  'spike.all': spike(() => 'Toàn bộ tin bài'),
  'spike.unit': spike((values, { unit }) => `Tin bài về ${unit(textIn(values, 'unit'))}`),
  'spike.topic': spike((values, { topic }) => `Chủ đề “${topic(textIn(values, 'topic'))}”`),
  'spike.story': spike((_, { story }) => (story === null ? 'Một câu chuyện' : `Câu chuyện “${story}”`)),
  'swing.tone': swing('tin bài tiêu cực'),
  'swing.stance': swing('tin bài phê bình'),
  named: {
    title: (values, { unit }) => `${textIn(values, 'outlet')} nêu tên ${namesIn(values, 'units', unit)}`,
    sentence: (values, { unit }) => `${textIn(values, 'outlet')}${reaches[textIn(values, 'reach')] === undefined ? '' : ` (${reaches[textIn(values, 'reach')] ?? ''})`} nêu tên ${namesIn(values, 'units', unit)}${places[textIn(values, 'place')] ?? ''}.`,
  },
  'revised.corrected': revised('đính chính một bài'),
  'revised.removed': revised('gỡ một bài'),
  'revised.changed': revised('sửa một bài'),
  'revised.restored': revised('đăng lại một bài từng gỡ'),
  'deadline.case': deadline('Hồ sơ'),
  'deadline.referral': deadline('Nội dung chuyển đơn vị'),
  'deadline.statement': deadline('Phát ngôn'),
  'deadline.report': deadline('Báo cáo'),
  'source-silent.silent': source('im ắng bất thường', (values, scene) => (textIn(values, 'hours') === '' ? since(values, scene) : `: ${scene.pens.number(numberIn(values, 'hours'))} giờ không có tin mới`)),
  'source-silent.quarantined': source('bị tạm ngừng thu thập', (values, { pens }) => (textIn(values, 'failures') === '' ? '' : ` sau ${pens.number(numberIn(values, 'failures'))} lần lỗi liên tiếp`)),
  'source-silent.layout-changed': source('đã đổi cách trình bày, có thể đọc thiếu', since),
  'source-silent.mass-removal': source('như đã gỡ nhiều bài cùng lúc', (values, { pens }) => (textIn(values, 'reached') === '' ? '' : `: ${pens.number(numberIn(values, 'gone'))} trong ${pens.number(numberIn(values, 'reached'))} bài được xem lại`)),
  grafana: { title: (values) => textIn(values, 'title') || textIn(values, 'name'), sentence: (values) => `Grafana báo: ${textIn(values, 'title') || textIn(values, 'name')}.` },
  sql: { title: (values) => textIn(values, 'title'), sentence: (values) => `${textIn(values, 'title')}.` },
};
