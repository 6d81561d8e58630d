/*
 * What stands in front of an article's first sentence and behind its last one in the same element, and is not told from
 * the text by any name: dates, reading times, who reported it, how to reach the desk, calls to follow and to subscribe.
 * Looked for only among the first and the last blocks: in the middle the same words may belong to the story.
 */

const linesAtStart = 6;
const linesAtEnd = 5;
const longestDate = 90;
const longestStart = 200;
const longestEnd = 420;
/** Nothing that makes up more of the text is its frame. */
const largestShare = 0.2;

/** Words that a line made of a date may hold beside figures. */
const dateWords = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${[
    'jan(?:uary|uari)?|feb(?:ruary|ruari)?|mar(?:ch|et|s|ço|zo)?|apr(?:il)?|may|mei|mai|june?|juni|july?|juli|aug(?:ust|ustus)?|agustus|sep(?:t(?:ember|iembre)?)?|oct(?:ober|ubre)?|okt(?:ober)?|nov(?:ember|iembre)?|dec(?:ember)?|dez(?:ember)?|des(?:ember)?',
    'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|[ap]\\.?m\\.?|[ecmp][sd]t|et|gmt|utc|ist|bst|st|nd|rd|th|at|on|of|by|admin|ago|an?|minutes?|mins?|hours?|days?|weeks?|months?|years?|today|yesterday',
    '(?:first |originally )?published|last|updated?|posted|modified|date|time|thứ|hai|ba|tư|năm|sáu|bảy|chủ nhật|cn|ngày|tháng|giờ|phút|sáng|chiều|tối|trưa|lúc|đăng|cập nhật|xuất bản|thời gian|trước|lần cuối|de|às|le|à|den|um|uhr|am|pada|januar|février|janvier|avril|juin|juillet|août|septembre|octobre|novembre|décembre|janeiro|fevereiro|abril|maio|junho|julho|agosto|setembro|outubro|dezembro',
  ].join('|')})(?![\\p{L}\\p{M}])`,
  'giu',
);
/** A year alone is no date: it may head a part of the story. */
const dateOrTime = /\d[:h]\d\d|\d{1,2}[/.-]\d{1,2}|(?<!\d)\d{1,2}\D{1,20}(?:19|20)\d\d|\d \p{L}+ (?:ago|trước)|^\d{1,2} \p{L}{3,9}$/iu;
const letters = /[\p{L}]/u;

/** Whether a line holds a date or a time of day, and next to nothing else. */
export function isDateLine(line: string): boolean {
  if (line.length > longestDate || !/\d/.test(line)) return false;
  if (!dateOrTime.test(line)) return false;
  return !letters.test(line.replace(/(\d)(?:h|st|nd|rd|th)(?![\p{L}])|(?<![\p{L}])[A-Z]{2,4}T(?![\p{L}])/gu, '$1 ').replace(dateWords, ' '));
}

const social = '(?:twitter|facebook|instagram|linkedin|youtube|tiktok|telegram|threads|bluesky|whatsapp|x\\.com)';
const mail = '[\\w.+-]{1,60}@[\\w-]{1,60}\\.\\w{2,}';
const desk = '(?:reporter|writer|journalist|editor|columnist|correspondent|contributor|blogger|freelancer?|curator|critic)';

const atStart = [
  /^by\s+\p{Lu}[^.!?]{2,80}\d/iu,
  /^(?:by\s+)?(?:the )?(?:associated press|reuters|afp|bloomberg)$/i,
  new RegExp(`^(?:by\\s+)?(?:\\p{Lu}[\\p{L}.'’-]*,?\\s+){2,5}(?:[\\p{L}.'’-]+\\s+){0,4}${desk}$`, 'iu'),
  /^(?:this|our) (?:post|article|page|site) (?:may )?contains? .{0,40}(?:affiliate|referral|sponsored)/i,
  /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\s*[-–|].{0,40}(?:por|by|bởi|von|par|admin)(?![\p{L}])/iu,
  /^(?:posted|published|updated|written) (?:on|by)\s.{0,60}\d{4}.{0,30}$/i,
];

const atEnd = [
  new RegExp(`(?:^|[^\\p{L}])follow\\s.{1,80}${social}`, 'iu'),
  new RegExp(`(?:contact|reach|e-?mail|tips?)(?![\\p{L}]).{0,100}${mail}`, 'iu'),
  new RegExp(`${mail}.{0,20}(?:@\\w+|${social}).{0,20}$`, 'iu'),
  /^(?:have|got) a (?:news )?(?:tip|story|question|comment)/i,
  /^(?:sign up|subscribe|join (?:us|our|the)|become an?|support (?:us|our)|donate|download (?:the|our)|get (?:the|our|your) (?:latest|best|daily|free|app))\s/i,
  /(?:newsletters?|inbox).{0,80}(?:sign|subscri|inbox)|subscri.{0,80}(?:newsletter|inbox)|if you (?:enjoyed|liked) this|this article was (?:originally |first )?(?:published|produced)/i,
  /^\(?(?:additional |with )?(?:reporting|writing|research|editing|edited|compiled|translated)(?: (?:and|&) \p{L}+)? by\s/iu,
  /contributed (?:to|reporting)(?: (?:to|for|from))?(?:\s|\.|$)/i,
  new RegExp(`^(?:${mail}|(?:https?://|www\\.)\\S+|${social}/\\S+)$`, 'iu'),
  /^citation\s*:|subject to copyright|may not be (?:re)?(?:published|produced|broadcast|distributed)|without (?:the |prior )?written permission|affiliate (?:links?|commissions?)/i,
  new RegExp(`^(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,4}(?:\\(${mail}\\)\\s+)?(?:is|writes|covers|works|has been)\\s.{0,80}(?:^|[^\\p{L}])${desk}(?![\\p{L}])`, 'u'),
  /^(?:quý )?(?:vị|bạn đọc|độc giả|khán giả|bạn)(?![\p{L}]).{0,160}(?:theo dõi|đón (?:đọc|xem)|truy cập|đăng (?:ký|kí)|bình luận|đặt mua|xem thêm|tại đây)/iu,
  /^(?:hãy )?(?:tham gia|tải|cài đặt|like|follow|bấm|nhấn|truy cập)(?![\p{L}]).{0,80}(?:ứng dụng|app|kênh|fanpage|zalo|youtube|facebook|google|bản tin|nhóm|tại đây)/iu,
  /^(?:thực hiện|nội dung|thiết kế|trình bày|kỹ thuật|biên tập|tổng hợp|dựng phim|quay phim|bài|tin|(?:bài|tin)(?:,| và| -) (?:ảnh|video))\s*[:：].{1,60}$/iu,
  /^(?:>{2,}|»|►|▶)/u,
];

/** The blocks without what only frames the article. */
export function withoutPageEnds<B extends { readonly text: string }>(blocks: readonly B[]): B[] {
  const last = blocks.length - 1;
  const longestFrame = largestShare * blocks.reduce((length, { text }) => length + text.length, 0);
  return blocks.filter(({ text }, index) => {
    const begins = index < linesAtStart;
    const ends = index > last - linesAtEnd;
    if (!(begins || ends) || text.length > longestFrame) return true;
    if (isDateLine(text)) return false;
    if (begins && text.length < longestStart && atStart.some((pattern) => pattern.test(text))) return false;
    return !(ends && text.length < longestEnd && atEnd.some((pattern) => pattern.test(text)));
  });
}
