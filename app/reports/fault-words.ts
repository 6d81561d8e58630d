import type { Problem } from '../../processors/summaries/check/index.ts';

type Say = (found: string, expected: string | undefined) => string;
const not = (vi: string): Say => (found, expected) => (expected === undefined ? `${vi}: ${found}` : `${vi}: ${found}; theo kho dữ liệu: ${expected}`);
const notSo = (en: string): Say => (found, expected) => (expected === undefined ? `${en}: ${found}` : `${en}: ${found}; by the store: ${expected}`);

/** What a check found, in words for people who do not know its codes. */
const words: Readonly<Partial<Record<Problem['code'], { readonly vi: Say; readonly en: Say }>>> = {
  'figure-unknown': { vi: not('Số liệu không rõ từ đâu'), en: notSo('A figure that nothing counts') },
  'figure-differs': { vi: (found, stored = '–') => `Số liệu nay đã khác: báo cáo ghi ${found}, kho dữ liệu hiện có ${stored}`, en: (found, stored = '–') => `The figure is another one now: the report has ${found}, the store ${stored}` },
  'figure-misstated': { vi: not('Số viết không khớp với số liệu'), en: notSo('What is written is not the figure') },
  'figure-misplaced': { vi: (found, of = '') => `Số liệu đứng cạnh tên khác: ${found} là của ${of}`, en: (found, of = '') => `A figure stands beside another name: ${found} is that of ${of}` },
  'direction-wrong': { vi: not('Câu nói tăng, giảm không đúng với số liệu'), en: notSo('The words say another direction than the figures') },
  'number-unmarked': { vi: not('Có số không lấy từ số liệu nào'), en: notSo('A number that is no figure') },
  'name-unknown': { vi: not('Tên không có trong danh mục'), en: notSo('A name that nobody has') },
  'name-differs': { vi: not('Tên nay đã khác'), en: notSo('It is called otherwise') },
  'link-unknown': { vi: not('Liên kết không rõ dẫn đến đâu'), en: notSo('A link to where nothing is known') },
  'link-differs': { vi: not('Liên kết không phải của bài này'), en: notSo('A link that is not the article’s') },
  'link-to-post': { vi: () => 'Liên kết đến bài đăng: không được để trong báo cáo', en: () => 'A link to a post: it may not stand in a report' },
  'quote-of-post': { vi: () => 'Trích lời bài đăng: không được để trong báo cáo', en: () => 'A quotation of a post: it may not stand in a report' },
  'quote-not-found': { vi: not('Không tìm thấy câu trích trong bài'), en: notSo('The article does not have these words') },
  'date-misstated': { vi: not('Ngày viết chưa đúng'), en: notSo('The date is written otherwise') },
  'document-missing': { vi: not('Tài liệu không còn trong kho'), en: notSo('The document is not in the store') },
  'document-erased': { vi: not('Tài liệu đã bị xóa'), en: notSo('The document was erased') },
  'document-differs': { vi: not('Tài liệu nay đã khác'), en: notSo('The document is another one now') },
  'document-not-cited': { vi: not('Câu dựa vào tài liệu không có trong báo cáo'), en: notSo('A document is relied on and not cited') },
  'words-of-post': { vi: () => 'Câu lặp lại lời của một bài đăng: hãy viết bằng lời của cơ quan', en: () => 'It repeats the words of a post: please use the office’s own' },
  'extract-of-own-words': { vi: not('Câu trích có lời không phải của bài'), en: notSo('An extract with words that are not the article’s') },
  'file-unreadable': { vi: not('Không đọc lại được tệp'), en: notSo('The file cannot be read again') },
};

const inFile = { vi: 'Tệp vẽ ra không khớp với báo cáo', en: 'The finished file is not what the report says' } as const;

export function faultText({ code, found, expected }: Problem, language: 'vi' | 'en'): string {
  const say = words[code]?.[language];
  return say === undefined ? `${inFile[language]} (${code}): ${found}` : say(found, expected);
}
