import type { Ground } from '../../contracts/index.ts';
import type { Language } from './index.ts';

/* What speaks for a flag and against it, in words; `{name}` stands for a value of the ground. Codes: processors/flags/grounds.ts. */

const vi: Readonly<Record<string, string>> = {
  'repeats-claim': 'lặp lại kiểm chứng {id}: “{claim}”',
  'says-of-claim': 'nói lại {share} % nội dung của luận điểm',
  'numbers-agree': 'con số khớp',
  'dates-agree': 'thời gian khớp',
  'names-agree': 'địa danh, tên gọi khớp',
  'numbers-differ': 'con số khác: luận điểm ghi “{claim}”, bài ghi “{text}”',
  'dates-differ': 'thời gian khác: luận điểm ghi “{claim}”, bài ghi “{text}”',
  'names-differ': 'tên gọi khác: luận điểm nói “{claim}”, bài nói “{text}”',
  'numbers-absent': 'bài không nêu con số của luận điểm',
  'dates-absent': 'bài không nêu thời gian của luận điểm',
  'names-absent': 'bài không nêu địa danh, tên gọi của luận điểm',
  'other-numbers': 'bài còn nêu con số khác cùng loại',
  asserted: 'bài khẳng định, không phải thuật lại hay hỏi',
  hearsay: 'bài truyền lại lời đồn mà không ngờ vực',
  asked: 'bài có thể chỉ hỏi hoặc tỏ ý ngờ',
  reported: 'bài có thể chỉ thuật lại tin đang lan truyền',
  planned: 'bài có thể nói về dự kiến, đề xuất',
  unreal: 'bài có thể nói đùa, mỉa mai hay giả định',
  'refuted-here': 'câu này có lời bác bỏ',
  'refuted-near': 'gần đó có lời bác bỏ',
  negated: 'có từ phủ định mà luận điểm không có (hoặc ngược lại)',
  opposite: 'có từ trái nghĩa với luận điểm',
  partly: '{share} % nội dung của luận điểm không thấy trong bài',
  'contradicts-record': 'trái với số liệu {id} ({subject}): công bố “{value}”, bài ghi “{text}”; nguồn: {source}',
  'place-agree': 'cùng địa bàn',
  'place-absent': 'bài không nêu rõ địa bàn',
  'period-agree': 'cùng kỳ số liệu',
  'period-absent': 'bài không nêu rõ kỳ số liệu',
  change: 'con số có thể là mức tăng giảm, không phải mức đạt',
  part: 'con số có thể chỉ là một phần',
  'overturned-before': 'người xét đã bác {overturned} trong {judged} cảnh báo trước về căn cứ này',
};

const en: Readonly<Record<string, string>> = {
  'repeats-claim': 'repeats fact-check {id}: “{claim}”',
  'says-of-claim': 'says {share} % of what the claim says',
  'numbers-agree': 'numbers agree',
  'dates-agree': 'dates agree',
  'names-agree': 'places and names agree',
  'numbers-differ': 'a number differs: the claim has “{claim}”, the text “{text}”',
  'dates-differ': 'a date differs: the claim has “{claim}”, the text “{text}”',
  'names-differ': 'a name differs: the claim has “{claim}”, the text “{text}”',
  'numbers-absent': 'the text does not give the claim’s number',
  'dates-absent': 'the text does not give the claim’s date',
  'names-absent': 'the text does not give the claim’s places or names',
  'other-numbers': 'the text gives other numbers of the kind too',
  asserted: 'asserted, neither quoted nor asked',
  hearsay: 'passed on as hearsay without doubt',
  asked: 'the text may only ask or doubt',
  reported: 'the text may only report that the claim goes round',
  planned: 'the text may speak of a plan or proposal',
  unreal: 'the text may be a joke, irony or a supposition',
  'refuted-here': 'the sentence has words that refute',
  'refuted-near': 'words that refute stand nearby',
  negated: 'a negation that the claim does not have (or the other way round)',
  opposite: 'a word that means the opposite of the claim’s',
  partly: '{share} % of the claim is not in the text',
  'contradicts-record': 'contradicts record {id} ({subject}): published “{value}”, the text says “{text}”; source: {source}',
  'place-agree': 'the same place',
  'place-absent': 'the text does not name the place',
  'period-agree': 'the same period',
  'period-absent': 'the text does not name the period',
  change: 'the number may be a rise or fall, not a level',
  part: 'the number may be of a part only',
  'overturned-before': 'people overturned {overturned} of {judged} earlier flags about this',
};

/** Codes with words. */
export const groundCodes: readonly string[] = Object.keys(vi);
export const groundWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = { vi, en };

/** A ground in words; its code where there are none. */
export const worded = ({ code, values }: Ground, language: Language): string => (groundWords[language][code] ?? code).replace(/\{(\w+)\}/g, (_match, name: string) => values[name] ?? '');
