import type { UnitConfig } from '../../../infra/config/office.ts';
import { hasDiacritics, spellingOf, tokensOf, type Match, type Token } from '../../phrases/index.ts';

/*
 * "Sở làm việc chậm quá" under the department's page means the department. Only a head that stands alone counts: what follows must be
 * what such a body does, or the sentence's end; "Sở Giao thông", "xã hội" and "cơ sở" are something else.
 */

interface Span {
  readonly start: number;
  readonly end: number;
}

const heads: readonly (readonly [RegExp, string])[] = [
  [/^Sở /iu, 'sở'],
  [/^(?:UBND|(?:Ủy|Uỷ) ban nhân dân) phường /iu, 'phường, ubnd phường, ub phường, ủy ban phường, ubnd, ủy ban, ub'],
  [/^(?:UBND|(?:Ủy|Uỷ) ban nhân dân) xã /iu, 'xã, ubnd xã, ub xã, ủy ban xã, ubnd, ủy ban, ub'],
  [/^(?:UBND|(?:Ủy|Uỷ) ban nhân dân) /iu, 'ubnd, ủy ban, ub, tỉnh'],
  [/^Công an /iu, 'công an, ca'],
  [/^Trung tâm /iu, 'trung tâm, tt'],
  [/^Bệnh viện /iu, 'bệnh viện, bv'],
  [/^Chi cục /iu, 'chi cục'],
  [/^Quỹ /iu, 'quỹ'],
  [/^(?:Trường|Đại học|Cao đẳng) /iu, 'nhà trường, trường'],
];

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).map((word) => spellingOf(word).exact));
/** What may follow a head that stands alone. */
const goesOn = wordsIn(
  `ơi à ạ á nhé nha nhỉ hả này kia đó đấy ấy mình ta tôi em mk e làm giải trả nói có không ko k hok chẳng chả đã sẽ đang vẫn cứ chưa thì mà là cho bảo phải nên cần xử tiếp hướng đi ra vào lại rất quá toàn hứa báo mới vừa bị được nào nhà hay và
  với của để nhận ban chỉ gửi đọc xem kiểm phản ghi hỗ tổ đến tới sao hãy mở đăng nhờ giúp cấp chậm nhanh tốt tệ xin vui ngồi chờ đợi đòi hỏi lấy đâu như cũng còn lúc khi thế vậy nghe quan quyết sớm kịp cử yêu đề thu phạt bắt cùng họp tuyên công
  thông trình gọi nhắn chịu im lặng lo trực thật thực đúng luôn hôm năm tháng bên trên thôi đừng cảm tuyệt giỏi dở thấy biết đành tắc mời tặng trao khen chê dc đc hem hông bữa giờ h r rồi rùi đưa dán treo khóa mà nữa`,
);
/** What makes another body, or another thing, of a head when it follows in lower case. */
const another = wordsIn(
  `khác bạn mắt tâm nhi phụ đa tư quốc huyện tỉnh thành thương giao tài y du lao kế quy ngoại gia dạy mua anh tin văn thể hội viên nông nội xây dân công khoa giáo học đất bảo phát vì trung hợp dưới nghề mầm tiểu cấp đại cao thú dưỡng điều thuộc`,
);
/** Fewer behind "so" without its diacritics, which is a number more often than a department. */
const goesOnUnmarked = new Set('lam tra giai noi co da dang se chua khong ko k oi nay can nen bao xu tiep huong'.split(' '));
/** Before a head these make another word of it. */
const joinsOn = wordsIn('cơ trụ công xứ hội tòa thị làng hợp tác giang bưu dây nghị người phó bí phụ môi đồn mỗi các mấy nhiều những tội bộ khối bác dưỡng');
const notBehind = new Set(['hội voi', 'xã hội', 'xã viên', 'xã giao', 'xã luận', 'công an nhân', 'trường hợp', 'trường học', 'trung tâm thành', 'quỹ đất', 'tỉnh táo', 'sở thích', 'sở hữu', 'sở trường', 'sở đoản', 'sở dĩ', 'công báo'].map((pair) => pair.split(' ').map((word) => spellingOf(word).exact).join(' ')));

/** Finds the bare heads of a page's unit outside of what named bodies already take. */
export function bareNames(units: readonly UnitConfig[]): (page: string, text: string, tokens: readonly Token[], taken: readonly Match<unknown>[]) => Span[] {
  const headsOf = new Map(units.map(({ id, name }) => [id, (heads.find(([form]) => form.test(name))?.[1] ?? '').split(',').map((head) => tokensOf(head)).filter((words) => words.length > 0)]));
  return (page, text, tokens, taken) => {
    const unmarked = !hasDiacritics(tokens);
    const spans: Span[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      if (taken.some(({ first, last }) => at >= first && at <= last)) continue;
      const head = headsOf.get(page)?.find((words) => isHead(words, tokens, at, unmarked) && standsAlone(text, tokens, at, at + words.length - 1, unmarked));
      if (!head) continue;
      const last = at + head.length - 1;
      spans.push({ start: (tokens[at] as Token).start, end: (tokens[last] as Token).end });
      at = last;
    }
    return spans;
  };
}

const isHead = (words: readonly Token[], tokens: readonly Token[], at: number, unmarked: boolean): boolean => words.every((word, index) => tokens[at + index]?.exact === word.exact || (unmarked && tokens[at + index]?.exact === word.folded));

function standsAlone(text: string, tokens: readonly Token[], first: number, last: number, unmarked: boolean): boolean {
  const token = tokens[first] as Token;
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  const joinedBefore = before !== undefined && /^[^\S\n]+$/.test(text.slice(before.end, token.start));
  if (joinedBefore && (joinsOn.has(before.exact) || (unmarked && [...joinsOn].some((word) => spellingOf(word).folded === before.folded)))) return false;
  if (!after || !/^[^\S\n]+$/.test(text.slice((tokens[last] as Token).end, after.start))) return !unmarked || first === last ? !(unmarked && token.folded === 'so') : true;
  if (notBehind.has(`${(tokens[last] as Token).exact} ${after.exact}`)) return false;
  if (unmarked && token.folded === 'so') return goesOnUnmarked.has(after.folded);
  const written = text.slice(after.start, after.end);
  // "Sở Công Thương": a name goes on. In a headline all in capitals nothing tells.
  if (/^\p{Lu}[\p{Ll}\p{M}]/u.test(written)) return false;
  return goesOn.has(after.exact) || (unmarked ? foldedGoesOn.has(after.folded) : /^\p{Ll}/u.test(written) && !another.has(after.exact));
}

const foldedGoesOn: ReadonlySet<string> = new Set([...goesOn].map((word) => spellingOf(word).folded));
