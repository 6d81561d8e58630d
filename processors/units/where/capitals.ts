import { spellingOf, type Token } from '../../phrases/index.ts';
import { clearFamilyNames } from './provinces.ts';

/*
 * In a headline all in capitals, capitals do not tell a place ("SỞ … TỈNH BẮC HÀ") from what the body does ("SỞ … TỈNH TỔ
 * CHỨC HỘI NGHỊ"). How the rest of the text spells the same words does; where they do not come again, their first words do.
 */

/** Tells whether the words at a place of a text, all in capitals, name a place. */
export type CapitalsReader = (at: number) => boolean;

const allCapitals = /^[\p{Lu}\p{M}]{2,}$/u;
const titleCase = /^\p{Lu}[\p{Ll}\p{M}]*$/u;

/** How a headline goes on behind a body's name when no place stands there; several words joined by a blank. */
const goesOn: ReadonlySet<string> = new Set(
  `tổ chức, họp, hội nghị, thông báo, công bố, công khai, công nhận, công tác, triển khai, ban hành, thực hiện, làm, tiếp, tiếp tục, tiếp nhận, kí, khai mạc, bế mạc, khai trương, khánh thành, tham gia, tham dự,
  tham mưu, dự, đề nghị, đề xuất, đề ra, yêu cầu, kiểm tra, kiểm điểm, kiểm soát, hướng dẫn, phối hợp, chỉ đạo, chủ trì, trao, trao đổi, tặng, khen, khen thưởng, mở, sẽ, đã, đang, vừa, mới, còn, chưa, không, phải,
  cần, nên, có, có thể, là, nói, cho, cho biết, trả lời, phản hồi, xin, xin lỗi, bị, được, và, với, về, của, tại, ở, từ, theo, trong, trước, sau, năm, tháng, ngày, quý, lần, khóa, nhiệm kì, giai đoạn, tuyển,
  tuyển dụng, tuyển chọn, mời, chúc, chúc mừng, hỗ trợ, giao, nhận, phê duyệt, xét, xét tặng, xét duyệt, đón, thăm, gặp, gặp mặt, đối thoại, lấy, lấy ý, ra, ra mắt, ra quân, khẳng định, lên, lên tiếng, bác, bác bỏ, nêu, tăng,
  tăng cường, đẩy, đẩy mạnh, xử, xử lí, xử phạt, phạt, thanh tra, chuyển, chuyển giao, chuyển đổi, ứng dụng, nghiệm thu, đánh giá, báo cáo, góp ý, sơ kết, tổng kết, phát động, phát triển, nâng, nâng cao, quyết, quyết định,
  quyết liệt, quyết tâm, ủng hộ, cảnh báo, khuyến cáo, giải trình, giải quyết, giới thiệu, bổ nhiệm, điều động, luân chuyển, sáp nhập, tinh gọn, rà soát, thu hồi, cấp, chi, mua, bán, bàn, thảo luận, thông qua, lập, thành lập, xây dựng,
  đưa, dành, đạt, quan tâm, đồng hành, kỉ niệm, vì, để, khi, nhưng, hay, hoặc, do, bởi, cùng, các, những, một, hai, ba, mỗi, mọi`
    .split(',')
    .flatMap((phrase) => {
      const words = phrase.trim().split(/\s+/).map(spellingOf);
      const exact = words.map((word) => word.exact).join(' ');
      // Without diacritics one word is too little: "bác" would be "Bắc".
      return words.length > 1 ? [exact, words.map((word) => word.folded).join(' ')] : [exact];
    }),
);
const middleNames: ReadonlySet<string> = new Set(['văn', 'thị'].map((word) => spellingOf(word).exact));

/** Looks the text over once, and only when asked. */
export function createCapitalsReader(text: string, tokens: readonly Token[]): CapitalsReader {
  const raw = (at: number): string => (tokens[at] ? text.slice(tokens[at].start, tokens[at].end) : '');
  const pair = (at: number): string => `${tokens[at]?.exact} ${tokens[at + 1]?.exact}`;
  let spelled: { readonly names: Set<string>; readonly words: Set<string> } | null = null;
  const look = (): { readonly names: Set<string>; readonly words: Set<string> } => {
    const names = new Set<string>();
    const words = new Set<string>();
    for (let at = 0; at + 1 < tokens.length; at += 1) {
      const second = raw(at + 1);
      if (/^\p{Ll}/u.test(second)) words.add(pair(at));
      else if (titleCase.test(second) && titleCase.test(raw(at))) names.add(pair(at));
    }
    return { names, words };
  };

  return (at) => {
    // One word may be anything ("HỌP", an abbreviation); names of places have two or more.
    if (!allCapitals.test(raw(at)) || !allCapitals.test(raw(at + 1)) || !/^[^\S\n]+$/.test(text.slice(tokens[at]?.end, tokens[at + 1]?.start))) return false;
    const first = tokens[at]?.exact ?? '';
    if (clearFamilyNames.has(first) || middleNames.has(tokens[at + 1]?.exact ?? '')) return false;
    spelled ??= look();
    if (spelled.names.has(pair(at))) return true;
    return !spelled.words.has(pair(at)) && !goesOn.has(first) && !goesOn.has(pair(at));
  };
}
